"""The graph of `seeds/` as a careful reader reads it: made from annotations by hand, through kg.rdf."""

import shutil
from pathlib import Path

import pytest
from rdflib import Dataset

from kg.store import open_graph

SEEDS = Path(__file__).parent / "data" / "seeds.nq"


@pytest.fixture(scope="session")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    folder = tmp_path_factory.mktemp("seeds")
    shutil.copyfile(SEEDS, folder / "graph.nq")
    return open_graph(folder)
