"""A started server over the graph of `seeds/` as a careful reader reads it."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.store import create_store
from tests.questions.conftest import SEEDS
from tests.server.started import Server, started


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("served")
    shutil.copyfile(SEEDS, folder / "graph.nq")
    create_store(folder / "store", folder / "graph.nq")
    return folder


@pytest.fixture(scope="session")
def server(folder: Path) -> Iterator[Server]:
    with started(folder, "--timeout", "4", "--workers", "3", "--max-answer", "1") as server:
        yield server
