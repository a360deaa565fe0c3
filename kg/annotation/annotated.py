"""A document with all that was found in it before any dealing is read."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from spacy.language import Language

from kg.annotation.belonging import belonging
from kg.annotation.dates import DateMention, dates
from kg.annotation.entities import link
from kg.annotation.model import parse
from kg.annotation.name import Name
from kg.annotation.names import find_names
from kg.annotation.nouns import nouns
from kg.annotation.provinces import told_apart
from kg.annotation.quantities import QuantityKind, QuantityMention, quantities
from kg.annotation.reference import references
from kg.annotation.shared_names import of_named
from kg.annotation.states import StateNames
from kg.annotation.titles import name_after
from kg.annotation.tokens import Doc, Span, Token
from kg.model.claim import Evidence
from kg.model.document import Document
from kg.model.entity import Entity

SCALES = frozenset({"million", "billion", "trillion"})

LEAD = 1.25
"""How many times more often than the next the State of a document is named."""


@dataclass(frozen=True, eq=False)
class Annotated:
    """A parsed document with its entities, quantities and dates.

    ``references`` maps the index of a token to the ids of the entities that it stands for: the head of a
    name, a pronoun, a description ("the two countries"). ``named`` holds the indices of tokens of names.
    """

    document: Document
    doc: Doc
    entities: Mapping[str, Entity]
    names: tuple[Name, ...]
    named: Mapping[int, str]
    references: Mapping[int, tuple[str, ...]]
    quantities: tuple[QuantityMention, ...]
    dates: tuple[DateMention, ...]

    @cached_property
    def quantity_at(self) -> dict[int, QuantityMention]:
        return {i: mention for mention in self.quantities for i in range(mention.start, mention.end)}

    @cached_property
    def texts(self) -> dict[int, str]:
        """Names of texts and deeds, which are no actors, by each of their tokens: "Black Sea Grain Initiative"."""
        return {
            i: name.span(self.doc).text
            for name in self.names
            if name.type == "Text"
            for i in range(name.start, name.end)
        }

    @cached_property
    def date_at(self) -> dict[int, DateMention]:
        return {i: mention for mention in self.dates for i in range(mention.start, mention.end)}

    def evidence(self, sentence: Span) -> Evidence:
        """A sentence as proof: verbatim, at its place in the document's text."""
        start, end = sentence.start_char, sentence.end_char
        raw = self.document.text[start:end]
        start, end = start + len(raw) - len(raw.lstrip()), end - len(raw) + len(raw.rstrip())
        return Evidence(start, end, self.document.text[start:end])

    @cached_property
    def sentences(self) -> list[Span]:
        """The sentences of the document, in order."""
        return list(self.doc.sents)

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    @cached_property
    def _quantities_by_sentence(self) -> dict[int, list[QuantityMention]]:
        found: dict[int, list[QuantityMention]] = defaultdict(list)
        for mention in self.quantities:
            found[self.sentence_number(mention.start)].append(mention)
        return dict(found)

    def quantities_beside(self, token: Token) -> list[QuantityMention]:
        """The quantities of the sentence that a token is in."""
        return self._quantities_by_sentence.get(self.sentence_number(token.i), [])

    def sentence_number(self, token: int) -> int:
        """The number of the sentence that a token is in, counted from 1."""
        return bisect_right(self._sentence_starts, token)

    def last_state(self, token: Token) -> str | None:
        """The State, or the ministry, whose post a word names that does not say whose it is.

        A minister has the ministry that the text names for the post ("Supply Minister", "the Supply Ministry"). Else
        it is the State right before the word ("Russian leader President"), that which the document is about, or, where
        it is about several or the person is known already, the one that it named last.
        """
        ministry = self._ministry(token)
        if ministry is not None:
            return ministry
        last = self._state_before(token)
        near = last is not None and last > token.i - 4 and last >= token.sent.start
        if self.home is None or near or self._is_known(token.head):
            return self.named[last] if last is not None else None
        return self.home

    def _state_before(self, token: Token) -> int | None:
        """The last token before one that names a State."""
        return max(
            (i for i, id_ in self.named.items() if i < token.i and self.entities[id_].type == "State"), default=None
        )

    def _is_known(self, token: Token) -> bool:
        """Whether a token names whom the text has named before."""
        id_ = self.named.get(token.i)
        return id_ is not None and any(known == id_ and i < token.sent.start for i, known in self.named.items())

    def _ministry(self, minister: Token) -> str | None:
        """The ministry of the same field as a minister: that of a text's "Minister of Agriculture"."""
        if minister.lemma_.lower() != "minister":
            return None
        own = [child for child in minister.children if child.dep_ in {"compound", "amod"}]
        own += [
            t for child in minister.children if child.lower_ in {"of", "for"} for t in child.subtree if t.i > child.i
        ]
        field = {t.lower_ for t in own if t.pos_ in {"NOUN", "PROPN", "ADJ"} and t.i not in self.named}
        for id_, entity in self.entities.items():
            words = {word.casefold() for name in entity.names for word in name.split()}
            if field and entity.type == "Organization" and "ministry" in words and field <= words:
                return id_
        return None

    @cached_property
    def home(self) -> str | None:
        """The State that the document is about: named clearly more often than any other; None if no one is."""
        counts: Counter[str] = Counter()
        for name in self.names:
            id_ = self.named.get(name.start, "")
            if id_ in self.entities:
                counts[self.state_of(id_) or ""] += 1
        del counts[""]
        ranked = [*counts.most_common(2), ("", 0), ("", 0)]
        return ranked[0][0] if ranked[0][1] > LEAD * ranked[1][1] else None

    def state_of(self, id_: str) -> str | None:
        """The State to which an entity belongs; a State is its own."""
        entity: Entity | None = self.entities[id_]
        while entity is not None and entity.type != "State":
            entity = self.entities[entity.parent] if entity.parent is not None else None
        return entity.id if entity is not None else None

    def last_pair(self, token: Token) -> tuple[str, ...]:
        """The two States that the text named last before a token, or none if it named but one."""
        found: list[str] = []
        for i in sorted((i for i in self.named if i < token.i), reverse=True):
            if self.entities[self.named[i]].type == "State" and self.named[i] not in found:
                found.append(self.named[i])
        return tuple(reversed(found[:2])) if len(found) > 1 else ()

    def named_by(self, token: Token) -> tuple[str, ...]:
        """The entities that a token stands for, or that its apposition names: "the minister, Aly Moselhy"."""
        if token.i in self.references:
            return self.references[token.i]
        beside = (child for child in token.children if child.dep_ == "appos" and child.i in self.references)
        return next((self.references[child.i] for child in beside), ()) or self._bearer(token)

    def _bearer(self, title: Token) -> tuple[str, ...]:
        """The person whose name follows a title: "the president of the Bank of Oslo, Ida Moe"."""
        after = name_after(title) if title.lemma_.lower() in nouns("person") else None
        ids = self.references.get(after.i, ()) if after is not None else ()
        return ids if all(self.entities[id_].type == "Person" for id_ in ids) else ()

    def fillers(self, token: Token) -> tuple[str, ...]:
        """The entities that a token stands for."""
        return self.references.get(token.i, ())


