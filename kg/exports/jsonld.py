"""The whole dataset as JSON-LD 1.1 with its context inline: nothing is lost, and no context has to be fetched."""

import json
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from kg.exports.compact import TYPE, Compact, compact_for
from kg.exports.source import quads


def write(build: Path, target: Path) -> None:
    """Write one object a graph, in the order of the graphs' names, with its things in the order of theirs.

    A property whose values are all of one kind (IRIs, xsd:decimal, English) says so in the context, and its values
    are plain; whole numbers and booleans are those of JSON, other numbers text, so that no digit is lost.
    """
    found = quads(build)
    compact = compact_for(found)
    with target.open("w", encoding="utf-8", newline="\n") as out:
        out.write(f'{{\n"@context": {_json(compact.context)},\n"@graph": [')
        for number, item in enumerate(_items(found, compact)):
            out.write(f"{',' if number else ''}\n{_json(item)}")
        out.write("\n]\n}\n")


def _items(found: list[ox.Quad], compact: Compact) -> Iterator[dict[str, Any]]:
    """The things of the default graph, if it has any, then the named graphs."""
    for graph, stated in groupby(found, key=lambda quad: quad.graph_name):
        things = _things(stated, compact)
        if isinstance(graph, ox.DefaultGraph):
            yield from things
        else:
            yield {"@id": compact.node(graph), "@graph": list(things)}


def _things(stated: Iterable[ox.Quad], compact: Compact) -> Iterator[dict[str, Any]]:
    for subject, quads_of in groupby(stated, key=lambda quad: quad.subject):
        types: list[str] = []
        pairs: dict[str, list[Any]] = {}
        for quad in quads_of:
            predicate, value = quad.predicate.value, quad.object
            if predicate == TYPE and isinstance(value, ox.NamedNode):
                types.append(compact.term(value.value))
            else:
                pairs.setdefault(compact.term(predicate), []).append(compact.value(predicate, value))
        yield {
            "@id": compact.node(subject),
            **({"@type": _one(types)} if types else {}),
            **{name: _one(values) for name, values in pairs.items()},
        }


def _one(values: list[Any]) -> Any:
    return values[0] if len(values) == 1 else values


def _json(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1)
