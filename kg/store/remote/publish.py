"""Bringing a server up to date from the folder of a build, by what differs.

Before anything is touched, the manifest names every graph that will be; when all is done it has the sums of all. A run
that is cut off leaves graphs without a sum, which the next run writes again: each step may be done twice. A document's
graph is replaced by one request, which a server does at once; one too large for a request is put together beside its
place and copied there by one update.
"""

import json
import secrets
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import pyoxigraph as ox
from rdflib import URIRef

from kg.errors import StopRun
from kg.model.location import Remote
from kg.store.folder import open_store
from kg.store.remote.manifest import Manifest, read_manifest, write_manifest
from kg.store.remote.names import Names
from kg.store.remote.protocol import Client, filled
from kg.store.remote.sums import ONTOLOGY, sums_of

BATCH = 4_000_000
"""Bytes of triples in one request."""
GRAPHS = 200
"""Graphs that one query or update names."""
OWNER = ".store.json"
"""A file in the folder of a build: the mark by which the manifest on a server knows it."""
RECORD = "run.json"


Progress = Callable[[int, int, str], None]


def silent(done: int, total: int, graph: str) -> None:
    """Tell nobody."""


@dataclass(frozen=True)
class Published:
    """How many graphs of a server were written, removed, and left as they were."""

    written: int
    removed: int
    kept: int


def may_publish(folder: Path, remote: Remote, base: str, *, take_over: bool = False) -> None:
    """Raise `StopRun`, before hours of reading, for what `publish` would raise it for."""
    with Client.connect(remote) as client:
        client.check()
        _before(client, Names(base), _owner(folder), take_over=take_over)


def publish(folder: Path, remote: Remote, *, take_over: bool = False, progress: Progress = silent) -> Published:
    """Make a server hold just what the graph of a build has, below its base; nothing else there is touched.

    A server that already has a graph of that base which another folder wrote, or nobody that we know, is left alone
    unless ``take_over``.
    ``progress`` is called with the number of graphs written, of all to be written, and the last one.

    Raises `StopRun` for that, for a folder that holds no build, and for whatever goes wrong with the server; calling
    it again then goes on from what was done.
    """
    names = Names(_base(folder))
    owner = _owner(folder) or _new_owner(folder)
    with Client.connect(remote) as client:
        before = _before(client, names, owner, take_over=take_over)
        wanted = sums_of(folder, names, union=client.server.exact)
        return _Update(client, names, folder, Manifest(owner, wanted), before, progress, take_over=take_over).run()


