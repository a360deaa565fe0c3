"""What a million documents would cost: processor time and bytes of each stage, measured on few, told for many.

    python -m benchmarks.cost [--quick] [--write]

prints what is measured and what follows from it; ``--write`` keeps it in docs/scale.md. Reading and bytes are measured
on articles of real sentences (`benchmarks.articles`); how what comes after reading grows, on generated readings of two
sizes (`benchmarks.generated`). A stage that takes t seconds for n documents and T for N grows with the power
p = log(T / t) / log(N / n), and takes T · (10⁶ / N)ᵖ for a million; for articles, so many times as long as they hold
more claims.
"""

import argparse
import math
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from typing import Any
from unittest.mock import patch

from benchmarks.articles import write_articles
from benchmarks.generated import reports
from benchmarks.measured import FULL, QUICK, Scale, timed
from kg.build import assemble as assembling
from kg.build.settings import Settings
from kg.build.steps import Steps
from kg.extraction.reading import reader_of
from kg.model.document import Document
from kg.model.reading import Reading
from kg.ontology import load
from kg.ontology.files import own_files
from kg.rdf.iris import DEFAULT_BASE
from kg.readers import read
from kg.resolution import resolve
from kg.views.write import write_views

MILLION = 1_000_000
PAGE = Path(__file__).parents[1] / "docs" / "scale.md"
STAGES = {
    "write_graph": "quads",
    "write_turtle": "Turtle",
    "create_store": "store",
    "write_links": "comparisons",
}
"""The functions of `kg.build.assemble` that are measured, and what they are called."""
FILES = ("graph.nq", "store", ".readings", "graph.ttl", "links.jsonl", "graph.graphml", "explorer.html")


@dataclass(frozen=True)
class Cost:
    """What was measured: seconds of the processor and bytes for a document, and seconds of stages at two sizes."""

    documents: int
    characters: float
    seconds: Mapping[str, float]
    sizes: Mapping[str, float]
    quads: float
    growth: tuple[int, int]
    stages: Mapping[str, tuple[float, float]]
    claims: tuple[float, float]
    """Claims in an article, and in a generated reading."""


def measured(scale: Scale) -> Cost:
    """Measure: articles are drawn, read and built; generated readings are built at both sizes."""
    with TemporaryDirectory() as place:
        folder = Path(place, "articles")
        write_articles(folder, min(scale.documents, 200))
        documents: list[Document] = []
        drawing = timed(lambda: documents.extend(one for one in read([folder]) if isinstance(one, Document)))
        reader, readings = reader_of(load()), list[Reading]()
        list(reader(documents[:10]))  # what is loaded at first use is loaded now
        reading = timed(lambda: readings.extend(reader(documents)))
        _built(readings, Path(place, "graph"))
        sizes = {name: _size(Path(place, "graph", name)) for name in FILES}
        lines = Path(place, "graph", "graph.nq").read_bytes().count(b"\n")
    number = len(documents)
    corpora = [reports(size, seed=1) for size in scale.growth]
    few, many = map(_stages, corpora)
    return Cost(
        documents=number,
        characters=sum(len(document.text) for document in documents) / number,
        seconds={"drawing": drawing / number, "reading": reading / number},
        sizes={name: size / number for name, size in sizes.items()},
        quads=lines / number,
        growth=scale.growth,
        stages={name: (few[name], many[name]) for name in few},
        claims=(_claims(readings), _claims(corpora[1])),
    )


def _claims(readings: Sequence[Reading]) -> float:
    return sum(len(reading.claims) for reading in readings) / len(readings)


def _stages(readings: list[Reading]) -> dict[str, float]:
    with TemporaryDirectory() as place:
        return _built(readings, Path(place, "graph"))


