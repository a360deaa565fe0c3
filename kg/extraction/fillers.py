"""Fillers: what a word can put into a role of a given kind."""

from collections.abc import Iterator, Mapping

from kg.annotation.annotated import Annotated
from kg.annotation.nouns import nouns
from kg.annotation.pronouns import OWN
from kg.annotation.quantities import QuantityMention
from kg.annotation.tokens import Token
from kg.extraction.attribution import speakers
from kg.extraction.english import is_abstract, words
from kg.extraction.phrases import noun_phrase, text_of, verb_phrase
from kg.extraction.syntax import coordinated, is_verb, objects, prepositional
from kg.model.claim import EntityRef, Filler, Words
from kg.model.quantity import Quantity
from kg.ontology.terms import Kind, Role

MEASURES = frozenset({"bbl", "t", "kg", "m3", "MW", "MWh", "MMBtu", "km2"})
SPANS = frozenset({"year", "month", "week", "day", "hour", "decade", "minute", "spring", "summer", "autumn", "winter"})
PARTS = frozenset(
    {
        "more",
        "most",
        "much",
        "part",
        "portion",
        "rest",
        "some",
        "lot",
        "share",
        "half",
        "amount",
        "quantity",
        "number",
        "volume",
        "batch",
        "kind",
        "total",
        "one",
        "none",
    }
)
THINGS = frozenset({"NOUN", "PROPN", "VERB", "AUX", "ADJ", "X"})
"""Parts of speech that say what something is; a cardinal or a particle says how much, which or where."""
CONTAINERS = frozenset(
    {"cargo", "consignment", "delivery", "flow", "influx", "load", "lot", "parcel", "shipment", "supply", "tranche"}
)
"""Nouns that say how goods come, as PARTS say how much of them."""
HUMAN = ("man", "er", "or", "ist", "eer", "ant", "ian", "ee")
"""Endings of nouns for people: linemen, instructors, physicists."""
BEFORE = frozenset({"nummod", "quantmod", "compound", "amod", "nmod", "npadvmod"})


