"""The whole dataset as JSON-LD 1.1 with its context inline: nothing is lost, and no context has to be fetched."""

import json
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from kg.exports.compact import TYPE, Compact, compact_for
from kg.exports.source import ordered, parsed


def write(build: Path, target: Path) -> None:
    """Write one object a graph, in the order of the graphs' names, with its things in the order of theirs.

    A property whose values are all of one kind (IRIs, xsd:decimal, English) says so in the context, and its values
    are plain; whole numbers and booleans are those of JSON, other numbers text, so that no digit is lost.
    """
    with ordered(build, by_graph=True) as path, target.open("w", encoding="utf-8", newline="\n") as out:
        compact = compact_for(parsed(path))
        out.write(f'{{\n"@context": {_json(compact.context)},\n"@graph": [\n')
        out.writelines(_separated(_graphs(path, compact)))
        out.write("\n]\n}\n")


def _graphs(path: Path, compact: Compact) -> Iterator[Iterator[str]]:
    """The texts of each thing of the default graph, if it has any, then of each named graph, a thing at a time."""
    for graph, stated in groupby(parsed(path), key=lambda quad: quad.graph_name):
        things = ([_json(thing)] for thing in _things(stated, compact))
        if isinstance(graph, ox.DefaultGraph):
            yield from map(iter, things)
        else:
            yield _named(compact.node(graph), things)


def _named(name: str, things: Iterable[Iterable[str]]) -> Iterator[str]:
    yield f'{{\n"@id": {json.dumps(name, ensure_ascii=False)},\n"@graph": [\n'
    yield from _separated(things)
    yield "\n]\n}"


def _separated(parts: Iterable[Iterable[str]]) -> Iterator[str]:
    for number, part in enumerate(parts):
        yield ",\n" if number else ""
        yield from part


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
