"""Rows of the queries that come with this package, and what several of them tell in the same columns."""

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal
from functools import cache
from importlib.resources import files
from itertools import groupby

from rdflib import Dataset, Literal, URIRef
from rdflib.term import Node

from kg.model.amounts import readable
from kg.questions.facts import Outlet, Roles
from kg.store import select

Row = dict[str, Node]
"""A solution: terms by column, without those that are unbound."""
Words = dict[str, tuple[tuple[str, ...], tuple[str, ...]]]
"""Claim -> speakers and quotes."""


def rows(graph: Dataset, folder: str, query: str, **bindings: URIRef | Literal) -> list[Row]:
    """The solutions of ``FOLDER/QUERY.rq``, in its order."""
    given = select(graph, _query(folder, query), bindings)
    return [
        {column: cell for column, cell in zip(given.variables, row, strict=True) if cell is not None}
        for row in given.rows
    ]


def text(row: Row, column: str) -> str | None:
    """A cell as text, None where it is unbound."""
    return str(row[column]) if column in row else None


def roles_told(found: Iterable[Row]) -> dict[str, Roles]:
    """Dealing -> its roles, in the order of the rows: entities first, then amounts, phrases and dates."""
    filled: defaultdict[str, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for row in found:
        filled[str(row["dealing"])][str(row["role"])].append(filler(row))
    return {
        dealing: tuple((role, tuple(dict.fromkeys(fillers))) for role, fillers in roles.items())
        for dealing, roles in filled.items()
    }


def filler(row: Row) -> str:
    """What fills a role, for people."""
    if "value" not in row:
        return str(row["text"])
    return readable(
        Decimal(str(row["value"])),
        str(row["unit"]),
        approximate=str(row["approximate"]) == "true",
        bound=text(row, "bound"),
        per=text(row, "per"),
    )


def words_told(found: Iterable[Row]) -> Words:
    """Claim -> speakers and quotes, of rows in the order of claims."""
    return {
        claim: (
            tuple(str(row["speaker"]) for row in told if "speaker" in row),
            tuple(str(row["quote"]) for row in told if "quote" in row),
        )
        for claim, told in ((claim, list(group)) for claim, group in groupby(found, key=lambda row: str(row["claim"])))
    }


def outlets_told(found: Iterable[Row], of: str) -> dict[str, tuple[Outlet, ...]]:
    """Independent sources by what stands in the column ``of``, in the order of the rows."""
    told: defaultdict[str, list[Outlet]] = defaultdict(list)
    for row in found:
        grade = f"{text(row, 'reliability') or ''}{text(row, 'credibility') or ''}"
        told[str(row[of])].append(Outlet(str(row["name"]), grade))
    return {key: tuple(outlets) for key, outlets in told.items()}


@cache
def _query(folder: str, name: str) -> str:
    return files("kg.questions").joinpath(folder, f"{name}.rq").read_text(encoding="utf-8")
