"""Entities as lines of JSON."""

import json
from collections.abc import Iterable
from pathlib import Path

from followthemoney import EntityProxy

from kg.exports.ftm.correspondences import correspondences
from kg.exports.ftm.dealings import dealing_entities
from kg.exports.ftm.documents import document_entities
from kg.exports.ftm.parties import party_entities
from kg.exports.ftm.told import told
from kg.store import open_graph


def write(build: Path, target: Path) -> None:
    """Write the graph of a build to a file."""
    graph = open_graph(build)
    table, found = correspondences(build), told(graph)
    parties = party_entities(found, table)
    documents = document_entities(found, table, parties)
    dealings = dealing_entities(found, table, parties)
    merged = _merged([*parties.values(), *documents, *dealings])
    with target.open("w", encoding="utf-8", newline="\n") as out:
        for id_ in sorted(merged):
            out.write(json.dumps(merged[id_].to_dict(), ensure_ascii=False, sort_keys=True) + "\n")


def _merged(entities: Iterable[EntityProxy]) -> dict[str, EntityProxy]:
    """Entities by their ids; a post that several hold is one."""
    merged: dict[str, EntityProxy] = {}
    for entity in entities:
        id_ = str(entity.id)
        if id_ in merged:
            merged[id_].merge(entity)
        else:
            merged[id_] = entity
    return merged