def _built(readings: Iterable[Reading], out: Path) -> dict[str, float]:
    """Seconds that each stage after reading takes to build a graph of readings."""
    by_key, times = {reading.document.key: reading for reading in readings}, dict[str, float]()

    def counted(name: str, work: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **named: Any) -> Any:
            begun = process_time()
            result = work(*arguments, **named)
            times[name] = times.get(name, 0.0) + process_time() - begun
            return result

        return call

    def given(documents: Iterable[Document]) -> Iterator[Reading]:
        return (by_key[document.key] for document in documents)

    steps = Steps(given, counted("merging", resolve), counted("explorer", write_views))
    stages: dict[str, Any] = {
        function: counted(name, getattr(assembling, function)) for function, name in STAGES.items()
    }
    settings = Settings(load(), own_files(), "sm", DEFAULT_BASE, {})
    begun = process_time()
    with patch.multiple(assembling, **stages):
        assembling.assemble((reading.document for reading in by_key.values()), out, settings, steps)
    whole = process_time() - begun
    return {**times, "rest": whole - sum(times.values())}


def _size(path: Path) -> int:
    if path.is_dir():
        return sum(file.stat().st_size for file in path.rglob("*") if file.is_file())
    return path.stat().st_size


def power(few: int, many: int, seconds: tuple[float, float]) -> float:
    """With which power of the number of documents a stage grows.

    >>> power(1_000, 10_000, (2.0, 20.0)), round(power(1_000, 10_000, (1.0, 15.0)), 2)
    (1.0, 1.18)
    """
    return math.log10(seconds[1] / seconds[0]) / math.log10(many / few)


def at_a_million(few: int, many: int, seconds: tuple[float, float]) -> float:
    """The seconds that a stage would take for a million documents.

    >>> round(at_a_million(1_000, 10_000, (2.0, 20.0)))
    2000
    """
    return float(seconds[1] * (MILLION / many) ** power(few, many, seconds))


def tables(cost: Cost) -> str:
    """What was measured and what follows, in Markdown."""
    few, many = cost.growth
    lines = [
        f"Measured on {cost.documents} articles of {cost.characters:,.0f} characters on average, and on {few:,} and "
        f"{many:,} generated readings; seconds are of one core.",
        "",
        "| stage | seconds a document | a million documents, core hours |",
        "| --- | --: | --: |",
        *(f"| {name} | {value:.4f} | {value * MILLION / 3600:,.1f} |" for name, value in cost.seconds.items()),
        "",
        f"| stage | {few:,} (s) | {many:,} (s) | power p | a million, core hours | a million articles, core hours |",
        "| --- | --: | --: | --: | --: | --: |",
        *(_row(name, cost) for name in cost.stages),
        "",
        "| what is kept | bytes a document | a million documents, GB |",
        "| --- | --: | --: |",
        *(f"| {name} | {size:,.0f} | {size * MILLION / 1e9:,.1f} |" for name, size in cost.sizes.items()),
        "",
        f"An article gives {cost.quads:,.0f} quads, a million {cost.quads * MILLION / 1e6:,.0f} million. It holds "
        f"{cost.claims[0]:.1f} claims, a generated reading {cost.claims[1]:.1f}.",
    ]
    return "\n".join(lines)


def _row(name: str, cost: Cost) -> str:
    few, many = cost.growth
    seconds = cost.stages[name]
    exponent, hours = power(few, many, seconds), at_a_million(few, many, seconds) / 3600
    articles = hours * cost.claims[0] / cost.claims[1]
    return f"| {name} | {seconds[0]:.2f} | {seconds[1]:.2f} | {exponent:.2f} | {hours:,.1f} | {articles:,.1f} |"


def main() -> None:
    """Measure, print, and write the page if asked."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.cost", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="small corpora")
    parser.add_argument("--write", action="store_true", help="also write docs/scale.md")
    options = parser.parse_args()
    told = tables(measured(QUICK if options.quick else FULL))
    print(told)
    if options.write:
        page = PAGE.read_text(encoding="utf-8")
        mark = re.compile(r"(<!-- generated: cost -->\n).*?(<!-- end -->)", re.DOTALL)
        PAGE.write_text(mark.sub(lambda found: f"{found[1]}{told}\n{found[2]}", page), encoding="utf-8")


if __name__ == "__main__":
    main()
