"""Why two names, or two reports, are of one thing or of two."""

from collections import defaultdict, deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kg.comparisons.compared import Compared
from kg.errors import StopRun
from kg.questions.things import Thing
from kg.resolution.links import Verdict

_KINDS = {"entity": "is an entity", "dealing": "is a dealing"}


@dataclass(frozen=True)
class Explanation:
    """What is known of two things that are one (``one`` and ``other`` have the same IRI), or two.

    ``together`` are the files that themselves have both of what was asked for. ``steps`` are comparisons: of one thing
    those that join what was asked for, in order; of two things those that were made between them. ``namesakes`` are
    further things that what was asked for may mean, by their IRIs.
    """

    one: Thing
    other: Thing
    together: tuple[str, ...] = ()
    steps: tuple[Compared, ...] = ()
    namesakes: tuple[str, ...] = ()

    @property
    def is_one(self) -> bool:
        """Whether the two are one thing."""
        return self.one.iri == self.other.iri


def explain(ones: Sequence[Thing], others: Sequence[Thing], links: Iterable[Compared]) -> Explanation:
    """Explain a pair of what two words mean, each a few things, most known first.

    It is a thing that both mean, unless the two words are the same and mean several; else the pair that was compared
    with most points. Raises `StopRun` if one is an entity and the other a dealing.
    """
    if ones[0].kind != others[0].kind:
        said = " and ".join(f"“{found[0].label}” {_KINDS[found[0].kind]}" for found in (ones, others))
        raise StopRun(f"{said}; ask of two of a kind")
    iris = {thing.iri for thing in (*ones, *others)}
    held = [link for link in links if link.one.iri in iris and link.other.iri in iris]
    shared = [(one, other) for one in ones for other in others if one.iri == other.iri]
    if shared and not (ones == others and len(ones) > 1):
        explained = _of_one(*shared[0], held)
    else:
        explained = _of_two([(one, other) for one in ones for other in others if one.iri != other.iri], held)
    rest = tuple(sorted(iris - {explained.one.iri, explained.other.iri}))
    return Explanation(explained.one, explained.other, explained.together, explained.steps, rest)


def _of_one(one: Thing, other: Thing, links: Sequence[Compared]) -> Explanation:
    within = [link for link in links if link.one.iri == link.other.iri == one.iri and link.verdict is Verdict.SAME]
    ours, theirs = ({mention.document: mention.file for mention in thing.meant} for thing in (one, other))
    if one.asked == other.asked or not (one.asked and other.asked):
        return Explanation(one, other, steps=tuple(_tree(within)))
    together = tuple(sorted(file for document, file in ours.items() if document in theirs))
    return Explanation(one, other, together, () if together else tuple(_path(within, set(ours), set(theirs))))


def _of_two(pairs: Sequence[tuple[Thing, Thing]], links: Iterable[Compared]) -> Explanation:
    """The pair with the likest comparison; without any the first, whose members stand for most documents."""
    between: dict[frozenset[str], list[Compared]] = defaultdict(list)
    for link in links:
        between[frozenset((link.one.iri, link.other.iri))].append(link)
    best = max(pairs, key=lambda pair: max((x.points for x in between[_iris(pair)]), default=float("-inf")))
    steps = sorted(between[_iris(best)], key=lambda link: (not link.judged, -link.points))
    return Explanation(*best, steps=tuple(steps))


def _iris(pair: tuple[Thing, Thing]) -> frozenset[str]:
    return frozenset(thing.iri for thing in pair)


def _path(links: Sequence[Compared], start: set[str], end: set[str]) -> list[Compared]:
    """The fewest comparisons that lead from a document of one set to one of the other."""
    reached: dict[str, tuple[str, Compared] | None] = dict.fromkeys(sorted(start))
    for here, there, link in _walk(links, reached):
        reached[there] = (here, link)
        if there in end:
            return _back(reached, there)
    return []


def _tree(links: Sequence[Compared]) -> list[Compared]:
    """As many comparisons as join all documents, people's and the likest first."""
    ordered = sorted(links, key=lambda link: (not link.judged, -link.points))
    groups: dict[str, set[str]] = {}
    kept = []
    for link in ordered:
        ours, theirs = (groups.setdefault(side.document, {side.document}) for side in (link.one, link.other))
        if ours is not theirs:
            kept.append(link)
            ours |= theirs
            groups.update(dict.fromkeys(theirs, ours))
    return kept


def _walk(
    links: Sequence[Compared], reached: dict[str, tuple[str, Compared] | None]
) -> Iterable[tuple[str, str, Compared]]:
    """Steps from documents that are reached to such as are not yet, the nearest first; the caller marks them."""
    around: dict[str, list[tuple[str, Compared]]] = defaultdict(list)
    for link in links:
        around[link.one.document].append((link.other.document, link))
        around[link.other.document].append((link.one.document, link))
    queue = deque(reached)
    while queue:
        here = queue.popleft()
        for there, link in around[here]:
            if there not in reached:
                yield here, there, link
                queue.append(there)


def _back(reached: dict[str, tuple[str, Compared] | None], end: str) -> list[Compared]:
    steps, step = [], reached[end]
    while step is not None:
        steps.append(step[1])
        step = reached[step[0]]
    return steps[::-1]