@dataclass(frozen=True)
class _Update:
    client: Client
    names: Names
    folder: Path
    wanted: Manifest
    before: Manifest
    progress: Progress
    take_over: bool

    def run(self) -> Published:
        old, new = self.before.parts, self.wanted.parts
        anew = self.names.union in new and self.names.union not in old  # then all that it is made of goes there again
        changed = [graph for graph, digest in new.items() if anew or old.get(graph) != digest]
        gone = [graph for graph in old if graph not in new]
        if not (changed or gone) and self.before.owner == self.wanted.owner:
            return Published(0, 0, len(new))
        if not self.take_over:
            self._keep_off([graph for graph in changed if graph not in old])
        kept = {graph: None if graph in changed else digest for graph, digest in new.items()}
        write_manifest(self.client, self.names, Manifest(self.wanted.owner, kept | dict.fromkeys(gone)))
        for graph in gone:
            self._leave(graph)
            self.client.delete(graph)
        self._write([graph for graph in changed if graph != self.names.union])
        if self.names.union in changed:
            if anew:
                self.client.delete(self.names.union)
            self._join(changed)
        self.client.delete(self.names.staging)
        write_manifest(self.client, self.names, self.wanted)
        return Published(len(changed), len(gone), len(new) - len(changed))

    def _keep_off(self, graphs: Sequence[URIRef]) -> None:
        """Raise `StopRun` if one of the graphs to be written is there and not ours."""
        for some in _portions(graphs, GRAPHS):
            for (found,) in self.client.rows(filled("taken.rq", graphs=some)):
                raise StopRun(
                    f"{self.client.server.url} holds {getattr(found, 'value', 'graphs')}, which no build wrote;"
                    " move it away, or build with another --base"
                )

    def _write(self, graphs: Sequence[URIRef]) -> None:
        store = open_store(self.folder)
        for number, graph in enumerate(graphs):
            self.progress(number, len(graphs), str(graph))
            self._leave(graph)
            batches = _batches(self._triples(store, graph))
            first, second = next(batches, b""), next(batches, None)
            if second is None:
                self.client.put(graph, first)
                continue
            self.client.put(self.names.staging, first)
            self.client.add(self.names.staging, second)
            for batch in batches:
                self.client.add(self.names.staging, batch)
            self.client.update(f"COPY {self.names.staging.n3()} TO {graph.n3()}")

    def _triples(self, store: ox.Store, graph: URIRef) -> Iterator[ox.Quad]:
        if graph == self.names.ontology:
            return ox.parse(path=self.folder / ONTOLOGY, format=ox.RdfFormat.TURTLE)
        return store.quads_for_pattern(None, None, None, ox.NamedNode(graph))

    def _leave(self, graph: URIRef) -> None:
        """Before a graph changes or goes, what it alone states leaves the union: that never says what no graph does."""
        names, old = self.names, self.before.parts
        if graph in old and names.union in old and graph not in (names.union, names.ontology):
            places = {"base": names.base, "graph": graph, "union": names.union, "staging": names.staging}
            self.client.update(filled("leave.ru", **places))

    def _join(self, graphs: Iterable[URIRef]) -> None:
        stating = [graph for graph in graphs if graph not in (self.names.union, self.names.ontology)]
        for some in _portions(stating, GRAPHS):
            self.client.update(" ;\n".join(f"ADD {graph.n3()} TO {self.names.union.n3()}" for graph in some))


def _before(client: Client, names: Names, owner: str, *, take_over: bool) -> Manifest:
    found = read_manifest(client, names, strict=not take_over)
    if found and found.owner != owner and not take_over:
        raise StopRun(
            f"{client.server.url} holds a graph of the base {names.base} from another folder;"
            " give a --base of your own, or replace it with --take-over"
        )
    return found or Manifest("", {})


def _portions(graphs: Sequence[URIRef], size: int) -> Iterator[list[URIRef]]:
    rest = iter(graphs)
    return iter(lambda: list(islice(rest, size)), [])


def _batches(quads: Iterable[ox.Quad]) -> Iterator[bytes]:
    """N-Triples in pieces of `BATCH` bytes and a triple more at most."""
    lines, size = [], 0
    for quad in quads:
        lines.append(f"{quad.triple} .\n".encode())
        size += len(lines[-1])
        if size >= BATCH:
            yield b"".join(lines)
            lines, size = [], 0
    if lines:
        yield b"".join(lines)


def _base(folder: Path) -> str:
    try:
        return str(json.loads((folder / RECORD).read_bytes())["settings"]["base"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise StopRun(f"{folder} holds no build; run kg build PATH… -o {folder}") from error


def _owner(folder: Path) -> str:
    """The mark of a folder, empty if it has none."""
    file = folder / OWNER
    try:
        return str(json.loads(file.read_bytes())["owner"]) if file.exists() else ""
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise StopRun(f"{file} cannot be read; put back a good copy, or remove it and say --take-over") from error


def _new_owner(folder: Path) -> str:
    """A mark by chance: two folders of the same documents are two."""
    owner = secrets.token_hex(8)
    try:
        (folder / OWNER).write_text(json.dumps({"owner": owner}) + "\n", encoding="utf-8")
    except OSError as error:
        raise StopRun(f"{folder} cannot be written ({error.strerror}); change its permissions") from error
    return owner
