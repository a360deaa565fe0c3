"""What the sentence around a name tells of what it names: a person, a body, a ship or a place."""

from collections import Counter
from collections.abc import Sequence, Set

from kg.annotation.candidates import is_rank, is_title
from kg.annotation.dictionary import is_common
from kg.annotation.name import Name
from kg.annotation.nouns import AGENTIVE, nouns
from kg.annotation.people import given_names
from kg.annotation.places import is_city, is_region, is_subdivision
from kg.annotation.positions import INVOLVING, acts, coordination_head, is_moved
from kg.annotation.states import StateNames
from kg.annotation.tokens import Doc, Token

TRADING = frozenset(
    [
        "acquire",
        "award",
        "build",
        "buy",
        "export",
        "finance",
        "import",
        "invest",
        "lease",
        "lend",
        "manufacture",
        "operate",
        "produce",
        "purchase",
        "sell",
        "supply",
    ]
)
"""What firms do in the news, and persons seldom."""
ACTING = frozenset({"say", "tell", "add", "note", "warn", "argue", "insist", "resign", "shrug", "smile", "quip"})
"""What persons do in the news."""
GIVING = frozenset({"sell", "lend", "pay", "owe", "grant", "award", "give", "lease"})
"""Verbs with "to" before whom they are done for, who is no place."""
WHERE = frozenset({"in", "at", "near", "outside", "off", "around", "inside"})
"""Prepositions of a place: bodies have others, too."""
PRINTING = frozenset(
    {"appear", "article", "column", "interview", "print", "publish", "quote", "report", "say", "tell", "write"}
)
"""Words after which "in" leads to a newspaper."""
REACHING = frozenset({"cross", "enter", "leave", "near", "reach"})
"""Verbs whose object is a place."""
GROUNDS = frozenset({"camp", "crossing", "deposit", "mine", "police", "refinery", "site", "works"})
"""Nouns after the name of the place where they are: "the Dostuk crossing"."""


def full_type(doc: Doc, mentions: Sequence[Name], titled: Set[str] = frozenset()) -> str:
    """What a name of several words names: what is told of any of its mentions, else what the recogniser says.

    To be told a person counts most ("the minister, Lydia Quek"; ``titled`` are surnames after titles, "Mr Quek"),
    then a body, then a place.
    """
    if doc[mentions[0].end - 1].text in titled and mentions[0].end - mentions[0].start < 4:
        return "Person"
    told = [type_ for name in mentions if (type_ := _told(doc, name))]
    for type_ in ("Person", "Organization", "Place"):
        if type_ in told:
            return type_
    return Counter(name.type for name in mentions).most_common(1)[0][0]


def _told(doc: Doc, name: Name) -> str | None:
    """What is told of one mention, or None."""
    words = [token.lower_ for token in name.span(doc)]
    if name.type not in {"Person", "Organization", "Place"} or any(word in nouns("organization") for word in words):
        return None
    root = name.span(doc).root
    if name.type == "Person" and _has_acronym(doc, name):
        return "Organization"
    if is_called_human(doc, name, root):
        return "Person"
    if is_on_map(name.span(doc).text):
        return "Place" if is_located(name, root) else None
    if _is_called_firm(doc, name, root):
        return "Organization"
    return _by_part(doc, name, root)


def _by_part(doc: Doc, name: Name, root: Token) -> str | None:
    """What the part in the sentence tells of a name that is called nothing and is on no map."""
    if name.type == "Place":
        return "Organization" if is_partner(root) else None
    if is_located(name, root):
        return "Place"
    return _doubted(doc, name, root) if name.type == "Person" else None


def _has_acronym(doc: Doc, name: Name) -> bool:
    """Whether an acronym follows in brackets: "Électricité du Cambodge (EDC)"."""
    after = doc[name.end : name.end + 3]
    return (
        len(after) == 3
        and after[0].text == "("
        and after[2].text == ")"
        and after[1].text.isupper()
        and len(after[1]) > 1
    )


def _doubted(doc: Doc, name: Name, root: Token) -> str | None:
    """What a "person" is that is called none."""
    definite = name.start > 0 and doc[name.start - 1].lower_ == "the" and root.dep_ != "compound"
    if definite or "which" in _relatives(root):
        return "Organization"
    if doc[name.start].text in given_names():
        return None
    if _has_word_of_firms(doc, name):
        return "Organization"
    if root.head.lemma_ in ACTING and root.dep_ == "nsubj":
        return "Person"
    trades = root.dep_ == "nsubj" and root.head.lemma_ in TRADING
    return "Organization" if trades or _has_body_beside(root) or _is_dealt_with(root) else None


def _has_word_of_firms(doc: Doc, name: Name) -> bool:
    """Whether a name is such as persons do not have.

    "Oman LNG" (capitals), "Hungary's Ganz Wagon", "Enterprise Ireland" (a State), "Kerry Ridge Imports" (a noun).
    """
    last = doc[name.end - 1]
    capitals = any(len(token) > 2 and token.text.isupper() for token in name.span(doc))
    return capitals or has_state_before(doc, name) or _is_state(last) or (len(last) > 3 and is_common(last.text))


def has_state_before(doc: Doc, name: Name) -> bool:
    """Whether it stands right after a State and its 's: "Brazil's Eletrobras"."""
    return name.start > 1 and doc[name.start - 1].tag_ == "POS" and _is_state(doc[name.start - 2])


