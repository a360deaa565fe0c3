"""What `kg build` with one worker takes beside plain spaCy, in documents per second: reading alone, and the whole.

Plain spaCy is the model as its package has it, with the same components, over the same texts, in batches of the size in
which it is fastest. Reading is all from documents to claims and unread sentences, in one process with plain spaCy and
after a round that warms both. The whole is a new process each, start-up and writing included. Times are of the
processor, so that other programs on the machine disturb little; those of the wall are told beside them.
"""

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks.articles import write_articles
from benchmarks.measured import Bar, Measured, Scale, pairs
from benchmarks.plain import parse_all, plain
from kg.extraction.reading import reader_of
from kg.model.document import Document
from kg.ontology import load as load_ontology
from kg.readers import read

LEAST = 0.90
"""How many documents are read, or built into a graph, in the time in which spaCy alone parses one."""
SECONDS = 2.0
"""How long it may take to load all that reading needs, and read one document."""
WARMING = 20
"""Documents that are read before times are taken."""
ONE = """
from kg.extraction.reading import reader_of
from kg.ontology import load
from kg.readers import read
list(reader_of(load())(read([{file!r}])))
"""

Pair = tuple[float, float]
"""Seconds of ours and of spaCy alone."""


def measure(scale: Scale) -> Iterator[Measured]:
    """Reading and the whole command beside plain spaCy; what the first document takes."""
    with TemporaryDirectory() as place:
        articles = Path(place, "articles")
        write_articles(articles, scale.documents)
        yield _reading(articles, scale)
        yield _command(articles, scale)
        loading = ["-c", ONE.format(file=str(min(articles.iterdir())))]
        seconds = tuple(_run(loading)[0] for _ in range(scale.pairs))
        yield Measured("loading and one document", seconds, Bar("at most", SECONDS), unit="s")


def _reading(folder: Path, scale: Scale) -> Measured:
    documents = [found for found in read([folder]) if isinstance(found, Document)]
    texts = [document.text for document in documents]
    nlp, reader = plain(), reader_of(load_ontology())

    def ours(chosen: Sequence[Document] = documents) -> None:
        for _ in reader(chosen):
            pass

    ours(documents[:WARMING])
    parse_all(nlp, texts[:WARMING])
    taken = pairs(ours, lambda: parse_all(nlp, texts), scale.pairs)
    return Measured("reading", _ratios(taken), Bar("at least", LEAST), "nlp.pipe", told=told(len(texts), taken))


def _command(folder: Path, scale: Scale) -> Measured:
    processor: list[Pair] = []
    wall: list[Pair] = []
    for turn in range(scale.pairs):
        with TemporaryDirectory() as out:
            ours = ["-m", "kg.cli", "build", str(folder), "-o", str(Path(out, "graph"))]
            commands = [ours, ["-m", "benchmarks.plain", str(folder)]]
            used = [_run(command) for command in (commands[::-1] if turn % 2 else commands)]
            one, other = used[::-1] if turn % 2 else used
        processor.append((one[0], other[0]))
        wall.append((one[1], other[1]))
    said = f"{told(scale.documents, processor)}; by the wall {median(_ratios(wall)):.2f} ×"
    return Measured("kg build", _ratios(processor), Bar("at least", LEAST), "nlp.pipe", told=said)


def _ratios(taken: Sequence[Pair]) -> tuple[float, ...]:
    """How many documents ours does while the peer does one."""
    return tuple(peer / ours for ours, peer in taken)


def told(documents: int, taken: Sequence[Pair]) -> str:
    """Both rates, in a few words.

    >>> told(100, [(10.0, 8.0), (10.0, 9.0), (12.5, 10.0)])
    '10.0 documents a second, spaCy 11.1'
    """
    ours, peer = (documents / median(seconds) for seconds in zip(*taken, strict=True))
    return f"{ours:.1f} documents a second, spaCy {peer:.1f}"


def _run(arguments: Sequence[str]) -> Pair:
    """Seconds that a new Python takes, by its processor time and by the clock on the wall."""
    before, begun = os.times(), perf_counter()
    subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL)
    wall, after = perf_counter() - begun, os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system, wall
