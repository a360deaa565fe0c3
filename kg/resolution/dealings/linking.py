"""The links of dealings: what made claims one, what was doubtful, and what was like and yet two."""

from collections.abc import Iterator

from kg.resolution.dealings.grouping import Grouped, Pair, by_points
from kg.resolution.dealings.weights import DOUBTFUL
from kg.resolution.links import Link, Verdict


def links(grouped: Grouped) -> tuple[Link, ...]:
    """Links in the order of nodes: what joined, and of groups that stay two the likest pair, if it is worth a look.

    Of pairs that differ though much speaks for them, each group shows the likest one only.
    """
    found = [_link(grouped, pair, Verdict.SAME) for pair in grouped.joined]
    found += [link for link in grouped.judged.values() if link.verdict is not Verdict.DOUBTFUL]
    found += _between(grouped)
    return tuple(sorted(found, key=lambda link: (link.one, link.other)))


def _between(grouped: Grouped) -> Iterator[Link]:
    seen: set[tuple[int, int]] = set()
    shown: set[int] = set()
    settled = {pair for pair, link in grouped.judged.items() if link.verdict is not Verdict.DOUBTFUL}
    for pair in by_points(grouped.compared, float("-inf")):
        groups = _groups(grouped, pair)
        if groups[0] == groups[1] or groups in seen or pair in settled:
            continue
        comparison = grouped.compared[pair]
        if comparison.points >= DOUBTFUL:
            seen.add(groups)
            yield _link(grouped, pair, Verdict.DOUBTFUL)
        elif shown.isdisjoint(groups):
            shown.update(groups)
            yield _link(grouped, pair, Verdict.DIFFERENT)


def _groups(grouped: Grouped, pair: Pair) -> tuple[int, int]:
    """The groups of two claims, each by its first claim."""
    a, b = (grouped.clusters.head(place) for place in pair)
    return min(a, b), max(a, b)


def _link(grouped: Grouped, pair: Pair, verdict: Verdict) -> Link:
    comparison = grouped.compared[pair]
    judged = grouped.judged.get(pair)
    one, other = (grouped.told[place].node for place in pair)
    by = judged.by if judged else "rules"
    return Link("dealing", one, other, comparison.points, comparison.reasons, verdict, by)
