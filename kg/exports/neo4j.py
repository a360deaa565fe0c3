"""A folder for ``neo4j-admin database import``: every thing a node, every link between two a relationship.

``nodes.csv`` and ``relationships.csv`` have the headers of Neo4j 5 (``:ID``, ``:LABEL``, ``:START_ID``, ``:END_ID``,
``:TYPE``), ``import.args`` the arguments that go with them: in the folder, ``neo4j-admin database import full neo4j
@import.args``. Types become labels, properties with a value become properties, properties with a thing become
relationships in capitals, which say in ``documents`` which graphs state them. It is made from the triples alone, so
that a dealing type of one's own is exported like any other.

Values are exact: nothing is escaped for spreadsheets, for Neo4j would keep the escape. What Neo4j cannot carry: which
document states a value of a node, languages, and datatypes beyond its own (a year or an interval is text).
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from kg.exports.property_graph import PropertyGraph, property_graph
from kg.exports.source import quads
from kg.rdf.vocabulary import XSD

ARRAY = "\x1f"  # between the values of a list, for no text can escape the usual semicolon
ARGUMENTS = """\
--nodes=nodes.csv
--relationships=relationships.csv
--array-delimiter=U+001F
--multiline-fields=true
"""


@dataclass(frozen=True)
class _Column:
    """A property of nodes: its name in the header, the type of its values, and whether any node has several."""

    name: str
    type: str
    is_list: bool

    @property
    def header(self) -> str:
        return f"{self.name}:{self.type}{'[]' if self.is_list else ''}"


def write(build: Path, target: Path) -> None:
    """Write the three files into a folder; nodes and relationships stand in the order of their IRIs."""
    graph = property_graph(quads(build))
    _write(target / "nodes.csv", _nodes(graph))
    _write(target / "relationships.csv", _relationships(graph))
    (target / "import.args").write_text(ARGUMENTS, encoding="utf-8", newline="\n")


def _nodes(graph: PropertyGraph) -> Iterator[Iterable[str]]:
    columns = _columns(graph)
    yield ["iri:ID", ":LABEL", *(column.header for column in columns.values())]
    for iri in graph.nodes:
        found = graph.values.get(iri, {})
        labels = sorted(graph.names[type_] for type_ in graph.types.get(iri, ()))
        yield [_quoted(iri), _list(labels), *(_cell(column, found.get(key, {})) for key, column in columns.items())]


def _relationships(graph: PropertyGraph) -> Iterator[Iterable[str]]:
    yield [":START_ID", ":END_ID", ":TYPE", "documents:string[]"]
    for (subject, predicate, thing), stated in sorted(graph.links.items()):
        yield [_quoted(subject), _quoted(thing), _quoted(_capitals(graph.names[predicate])), _list(stated)]


def _columns(graph: PropertyGraph) -> dict[str, _Column]:
    """The columns by the IRIs of their properties, in the order of their names."""
    texts: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
    lists = set()
    for properties in graph.values.values():
        for predicate, values in properties.items():
            texts[predicate].update(values.items())
            if len(values) > 1:
                lists.add(predicate)
    columns = {iri: _Column(graph.names[iri], _type_of(values), iri in lists) for iri, values in texts.items()}
    return dict(sorted(columns.items(), key=lambda item: item[1].name))


def _type_of(values: Iterable[tuple[str, str]]) -> str:
    """The narrowest type of Neo4j that holds all values as they are, text if no other does."""
    types = {_narrowest(text, datatype) for text, datatype in values}
    if types == {"long", "double"}:
        return "double"
    return types.pop() if len(types) == 1 else "string"


def _narrowest(text: str, datatype: str) -> str:
    if datatype == str(XSD.integer) and re.fullmatch(r"0|-?[1-9]\d{0,17}", text, re.ASCII):
        return "long"
    if datatype == str(XSD.decimal) and Decimal(repr(float(text))) == Decimal(text):
        return "double"
    if datatype == str(XSD.boolean) and text in ("true", "false"):
        return "boolean"
    if datatype == str(XSD.date) and re.fullmatch(r"\d{4}-\d\d-\d\d", text, re.ASCII):
        return "date"
    return "string"


def _capitals(name: str) -> str:
    """The name of a relationship, as Cypher has it.

    >>> _capitals("attributedTo")
    'ATTRIBUTED_TO'
    """
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).upper()


def _cell(column: _Column, values: Mapping[str, str]) -> str:
    """A cell; one without a value is empty and unquoted, which Neo4j tells from the empty text."""
    if not values:
        return ""
    return _list(sorted(values)) if column.is_list else _quoted(next(iter(values)))


def _list(values: Iterable[str]) -> str:
    return _quoted(ARRAY.join(value.replace(ARRAY, "\N{REPLACEMENT CHARACTER}") for value in values))


def _quoted(text: str) -> str:
    """Text in quotes, between which nothing is trimmed; a quote in it is doubled (RFC 4180)."""
    return '"' + text.replace('"', '""') + '"'


def _write(file: Path, rows: Iterable[Iterable[str]]) -> None:
    with file.open("w", encoding="utf-8", newline="") as out:
        out.writelines(f"{','.join(row)}\n" for row in rows)
