"""The dealings of a corpus."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.model.reading import Reading
from kg.resolution.constraints import NOTHING_JUDGED, Constraints
from kg.resolution.dealings.grouping import group
from kg.resolution.dealings.linking import links
from kg.resolution.dealings.naming import named
from kg.resolution.dealings.parts import find_parts
from kg.resolution.dealings.rarity import Rarity
from kg.resolution.dealings.telling import tell
from kg.resolution.links import ClaimNode, Link


@dataclass(frozen=True)
class ResolvedDealings:
    """A global key for the dealing of each claim, the comparisons behind it, and which dealing is part of which."""

    keys: Mapping[ClaimNode, str]
    links: tuple[Link, ...] = ()
    parts: tuple[tuple[str, str], ...] = ()


def resolve_dealings(
    readings: Sequence[Reading],
    entities: Mapping[tuple[str, str], str],
    constraints: Constraints = NOTHING_JUDGED,
) -> ResolvedDealings:
    """Which claims of the documents tell of one dealing; ``entities`` are the global keys of their entities.

    The order of the readings does not matter.
    """
    told = list(tell(readings, entities))
    rarity = Rarity(told, readings, entities)
    grouped = group(told, rarity, constraints)
    keys = named(grouped.groups, readings)
    return ResolvedDealings(keys, links(grouped), find_parts(grouped, keys, rarity))
