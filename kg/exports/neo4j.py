"""A folder for ``neo4j-admin database import``: every thing a node, every link between two a relationship.

``nodes.csv`` and ``relationships.csv`` have the headers of Neo4j 5 (``:ID``, ``:LABEL``, ``:START_ID``, ``:END_ID``,
``:TYPE``), ``import.args`` the arguments that go with them: in the folder, ``neo4j-admin database import full neo4j
@import.args``. Types become labels, properties with a value become properties, properties with a thing become
relationships in capitals, which say in ``documents`` which graphs state them. It is made from the triples alone, so
that a dealing type of one's own is exported like any other.

Text that a spreadsheet would run has an apostrophe in front (`kg.questions.formulas`), which ``unescape.cypher`` takes
away once the import is done. All other values are exact. What Neo4j cannot carry: which
document states a value of a node, languages, and datatypes beyond its own (a year or an interval is text).
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from kg.exports.property_graph import Thing, id_of, names_of, things
from kg.exports.source import ordered, parsed
from kg.questions.formulas import harmless
from kg.rdf.vocabulary import XSD

ARRAY = "\x1f"  # between the values of a list, for no text can escape the usual semicolon
ARGUMENTS = """\
--nodes=nodes.csv
--relationships=relationships.csv
--array-delimiter=U+001F
--multiline-fields=true
"""
UNESCAPING = (
    "// To be run once after the import: text that a spreadsheet would run as a formula has an apostrophe in front.\n"
)
_ESCAPED = r"(?s)'+(?:[\\p{Cc}\\p{Cf}\\p{Z}]*[=+\\-@|%＝＋－＠]|[\\t\\r\\n]).*"


@dataclass
class _Column:
    """A property of nodes: its name in the header, the types that its values would have, and whether any node has
    several; and whether any of its texts is escaped.
    """

    name: str = ""
    types: set[str] = field(default_factory=set)
    is_list: bool = False
    is_escaped: bool = False

    @property
    def type(self) -> str:
        """The narrowest type of Neo4j that holds all values as they are, text if no other does."""
        if self.types == {"long", "double"}:
            return "double"
        return next(iter(self.types)) if len(self.types) == 1 else "string"

    @property
    def header(self) -> str:
        return f"{self.name}:{self.type}{'[]' if self.is_list else ''}"


def write(build: Path, target: Path) -> None:
    """Write the files into a folder; nodes and relationships stand in the order of their triples.

    A node at a time is in memory, beside the IRIs of all.
    """
    with ordered(build, by_graph=False) as path:
        nodes = {id_of(quad.subject) for quad in parsed(path)}
        names, columns = _survey(things(parsed(path), nodes))
        _write(target / "nodes.csv", _nodes(things(parsed(path), nodes), names, columns))
        _write(target / "relationships.csv", _relationships(things(parsed(path), nodes), names))
    (target / "import.args").write_text(ARGUMENTS, encoding="utf-8", newline="\n")
    text = "".join([UNESCAPING, *_unescaping(columns.values())])
    (target / "unescape.cypher").write_text(text, encoding="utf-8", newline="\n")


def _survey(found: Iterable[Thing]) -> tuple[Mapping[str, str], Mapping[str, _Column]]:
    """The names of classes and properties, and the columns by the IRIs of their properties, in order of their names."""
    columns: defaultdict[str, _Column] = defaultdict(_Column)
    iris: set[str] = set()
    for thing in found:
        iris |= thing.types | {predicate for predicate, _ in thing.links}
        for predicate, values in thing.values.items():
            columns[predicate].types |= {_narrowest(text, datatype) for text, datatype in values.items()}
            columns[predicate].is_list |= len(values) > 1
    names = names_of(iris | columns.keys())
    for iri, column in columns.items():
        column.name = names[iri]
    return names, dict(sorted(columns.items(), key=lambda item: item[1].name))


def _nodes(found: Iterable[Thing], names: Mapping[str, str], columns: Mapping[str, _Column]) -> Iterator[Iterable[str]]:
    yield ["iri:ID", ":LABEL", *(column.header for column in columns.values())]
    for thing in found:
        labels = sorted(names[type_] for type_ in thing.types)
        cells = (_cell(column, thing.values.get(key, {})) for key, column in columns.items())
        yield [_quoted(thing.iri), _list(labels), *cells]


def _relationships(found: Iterable[Thing], names: Mapping[str, str]) -> Iterator[Iterable[str]]:
    yield [":START_ID", ":END_ID", ":TYPE", "documents:string[]"]
    for thing in found:
        for (predicate, other), stated in thing.links.items():
            yield [_quoted(thing.iri), _quoted(other), _quoted(_capitals(names[predicate])), _list(stated)]


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


def _cell(column: _Column, values: Iterable[str]) -> str:
    """A cell; one without a value is empty and unquoted, which Neo4j tells from the empty text."""
    texts = sorted(values)
    if not texts:
        return ""
    if column.type == "string":
        safe = [harmless(text) for text in texts]
        column.is_escaped |= safe != texts
        texts = safe
    return _list(texts) if column.is_list else _quoted(texts[0])


def _list(values: Iterable[str]) -> str:
    return _quoted(ARRAY.join(value.replace(ARRAY, "\N{REPLACEMENT CHARACTER}") for value in values))


def _quoted(text: str) -> str:
    """Text in quotes, between which nothing is trimmed; a quote in it is doubled (RFC 4180)."""
    return '"' + text.replace('"', '""') + '"'


def _unescaping(columns: Iterable[_Column]) -> Iterator[str]:
    """A statement of Cypher for each column that has text with an apostrophe in front."""
    for column in columns:
        values = f"n.`{column.name}`"
        if column.is_escaped and column.is_list:
            is_escaped, text = f'x =~ "{_ESCAPED}"', "CASE WHEN {0} THEN substring(x, 1) ELSE x END"
            found = f"any(x IN {values} WHERE {is_escaped})"
            yield f"MATCH (n) WHERE {found} SET {values} = [x IN {values} | {text.format(is_escaped)}];\n"
        elif column.is_escaped:
            yield f'MATCH (n) WHERE {values} =~ "{_ESCAPED}" SET {values} = substring({values}, 1);\n'


def _write(file: Path, rows: Iterable[Iterable[str]]) -> None:
    with file.open("w", encoding="utf-8", newline="") as out:
        out.writelines(f"{','.join(row)}\n" for row in rows)
