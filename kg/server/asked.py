"""What a request asks, after the SPARQL 1.1 Protocol, 2.1."""

from dataclasses import dataclass
from typing import ClassVar
from urllib.parse import parse_qsl

from kg.server.refusal import Refused

FORM, DIRECT = "application/x-www-form-urlencoded", "application/sparql-query"
_MOST_FIELDS = 1000


@dataclass(frozen=True)
class Asked:
    """A query, the graphs to answer it over, and what the client accepts.

    Where ``default_graphs`` and ``named_graphs`` are both empty, the query's own dataset holds, else the whole graph.
    """

    text: str
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()
    accept: str = ""

    noun: ClassVar = "the query"


def by_get(query_string: bytes, accept: str = "") -> Asked | None:
    """What the parameters of a URL ask; None if they hold no query. Raises `Refused`.

    >>> by_get(b"query=ASK%20%7B%7D&default-graph-uri=urn%3Aa").default_graphs
    ('urn:a',)
    """
    return _asked(_fields(query_string), accept)


def by_post(content_type: str, query_string: bytes, body: bytes, accept: str = "") -> Asked:
    """What a body asks, a form or the query itself; the dataset may stand in the URL too. Raises `Refused`."""
    media, charset = _media(content_type)
    if media not in (FORM, DIRECT):
        raise Refused(415, f"a query is sent as {FORM} or {DIRECT}")
    if charset not in ("", "utf-8", "utf8"):
        raise Refused(415, "a query is sent in UTF-8")
    fields = _fields(query_string) + (_fields(body) if media == FORM else [("query", _text(body))])
    asked = _asked(fields, accept)
    if asked is None:
        raise Refused(400, "there is no query; give one as the parameter query")
    return asked


def form_field(body: bytes, name: str) -> str:
    """The value of a field of a form, empty if it has none. Raises `Refused`."""
    return next(iter(_all(_fields(body), name)), "")


def _asked(fields: list[tuple[str, str]], accept: str) -> Asked | None:
    queries = _all(fields, "query")
    if _all(fields, "update"):
        raise Refused(400, "this graph is only read: updates are refused")
    if len(queries) > 1:
        raise Refused(400, "there is more than one query; send one at a time")
    if not queries:
        return None
    return Asked(queries[0], _all(fields, "default-graph-uri"), _all(fields, "named-graph-uri"), accept)


def _all(fields: list[tuple[str, str]], name: str) -> tuple[str, ...]:
    return tuple(value for field, value in fields if field == name)


def _fields(encoded: bytes) -> list[tuple[str, str]]:
    try:
        return parse_qsl(_text(encoded), keep_blank_values=True, errors="strict", max_num_fields=_MOST_FIELDS)
    except ValueError:
        raise Refused(400, "the parameters cannot be read; send UTF-8, percent-encoded") from None


def _text(encoded: bytes) -> str:
    try:
        return encoded.decode("utf-8")
    except UnicodeDecodeError:
        raise Refused(400, "this is no UTF-8") from None


def _media(content_type: str) -> tuple[str, str]:
    """Media type and character set, in lower case."""
    media, *parameters = (part.strip().lower() for part in content_type.split(";"))
    charset = next((value for value in parameters if value.startswith("charset=")), "")
    return media, charset.removeprefix("charset=").strip('"')
