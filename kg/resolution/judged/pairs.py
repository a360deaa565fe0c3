"""Judgements on two things, as links between the nodes that they mean."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, product
from typing import Literal

from kg.errors import StopRun
from kg.judgements import AboutEntity, Judgement
from kg.resolution.judged.references import Corpus, Found, State, find
from kg.resolution.links import Link, Node, Reason, Verdict


@dataclass(frozen=True)
class JudgedPair:
    """A judgement on two things, what it found, and the links that follow."""

    judgement: Judgement
    found: Found
    links: tuple[Link, ...] = ()


def pair(corpus: Corpus, judgement: Judgement, verdict: Verdict) -> JudgedPair:
    """The links of a judgement on two things.

    All nodes of what is the same hang together in one chain; of what is different, each of one thing is kept from each
    of the other.
    """
    one, other = (find(corpus, about, judgement.decision) for about in judgement.about)
    failed = [found for found in (one, other) if found.state is not State.HELD]
    if failed:
        return JudgedPair(judgement, min(failed, key=lambda found: found.state is State.WAITING))
    both = set(one.nodes) & set(other.nodes)
    cause = _in_the_way(corpus, judgement, one, other, verdict)
    if cause:
        return JudgedPair(judgement, Found((), State.REOPENED, cause))
    kind: Literal["entity", "dealing"] = "entity" if isinstance(judgement.about[0], AboutEntity) else "dealing"
    nodes = (*one.nodes, *other.nodes)
    couples: Iterable[tuple[Node, Node]] = pairwise(sorted(set(nodes), key=_order))
    if verdict is not Verdict.SAME:
        ones, others = (sorted(set(found.nodes) - both, key=_order) for found in (one, other))
        couples = product(ones, others)
    reasons = (Reason(0.0, judgement.because or f"judged {judgement.decision}"),)
    links = tuple(
        Link(kind, *_ordered(*couple), points=0.0, reasons=reasons, verdict=verdict, by=judgement.by)
        for couple in couples
    )
    return JudgedPair(judgement, Found(nodes), links)


def _in_the_way(corpus: Corpus, judgement: Judgement, one: Found, other: Found, verdict: Verdict) -> str:
    """Why a judgement cannot be carried out, though all that it is about is there; empty if it can."""
    names = " and ".join(map(str, judgement.about))
    if not isinstance(judgement.about[0], AboutEntity):
        for about, found in zip(judgement.about, (one, other), strict=True):
            if len({document for document, _ in found.nodes}) < len(found.nodes):
                return f"several claims are read now where {about} was; add what it says"
        return f"{names} are one claim now" if set(one.nodes) & set(other.nodes) else ""
    types = sorted({_type(corpus, node) for node in (*one.nodes, *other.nodes)})
    if verdict is Verdict.SAME and len(types) > 1:
        return f"{names} are of the types {' and '.join(types)}; name a type, or retype one of them"
    if verdict is not Verdict.SAME and (set(one.nodes) <= set(other.nodes) or set(other.nodes) <= set(one.nodes)):
        return f"{names} are names of one wherever a document has the one or the other"
    return ""


def check(pairs: Sequence[JudgedPair]) -> None:
    """Raises `StopRun`, with the lines of all judgements at odds, if what is judged two is judged one as well."""
    joined: dict[Node, list[tuple[Node, Judgement]]] = {}
    for node, other, judgement in _links(pairs, Verdict.SAME):
        joined.setdefault(node, []).append((other, judgement))
        joined.setdefault(other, []).append((node, judgement))
    for node, other, judgement in _links(pairs, Verdict.DIFFERENT):
        path = _path(joined, node, other)
        if path:
            places = " and ".join(f"line {line}" for line in sorted({step.line for step in path}))
            what = f"{judgement.place}: {judgement}"
            raise StopRun(f"{what}, but {places} make one of them; take one of these judgements back")


def _links(pairs: Iterable[JudgedPair], verdict: Verdict) -> Iterator[tuple[Node, Node, Judgement]]:
    for made in pairs:
        for link in made.links:
            if link.verdict is verdict:
                yield link.one, link.other, made.judgement


def _path(joined: dict[Node, list[tuple[Node, Judgement]]], start: Node, end: Node) -> list[Judgement]:
    """The judgements that lead from one node to another, fewest first; none if they are not joined."""
    if start not in joined or end not in joined:
        return []
    reached: dict[Node, tuple[Node, Judgement] | None] = {start: None}
    queue = deque([start])
    while queue and end not in reached:
        here = queue.popleft()
        for node, judgement in joined[here]:
            if node not in reached:
                reached[node] = (here, judgement)
                queue.append(node)
    path, step = [], reached.get(end)
    while step is not None:
        path.append(step[1])
        step = reached[step[0]]
    return path


def _type(corpus: Corpus, node: Node) -> str:
    reading = corpus.readings[corpus.place(node)]
    return next(entity.type for entity in reading.entities if entity.id == node[1])


def _ordered(one: Node, other: Node) -> tuple[Node, Node]:
    return (one, other) if _order(one) <= _order(other) else (other, one)


def _order(node: Node) -> tuple[str, str, int]:
    """Nodes of one kind in their own order; the type says nothing of which kind they are."""
    document, thing = node
    return (document, thing, 0) if isinstance(thing, str) else (document, "", thing)
