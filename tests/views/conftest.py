"""A small graph by hand."""

from pathlib import Path

import pyoxigraph
import pytest
from oxrdflib import OxigraphStore
from rdflib import Dataset


def load(path: Path, form: pyoxigraph.RdfFormat) -> Dataset:
    store = pyoxigraph.Store()
    store.load(path=str(path), format=form)
    return Dataset(store=OxigraphStore(store=store), default_union=True)


def empty() -> Dataset:
    return Dataset(store=OxigraphStore(store=pyoxigraph.Store()), default_union=True)


@pytest.fixture(scope="session")
def small() -> Dataset:
    return load(Path(__file__).parent / "data" / "small.trig", pyoxigraph.RdfFormat.TRIG)
