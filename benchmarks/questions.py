"""How long named questions take beside the same queries on the raw store, on a graph of a million quads.

Ours is ``kg.open(DIR).query(NAME)``, a pandas frame with names for IRIs; the peer is pyoxigraph, whose rows are read
as they come. A question that takes long is asked once, others in pairs. The graph is made of generated reports.
"""

import sys
import tempfile
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from statistics import median

import pyoxigraph as ox

import kg
from benchmarks.generated import reports
from benchmarks.measured import FULL, Bar, Measured, Scale, pairs
from benchmarks.startup import NEEDED
from kg.analysis import Graph
from kg.ontology import load
from kg.questions import Question, catalogue
from kg.questions.binding import bind
from kg.rdf.iris import DEFAULT_BASE
from kg.rdf.merged import merged_quads
from kg.rdf.nquads import write_nquads
from kg.rdf.vocabulary import PREFIXES
from kg.rdf.write import document_quads
from kg.resolution import resolve
from kg.store import NQUADS, STORE, create_store

REPORTS = 16_000
"""They give a million quads."""
FEW = 500
MOST = 1.3
LONG = 5.0
"""Seconds; what takes longer is measured once."""


def measure(scale: Scale) -> Iterator[Measured]:
    """Each named question, without parameters where it can do without."""
    with tempfile.TemporaryDirectory() as folder:
        made(Path(folder), REPORTS if scale == FULL else FEW)
        yield from measured(Path(folder), scale.pairs)


def measured(folder: Path, number: int) -> Iterator[Measured]:
    """Each named question to the graph in a folder, in so many pairs."""
    graph, store = kg.open(folder), ox.Store.read_only(str(folder / STORE))
    graph.query("documents", publisher="nobody")  # what is loaded at first use is loaded now
    for question in catalogue():
        yield _question(question, graph, store, number)


def made(folder: Path, size: int) -> None:
    """The graph of so many generated reports, as a build leaves it."""
    readings, ontology = reports(size, 1), load()
    resolution = resolve(readings)
    stated = (document_quads(reading, resolution, DEFAULT_BASE, ontology) for reading in readings)
    merged = merged_quads(readings, resolution, DEFAULT_BASE, ontology, ())
    write_nquads(chain(chain.from_iterable(stated), merged), folder / NQUADS)
    create_store(folder / STORE, folder / NQUADS)


def _question(question: Question, graph: Graph, store: ox.Store, number: int) -> Measured:
    given = dict([NEEDED[question.name].split("=")]) if question.name in NEEDED else {}
    text = bind(question, given)

    def raw() -> int:
        found = store.query(text, prefixes=PREFIXES)
        assert isinstance(found, ox.QuerySolutions)  # noqa: S101 - every named question is a SELECT
        return sum(1 for row in found if tuple(row))

    def ours() -> object:
        return graph.query(question.name, **given)

    rows = raw()
    ours()  # both from warm caches of the disk
    found = pairs(ours, raw, 1)
    if found[0][1] < LONG:
        found += pairs(ours, raw, number - 1)
    seconds = median(ours for ours, _ in found)
    ratios = tuple(one / other for one, other in found)
    told = f"{rows:,} rows in {seconds:.2f} s"
    return Measured(question.name, ratios, Bar("at most", MOST), "pyoxigraph alone", told=told)


if __name__ == "__main__":  # a graph to ask again and again
    made(Path(sys.argv[1]), int(sys.argv[2]))
