"""Entities as lines of JSON."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby
from pathlib import Path

from followthemoney import EntityProxy

from kg.exports.ftm.correspondences import Correspondences, correspondences
from kg.exports.ftm.dealings import dealing_entities
from kg.exports.ftm.documents import document_entities
from kg.exports.ftm.parties import party_entities
from kg.exports.ftm.told import told
from kg.exports.slices import Slices
from kg.rdf.nquads import in_order


def write(build: Path, target: Path) -> None:
    """Write the graph of a build to a file, a slice at a time; actors and places alone are all in memory."""
    found = _entities(Slices(build), correspondences(build))
    with target.open("w", encoding="utf-8", newline="\n") as out:
        out.writelines(f"{line}\n" for line in _by_id(found))


def _entities(slices: Slices, table: Correspondences) -> Iterator[EntityProxy]:
    parties: dict[str, EntityProxy] = {}
    for part in slices.parties():
        entities = party_entities(told(part.graph), table)
        parties |= {iri: entity for iri, entity in entities.items() if iri in part.of}
    yield from parties.values()
    for part in slices.documents():
        found = told(part.graph)
        own = {iri: source for iri, source in found.facts.sources.items() if iri in part.of}
        yield from document_entities(replace(found, facts=replace(found.facts, sources=own)), table, parties)
    for part in slices.dealings():
        found = told(part.graph)
        facts = {iri: fact for iri, fact in found.facts.facts.items() if iri in part.of}
        yield from dealing_entities(replace(found, facts=replace(found.facts, facts=facts)), table, parties)


def _by_id(entities: Iterable[EntityProxy]) -> Iterator[str]:
    """Each entity as JSON, in the order of the ids; those of one id, such as a post that several hold, are one."""
    keyed = (f"{entity.id}\t{_json(entity)}\n".encode() for entity in entities)
    with in_order(keyed) as lines:
        pairs = (line.decode().rstrip("\n").split("\t", 1) for line in lines)
        for _, same in groupby(pairs, key=lambda pair: pair[0]):
            (_, first), *others = same
            yield _merged([first, *(other for _, other in others)]) if others else first


def _merged(texts: Iterable[str]) -> str:
    first, *others = (EntityProxy.from_dict(json.loads(text), cleaned=True) for text in texts)
    for other in others:
        first.merge(other)
    return _json(first)


def _json(entity: EntityProxy) -> str:
    return json.dumps(entity.to_dict(), ensure_ascii=False, sort_keys=True)
