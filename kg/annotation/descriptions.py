"""Whom definite descriptions stand for: "the Chinese buyer", "the ministry", "both countries"."""

from dataclasses import dataclass
from functools import cache

from kg.annotation.discourse import WINDOW, Discourse
from kg.annotation.groups import group
from kg.annotation.nouns import AGENTIVE, kin, nouns, realms
from kg.annotation.pronouns import NUMBERS, clause_mates
from kg.annotation.titles import name_after
from kg.annotation.tokens import Token
from kg.model.entity import Entity

DEFINITE = frozenset({"the", "this", "that", "its", "his", "her", "their", "these", "those", "both"})
MODIFIES = frozenset({"amod", "poss", "compound", "nmod"})
KINDS = {
    "State": ("state",),
    "Vessel": ("vessel",),
    "Organization": ("organization", "firm"),
    "Person": ("person",),
}
"""Which lists of nouns stand for entities of which type, the first that has a noun counts."""
COUNTRY = frozenset({"country", "government", "nation", "republic", "kingdom", "regime", "state", "treasury"}) | {
    "atoll",
    "city-state",
    "colony",
    "coloniser",
    "emirate",
    "principality",
    "sultanate",
}
"""Nouns for the State that a text is about, or its purse."""
FAR = 99
"""Sentences back in which a description that names its noun is looked up: all."""


@dataclass(frozen=True)
class _Description:
    """A noun with its modifiers; ``kind`` are types of entities that it may stand for, ``states`` whose it is."""

    discourse: Discourse
    token: Token
    sentence: int
    lemma: str
    kind: frozenset[str]
    states: frozenset[str]

    def candidates(self, window: int = WINDOW) -> list[str]:
        """Entities that the noun may stand for, the most salient first, each once.

        Whose it is, is another ("its supplier"); a firm is no ministry; who was called the buyer is not the seller.
        """
        others = set()
        if self.lemma in nouns("relational"):
            owners = (child for child in self.token.children if child.dep_ == "poss")
            others = {id_ for owner in owners for id_ in self.discourse.found.get(owner.i, ())}
        for side, opposite in (("selling", "buying"), ("buying", "selling")):
            if self.lemma in nouns(side):
                others.update(id_ for noun in nouns(opposite) for id_ in self.discourse.descriptors.get(noun, ()))
        found = self.discourse.candidates(self.token, self.sentence, self.kind, window)
        firm = self.lemma in nouns("commercial")
        return [
            id_
            for id_ in dict.fromkeys(found)
            if id_ not in others and not (firm and is_public(self.discourse.entities[id_]))
        ]

    def named(self) -> str | None:
        """The entity that has the noun in its name, or once came with it, and is of no other state if possible."""
        candidates = self.candidates(FAR)
        described = self.discourse.descriptors.get(self.lemma, ())
        bearers = [id_ for id_ in candidates if _bears(self.discourse.entities[id_], self.lemma) or id_ in described]
        theirs = [id_ for id_ in bearers if not self.states or self._may_be_theirs(id_)]
        return next(iter(theirs or bearers), None)

    def _may_be_theirs(self, id_: str) -> bool:
        known = self.discourse.states.get(id_)
        return not known or bool(known & self.states)

    def of_state(self) -> tuple[str, ...]:
        """The last body that is said to be of the state, else the last one of which no state is told."""
        states = self.discourse.states
        every = self.candidates(FAR)
        near = self.candidates()
        theirs = [id_ for id_ in every if states.get(id_, set()) & self.states]
        return tuple((theirs or [id_ for id_ in near if not states.get(id_)])[:1])


def described(discourse: Discourse, token: Token, sentence: int) -> tuple[str, ...]:
    """What a definite description stands for: "the Chinese buyer", "the two countries", "the ministry"."""
    lemma = _lemma(token)
    if lemma in NUMBERS and any(child.lower_ == "the" for child in token.children):  # "the pair"
        return group(discourse, token, NUMBERS[lemma], {"State", "Organization", "Person"})
    kind = kind_of(lemma)
    if kind is None or _is_said_of_name(discourse, token):
        return ()
    after = discourse.named.get(token.i + 1)
    if after is not None and discourse.entities[after].type in kind:  # "the local firm Petropars"
        return (after,)
    if token.tag_ in {"NNS", "NNPS"} or any(child.lower_ == "both" for child in token.children):
        numbers = [NUMBERS[child.lower_] for child in token.children if child.lower_ in NUMBERS]
        number = min(numbers, default=0)  # "all five governments" are five
        return group(discourse, token, number, kind) if number else ()
    if not any(child.lower_ in DEFINITE for child in token.children):
        return ()
    states = frozenset(
        discourse.named[child.i] for child in token.children if child.dep_ in MODIFIES and child.i in discourse.named
    )
    return _singular(_Description(discourse, token, sentence, lemma, kind, states))


