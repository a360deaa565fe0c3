"""Mentions of one name: one thing, unless what ties them to the world tells several apart."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import combinations

from kg.resolution.entities.context import Context, differing_posts
from kg.resolution.entities.ledger import ENOUGH, Ledger
from kg.resolution.links import EntityNode, Reason

MOST = 12
"""Namesakes that are held against each other; of more, all stay apart that nothing joins."""
SHOWN = 3
"""Doubts that are noted of one mention."""

Compare = Callable[[Sequence[EntityNode], Sequence[EntityNode]], list[Reason]]
"""What speaks for and against two namesakes with different ties."""


def settle(ledger: Ledger, nodes: Sequence[EntityNode], named: Reason, context: Context, compare: Compare) -> None:
    """Make one of all mentions of a name that nothing keeps apart.

    Those with a tie in common are one. Those with different ties are compared. One without any joins the others if
    they are one; else it joins that whose tie its document names, or stays alone.
    """
    tied: dict[str, list[EntityNode]] = defaultdict(list)
    for node in nodes:
        for anchor in context.anchors.get(node, ()):
            tied[anchor].append(node)
    for anchor, group in sorted(tied.items()):
        star(ledger, group, [named, Reason(2.0, f"both of {context.label(anchor)}")])
    _compare(ledger, nodes, named, context, compare)
    heads = _anchored(ledger, nodes, context)
    loose = [node for node in nodes if not context.anchors_of(ledger.cluster(node))]
    if len(heads) < 2:
        star(ledger, [*heads, *loose], [named])
        return
    for node in loose:
        _place(ledger, node, heads, named, context)


def star(ledger: Ledger, nodes: Iterable[EntityNode], reasons: Sequence[Reason]) -> None:
    """Join each to the first; to the next where a judgement forbids it."""
    centres: list[EntityNode] = []
    for node in nodes:
        if not any(ledger.join(centre, node, reasons) for centre in centres):
            centres.append(node)


def by_posts(context: Context) -> Compare:
    """Namesakes among persons."""
    return lambda one, other: differing_posts(one, other, context)


def by_states(context: Context) -> Compare:
    """Namesakes among bodies."""

    def compare(one: Sequence[EntityNode], other: Sequence[EntityNode]) -> list[Reason]:
        ours, theirs = ("/".join(map(context.label, sorted(context.anchors_of(nodes)))) for nodes in (one, other))
        return [Reason(-8.0, f"of different States: {ours}; {theirs}")]

    return compare


def _anchored(ledger: Ledger, nodes: Iterable[EntityNode], context: Context) -> list[EntityNode]:
    return [head for head in ledger.heads(nodes) if context.anchors_of(ledger.cluster(head))]


def _compare(ledger: Ledger, nodes: Sequence[EntityNode], named: Reason, context: Context, compare: Compare) -> None:
    heads = _anchored(ledger, nodes, context)
    for one, other in combinations(heads, 2) if len(heads) <= MOST else ():
        if ledger.head(one) == ledger.head(other):
            continue
        reasons = [named, *compare(ledger.cluster(one), ledger.cluster(other))]
        points = sum(reason.points for reason in reasons)
        if points >= ENOUGH:
            ledger.join(one, other, reasons)
        elif points < 0:
            ledger.part(one, other, reasons)
        else:
            ledger.doubt(one, other, reasons)


def _place(ledger: Ledger, node: EntityNode, heads: Sequence[EntityNode], named: Reason, context: Context) -> None:
    """Join one without ties to the only one of its namesakes whose tie its document names."""
    around = context.around.get(node[0], frozenset())
    told = [head for head in heads if around & context.anchors_of(ledger.cluster(head))]
    if len(told) == 1:
        tie = min(map(context.label, around & context.anchors_of(ledger.cluster(told[0]))))
        ledger.join(node, told[0], [named, Reason(1.0, f"its document names {tie}")])
        return
    for head in (told or heads)[:SHOWN]:
        ledger.doubt(node, head, [named, Reason(-3.0, f"{len(heads)} bear this name, and nothing tells which it is")])
