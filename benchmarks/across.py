"""What a graph says across the documents of a gold folder: conflicts, independent sources, parts of dealings."""

import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kg.ontology import load
from kg.scoring.account import Account
from kg.scoring.gold import read_folder
from kg.scoring.graph import read_graph
from kg.scoring.pairing import pair_dealings
from kg.scoring.quads import KG, Quads, local_name, text_of

_PART_OF = "http://purl.org/dc/terms/isPartOf"

Wanted = tuple[frozenset[str], frozenset[str]]
Said = tuple[str, str]
"""Two things that the graph ties: a dealing and the role of a conflict about it, or a part and its whole."""


@dataclass(frozen=True)
class Planted:
    """How many were planted in a corpus, how many of these were found, and how many beside them."""

    planted: int
    found: int
    invented: int


@dataclass(frozen=True)
class Across:
    """Conflicts and parts; of the dealings ``counted``, so many as ``exact`` have the right number of sources."""

    conflicts: Planted
    parts: Planted
    exact: int
    counted: int


def across(graph: Path, gold: Path) -> Across:
    """What a graph (a file in N-Quads) says of a folder with ``conflicts.json``, ``sources.json`` and ``parts.json``.

    A conflict is found where the graph has one on the same role of a dealing that stands for one of the group; a part,
    where a dealing that stands for one of the part is said to be part of one that stands for one of the whole. The
    number of sources is asked of dealings that were read in all their reports: all that stand for them must have it.
    """
    quads, told = Quads(graph), _Told(graph, gold)
    conflicts = [(told.by(row["dealing"]), frozenset({str(row["role"])})) for row in _rows(gold, "conflicts")]
    parts = [(told.by(row["part"]), told.by(row["whole"])) for row in _rows(gold, "parts")]
    sources = [row for row in _rows(gold, "sources") if told.has_all(row["dealing"])]
    return Across(
        conflicts=_planted(conflicts, list(_conflicts(quads))),
        parts=_planted(parts, [(text_of(part), text_of(whole)) for part, whole in quads.pairs(_PART_OF)]),
        exact=sum(told.numbers(quads, row["dealing"]) == {str(len(row["sources"]))} for row in sources),
        counted=len(sources),
    )


class _Told:
    """By which dealings of the graph the dealings of the gold are told."""

    def __init__(self, graph: Path, gold: Path) -> None:
        ontology = load()
        accounts = read_graph(graph, ontology)
        self._dealings: dict[tuple[str, int], str] = {}
        for document in read_folder(gold, ontology).documents:
            account = accounts.get(document.stem, Account())
            for pair in pair_dealings(document.account.dealings, account.dealings):
                self._dealings[document.prefix, pair.gold] = str(account.dealings[pair.predicted].id)

    def by(self, members: Iterable[Sequence[Any]]) -> frozenset[str]:
        found = (self._dealings.get((prefix, number)) for prefix, number in members)
        return frozenset(dealing for dealing in found if dealing is not None)

    def has_all(self, members: Iterable[Sequence[Any]]) -> bool:
        return all((prefix, number) in self._dealings for prefix, number in members)

    def numbers(self, quads: Quads, members: Iterable[Sequence[Any]]) -> set[str]:
        """How many independent sources the graph gives to the dealings that stand for some of the gold."""
        stated = dict(quads.pairs(f"{KG}independentSources"))
        said = {text_of(dealing): text_of(number) for dealing, number in stated.items()}
        return {said.get(dealing, "") for dealing in self.by(members)}


def _planted(wanted: Sequence[Wanted], said: Collection[Said]) -> Planted:
    right = {(n, pair) for n, want in enumerate(wanted) for pair in said if pair[0] in want[0] and pair[1] in want[1]}
    return Planted(len(wanted), len({n for n, _ in right}), len(said) - len({pair for _, pair in right}))


def _conflicts(quads: Quads) -> Iterator[Said]:
    for conflict, role in quads.pairs(f"{KG}onRole"):
        for dealing in quads.objects(conflict, f"{KG}dealing"):
            yield text_of(dealing), local_name(role)


def _rows(gold: Path, name: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads((gold / f"{name}.json").read_text(encoding="utf-8"))
    return rows
