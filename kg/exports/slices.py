"""A graph a slice at a time: some things with all that is told of them, so that nobody need hold the whole.

A slice is a graph like that of a build, only smaller: what reads the one reads the other. Of what its own things speak
of, it holds what the same document says, and no more: their names and types are there, not all that is known of them.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

import pyoxigraph as ox
from rdflib import Dataset

from kg.rdf.vocabulary import KG, PROV, RDF, SKOS
from kg.store.folder import open_store
from kg.store.union import UnionStore

SIZE = 500
"""How many things a slice is about."""
_PREFERRED = ox.NamedNode(str(SKOS.prefLabel))
_TYPE = ox.NamedNode(str(RDF.type))
_DOCUMENT, _FILE, _DEALING, _MENTIONS, _SPEAKER, _SIDE, _SOURCE = (
    ox.NamedNode(str(KG[name]))
    for name in ("Document", "file", "dealing", "mentions", "attributedTo", "side", "source")
)
_QUANTITY = ox.NamedNode(str(KG["Quantity"]))
_ASKED_OF_ALL = {
    ox.NamedNode(iri) for iri in (*map(str, (KG["evidence"], KG["restsOn"], KG["source"])), str(PROV.wasDerivedFrom))
}
"""Properties of whose values it is never asked which graph tells of them."""
Node = ox.NamedNode | ox.BlankNode
Term = Node | ox.Literal | ox.Triple
Quads = Iterator[ox.Quad]
Told = set[tuple[Term, Node | ox.DefaultGraph]]
"""What has been described already, and in which graph."""


@dataclass(frozen=True)
class Slice:
    """A part of a graph, and the IRIs of those that it is about."""

    graph: Dataset
    of: frozenset[str]


class Slices:
    """The slices of a build, by what they are about; each kind in the order of the IRIs."""

    def __init__(self, build: Path, size: int = SIZE) -> None:
        """Take the folder of a build. Raises `StopRun` if it holds no graph that can be read."""
        self._store, self._size = open_store(build), size

    def documents(self) -> Iterator[Slice]:
        """What documents are, and how they call those whom they mention."""
        return self._slices({quad.subject for quad in self._all(None, _TYPE, _DOCUMENT)}, self._described)

    def said(self) -> Iterator[Slice]:
        """All that documents say, in the order of their files."""
        found = self._all(None, _FILE, graph=ox.DefaultGraph())
        files = {quad.subject: quad.object.value for quad in found if isinstance(quad.object, ox.Literal)}
        return self._slices(files, self._said, lambda document: (files[document], document.value))

    def parties(self) -> Iterator[Slice]:
        """Actors and places, with all that documents say of them."""
        fillers = (quad.object for dealing in self._objects(_DEALING) for quad in self._all(dealing))
        named = {*self._objects(_MENTIONS), *self._objects(_SPEAKER), *fillers}
        return self._slices(filter(self._is_party, named), self._of_party)

    def dealings(self) -> Iterator[Slice]:
        """Dealings, with their claims, quotes and conflicts."""
        return self._slices(self._objects(_DEALING), self._of_dealing)

    def sources(self) -> Iterator[Slice]:
        """On whose word claims rest."""
        return self._slices(self._objects(_SOURCE), self._described)

    def _slices(
        self,
        things: Iterable[Term],
        of: Callable[[ox.NamedNode, Told], Quads],
        key: Callable[[ox.NamedNode], Any] = lambda node: node.value,
    ) -> Iterator[Slice]:
        ordered = iter(sorted((one for one in things if isinstance(one, ox.NamedNode)), key=key))
        while batch := list(islice(ordered, self._size)):
            store, told = ox.Store(), Told()
            for node in batch:
                store.extend(of(node, told))
            yield Slice(Dataset(store=UnionStore(store), default_union=True), frozenset(node.value for node in batch))

    def _said(self, document: ox.NamedNode, told: Told) -> Quads:
        for quad in self._all(graph=document):
            yield quad
            yield ox.Quad(*quad.triple)
            if (quad.subject, document) not in told:
                told.add((quad.subject, document))
                yield from self._all(quad.subject, _PREFERRED)

    def _of_party(self, party: Term, told: Told) -> Quads:
        yield from self._described(party, told)
        mentions = list(self._all(None, _MENTIONS, party))
        yield from mentions
        for quad in mentions or self._all(None, None, party):  # whom nothing mentions speaks, or fills a role
            if quad.graph_name != ox.DefaultGraph():
                yield from self._all(quad.graph_name, _TYPE, graph=quad.graph_name)
                yield from () if mentions else self._whole(quad, told)

    def _whole(self, quad: ox.Quad, told: Told) -> Quads:
        yield quad
        for link in self._all(None, _DEALING, quad.subject, quad.graph_name):
            yield from self._described(link.subject, told)

    def _of_dealing(self, dealing: Term, told: Told) -> Quads:
        yield from self._described(dealing, told)
        for graph in {quad.graph_name for quad in self._all(dealing)}:
            yield from self._all(graph, _TYPE, graph=graph)  # that it is a document's
        for link in self._all(None, _DEALING, dealing, ox.DefaultGraph()):  # claims and conflicts
            yield from self._described(link.subject, told)
            for side in self._all(link.subject, _SIDE):
                yield from self._described(side.object, told)

    def _described(self, thing: Term, told: Told) -> Quads:
        """All statements about a thing, and what the graph of each says of what it names, with its preferred name."""
        for quad in self._all(thing):
            yield quad
            named = quad.object, quad.graph_name
            is_bare = quad.predicate in _ASKED_OF_ALL and quad.graph_name != ox.DefaultGraph()
            if isinstance(quad.object, ox.NamedNode) and quad.predicate != _TYPE and not is_bare and named not in told:
                told.add(named)
                yield from self._all(quad.object, graph=quad.graph_name)
                yield from self._all(quad.object, _PREFERRED)

    def _objects(self, predicate: ox.NamedNode) -> set[Term]:
        return {quad.object for quad in self._all(None, predicate, graph=ox.DefaultGraph())}

    def _is_party(self, thing: Term) -> bool:
        types = {quad.object for quad in self._all(thing, _TYPE)}
        return bool(types - {_QUANTITY})

    def _all(
        self,
        subject: Term | ox.DefaultGraph | None = None,
        predicate: ox.NamedNode | None = None,
        object_: Term | None = None,
        graph: Node | ox.DefaultGraph | None = None,
    ) -> Quads:
        """The quads that fit, in all graphs and in their union, if none is named."""
        if isinstance(subject, ox.Literal | ox.DefaultGraph):
            return iter(())  # of these nothing is said
        return self._store.quads_for_pattern(subject, predicate, object_, graph)