def annotate(documents: Iterable[Document], nlp: Language) -> Iterator[Annotated]:
    """Each document parsed, with its entities, references, quantities and dates."""
    for document, doc in parse(documents, nlp):
        yield annotated(document, doc)


def annotated(document: Document, doc: Doc) -> Annotated:
    """What is found in one parsed document."""
    states = StateNames()
    amounts = in_its_currency(doc, quantities(doc))
    times = dates(doc, document.issued, tokens_of(amounts))
    money = tokens_of(mention for mention in amounts if mention.kind is QuantityKind.MONEY)
    found = find_names(doc, states, tokens_of(amounts) | tokens_of(times), money)
    names = told_apart(doc, of_named(doc, found, states), states)
    entities, named = link(doc, names, states)
    meant = references(doc, {entity.id: entity for entity in entities}, named)
    by_id = belonging(doc, entities, named, meant, states)
    return Annotated(document, doc, by_id, tuple(names), named, meant, amounts, times)


def in_its_currency(doc: Doc, amounts: tuple[QuantityMention, ...]) -> tuple[QuantityMention, ...]:
    """Amounts with bare millions in the currency spoken of last, else next: "$40 million …, and 25 million more".

    Where the text speaks of no money, they are left out: nobody can tell what they count.
    """
    found: list[QuantityMention] = []
    money = next((mention for mention in amounts if mention.kind is QuantityKind.MONEY), None)
    for mention in amounts:
        bare = mention.kind is QuantityKind.COUNT and mention.noun is None
        if bare and doc[mention.start : mention.end].text.casefold().split()[-1:][0] in SCALES:
            if money is not None:
                quantity = replace(mention.quantity, unit=money.quantity.unit)
                found.append(replace(mention, kind=money.kind, quantity=quantity))
        else:
            found.append(mention)
            money = mention if mention.kind is QuantityKind.MONEY else money
    return tuple(found)


def tokens_of(mentions: Iterable[QuantityMention | DateMention]) -> frozenset[int]:
    """The tokens that mentions cover."""
    return frozenset(i for mention in mentions for i in range(mention.start, mention.end))
