"""What the document of a file names, and the sentences from which it has dealings."""

from dataclasses import dataclass
from importlib.resources import files

from rdflib import Dataset, Literal

from kg.store import select


@dataclass(frozen=True)
class Told:
    """Pairs of a type and a name (of entities) or a quote (of dealings), in order."""

    names: tuple[tuple[str, str], ...]
    quotes: tuple[tuple[str, str], ...]


def told(graph: Dataset, file: str) -> Told:
    """What the documents of this name tell; nothing if there are none."""
    query = files("kg.questions").joinpath("thing", "told.rq").read_text(encoding="utf-8")
    rows = [tuple(map(str, row)) for row in select(graph, query, {"file": Literal(file)}).rows]
    names, quotes = (
        tuple((type_, text) for kind, type_, text in rows if kind == wanted) for wanted in ("name", "quote")
    )
    return Told(names, quotes)