def _lemma(token: Token) -> str:
    """The noun, with what a hyphen joins to it: "city-state"."""
    joined = token.i > 1 and token.nbor(-1).text == "-" and not token.nbor(-1).whitespace_
    lemma = token.lemma_.lower()
    whole = f"{token.nbor(-2).lower_}-{lemma}" if joined else lemma
    return whole if whole in nouns("state") else lemma


def _is_said_of_name(discourse: Discourse, token: Token) -> bool:
    """Whether the noun only says what something else is: "Kvane, a bank", "Kvane is a bank", "the bank, Kvane"."""
    beside = any(child.dep_ == "appos" and child.i in discourse.named for child in token.children)
    return token.dep_ in {"compound", "appos", "attr"} or beside or _precedes_person(discourse, token)


def _precedes_person(discourse: Discourse, token: Token) -> bool:
    """Whether a comma and the name of a person follow, whatever the parser makes of them."""
    after = name_after(token) if token.lemma_.lower() in nouns("person") else None
    return (
        after is not None
        and after.i in discourse.named
        and discourse.entities[discourse.named[after.i]].type == "Person"
    )


def _singular(description: _Description) -> tuple[str, ...]:
    if description.states and "Organization" not in description.kind:
        return ()
    named = description.named()
    if named is not None:
        return (named,)
    if description.states:
        return description.of_state()
    if not _takes_up(description):
        return ()
    discourse, token = description.discourse, description.token
    if description.lemma in COUNTRY:
        return _country(description)
    banned = clause_mates(discourse, token)
    near = [id_ for id_ in description.candidates() if id_ not in banned]
    alike = [
        id_
        for id_ in description.candidates(FAR)
        if id_ not in banned and _is_kin(discourse.entities[id_], description.lemma)
    ]
    return tuple((alike or near)[:1])


def _country(description: _Description) -> tuple[str, ...]:
    """The State that "the country" or "the government" is: the one of the sentence, else the one named most."""
    discourse, realm = description.discourse, realms(description.lemma)
    banned = clause_mates(discourse, description.token)
    every = [id_ for id_ in description.candidates(FAR) if id_ not in banned]
    if realm:
        return tuple([id_ for id_ in every if discourse.entities[id_].code in realm][:1])
    if description.lemma in {"colony", "coloniser"}:
        return tuple(sorted(every, key=lambda id_: -discourse.frequency[id_])[:1])
    body = _state_of_body(description)
    near = [id_ for id_ in description.candidates() if id_ not in banned]
    return tuple([*body, *near, *sorted(every, key=lambda id_: -discourse.frequency[id_])][:1])


def _state_of_body(description: _Description) -> list[str]:
    """The State of the last body of the sentence, where it names no State: "the Norwegian Seafood Council"."""
    discourse = description.discourse
    if description.candidates(0):
        return []
    here = [id_ for mention in discourse.mentions if mention.sentence == description.sentence for id_ in mention.ids]
    return [state for id_ in reversed(here) for state in discourse.states.get(id_, ())]


def is_public(entity: Entity) -> bool:
    """Whether a body is none of trade, by its name."""
    return any(word.lower() in nouns("public") for word in entity.names[0].split())


def _is_kin(entity: Entity, noun: str) -> bool:
    """Whether an entity's name has a word that the noun takes up: "the lender" is a bank."""
    return any(word.casefold() in kin(noun) for name in entity.names for word in name.split())


def _takes_up(description: _Description) -> bool:
    """Whether the noun takes up what was told last without having named it: "the company", not "the company of X"."""
    generic = description.lemma in nouns("generic") or description.lemma.endswith(AGENTIVE)
    return generic and not any(
        child.dep_ in {"prep", "relcl", "acl"} and child.lower_ == "of" for child in description.token.children
    )


def _bears(entity: Entity, noun: str) -> bool:
    """Whether an entity's name says that it is such a thing: a bank is called Bank, or Sberbank."""
    return any(
        word.casefold() == noun or (len(noun) > 3 and word.casefold().endswith(noun))
        for name in entity.names
        for word in name.split()
    )


def kind_of(noun: str) -> frozenset[str] | None:
    """The types of entities that a common noun stands for; None for other things."""
    return _kinds().get(noun) or (frozenset({"Organization"}) if noun.endswith(AGENTIVE) else None)


@cache
def _kinds() -> dict[str, frozenset[str]]:
    """The types of entities that each listed noun stands for: "carrier" for a ship or an airline."""
    listed = [(noun, type_) for type_, kinds in KINDS.items() for kind in kinds for noun in nouns(kind)]
    both = dict.fromkeys(nouns("vessel") & nouns("firm"), frozenset({"Vessel", "Organization"}))
    return {noun: frozenset({type_}) for noun, type_ in reversed(listed)} | both
