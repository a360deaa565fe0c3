"""A copy of what a server holds of ours, exact to the triple, in a folder like that of a build."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from rdflib import URIRef

from kg.errors import StopRun
from kg.model.location import Remote
from kg.store.folder import NQUADS
from kg.store.remote.manifest import Manifest, only_manifest
from kg.store.remote.names import Names
from kg.store.remote.protocol import Client
from kg.store.remote.sums import ONTOLOGY, sum_of


@contextmanager
def fetched(remote: Remote) -> Iterator[Path]:
    """A folder with ``graph.nq``, to the byte that of the build, and the ontology, for as long as the block.

    Raises `StopRun` for whatever goes wrong with the server, and if what it holds is not what a build wrote.
    """
    with TemporaryDirectory(prefix="kg-store-") as scratch, Client.connect(remote) as client:
        fetch(client, *only_manifest(client), Path(scratch))
        yield Path(scratch)


def fetch(client: Client, names: Names, manifest: Manifest, folder: Path) -> None:
    """Write the graphs that a manifest names into a folder. Raises `StopRun` like `fetched`."""
    lines: list[str] = []
    for graph, digest in manifest.parts.items():
        if graph == names.union:
            continue
        if graph == names.ontology:
            (folder / ONTOLOGY).write_bytes(client.get(graph) or b"")
            continue
        is_it = partial(_has, digest)
        triples = client.triples(graph, is_it) or set()
        if not is_it(triples):
            raise _changed(client, graph)
        lines += [f"{triple} <{graph}> .\n" for triple in triples]
    (folder / NQUADS).write_bytes(b"".join(sorted(line.encode() for line in lines)))
    (folder / "run.json").write_text(json.dumps({"settings": {"base": names.base}}), encoding="utf-8")


def _has(digest: str | None, triples: set[str]) -> bool:
    return sum_of(triples) == digest


def _changed(client: Client, graph: URIRef) -> StopRun:
    return StopRun(
        f"{client.server.url}: {graph} is not as the last build left it; it was changed by others or just now: try"
        " again, or remove that graph and run the kg build again"
    )
