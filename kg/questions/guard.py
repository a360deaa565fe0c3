"""What a query may do: read this graph, and nothing else."""

from collections.abc import Iterator
from typing import Any

from kg.errors import StopRun


def check(name: str, text: str) -> None:
    """Refuse updates, queries of other servers (SERVICE), and what is no SPARQL.

    The text is parsed, not searched: "SERVICE" in a string or a comment is no harm. ``name`` names the query in the
    message. Raises `StopRun`.
    """
    from pyparsing import ParseException  # noqa: PLC0415 - the parser of SPARQL takes a while to load
    from rdflib.plugins.sparql.parser import parseQuery  # noqa: PLC0415

    if not text.strip():
        raise StopRun(f"{name}: the query is empty")
    try:
        tree = parseQuery(text.replace("\r", "\n"))  # rdflib lets a comment run on over what ends it (SPARQL 1.1, 19.4)
    except RecursionError:
        raise StopRun(f"{name}: the query is nested too deeply") from None
    except ParseException as error:
        if _is_update(text):
            raise StopRun(
                f"{name}: this is an update; a built graph is only read, build it again to change it"
            ) from None
        raise StopRun(f"{name}: this is no SPARQL: {_fault(error)}") from None
    if any(getattr(node, "name", "") == "ServiceGraphPattern" for node in _nodes(tree)):
        raise StopRun(f"{name}: SERVICE would send the query to another server; only this graph can be asked")


def _is_update(text: str) -> bool:
    from pyparsing import ParseException  # noqa: PLC0415
    from rdflib.plugins.sparql.parser import parseUpdate  # noqa: PLC0415

    try:
        return bool(parseUpdate(text).request)
    except ParseException:
        return False


def _nodes(tree: Any) -> Iterator[Any]:
    """All nodes of rdflib's parse tree: mappings, lists and leaves."""
    from pyparsing import ParseResults  # noqa: PLC0415

    waiting = [tree]
    while waiting:
        node = waiting.pop()
        yield node
        if isinstance(node, dict):
            waiting.extend(node.values())
        elif isinstance(node, ParseResults | list | tuple):
            waiting.extend(node)


def _fault(error: Any) -> str:
    found = error.line[error.col - 1 :].split()
    where = f"at {found[0]!r}" if found else "where it ends"
    return f"line {error.lineno}, column {error.col}, {where}"
