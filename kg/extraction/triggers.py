"""Triggers: the words of a text that tell of a dealing."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from kg.annotation.tokens import Doc, Token
from kg.extraction.english import words
from kg.extraction.syntax import SUBJECTS
from kg.ontology.terms import DealingType, Frame, Ontology

NOUN_TAGS = frozenset({"NOUN", "PROPN"})
VERB_TAGS = frozenset({"VERB", "AUX", "ADJ"})
MODIFIERS = frozenset({"ADJ", "ADV", "ADP", "SCONJ"})
"""What an adjective or adverb is tagged as; "together with" passes for a preposition."""


@dataclass(frozen=True)
class Trigger:
    """A word, or words, that evoke one frame of a dealing type; ``head`` is the index of its syntactic head."""

    head: int
    tokens: tuple[int, ...]
    dealing: DealingType
    frame: Frame
    verbal: bool


Entry = tuple[tuple[str, ...], str, DealingType, Frame]
"""The lemmas of a trigger, its part of speech, and what it tells of."""
Lexicon = dict[str, list[Entry]]
Match = tuple[tuple[int, ...], str, DealingType, Frame]
"""The same where a text has it: the indices of its words for their lemmas."""


@cache
def lexicon(ontology: Ontology) -> Lexicon:
    """All triggers of an ontology by the lemma of their head word: the last of nouns, the first of all others."""
    table: Lexicon = defaultdict(list)
    for dealing in ontology.dealings.values():
        for frame in dealing.frames:
            for kind, triggers in (("verb", frame.verbs), ("noun", frame.nouns), ("adjective", frame.adjectives)):
                for trigger in triggers:
                    lemmas = tuple(trigger.split())
                    head = lemmas[_head_position(lemmas) if kind == "noun" else 0]
                    table[head.lower()].append((lemmas, kind, dealing, frame))
    for entries in table.values():
        entries.sort(key=lambda entry: (-len(entry[0]), entry[2].name, entry[3].label))
    return dict(table)


def triggers(doc: Doc, table: Lexicon) -> Iterator[Trigger]:
    """Every trigger in a document, in order; of one frame only the longest at each head.

    A noun that is part of a verb ("took delivery of", "wrote a cheque") is no trigger of its own.
    """
    matches = {token.i: list(_matches(token, table)) for token in doc}
    parts = {
        i
        for token in doc
        for found, kind, *_ in matches[token.i]
        if kind == "verb"
        for i in found[1:]
        if token.doc[i].pos_ in NOUN_TAGS
    }
    for token in doc:
        here = [match for match in matches[token.i] if match[1] != "noun" or token.i not in parts]
        if "*" in table and _is_bare(token) and not any(kind == "verb" for _, kind, *_ in here):
            yield from (Trigger(token.i, (token.i,), dealing, frame, verbal=True) for *_, dealing, frame in table["*"])
        yield from _told(token, here)


def _told(token: Token, matches: Iterable[Match]) -> Iterator[Trigger]:
    """The triggers at one token."""
    seen: set[tuple[str, str]] = set()
    for found, kind, dealing, frame in matches:
        if (dealing.name, frame.label) in seen:
            continue
        seen.add((dealing.name, frame.label))
        head = _modified(token, found) if kind == "adjective" else token
        if head is not None:
            yield Trigger(head.i, tuple(sorted({*found, head.i})), dealing, frame, head.pos_ in VERB_TAGS)


def _is_bare(token: Token) -> bool:
    """Whether a word is a verb that may tell a dealing by its arguments alone: none that ties a noun to its figure."""
    return token.pos_ == "VERB" and token.lemma_.lower() not in words("support", "figure")


def _matches(token: Token, table: Lexicon) -> Iterator[Match]:
    """The triggers that start, or of nouns end, with a token: the indices of their words, the longest first."""
    for key in _keys(token):
        for lemmas, kind, dealing, frame in table.get(key, ()):
            found = _matched(token, lemmas, kind)
            if found is not None:
                yield found, kind, dealing, frame


def _keys(token: Token) -> Iterator[str]:
    """The words under which a token may be listed; what the tokenizer took apart at a hyphen is whole: "ring-fenced".

    To "co-host" is to host with another, to "re-export" to export again.
    """
    lemma = token.lemma_.lower()
    keys = [lemma, token.lower_, lemma.removeprefix("co-").removeprefix("re-")]
    if token.tag_ in {"VBD", "VBN"}:  # a lemma that the tagger got wrong: "re-exporte", "fin"
        word = token.lower_.removeprefix("co-").removeprefix("re-")
        keys += [word.removesuffix("ed"), word.removesuffix("d")]
    if token.i > 1 and token.nbor(-1).text == "-" and not token.nbor(-1).whitespace_:
        keys.insert(0, f"{token.nbor(-2).lower_}-{lemma}")
    yield from dict.fromkeys(keys)


def _matched(token: Token, lemmas: tuple[str, ...], kind: str) -> tuple[int, ...] | None:
    if kind == "verb":
        return _verb(token, lemmas)
    if kind == "adjective":
        return _adjective(token, lemmas)
    return _noun(token, lemmas)


def _verb(token: Token, lemmas: tuple[str, ...]) -> tuple[int, ...] | None:
    """A verb with its particles and nouns, wherever in the clause they stand: "handed the ships over"."""
    if token.pos_ not in VERB_TAGS or (
        token.pos_ == "ADJ" and token.tag_ not in {"VBN", "VBD"} and not token.lower_.endswith("ed")
    ):
        return None
    found = [token]
    for word in lemmas[1:]:
        near = (child for part in found for child in (*part.children, *_next_words(part)))
        further = next((t for t in near if word in {t.lower_, t.lemma_.lower()} and t.i > token.i), None)
        if further is None:
            return None
        found.append(further)
    return tuple(t.i for t in found)


def _next_words(token: Token) -> list[Token]:
    return list(token.doc[token.i + 1 : min(token.i + 3, len(token.doc))])


def _adjective(token: Token, lemmas: tuple[str, ...]) -> tuple[int, ...] | None:
    """An adjective or adverb, or the words of an adverbial: "side by side", "in tandem with"."""
    window = token.doc[token.i : token.i + len(lemmas)]
    if tuple(t.lower_ for t in window) != lemmas or (len(lemmas) == 1 and token.pos_ not in MODIFIERS):
        return None
    return tuple(t.i for t in window)


def _noun(token: Token, lemmas: tuple[str, ...]) -> tuple[int, ...] | None:
    if token.pos_ not in NOUN_TAGS:
        return None
    before = _head_position(lemmas)
    start = token.i - before
    if start < 0:
        return None
    window = token.doc[start : start + len(lemmas)]
    if len(window) == len(lemmas) and all(
        lemma.lower() in {t.lemma_.lower(), t.lower_} for t, lemma in zip(window, lemmas, strict=True)
    ):
        return tuple(t.i for t in window)
    return None


def _head_position(lemmas: tuple[str, ...]) -> int:
    """Where the head of a noun trigger stands: at its end, or before "of"."""
    return lemmas.index("of") - 1 if "of" in lemmas else len(lemmas) - 1


def _modified(token: Token, own: tuple[int, ...]) -> Token | None:
    """The noun or verb that an adjective or adverb, of one word or more, belongs to."""
    head = token.head
    while (head.dep_ in {"compound", "amod"} or head.i in own) and head.head.i != head.i:
        head = head.head
    if head.dep_ in SUBJECTS and head.i < token.i:  # "the Danes, together with the Finns, are mapping it"
        head = head.head
    return head if head.pos_ in NOUN_TAGS | VERB_TAGS and head.i not in own else None
