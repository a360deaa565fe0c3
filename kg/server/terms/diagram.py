"""What a graph is made of, drawn: the classes of an ontology, and the properties that lead from one to another."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from rdflib import RDF, XSD

from kg.server.terms.layers import Edge, layers, ordered, route
from kg.server.terms.vocabulary import Vocabulary

WIDTH, HEIGHT = 132, 42  # of a box, in pixels
_GAP, _ROW = 132, 58
_LINE = 14  # of a label
_MOST = 3  # names on one arrow

Point = tuple[float, float]


@dataclass(frozen=True)
class Box:
    """A class, its left upper corner, and the names of properties that lead from it to itself."""

    iri: str
    x: float
    y: float
    own: tuple[str, ...]


@dataclass(frozen=True)
class Arrow:
    """Properties as a path of SVG, and their names below each other around the middle (``x``, ``y``)."""

    path: str
    names: tuple[str, ...]
    x: float
    y: float


@dataclass(frozen=True)
class Diagram:
    """Boxes and arrows, and the size of the whole in pixels."""

    width: float
    height: float
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]


def diagram(vocabulary: Vocabulary) -> Diagram:
    """The classes that properties tie together, types of dealings as one: roles lead to what is above all fillers."""
    links = _links(vocabulary)
    edges = [edge for edge in links if edge[0] != edge[1]]
    layer = layers(edges)
    routes = [route(edge, layer) for edge in edges]
    places: defaultdict[int, dict[str, None]] = defaultdict(dict)
    for way in routes:
        for place, number in way.items():
            places[number][place] = None
    columns = ordered([list(places[number]) for number in sorted(places)], routes)
    at = _placed(columns)
    arrows = [_arrow([at[place] for place in way], links[edge]) for edge, way in zip(edges, routes, strict=True)]
    return Diagram(
        width=len(columns) * (WIDTH + _GAP) - _GAP if columns else 0,
        height=max(map(len, columns), default=0) * _ROW,
        boxes=tuple(Box(iri, *at[iri], links.get((iri, iri), ())) for iri in layer),
        arrows=tuple(_apart(arrows)),
    )


def _links(vocabulary: Vocabulary) -> dict[Edge, tuple[str, ...]]:
    """From class to class the names of the properties that lead there; many are counted instead."""
    found: defaultdict[Edge, set[str]] = defaultdict(set)
    for source, target, iri in _tied(vocabulary):
        found[source, target].add(vocabulary.names.short(iri).rpartition(":")[2])
    return {
        edge: tuple(sorted(names)) if len(names) <= _MOST else (f"{len(names)} roles",)
        for edge, names in sorted(found.items())
    }


def _tied(vocabulary: Vocabulary) -> Iterator[tuple[str, str, str]]:
    for term in vocabulary.terms.values():
        for slot in term.slots:
            for range_ in slot.ranges:
                if _is_thing(vocabulary, range_):
                    yield _top(vocabulary, term.iri), _top(vocabulary, range_), slot.property
        for domain in term.domains:
            for range_ in term.ranges:
                if _is_thing(vocabulary, range_):
                    yield _top(vocabulary, domain), _top(vocabulary, range_), term.iri


def _is_thing(vocabulary: Vocabulary, iri: str) -> bool:
    """Whether a range is a class of things, and not one of values."""
    return not iri.startswith((str(XSD), str(RDF))) and not (
        iri in vocabulary.terms and vocabulary.terms[iri].is_datatype
    )


def _top(vocabulary: Vocabulary, iri: str) -> str:
    parents = vocabulary.terms[iri].parents if iri in vocabulary.terms else ()
    return _top(vocabulary, parents[0]) if parents else iri


def _placed(columns: Sequence[Sequence[str]]) -> Mapping[str, Point]:
    """The left upper corner of each place; columns are centred."""
    tallest = max(map(len, columns), default=0)
    return {
        place: (number * (WIDTH + _GAP), (row + (tallest - len(column)) / 2) * _ROW + (_ROW - HEIGHT) / 2)
        for number, column in enumerate(columns)
        for row, place in enumerate(column)
    }


def _arrow(corners: Sequence[Point], names: tuple[str, ...]) -> Arrow:
    """A curve from the right side of the first box to the left side of the last, level where it passes others."""
    middles = [(x, y + HEIGHT / 2) for x, y in corners]
    parts = [f"M{middles[0][0] + WIDTH:g},{middles[0][1]:g}"]
    for (x0, y0), (x1, y1) in pairwise(middles):
        bend = _GAP / 2
        parts.append(f"C{x0 + WIDTH + bend:g},{y0:g} {x1 - bend:g},{y1:g} {x1:g},{y1:g}")
        parts.append(f"H{x1 + WIDTH:g}")
    parts.pop()  # the last way across is that of the box itself
    (x0, y0), (_, y1) = middles[:2]
    return Arrow("".join(parts), names, x0 + WIDTH + _GAP / 2, (y0 + y1) / 2)


def _apart(arrows: Sequence[Arrow]) -> Iterator[Arrow]:
    """The same arrows with labels that do not cover each other: those of one gap move down as far as they must."""
    free: dict[float, float] = {}
    for arrow in sorted(arrows, key=lambda arrow: (arrow.x, arrow.y, arrow.names)):
        half = len(arrow.names) * _LINE / 2
        y = max(arrow.y, free.get(arrow.x, 0.0) + half)
        free[arrow.x] = y + half
        yield replace(arrow, y=y)
