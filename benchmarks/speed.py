"""What reading adds to the time that spaCy takes: both on the same documents, in pairs, in one run.

``python benchmarks/speed.py PATH…`` prints a table and exits with 1 where reading takes more than `LIMIT` times as long
as spaCy alone. spaCy alone is ``nlp.pipe`` over the documents as they are laid out for it; reading is all from the
documents to claims and unread sentences, that pipe included. Times are of the processor, so that other programs on the
machine disturb little; the pair is repeated, one or the other first in turn, after a round that warms both.
"""

import argparse
import sys
from collections.abc import Callable, Iterable, Sequence
from statistics import median
from time import process_time

from benchmarks.measured import Bar, Measured, Scale
from benchmarks.sets import CORPUS
from kg.annotation.model import BATCH, laid_out, load
from kg.extraction.reading import reader_of
from kg.model.document import Document
from kg.ontology import load as load_ontology
from kg.readers import read

LIMIT = 1.15
"""How many times as long as spaCy alone reading may take."""

Pair = tuple[float, float]
"""Seconds of spaCy alone and of reading."""


def main() -> int:
    """Measure and print; the exit code is 1 where reading takes too long."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="+", help="documents, or folders of them")
    parser.add_argument("--model", default="sm", help="the spaCy model")
    parser.add_argument("--repeats", type=int, default=7, help="how many pairs are measured")
    options = parser.parse_args()
    documents = [found for found in read(options.paths) if isinstance(found, Document)]
    pairs = _measured(documents, options.model, options.repeats)
    print(f"{len(documents)} documents, {sum(len(document.text) for document in documents):,} characters")
    print(table(pairs))
    return 1 if share(pairs) > LIMIT else 0


def measure(scale: Scale) -> list[Measured]:
    """What reading takes for each second of spaCy, on practice documents."""
    documents = [found for found in read([CORPUS / "*.txt"]) if isinstance(found, Document)]
    pairs = _measured(documents[: scale.documents], "sm", scale.pairs)
    told = f"{median(reading for _, reading in pairs):.1f} s, spaCy {median(spacy for spacy, _ in pairs):.1f} s"
    return [Measured("reading", tuple(_ratios(pairs)), Bar("at most", LIMIT), "spaCy alone", told=told)]


def table(pairs: Sequence[Pair]) -> str:
    """The times and what reading takes for each second of spaCy, median with least and greatest, in Markdown.

    >>> print(table([(2.0, 2.2), (2.0, 2.6), (1.0, 1.2)]))
    | | median | least | greatest |
    | --- | --: | --: | --: |
    | spaCy alone (s) | 2.00 | 1.00 | 2.00 |
    | reading (s) | 2.20 | 1.20 | 2.60 |
    | reading / spaCy | 1.200 | 1.100 | 1.300 |
    """
    spacy, reading = zip(*pairs, strict=True)
    rows = (
        ("spaCy alone (s)", spacy, "{:.2f}"),
        ("reading (s)", reading, "{:.2f}"),
        ("reading / spaCy", _ratios(pairs), "{:.3f}"),
    )
    lines = [
        f"| {name} | {' | '.join(form.format(figure(values)) for figure in (median, min, max))} |"
        for name, values, form in rows
    ]
    return "\n".join(["| | median | least | greatest |", "| --- | --: | --: | --: |", *lines])


def share(pairs: Iterable[Pair]) -> float:
    """What reading takes for each second of spaCy: the median over the pairs."""
    return median(_ratios(pairs))


def _ratios(pairs: Iterable[Pair]) -> list[float]:
    return [reading / spacy for spacy, reading in pairs]


def _measured(documents: Sequence[Document], model: str, repeats: int) -> list[Pair]:
    nlp, reader = load(model), reader_of(load_ontology(), model)

    def alone() -> None:
        for _ in nlp.pipe((laid_out(document, nlp) for document in documents), batch_size=BATCH):
            pass

    def reading() -> None:
        for _ in reader(documents):
            pass

    _pair(alone, reading, swapped=False)  # what is loaded at first use is loaded now
    return [_pair(alone, reading, swapped=bool(number % 2)) for number in range(repeats)]


def _pair(alone: Callable[[], None], reading: Callable[[], None], *, swapped: bool) -> Pair:
    if swapped:
        second, first = _seconds(reading), _seconds(alone)
        return first, second
    return _seconds(alone), _seconds(reading)


def _seconds(work: Callable[[], None]) -> float:
    start = process_time()
    work()
    return process_time() - start


if __name__ == "__main__":
    sys.exit(main())
