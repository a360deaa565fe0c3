"""What the place of a name in its sentence tells: whether it acts, is dealt with, or is but where something is."""

from kg.annotation.name import Name
from kg.annotation.nouns import nouns
from kg.annotation.tokens import Doc, Token

LOCATIVE = frozenset(
    [
        "in",
        "at",
        "near",
        "outside",
        "inside",
        "off",
        "via",
        "around",
        "across",
        "through",
        "throughout",
        "into",
        "within",
    ]
)

INVOLVING = frozenset({"interest", "invest", "investment", "share", "shareholding", "stake", "confidence", "trust"})
"""Words after which "in" leads to a body: "a stake in Kvane"."""


def acts(root: Token) -> bool:
    """Whether a name stands where actors stand: as subject, by-phrase or possessor."""
    head = coordination_head(root)
    after = root.doc[root.i + 1] if root.i + 1 < len(root.doc) else None
    if after is not None and after.tag_ in {"VBD", "VBZ"} and after.dep_ in {"ROOT", "ccomp"}:
        return True
    return head.dep_ in {"nsubj", "poss"} or (head.dep_ == "pobj" and head.head.dep_ == "agent")


def deals(root: Token) -> bool:
    """Whether a name stands where partners and targets stand: "with Belgrade", "lent Lima", "sanctions on Minsk"."""
    head = coordination_head(root)
    return head.dep_ in {"dobj", "dative"} or (
        head.dep_ == "pobj" and head.head.lower_ in {"with", "between", "by", "to", "from", "on", "against"}
    )


def is_location(doc: Doc, name: Name) -> bool:
    """Whether a capital is but the place where something is, not the state that acts from there."""
    root = name.span(doc).root
    if _opens_dateline(doc, name, root) or _is_of_building(root):
        return True
    head = coordination_head(root)
    before = doc[head.left_edge.i - 1] if head.left_edge.i > 0 else None
    if before is None:
        return False
    if before.lower_ == "of" and before.head.lemma_.lower() in nouns("place"):
        return True
    if before.lower_ in LOCATIVE:
        return not _governs_people(before) and before.head.lemma_.lower() not in INVOLVING
    return (head.dep_ == "dobj" and head.head.lemma_ == "leave") or (head.dep_ == "pobj" and is_moved(head.head))


def is_moved(preposition: Token) -> bool:
    """Whether somebody moves to or from what the preposition governs: "flew to Hanoi", "a visit to Lima"."""
    way = preposition.lower_ in {"to", "from", "for"} and preposition.head.lemma_.lower() in nouns("motion")
    return way or (preposition.lower_ == "of" and preposition.head.lower_ in {"north", "south", "east", "west"})


def _opens_dateline(doc: Doc, name: Name, root: Token) -> bool:
    """Whether a story opens with it: "LONDON, May 5", "PARIS - "."""
    if not doc[name.start].is_sent_start or name.end >= len(doc) or not root.text.isupper():
        return False
    return doc[name.end].text in {",", "/", "–", "-"}


def _is_of_building(root: Token) -> bool:
    """Whether it says where a body or building is: "a London hotel", "the Brussels think-tank"."""
    buildings = nouns("organization") | nouns("place") | {"think-tank", "tank", "hotel", "suburb"}
    return root.dep_ == "compound" and root.head.pos_ == "NOUN" and root.head.lemma_.lower() in buildings


def _governs_people(preposition: Token) -> bool:
    """Whether the preposition says whose people are meant: "officials in Paris", "the government in Kyiv"."""
    governor = preposition.head
    people = nouns("person") | nouns("organization") | {"host", "government", "authority"}
    beside = governor.i == preposition.i - 1
    return beside and governor.pos_ in {"NOUN", "PROPN"} and governor.lemma_.lower() in people


def coordination_head(token: Token) -> Token:
    while token.dep_ in {"conj", "appos"} and token.head.i != token.i:
        token = token.head
    return token
