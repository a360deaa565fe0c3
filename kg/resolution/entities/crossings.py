"""One name under several types: "Georgia" the State and "Georgia" the place."""

from collections import defaultdict
from itertools import combinations

from kg.annotation.dictionary import is_common
from kg.resolution.entities.ledger import Ledger
from kg.resolution.entities.naming import is_own_name
from kg.resolution.links import EntityNode, Reason
from kg.resolution.names import plain

MIXED_UP = frozenset({"Organization", "Person", "Place", "Vessel"})
"""Types that readers of names take for each other."""


def note_crossings(ledger: Ledger) -> None:
    """Note what is called the same and is of two types: doubtful for an unusual name, else two."""
    named: dict[str, dict[str, EntityNode]] = defaultdict(dict)
    for node, mention in ledger.mentions.items():
        if mention.type != "State" or is_own_name(mention.label):
            named[plain(mention.label)].setdefault(mention.type, node)
    for name, types in sorted(named.items()):
        for (one_type, one), (other_type, other) in combinations(sorted(types.items()), 2):
            reasons = [Reason(2.0, f"one name: {ledger.label(one)}")]
            if {one_type, other_type} <= MIXED_UP and (" " in name or not is_common(name)):
                ledger.doubt(one, other, [*reasons, Reason(-1.0, f"of two types: {one_type}, {other_type}")])
            else:
                ledger.part(one, other, [*reasons, Reason(-4.0, f"of two types: {one_type}, {other_type}")])
