"""Downloads that are made when they are asked for."""

import asyncio
import io
import zipfile
from pathlib import Path

import networkx as nx
import pyoxigraph as ox
import pytest

from kg.exports import FORMATS
from kg.server.exported import write
from kg.server.exporting import Exports
from kg.server.refusal import Refused
from tests.server.started import Server
from tests.server.test_pages import HTML


@pytest.fixture(scope="module")
def folder(small: Path) -> Path:
    return small


@pytest.fixture(scope="module")
def server(small_server: Server) -> Server:
    return small_server


def test_every_format_that_is_no_file_of_the_build_is_offered(server: Server) -> None:
    text = server.ask("/downloads", headers=HTML).text
    offered = {name for name in FORMATS if f'href="/export/{name}"' in text}
    assert offered == set(FORMATS) - {"nq", "ttl", "graphml"}
    assert 'download="graph-csvw.zip"' in text


def test_a_file_is_made_and_kept(server: Server, folder: Path) -> None:
    told = server.ask("/export/trig")
    assert (told.status, told.headers["content-disposition"]) == (200, 'attachment; filename="graph.trig"')
    whole = set(ox.parse(path=str(folder / "graph.nq"), format=ox.RdfFormat.N_QUADS))
    assert set(ox.parse(told.body, format=ox.RdfFormat.TRIG)) == whole
    assert server.ask("/export/trig").headers["etag"] == told.headers["etag"]


def test_a_folder_comes_as_an_archive(server: Server) -> None:
    with zipfile.ZipFile(io.BytesIO(server.ask("/export/neo4j").body)) as archive:
        assert archive.namelist() == ["import.args", "nodes.csv", "relationships.csv", "unescape.cypher"]


def test_what_is_no_format_is_404(server: Server) -> None:
    for path in ("/export/exe", "/export/../graph.nq", "/export/%2e%2e%2fgraph.nq"):
        assert server.ask(path).status == 404


def test_what_cannot_be_written_is_refused_without_paths(tmp_path: Path, folder: Path) -> None:
    (tmp_path / "graph.nq").write_text("no quads", encoding="utf-8")
    exports = Exports(tmp_path, 2**30)
    with pytest.raises(Refused) as refused:
        asyncio.run(exports.file("jsonld"))
    exports.close()
    assert refused.value.status == 503
    assert refused.value.message == "this format cannot be written now; the log of the server says why"


def test_archives_are_the_same_for_the_same_graph(folder: Path, tmp_path: Path) -> None:
    write("csvw", folder, tmp_path / "one")
    write("csvw", folder, tmp_path / "two")
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
    write("gexf", folder, tmp_path / "network")
    assert nx.read_gexf(tmp_path / "network").number_of_nodes() > 0