class Fillers:
    """Fillers of one annotated document; ``posts`` maps persons to the bodies or states that they speak for."""

    def __init__(self, annotated: Annotated, posts: Mapping[str, str] | None = None) -> None:
        self.annotated = annotated
        self.posts = posts or {}

    def of(self, token: Token, role: Role, *, alone: bool = False) -> list[Filler]:
        """What a token, with all that is joined to it unless ``alone``, puts into a role."""
        if role.kind in {Kind.ACTOR, Kind.ENTITY}:
            return [EntityRef(id_) for id_ in self.entities(token, role, alone=alone)]
        if role.kind is Kind.AMOUNT:
            return list(self.quantities(token, role))
        if role.kind is Kind.TEXT:
            return [Words(text) for text in self.words(token, role)]
        return []

    # ---- entities
    def entities(self, token: Token, role: Role, *, alone: bool = False) -> list[str]:
        """Entities that the token and its conjuncts (unless ``alone``) stand for and that may fill the role."""
        found = [id_ for t in ([token] if alone else coordinated(token)) for id_ in self.standing_for(t)]
        types = {id_: self.annotated.entities[id_].type for id_ in found}
        return [id_ for id_ in dict.fromkeys(found) if types[id_] in role.types]

    def is_direct(self, token: Token) -> bool:
        """Whether the token itself stands for an entity, not only what modifies it."""
        return bool(self.annotated.fillers(token))

    def standing_for(self, token: Token) -> tuple[str, ...]:
        """The entities a token stands for: its own, its apposition's, or the State whose people it names."""
        if token.lower_ in OWN and token.text != "US":
            return self._ourselves(token) or self.annotated.fillers(token)
        ids = self.annotated.named_by(token)
        if ids or token.lemma_.lower() in nouns("firm"):
            return ids
        if token.pos_ not in {"NOUN", "PROPN", "ADJ"} and token.lower_ != "those":
            return ()
        return self._by_modifier(token) or self._by_origin(token)

    def _by_modifier(self, token: Token) -> tuple[str, ...]:
        """Whose a noun is: "Russian troops", "Norway's ministry", "their engineers"; "its oil" stands for nobody."""
        has_actor = self.is_people(token) or token.lemma_.lower() in nouns("organization")
        for child in token.children:
            named = child.dep_ in {"amod", "poss", "compound", "nmod"} and self._is_actor(child)
            if named and (child.pos_ != "PRON" or has_actor):
                joined = [part for part in coordinated(child) if self._is_actor(part)]
                return tuple(dict.fromkeys(id_ for part in joined for id_ in self.annotated.fillers(part)))
        return ()

    def _by_origin(self, token: Token) -> tuple[str, ...]:
        """Where people or bodies are from: "geologists from Norway and Chile", "the navies of Chile and Peru"."""
        bodies = token.tag_ == "NNS" and token.lemma_.lower() in nouns("organization")
        if not (token.tag_ in {"NNS", "NN"} and self.is_people(token)) and not bodies and token.lower_ != "those":
            return ()
        for preposition, obj in prepositional(token):
            if preposition in {"of", "from", "in"} and self.annotated.fillers(obj):
                return tuple(id_ for t in coordinated(obj) for id_ in self.annotated.fillers(t))
        return ()

    def _is_actor(self, token: Token) -> bool:
        return any(
            self.annotated.entities[id_].type in {"State", "Organization"} for id_ in self.annotated.fillers(token)
        )

    def _ourselves(self, token: Token) -> tuple[str, ...]:
        """Whom "we" of a quotation are: the body or state that its speaker has a post in."""
        return tuple(self.posts[id_] for id_ in speakers(self.annotated, token) if id_ in self.posts)

    @staticmethod
    def is_people(token: Token) -> bool:
        """Whether a noun is one for people: "linemen", "the crew"."""
        lemma = token.lemma_.lower()
        if lemma in nouns("people"):
            return True
        return token.tag_ == "NNS" and lemma.endswith(HUMAN) and lemma not in nouns("vessel", "firm")

    # ---- amounts
    def quantities(self, token: Token, role: Role) -> Iterator[Quantity]:
        """Quantities that the token is or counts, with both ends of a range and both currencies of a sum."""
        mentions = self.annotated.quantities_beside(token)
        if not mentions:
            return
        tokens = [token, *(obj for preposition, obj in prepositional(token) if preposition in {"of", "between"})]
        direct = [mention for mention in mentions if any(self.measures(mention, t) for t in tokens)]
        groups = {mention.group for mention in direct if mention.group is not None}
        for mention in mentions:
            if (mention in direct or mention.group in groups) and (is_money(mention.quantity) or not role.money):
                yield mention.quantity

    def own_quantities(self, token: Token) -> list[Quantity]:
        """Quantities right before a noun."""
        return [
            mention.quantity for mention in self.annotated.quantities_beside(token) if self.measures(mention, token)
        ]

    @staticmethod
    def measures(mention: QuantityMention, token: Token) -> bool:
        """Whether a quantity is what the token says, or what it counts, or stands right before it."""
        if mention.start <= token.i < mention.end:
            return True
        if mention.noun == token.i:  # "20" counts the tanks of "40 tanks by one and 20 by another", but is none of them
            return mention.start < token.i
        low = min(
            (child.left_edge.i for child in token.children if child.i < token.i and child.dep_ in BEFORE),
            default=token.i,
        )
        return low <= mention.start and mention.end <= token.i + 1

    # ---- words
    def words(self, token: Token, role: Role) -> Iterator[str]:
        """The phrase of a token; of a role that takes each, one of everything coordinated."""
        for part in self._things(token) if role.each else [self.thing(token)]:
            text = "" if role.each and is_verb(part) else self.phrase(part, whole=not role.each)
            if text:
                yield text

    def _things(self, token: Token) -> Iterator[Token]:
        """All that is joined: the parser may join the sand of "tonnes of boulders and sand" to the tonnes."""
        for part in coordinated(token):
            thing = self._contents(self.thing(part))
            yield from [part] if thing.i == part.i else coordinated(thing)

    @staticmethod
    def _contents(token: Token) -> Token:
        """What is in a container: the wheat of "cargoes of wheat"."""
        if token.lemma_.lower() not in CONTAINERS:
            return token
        return next((obj for preposition, obj in prepositional(token) if preposition == "of"), token)

    def thing(self, token: Token) -> Token:
        """The noun behind a measure and a pronoun."""
        thing = self._measured(token)
        return self._antecedent(thing) if thing.lower_ in {"it", "them"} else thing

    def _antecedent(self, pronoun: Token) -> Token:
        """The common noun that "it" or "them" takes up: the last subject or object of its number nearby."""
        tag = "NNS" if pronoun.lower_ == "them" else "NN"
        here = self.annotated.sentence_number(pronoun.i)
        for i in range(pronoun.i - 1, -1, -1):
            token = pronoun.doc[i]
            if token.is_ancestor(pronoun):
                continue
            if here - self.annotated.sentence_number(i) > 1:
                break
            if token.tag_ == tag and token.dep_ in {"nsubj", "nsubjpass", "dobj"} and not self.annotated.fillers(token):
                return token
        return pronoun

    def is_abstract(self, token: Token) -> bool:
        """Whether what the token names, or measures, cannot be moved: an idea, a paper, a body of people."""
        noun = self.thing(token).lemma_.lower()
        return is_abstract(noun) or noun in nouns("firm", "title", "people", "state")

    def _measured(self, token: Token) -> Token:
        """What a measure is of: the wheat of "40,000 tonnes of wheat"."""
        mention = self.annotated.quantity_at.get(token.i)
        if (mention is not None and mention.noun != token.i) or token.lower_ in PARTS:
            return next((obj for preposition, obj in prepositional(token) if preposition == "of"), token)
        return token

    def phrase(self, token: Token, *, whole: bool) -> str:
        """The words for a thing or deed, seen through its measure ("40,000 tonnes of wheat")."""
        if is_verb(token):
            return verb_phrase(token, skip=self._is_other_filler)
        mention = self.annotated.quantity_at.get(token.i)
        if (
            token.pos_ not in THINGS
            or token.i in self.annotated.date_at
            or token.lower_
            in PARTS | {"own", "first", "second", "third", "other", "others", "another", "former", "latter", "same"}
            or token.lemma_ in SPANS
        ):
            return ""
        if mention is not None and mention.noun != token.i:
            return ""
        if not self._is_narrowed(token) and any(
            self.annotated.entities[i].type != "Place" for i in self.annotated.fillers(token)
        ):
            return ""
        if not any(letter.isalpha() for letter in token.text):
            return ""
        prepositions = frozenset({"of", "on", "for"}) if whole else frozenset({"of"})
        return noun_phrase(token, skip=self._is_other_filler, conjuncts=whole, prepositions=prepositions)

    @staticmethod
    def _is_narrowed(token: Token) -> bool:
        """Whether a common noun takes up nobody named before, as it has a name of its own: "the Kars railway"."""
        return token.pos_ == "NOUN" and any(c.dep_ == "compound" and c.pos_ == "PROPN" for c in token.children)

    def _is_other_filler(self, token: Token) -> bool:
        """Whether a modifier is something else than part of the phrase: a number, an article, a nationality."""
        if token.dep_ in {"det", "poss", "predet", "nummod"} or token.pos_ in {"NUM", "DET"}:
            return True
        mention = self.annotated.quantity_at.get(token.i)
        is_kind = mention is not None and mention.kind == "count" and token.pos_ in {"NOUN", "PROPN", "ADJ"}
        return (mention is not None and not is_kind) or (token.pos_ == "PROPN" and self._names_actor(token))

    # ---- the trigger itself
    def from_trigger(self, function: str, head: Token, tokens: tuple[int, ...], role: Role) -> list[Filler]:
        """What the trigger's own words put into a role: functions ``trigger``, ``phrase``, ``name`` and ``counted``."""
        if function == "counted":
            return [filler for counted in objects(head) for filler in self._counted(counted, role)]
        if role.kind is not Kind.TEXT:
            return []
        if function == "name":
            names = [self.annotated.texts.get(t.i) for t in ([head] if not is_verb(head) else objects(head))]
            return [Words(name) for name in names if name]
        if function == "trigger":
            return [Words(self.lifted(head) if role.each and self.lifted(head) else self.trigger_words(head, tokens))]
        text = verb_phrase(head, skip=self._is_other_filler) if is_verb(head) else self._deed(head)
        return [Words(text)] if text else []

    def _counted(self, token: Token, role: Role) -> list[Filler]:
        beside = self.annotated.quantities_beside(token)
        mention = next((m for m in beside if m.noun == token.i and m.kind == "count"), None)
        if mention is None:
            return []
        if role.kind is Kind.AMOUNT:
            return [mention.quantity]
        is_anybody = token.lemma_.lower() in {"people", "person"} and token.head.lemma_ != "have"
        text = token.head.text if is_anybody else self.phrase(token, whole=False)  # "employs 640 people": it employs
        return [Words(text)] if text else []

    def _deed(self, head: Token) -> str:
        """The deed that a noun names; what "X, a joint project" names is X."""
        if head.dep_ == "appos" and head.head.pos_ == "NOUN" and head.lemma_.lower() in words("support", "projects"):
            head = head.head
        return noun_phrase(
            head,
            skip=lambda t: self._is_other_filler(t) or self._names_actor(t),
            prepositions=frozenset({"of", "for", "on"}),
        )

    @staticmethod
    def lifted(head: Token) -> str:
        """A measure with the verb that ends it: "lifted the ban", "ban was lifted"; else nothing."""
        verb = head.head
        if head.dep_ not in {"dobj", "nsubjpass"} or verb.lemma_.lower() not in words("support", "lifting"):
            return ""
        start, end = sorted((head.i, verb.i))
        return text_of(head, start, end) if not any(token.is_punct for token in head.doc[start:end]) else ""

    def trigger_words(self, head: Token, tokens: tuple[int, ...]) -> str:
        """The trigger as the text has it, with the nouns and adjectives that narrow it, names of actors left out."""
        start, end = min(*tokens, head.i) if len(tokens) > 1 else head.i, max(*tokens, head.i)
        for i in range(start - 1, start - 1 if is_verb(head) else head.sent.start - 1, -1):
            token = head.doc[i]
            if self._names_actor(token) or token.pos_ not in {"NOUN", "ADJ", "PROPN"} or not head.is_ancestor(token):
                break
            start = i
        for child in head.children:
            if (
                child.dep_ == "prep"
                and child.lower_ in {"of", "for"}
                and not any(self._names_actor(t) or t.i in self.annotated.quantity_at for t in child.subtree)
            ):
                end = max(end, child.right_edge.i if len(list(child.subtree)) < 8 else end)
        return text_of(head, start, end)

    def _names_actor(self, token: Token) -> bool:
        return any(
            self.annotated.entities[id_].type in {"State", "Organization", "Person"}
            for id_ in self.annotated.fillers(token)
        )


def is_measure(filler: Filler) -> bool:
    """Whether a filler is a quantity of something measured, not money and not a count."""
    return isinstance(filler, Quantity) and filler.unit in MEASURES


def is_money(quantity: Quantity) -> bool:
    """Whether a quantity is a sum: its unit an ISO 4217 code."""
    return len(quantity.unit) == 3 and quantity.unit.isupper()
