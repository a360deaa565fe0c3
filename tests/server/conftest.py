"""A started server over the graph of `seeds/` as a careful reader reads it."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.ontology import turtle
from kg.store import create_store
from tests.questions.conftest import SEEDS
from tests.server.small import build_small
from tests.server.started import Server, started
from tests.test_ninth_type import LAWSUIT


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("served")
    shutil.copyfile(SEEDS, folder / "graph.nq")
    create_store(folder / "store", folder / "graph.nq")
    (folder / "ontology.ttl").write_text(turtle(), encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def server(folder: Path) -> Iterator[Server]:
    with started(folder, "--timeout", "4", "--workers", "3", "--max-answer", "1") as server:
        for _ in range(5):  # it is kept once it is made, for which a machine with much to do may not find the time
            if server.ask("/ontology", headers={"Accept": "text/html"}).status == 200:
                break
        yield server


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small build, with a type of dealings of the user's own in its ontology."""
    folder = tmp_path_factory.mktemp("small")
    build_small(folder)
    (folder / "lawsuit.ttl").write_text(LAWSUIT, encoding="utf-8")
    (folder / "ontology.ttl").write_text(turtle([folder / "lawsuit.ttl"]), encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def small_server(small: Path) -> Iterator[Server]:
    with started(small, "--workers", "2") as server:
        yield server
