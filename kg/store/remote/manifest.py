"""The manifest: which graphs of a server a build of ours wrote, and what is in each.

It is a graph of its own, ``<base>graph/manifest``, a VoID dataset whose parts have a SHA-256. A part without one is
being changed, or was when an update was cut off: a graph is named here before it is touched, and has its sum only when
it is whole. So no graph of ours is ever lost sight of, and none is taken for ours that is not.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import pyoxigraph as ox
from rdflib import URIRef

from kg.errors import StopRun
from kg.store.remote.names import Names
from kg.store.remote.protocol import Client, filled
from kg.store.remote.sums import sum_of

_DCTERMS = "http://purl.org/dc/terms/"
_PART, _OWNER = ox.NamedNode(f"{_DCTERMS}hasPart"), ox.NamedNode(f"{_DCTERMS}identifier")
_CONFORMS = ox.NamedNode(f"{_DCTERMS}conformsTo")
_SUM = ox.NamedNode("https://schema.org/sha256")
_TYPE = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
_DATASET = ox.NamedNode("http://rdfs.org/ns/void#Dataset")
_ONTOLOGY = ox.NamedNode("https://kg.example/ontology#")


@dataclass(frozen=True)
class Manifest:
    """``owner`` is the mark of the folder that wrote it, ``parts`` are graphs with their sums, None for one that is
    being changed.
    """

    owner: str
    parts: Mapping[URIRef, str | None]

    @property
    def is_whole(self) -> bool:
        """Whether all is as the last build left it."""
        return None not in self.parts.values()


def read_manifest(client: Client, names: Names, *, strict: bool = True) -> Manifest | None:
    """The manifest of a base, None if the server has none.

    One that is broken, or that we did not write, raises `StopRun`, for nothing there is to be taken for ours; if not
    ``strict``, it is none.
    """
    given = client.triples(names.manifest, lambda found: _is_whole(names, found))
    if given is None:
        return None
    triples = [quad.triple for quad in ox.parse("".join(f"{x} .\n" for x in given), format=ox.RdfFormat.N_TRIPLES)]
    owners = [triple.object.value for triple in triples if triple.predicate == _OWNER]
    sums = {triple.subject.value: triple.object.value for triple in triples if triple.predicate == _SUM}
    parts = [triple.object.value for triple in triples if triple.predicate == _PART]
    if not _is_whole(names, given) or len(owners) != 1 or not all(map(names.holds, parts)):
        if not strict:
            return None
        raise StopRun(
            f"{client.server.url}: {names.manifest} is no manifest of a build; replace it with --take-over, or build"
            " with another --base"
        )
    return Manifest(owners[0], {URIRef(part): sums.get(part) for part in parts})


def write_manifest(client: Client, names: Names, manifest: Manifest) -> None:
    """Replace the manifest of a base."""
    itself = ox.NamedNode(names.manifest)
    triples = [
        ox.Triple(itself, _TYPE, _DATASET),
        ox.Triple(itself, _CONFORMS, _ONTOLOGY),
        ox.Triple(itself, _OWNER, ox.Literal(manifest.owner)),
    ]
    for part, digest in manifest.parts.items():
        triples.append(ox.Triple(itself, _PART, ox.NamedNode(part)))
        if digest is not None:
            triples.append(ox.Triple(ox.NamedNode(part), _SUM, ox.Literal(digest)))
    stated = {str(triple) for triple in triples}
    stated.add(_own_sum(names, stated))
    client.put(names.manifest, "".join(f"{triple} .\n" for triple in sorted(stated)).encode())


def _is_whole(names: Names, stated: set[str]) -> bool:
    """Whether a manifest has the sum of its other triples: a server may cut what is long."""
    sums = {triple for triple in stated if triple.startswith(f"{names.manifest.n3()} {_SUM} ")}
    return sums == {_own_sum(names, stated - sums)}


def _own_sum(names: Names, stated: set[str]) -> str:
    return str(ox.Triple(ox.NamedNode(names.manifest), _SUM, ox.Literal(sum_of(stated))))


def only_manifest(client: Client) -> tuple[Names, Manifest]:
    """The manifest that a reader means: that of the base in a file of settings, else the only one there is.

    Raises `StopRun` if there is none, or several, and while it is not whole: what documents say and what the merge
    knows would not go together.
    """
    url = client.server.url
    found = [Names(client.server.base)] if client.server.base else _all(client)
    manifest = read_manifest(client, found[0]) if len(found) == 1 else None
    if len(found) > 1:
        bases = ", ".join(names.base for names in found)
        raise StopRun(f"{url} holds several graphs, of the bases {bases}; name one as base in a .toml file")
    if manifest is None:
        raise StopRun(f"{url} holds no graph; run kg build PATH… -o DIR --store {url}")
    if not manifest.is_whole:
        raise StopRun(
            f"{url}: its graph is being brought up to date, or that was cut off; wait, or run the kg build again"
        )
    return found[0], manifest


def _all(client: Client) -> list[Names]:
    manifests = [row[0] for row in client.rows(filled("manifests.rq"))]
    names = [Names.of_manifest(term.value) for term in manifests if isinstance(term, ox.NamedNode)]
    return [name for name in names if name]
