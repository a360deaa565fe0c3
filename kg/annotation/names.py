"""Names in a document: where they stand and what they name."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence, Set
from dataclasses import replace

from kg.annotation.candidates import candidates, is_proper, is_rank, is_title
from kg.annotation.dictionary import is_common
from kg.annotation.headings import in_headlines, is_dateline, is_heading, is_office, is_portfolio
from kg.annotation.kinds import judged
from kg.annotation.name import Name, overlap
from kg.annotation.nouns import nouns
from kg.annotation.people import given_names
from kg.annotation.states import StateNames
from kg.annotation.tokens import Doc, Token

WILLING = frozenset(
    {"accuse", "agree", "announce", "appoint", "ask", "buy", "deny", "hire", "lend", "meet", "negotiate", "pay"}
    | {"pledge", "promise", "refuse", "report", "say", "sell", "sign", "sue", "tell", "warn"}
)
"""Verbs whose subject is somebody."""
RAISING = frozenset(
    {"appear", "be", "begin", "cease", "continue", "fail", "have", "need", "remain", "seem", "start", "tend"}
)
"""Verbs of another verb whose subject need be nobody: "coal continues to burn"."""


def find_names(
    doc: Doc, states: StateNames, taken: frozenset[int] = frozenset(), money: frozenset[int] = frozenset()
) -> list[Name]:
    """All names of a document in order, none overlapping another.

    Tokens ``taken`` by amounts and dates are in no name; those of sums of ``money`` name no State either ("US$").
    """
    found = list(candidates(doc, states))
    found = [
        name
        for name in found
        if not (money if name.type == "State" else taken).intersection(range(name.start, name.end))
        and not is_office(doc, name)
    ]
    ships = [name for name in found if doc[name.start].lower_ in nouns("prefix") and name.end - name.start > 1]
    people = [name for name in found if name.type == "Person" and not any(overlap(name, ship) for ship in ships)]
    found = [
        name
        for name in found
        if name.type != "Unknown" or name in ships or not any(overlap(name, person) for person in people)
    ]
    found.extend(_extended(doc, person, found) for person in people)
    chosen = [judged(doc, name) for name in _longest(found)]
    headlines = in_headlines(doc)
    prose = Counter(name.span(doc).text for name in chosen if name.start not in headlines)
    kept = [name for name in chosen if not is_heading(doc, name, headlines, prose) and not is_portfolio(doc, name)]
    kept = [name for name in kept if not is_dateline(doc, name)]
    within = {doc[name.start].lower_ for name in kept if name.end - name.start == 1 and not _opens(doc, name)}
    return _agreed(doc, [name for name in kept if not _is_common_word(doc, name, within)])


def _opens(doc: Doc, name: Name) -> bool:
    """Whether a name stands where any word has a capital: first in a sentence or after what is none."""
    first = doc[name.start]
    return (
        bool(first.is_sent_start)
        or first.i == 0
        or doc[first.i - 1].is_space
        or doc[first.i - 1].text in {".", ":", "–"}
    )


def _is_common_word(doc: Doc, name: Name, within: Set[str]) -> bool:
    """Whether a "name" is a common word that opens its sentence and stands in no name within one: "Coffee was served".

    What is joined to a name, or speaks, is one all the same: "Total and CNPC agreed", "Target said".
    """
    first = doc[name.start]
    if name.type in {"State", "Vessel"} or name.end - name.start > 1 or not _opens(doc, name):
        return False
    if not first.text.istitle() or first.lower_ in within or not is_common(first.text):
        return False
    if (name.type == "Person" and first.text in given_names()) or (
        first.ent_type_ == "ORG" and first.lower_ in nouns("organization")
    ):
        return False
    joined = any(token.pos_ == "PROPN" for token in first.conjuncts)
    return not joined and not (first.dep_ == "nsubj" and _wants_somebody(first.head))


def _wants_somebody(verb: Token) -> bool:
    """Whether the subject of a verb speaks or wills: "said", "managed to sell"."""
    wills = any(child.dep_ == "xcomp" for child in verb.children) and verb.lemma_ not in RAISING
    return verb.lemma_ in WILLING or wills


def _extended(doc: Doc, person: Name, others: Sequence[Name]) -> Name:
    """A person's name with the proper nouns right before it that the recogniser left out."""
    start = person.start
    while (
        start > 0
        and person.end - start < 4
        and is_proper(doc[start - 1])
        and doc[start - 1].pos_ == "PROPN"
        and not doc[start].is_sent_start
    ):
        before = doc[start - 1]
        if (
            is_title(before)
            or is_rank(before)
            or any(other.start <= before.i < other.end and other.type != "Unknown" for other in others)
        ):
            break
        start -= 1
    return replace(person, start=start)


def _longest(found: Iterable[Name]) -> list[Name]:
    """The longest of overlapping names, in order; of equal ones a State, then what the model has a type for."""
    rank = {"State": 0, "Unknown": 9}
    chosen: list[Name] = []
    taken: set[int] = set()
    for name in sorted(found, key=lambda n: (n.start - n.end, rank.get(n.type, 1), n.start)):
        if taken.isdisjoint(range(name.start, name.end)):
            chosen.append(name)
            taken.update(range(name.start, name.end))
    return sorted(chosen, key=lambda name: name.start)


def _agreed(doc: Doc, names: list[Name]) -> list[Name]:
    """One type for all names of the same words, by majority; a ship once is a ship always, a State stays what it is."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for name in names:
        if name.type not in {"State", "Unknown"}:
            votes[name.span(doc).text.casefold()][name.type] += 1
    return [
        replace(name, type=elected)
        if name.type != "State" and (elected := _elected(votes[name.span(doc).text.casefold()], name.type)) != name.type
        else name
        for name in names
    ]


def _elected(votes: Counter[str], own: str) -> str:
    if not votes:
        return own
    if "Vessel" in votes:
        return "Vessel"
    return max(votes, key=lambda kind: (votes[kind], kind == own, kind))
