"""What the graph tells, with the IRIs of classes and roles and the parts of amounts."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from rdflib import Dataset

from kg.views.facts import Facts
from kg.views.reading import read_facts
from kg.views.rows import Row, local_name, rows
from kg.views.wording import amount_words

PACKAGE = "kg.exports.ftm"
_DATES = {"gYear", "gYearMonth", "date", "EDTF"}


@dataclass(frozen=True)
class Filling:
    """What fills a role: the IRI of a party, or text; of an amount also its ``value`` and ``unit``."""

    role: str
    text: str
    is_party: bool = False
    is_date: bool = False
    value: str = ""
    unit: str = ""

    @property
    def role_name(self) -> str:
        """The role without its namespace."""
        return local_name(self.role)


@dataclass(frozen=True)
class Told:
    """The facts; beside them the class and the fillings of each dealing by IRI, the codes and wholes of entities, the
    addresses of documents, and the names by which documents call entities, by document and entity.
    """

    facts: Facts
    classes: Mapping[str, str]
    fillings: Mapping[str, tuple[Filling, ...]]
    codes: Mapping[str, tuple[str, ...]]
    wholes: Mapping[str, tuple[str, ...]]
    urls: Mapping[str, tuple[str, ...]]
    names: Mapping[tuple[str, str], tuple[str, ...]]


def told(graph: Dataset) -> Told:
    """All that is exported of a graph."""
    facts = read_facts(graph)
    belonging, mentions = rows(graph, "belonging", PACKAGE), rows(graph, "mentions", PACKAGE)
    fillings: defaultdict[str, dict[Filling, None]] = defaultdict(dict)
    for row in sorted(rows(graph, "roles"), key=lambda row: (row["role"], row["text"])):
        fillings[row["dealing"]][_filling(row, facts)] = None
    called: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for row in mentions:
        called[row["document"], row["entity"]].append(row["name"])
    return Told(
        facts,
        {row["dealing"]: row["type"] for row in reversed(rows(graph, "claims"))},
        {dealing: tuple(found) for dealing, found in fillings.items()},
        _several(belonging, "entity", "code"),
        _several(belonging, "entity", "whole"),
        _several(rows(graph, "urls", PACKAGE), "document", "url"),
        {key: tuple(sorted(names)) for key, names in called.items()},
    )


def _filling(row: Row, facts: Facts) -> Filling:
    role, text = row["role"], row["text"]
    if row["filler"] in facts.parties:
        return Filling(role, row["filler"], is_party=True)
    if "unit" in row:
        about, bound, per = row.get("approximate") == "true", row.get("bound", ""), row.get("per", "")
        words = amount_words(row["value"], row["unit"], approximate=about, bound=bound, per=per)
        return Filling(role, words, value=row["value"], unit=row["unit"])
    return Filling(role, text, is_date=local_name(row.get("datatype", "")) in _DATES)


def _several(found: list[Row], key: str, value: str) -> dict[str, tuple[str, ...]]:
    values: defaultdict[str, set[str]] = defaultdict(set)
    for row in found:
        if value in row:
            values[row[key]].add(row[value])
    return {name: tuple(sorted(texts)) for name, texts in values.items()}
