"""One dealing, several sentences: mentions of one dealing in a document become one claim with several quotes."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from kg.extraction.confidence import of_both
from kg.extraction.fields import is_general
from kg.extraction.fillers import is_money
from kg.extraction.likeness import alike, comparable
from kg.extraction.sameness import NEVER, points
from kg.model.claim import Claim, EntityRef, Filler, Modality, Words
from kg.model.quantity import Quantity

ENOUGH = 3.0
"""Points from which two claims of one document are one: two actors and one particular, or an actor and a sum."""
SHARED = 2.0
"""Points from which a claim that tells what is done in general words is one with another: two actors."""
SUM = 2.0
"""Points that a shared sum of money gives, from which no other role took away."""
NEAR = 700
"""Characters within which a sum told again in another currency is taken for the same sum."""


Group = tuple[Claim, tuple[int, ...]]
"""A claim and the numbers of the claims that it is made of."""


def merged(claims: Sequence[Claim]) -> list[Claim]:
    """Claims of one document, those of one dealing made one; in the order of their first evidence."""
    return [claim for claim, _ in grouped(claims)]


def grouped(claims: Sequence[Claim]) -> list[Group]:
    """Claims of one document, those of one dealing made one, each with the numbers of the claims that it is made of.

    What two claims say together may show that a third is the same, so it is done until nothing changes.
    """
    groups: list[Group] = sorted(
        ((claim, (n,)) for n, claim in enumerate(claims)), key=lambda group: group[0].evidence[0]
    )
    while len(fewer := _grouped_once(groups)) < len(groups):
        groups = fewer
    return groups


def _grouped_once(groups: list[Group]) -> list[Group]:
    kept: list[Group] = []
    for claim, numbers in groups:
        matches = [n for n, (known, _) in enumerate(kept) if is_same(known, claim)]
        if not matches:
            kept.append((claim, numbers))
        else:
            match = matches[-1 if _is_general(claim) else 0]  # "the joint project" is the one told last
            known, theirs = kept[match]
            kept[match] = joined(known, claim), (*theirs, *numbers)
    return kept


def is_same(one: Claim, other: Claim) -> bool:
    """Whether two claims of one document tell of one dealing."""
    if one.type != other.type or (one.modality is Modality.DENIED) != (other.modality is Modality.DENIED):
        return False
    if one.roles == other.roles:
        return True
    ours, theirs = by_role(one), by_role(other)
    score = points(ours, theirs)
    if score == NEVER:
        return False
    if score >= ENOUGH or _is_said_twice(one, other, score) or _is_of_one_sum(one, other, score):
        return True
    return (_is_converted(one, other) and score >= 0) or _adds_nothing(ours, theirs) or _adds_nothing(theirs, ours)


def _adds_nothing(less: Mapping[str, Sequence[Filler]], more: Mapping[str, Sequence[Filler]]) -> bool:
    """Whether all that one claim says, the other says too: "Minister Kalsau" after "Foreign Minister Jotham Kalsau".

    Two who share a project share all that is told of it in general words only: "the joint project".
    """
    telling = {role: fillers for role, fillers in less.items() if not _are_general(fillers)}
    if len(telling) < len(less):
        return (
            set(telling) <= set(more) and sum(points({r: telling[r]}, {r: more.get(r, ())}) for r in telling) >= SHARED
        )
    return set(less) < set(more) and all(points({role: less[role]}, {role: more[role]}) >= 1 for role in less)


def _is_general(claim: Claim) -> bool:
    return any(map(_are_general, by_role(claim).values()))


def _are_general(fillers: Sequence[Filler]) -> bool:
    return all(isinstance(filler, Words) and is_general(filler.text) for filler in fillers)


def _is_of_one_sum(one: Claim, other: Claim, score: float) -> bool:
    """The same money with nothing said against it: in a headline with who gives, in the lead with who gets it."""
    return score >= SUM and _share_sum(one, other)


def _share_sum(one: Claim, other: Claim) -> bool:
    return any(alike(a, b) for a in sums(one) for b in sums(other))


def _is_said_twice(one: Claim, other: Claim, score: float) -> bool:
    """Two triggers of one sentence with the same actors: "hosted a banquet", "signed an agreement"."""
    if one.evidence[-1] != other.evidence[0] or score < 0.5:
        return False
    if (sums(one) and sums(other) and not _share_sum(one, other)) or _are_counted_apart(one, other):
        return False
    ours, theirs = actors(one), actors(other)
    return bool(ours and theirs) and (ours <= theirs or theirs <= ours) and not _differ_in_words(one, other)


def _are_counted_apart(one: Claim, other: Claim) -> bool:
    """Whether each has a count or measure, and no two of them are alike: two refineries, and what they process."""
    ours, theirs = (
        [q for _, q in claim.roles if isinstance(q, Quantity) and not is_money(q)] for claim in (one, other)
    )
    return bool(ours and theirs) and not any(alike(a, b) for a in ours for b in theirs)


def _differ_in_words(one: Claim, other: Claim) -> bool:
    """Whether a phrase that both have is another in each: sanctions, and a cap among them."""
    ours, theirs = by_role(one), by_role(other)
    return any(
        points({role: ours[role]}, {role: theirs[role]}) < 0
        for role in ours.keys() & theirs.keys()
        if isinstance(ours[role][0], Words)
    )


def _is_converted(one: Claim, other: Claim) -> bool:
    """A sum told again nearby in another currency."""
    if other.evidence[0].start - one.evidence[-1].end > NEAR or one.modality is not other.modality:
        return False
    if one.evidence[-1] == other.evidence[0]:  # two sums of one sentence that it does not join are two
        return False
    ours, theirs = sums(one), sums(other)
    if not ours or not theirs or len({q.unit for q in (*ours, *theirs)}) > max(2, len(ours)):
        return False
    shared = actors(one) & actors(other)
    return bool(shared or not actors(other)) and not any(comparable(a, b) for a in ours for b in theirs)


def sums(claim: Claim) -> list[Quantity]:
    return [filler for _, filler in claim.roles if isinstance(filler, Quantity) and is_money(filler)]


def actors(claim: Claim) -> set[EntityRef]:
    return {filler for _, filler in claim.roles if isinstance(filler, EntityRef)}


def by_role(claim: Claim) -> dict[str, list[Filler]]:
    roles: dict[str, list[Filler]] = defaultdict(list)
    for role, filler in claim.roles:
        roles[role].append(filler)
    return roles


def joined(one: Claim, other: Claim) -> Claim:
    """One claim of two: all fillers, quotes and speakers; the words of the first, where the second only has others.

    Words that say what is done stand before general ones.
    """
    roles = by_role(one)
    for role, fillers in by_role(other).items():
        if role in roles and _are_general(roles[role]) and not _are_general(fillers):
            roles[role] = list(fillers)
        elif role not in roles or isinstance(fillers[0], (EntityRef, Quantity)):
            roles[role].extend(filler for filler in fillers if filler not in roles[role])
    order = list(dict.fromkeys([role for role, _ in one.roles] + [role for role, _ in other.roles]))
    return replace(
        one,
        roles=tuple((role, filler) for role in order for filler in roles[role]),
        evidence=tuple(sorted({*one.evidence, *other.evidence})),
        attributed_to=tuple(dict.fromkeys((*one.attributed_to, *other.attributed_to))),
        confidence=of_both(one.confidence, other.confidence),
    )
