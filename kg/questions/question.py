"""A question: a SPARQL query with a title, a description and parameters, all in one ``.rq`` file."""

import re
from dataclasses import dataclass
from enum import StrEnum

from kg.errors import StopRun


class Kind(StrEnum):
    """What a parameter's value looks like."""

    NAME = "name"  # an entity by any of its names, whole, in any case
    TEXT = "text"  # words that must occur, in any case
    YEAR = "year"  # 2024
    DATE = "date"  # 2024, 2024-03 or 2024-03-31
    NUMBER = "number"


@dataclass(frozen=True)
class Parameter:
    """A value that the asker may give; the query reads it from a variable of the same name."""

    name: str
    kind: Kind
    description: str
    default: str | None = None
    required: bool = False


@dataclass(frozen=True)
class Question:
    """A query of SPARQL 1.1 in which each parameter stands as ``VALUES ?name { UNDEF }``.

    So the text is a complete query as it is, in which no parameter is given.
    """

    name: str
    title: str
    text: str
    description: str = ""
    parameters: tuple[Parameter, ...] = ()


_ENTRY = re.compile(r"# (title|description|parameter)[ :](.*(?:\n# {2,}.*)*)")
_PARAMETER = re.compile(
    r"(?P<name>\w+) \((?P<kind>\w+)(?:, (?:default (?P<default>[^)]+)|(?P<required>required)))?\): (?P<what>.+)"
)


def parse(name: str, text: str) -> Question:
    """Read a question from the text of its file; the header is made of comments and may be absent.

    >>> question = parse("all", '''# title: Everything
    ... # parameter limit (number, default 3): how many
    ... SELECT * WHERE { VALUES ?limit { UNDEF } }''')
    >>> question.title, question.parameters[0].default
    ('Everything', '3')

    Raises `StopRun` for a parameter that is declared in another form.
    """
    entries: dict[str, list[str]] = {"title": [], "description": [], "parameter": []}
    for key, value in _ENTRY.findall(text):
        entries[key].append(re.sub(r"\n# +", " ", value).strip())
    return Question(
        name=name,
        title=" ".join(entries["title"]) or name,
        text=text,
        description=" ".join(entries["description"]),
        parameters=tuple(_parameter(name, entry) for entry in entries["parameter"]),
    )


def _parameter(question: str, entry: str) -> Parameter:
    match = _PARAMETER.fullmatch(entry)
    if match is None or match["kind"] not in list(Kind):
        kinds = ", ".join(Kind)
        raise StopRun(
            f"{question}: no parameter is declared by {entry!r}; write NAME (KIND): TEXT, of the kinds {kinds}"
        )
    return Parameter(match["name"], Kind(match["kind"]), match["what"], match["default"], match["required"] is not None)