def _is_state(token: Token) -> bool:
    return StateNames().find(token.text) is not None


def _is_dealt_with(root: Token) -> bool:
    """Whether something is sold, lent or given to it, or bought from it."""
    if root.dep_ == "dative" or (root.dep_ == "dobj" and root.head.lemma_ in {"acquire", "buy"}):
        return True
    if root.dep_ != "pobj":
        return False
    verb = root.head.head
    trades = verb.lemma_ in TRADING | GIVING
    return trades and root.head.lower_ in {"by", "from", "to"}


def is_called_human(doc: Doc, name: Name, root: Token) -> bool:
    """Whether a name has a title before it or beside it, or "who" after it."""
    before = doc[name.start - 1] if name.start else None
    if before is not None and (is_title(before) or is_rank(before)) and before.dep_ in {"compound", "nmod", "amod"}:
        return True
    beside = _said_beside(root)
    if any(t.pos_ in {"NOUN", "PROPN"} and t.lemma_.lower() in nouns("title") for t in beside):
        return True
    return bool(_relatives(root) & {"who", "whom"}) and root.dep_ != "pobj"  # "a team from Davie, who"


def _said_beside(root: Token) -> list[Token]:
    """What stands in apposition to a name, or it to that."""
    return [t for t in root.children if t.dep_ == "appos"] + ([root.head] if root.dep_ in {"appos", "compound"} else [])


def _relatives(root: Token) -> set[str]:
    """The relative pronouns that take up a name: "who", "which"."""
    clauses = [t for t in root.children if t.dep_ == "relcl"]
    parts = [t for verb in clauses for t in (*verb.children, *(g for c in verb.children for g in c.children))]
    return {t.lower_ for t in parts if t.tag_ in {"WP", "WDT"}}


def _is_called_firm(doc: Doc, name: Name, root: Token) -> bool:
    """Whether it stands beside a noun for a body: "the contractor, Pelagia Cables", "the laboratory Liomont"."""
    beside = _said_beside(root)
    if any(t.pos_ in {"NOUN", "PROPN"} and is_body(t) for t in beside):
        return True
    before = doc[name.start - 1] if name.start else None
    if before is not None and before.pos_ == "NOUN" and before.text.islower() and is_body(before):
        return True
    return root.dep_ == "attr" and any(t.dep_ == "nsubj" and is_body(t) for t in root.head.children)


def is_body(token: Token) -> bool:
    """Whether a common noun is one for bodies and firms: "shipbuilder", "the plant-health service"."""
    noun = token.lemma_.lower()
    return noun in nouns("organization", "firm") or noun.removesuffix("s").endswith(AGENTIVE)


def _has_body_beside(root: Token) -> bool:
    """Whether it is joined to what the recogniser takes for a body."""
    return any(token.ent_type_ == "ORG" for token in root.conjuncts)


def is_located(name: Name, root: Token) -> bool:
    """Whether something is or moves in, at, to or from it, or it is where a plant or site is."""
    head = coordination_head(root)
    if head.dep_ == "compound" and head.head.lemma_.lower() in nouns("place") | GROUNDS:
        return True
    if head.dep_ == "dobj" and head.head.lemma_ in REACHING:
        return name.type != "Organization"
    if head.dep_ != "pobj" or any(token.tag_ == "DT" for token in head.children):
        return False
    if name.type != "Organization" and (_is_way(head) or is_moved(head.head)):
        return True
    beside = head.i != root.i or head.head.i == name.start - 1
    return beside and _is_where(head.head)


def _is_where(preposition: Token) -> bool:
    """Whether a preposition tells where something is, and not for whom people work or what is invested in."""
    governor = preposition.head.lemma_.lower()
    if preposition.lower_ == "of":
        return governor in nouns("place")
    return preposition.lower_ in WHERE and not _holds_people(preposition) and governor not in INVOLVING | PRINTING


def _holds_people(preposition: Token) -> bool:
    """Whether it is people who are somewhere: "the makers at Kvane" work for it."""
    noun = preposition.head
    if noun.pos_ != "NOUN" or noun.i != preposition.i - 1 or preposition.lower_ != "at":
        return False
    return noun.lemma_.lower() in nouns("people") or is_body(noun) or noun.lemma_.endswith(("er", "or", "ist"))


def _is_way(token: Token) -> bool:
    """Whether a phrase is one end of a way between names: "from Basantapur to Inaruwa"."""
    preposition = token.head
    if preposition.lower_ not in {"from", "to"} or preposition.head.lemma_ in GIVING:
        return False
    beside = (*preposition.head.children, *preposition.children, *preposition.head.head.children)
    others = [t for t in beside if t.i != preposition.i and t.lower_ in {"from", "to"} - {preposition.lower_}]
    return any(obj.pos_ == "PROPN" and obj.ent_type_ != "ORG" for t in others for obj in t.children)


def is_partner(root: Token) -> bool:
    """Whether what the recogniser takes for a place deals with others, though no map has it: "with Engie, OMV"."""
    head = coordination_head(root)
    if _has_body_beside(root) or acts(root):
        return True
    if head.dep_ != "pobj":
        return False
    given = head.head.lower_ == "to" and head.head.head.lemma_ in GIVING
    return given or head.head.lower_ in {"with", "by", "between"}


def is_on_map(words: str) -> bool:
    """Whether a gazetteer has the place."""
    words = words.title() if words.isupper() else words
    return is_city(words) or is_subdivision(words) or is_region(words)
