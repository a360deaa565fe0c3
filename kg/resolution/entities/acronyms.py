"""Bodies by their short names: one that goes by an acronym alone is the only one that is known to bear it."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

from rapidfuzz import fuzz

from kg.resolution.entities.body_names import FILLING, initials
from kg.resolution.entities.context import Context
from kg.resolution.entities.ledger import Ledger
from kg.resolution.entities.namesakes import MOST, SHOWN
from kg.resolution.links import EntityNode, Reason
from kg.resolution.names import plain

ALIKE = 85
"""Likeness (0 to 100) from which two words are one, written in two ways."""
SOMEWHAT_ALIKE = 65
"""Likeness from which a person should look at two full names with one acronym."""


def settle_acronyms(ledger: Ledger, bodies: Sequence[EntityNode], states: Context) -> frozenset[str]:
    """Join bodies by short names; those short names that several bodies bear, and that tell nothing alone.

    A short name is known from a document that has it beside a full one.
    """
    borne: dict[str, list[EntityNode]] = defaultdict(list)
    for node in bodies:
        for name in ledger.mentions[node].short:
            borne[name].append(node)
    for name, bearers in sorted(borne.items()):
        _join_alike(ledger, name, bearers, states)
    several = frozenset(name for name, bearers in borne.items() if len(ledger.heads(bearers)) > 1)
    for name, nodes in ledger.named("Organization").items():
        heads = ledger.heads(borne.get(name, ()))
        for node in nodes if heads else ():
            _settle_bare(ledger, name, node, heads)
    _doubt_initials(ledger, bodies, set(borne))
    return several


def _settle_bare(ledger: Ledger, name: str, node: EntityNode, heads: Sequence[EntityNode]) -> None:
    """A body that goes by a short name alone is the only one that is known by it.

    Short names of several words may be another's in full: "Kvane Cells" beside "Kvane Cells America".
    """
    if len(heads) == 1 and " " in name:
        told = f"{name}: a short name of {ledger.label(heads[0])}, or the name of its parent"
        ledger.doubt(node, heads[0], [Reason(2.0, told)])
        return
    if len(heads) == 1:
        ledger.join(node, heads[0], [Reason(4.0, f"{name}: a short name of {ledger.label(heads[0])}")])
        return
    for head in heads[:SHOWN]:
        several = f"{name}: {len(heads)} bodies go by it, one of them {ledger.label(head)}"
        ledger.doubt(node, head, [Reason(2.0, several)])


def _join_alike(ledger: Ledger, name: str, bearers: Sequence[EntityNode], states: Context) -> None:
    """Bodies of one short name whose full names are nearly one; of others it is noted that they are two."""
    heads = ledger.heads(bearers)
    for one, other in combinations(heads, 2) if len(heads) <= MOST else ():
        if ledger.head(one) == ledger.head(other):
            continue
        ours, theirs = ledger.mentions[one], ledger.mentions[other]
        short = Reason(2.0, f"one short name: {name}")
        told = f"{ours.label}, {theirs.label}"
        of = states.anchors_of(ledger.cluster(one)), states.anchors_of(ledger.cluster(other))
        if is_one_name(ours.label, theirs.label) and (not of[0] or not of[1] or of[0] & of[1]):
            ledger.join(one, other, [short, Reason(2.0, f"full names that are nearly one: {told}")])
        elif fuzz.token_set_ratio(plain(ours.label), plain(theirs.label)) >= SOMEWHAT_ALIKE:
            ledger.doubt(one, other, [short, Reason(0.0, f"full names that are somewhat alike: {told}")])
        else:
            ledger.part(one, other, [short, Reason(-4.0, f"different full names: {told}")])


def is_one_name(one: str, other: str) -> bool:
    """Whether two full names with one short name are one, cut short or with words in two spellings.

    >>> is_one_name("Myanma Oil and Gas Enterprise", "Gas Enterprise")
    True
    >>> is_one_name("Asian Development Bank", "African Development Bank")
    False
    """
    short, long = sorted(({*plain(name).split()} - FILLING for name in (one, other)), key=len)
    return bool(short) and all(any(fuzz.ratio(word, known) >= ALIKE for known in long) for word in short)


def _doubt_initials(ledger: Ledger, bodies: Sequence[EntityNode], known: set[str]) -> None:
    """Note where an acronym that no document explains are the initials of just one body."""
    spelt: dict[str, set[EntityNode]] = defaultdict(set)
    bare: dict[str, list[EntityNode]] = defaultdict(list)
    for node in bodies:
        for name in ledger.mentions[node].names:
            if " " in name and "(" not in name:
                spelt[initials(name)].add(node)
            elif len(name) > 2 and ledger.mentions[node].label.isupper():
                bare[name].append(node)
    for name, nodes in sorted(bare.items()):
        heads = ledger.heads(spelt.get(name, ()))
        if len(heads) == 1 and name not in known:
            for node in ledger.heads(nodes):
                ledger.doubt(node, heads[0], [Reason(2.0, f"{name.upper()}: the initials of {ledger.label(heads[0])}")])
