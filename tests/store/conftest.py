"""The four places in which a graph can be kept."""

import dataclasses
import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from itertools import count
from pathlib import Path

import pytest

from kg.build.outputs.graph import write_graph
from kg.build.outputs.texts import write_ontology
from kg.model.location import Location, Remote
from kg.model.reading import Reading
from kg.ontology.files import own_files
from kg.resolution import Resolution, resolve
from kg.store import create_store
from kg.store.remote.publish import publish
from tests.build.doubles import SETTINGS
from tests.store.servers import Running, missing, oxigraph, virtuoso

_NUMBERS = count(1)
SERVERS = {"oxigraph": ("oxigraph", oxigraph), "virtuoso": ("virtuoso-t", virtuoso)}


@dataclasses.dataclass(frozen=True)
class Kept:
    """A place for graphs: in memory, in a folder, or on a server, where each has a base of its own."""

    name: str
    folder: Path
    base: str
    server: Running | None = None

    @property
    def remote(self) -> Remote:
        """The server, by a file of settings that names the base."""
        assert self.server
        file = self.folder / "server.toml"
        file.write_text(f'url = "{self.server.url}"\nbase = "{self.base}"\n', encoding="utf-8")
        return Remote(str(file))

    def build(self, readings: Sequence[Reading], resolution: Resolution | None = None, name: str = "graph") -> Path:
        """A folder as far as a build leaves what is asked here."""
        folder = self.folder / name
        folder.mkdir(exist_ok=True)
        settings = dataclasses.replace(SETTINGS, base=self.base)
        write_graph(readings, resolution or resolve(readings), settings, folder / "graph.nq")
        write_ontology(own_files(), folder / "ontology.ttl")
        (folder / "run.json").write_text(json.dumps({"settings": {"base": self.base}}), encoding="utf-8")
        return folder

    def keep(self, folder: Path) -> Location:
        """Where the graph of a folder is to be asked."""
        if self.server:
            publish(folder, self.remote)
            return self.remote
        if self.name == "embedded":
            create_store(folder / "store", folder / "graph.nq")
        return folder


@pytest.fixture(scope="session")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], Running]]:
    """The server of a name, started when it is first asked for; the test is skipped where it is not installed."""
    started: dict[str, Running] = {}
    with ExitStack() as stack:

        def server(name: str) -> Running:
            program, start = SERVERS[name]
            if missing(program):
                pytest.skip(missing(program))
            if name not in started:
                started[name] = stack.enter_context(start(tmp_path_factory.mktemp(name)))
            return started[name]

        yield server


PlaceOf = Callable[[str], Kept]


@pytest.fixture
def place_of(running: Callable[[str], Running], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> PlaceOf:
    """A place by its name."""

    def place(name: str) -> Kept:
        server = running(name) if name in SERVERS else None
        for variable, value in (server.environ if server else {}).items():
            monkeypatch.setenv(variable, value)
        return Kept(name, tmp_path, f"https://test{next(_NUMBERS)}.example/id/", server)

    return place


@pytest.fixture(params=["memory", "embedded", *SERVERS])
def kept(request: pytest.FixtureRequest, place_of: PlaceOf) -> Kept:
    """Each of the four places."""
    return place_of(request.param)


@pytest.fixture(params=SERVERS)
def served(request: pytest.FixtureRequest, place_of: PlaceOf) -> Kept:
    """Each of the two servers."""
    return place_of(request.param)
