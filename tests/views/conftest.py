"""A small graph by hand."""

from pathlib import Path

import pyoxigraph
import pytest
from rdflib import Dataset

from kg.store.union import UnionStore


def load(path: Path, form: pyoxigraph.RdfFormat) -> Dataset:
    store = pyoxigraph.Store()
    store.load(path=str(path), format=form)
    store.extend([pyoxigraph.Quad(*quad.triple) for quad in store])
    return Dataset(store=UnionStore(store), default_union=True)


def empty() -> Dataset:
    return Dataset(store=UnionStore(pyoxigraph.Store()), default_union=True)


@pytest.fixture(scope="session")
def small() -> Dataset:
    return load(Path(__file__).parent / "data" / "small.trig", pyoxigraph.RdfFormat.TRIG)
