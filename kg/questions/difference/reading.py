"""The state of a graph, read by queries."""

from collections import defaultdict
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from importlib.resources import files
from itertools import groupby

from rdflib import Dataset
from rdflib.term import Literal, Node

from kg.model.amounts import readable
from kg.questions.difference.state import (
    ClaimState,
    ConflictState,
    DealingState,
    DocumentState,
    EntityState,
    State,
)
from kg.rdf.vocabulary import KG, RDF
from kg.store import select

Row = dict[str, Node]
_NO_ROLES = {RDF.type, KG["earliest"], KG["latest"]}


def state_of(graph: Dataset) -> State:
    """Read a graph, which a build has written."""
    return _Reader(graph).state()


class _Reader:
    """Reads one graph; what several parts need is read once."""

    def __init__(self, graph: Dataset) -> None:
        self._graph = graph
        self._amounts = {str(row["quantity"]): _amount(row) for row in self._rows("amounts")}
        self._labels = {str(row["entity"]): str(row["label"]) for row in self._rows("labels")}
        self._mentions = self._rows("mentions")
        self._own = {(str(row["document"]), str(row["entity"])): str(row["label"]) for row in self._mentions}

    def state(self) -> State:
        said: defaultdict[tuple[str, str], list[tuple[str, Node]]] = defaultdict(list)
        for row in self._rows("fillers"):
            if row["role"] not in _NO_ROLES:
                said[str(row["document"]), str(row["dealing"])].append((_local(row["role"]), row["filler"]))
        claims = self._claims(said)
        return State(self._documents(), claims, self._entities(), self._dealings(claims, said), self._conflicts())

    def _documents(self) -> dict[str, DocumentState]:
        return {
            str(row["document"]): DocumentState(
                str(row["file"]), _text(row, "title"), _text(row, "publisher"), _text(row, "issued")
            )
            for row in self._rows("documents")
        }

    def _claims(self, said: Mapping[tuple[str, str], list[tuple[str, Node]]]) -> dict[str, ClaimState]:
        words: defaultdict[str, list[Row]] = defaultdict(list)
        for row in self._rows("words"):
            words[str(row["claim"])].append(row)
        claims = {}
        for row in self._rows("claims"):
            iri, document, dealing = str(row["claim"]), str(row["document"]), str(row["dealing"])
            claims[iri] = ClaimState(
                file=str(row["file"]),
                type=_local(row["class"]),
                dealing=dealing,
                modality=_local(row["modality"]).lower(),
                roles=tuple((role, self._filler(filler, document)) for role, filler in said[document, dealing]),
                speakers=tuple(str(word["speaker"]) for word in words[iri] if "speaker" in word),
                quotes=tuple(str(word["quote"]) for word in words[iri] if "quote" in word),
            )
        return claims

    def _entities(self) -> dict[str, EntityState]:
        entities = {}
        rows = sorted(self._mentions, key=lambda row: str(row["entity"]))
        for iri, group in groupby(rows, key=lambda row: str(row["entity"])):
            told = list(group)
            entities[iri] = EntityState(
                label=self._labels.get(iri, str(told[0]["label"])),
                types=tuple(sorted({_local(row["class"]) for row in told})),
                names=frozenset(str(row["name"]) for row in told),
                mentions=frozenset((str(row["file"]), str(row["label"])) for row in told),
            )
        return entities

    def _dealings(
        self, claims: Mapping[str, ClaimState], said: Mapping[tuple[str, str], list[tuple[str, Node]]]
    ) -> dict[str, DealingState]:
        fillers: defaultdict[str, dict[tuple[str, str], None]] = defaultdict(dict)
        for (_, dealing), pairs in said.items():
            fillers[dealing].update(dict.fromkeys((role, self._filler(filler)) for role, filler in pairs))
        sources = {str(row["dealing"]): int(str(row["sources"])) for row in self._rows("sources")}
        told: defaultdict[str, list[ClaimState]] = defaultdict(list)
        for claim in claims.values():
            told[claim.dealing].append(claim)
        return {
            dealing: DealingState(
                type=ones[0].type,
                roles=tuple(sorted(fillers[dealing])),
                modalities=tuple(sorted({claim.modality for claim in ones})),
                files=tuple(sorted({claim.file for claim in ones})),
                sources=sources.get(dealing, 0),
            )
            for dealing, ones in told.items()
        }

    def _conflicts(self) -> dict[str, ConflictState]:
        conflicts = {}
        for iri, group in groupby(self._rows("conflicts"), key=lambda row: str(row["conflict"])):
            told = list(group)
            values = sorted({self._filler(row["filler"]) for row in told})
            conflicts[iri] = ConflictState(str(told[0]["dealing"]), _local(told[0]["role"]), tuple(values))
        return conflicts

    def _filler(self, filler: Node, document: str | None = None) -> str:
        """What fills a role, as people read it; an entity as a document calls it, if one is given."""
        iri = str(filler)
        if isinstance(filler, Literal):
            return iri
        if document and (document, iri) in self._own:
            return self._own[document, iri]
        return self._amounts.get(iri) or self._labels.get(iri) or _local(filler).lower()

    def _rows(self, query: str) -> list[Row]:
        given = select(self._graph, _query(query))
        return [
            {column: cell for column, cell in zip(given.variables, row, strict=True) if cell is not None}
            for row in given.rows
        ]


def _amount(row: Row) -> str:
    return readable(
        Decimal(str(row["value"])),
        str(row["unit"]),
        approximate=str(row["approximate"]) == "true",
        bound=_text(row, "bound"),
        per=_text(row, "per"),
    )


def _text(row: Row, column: str) -> str | None:
    return str(row[column]) if column in row else None


def _local(iri: Node) -> str:
    return str(iri).replace("#", "/").rpartition("/")[2]


@cache
def _query(name: str) -> str:
    return files("kg.questions.difference").joinpath("queries", f"{name}.rq").read_text(encoding="utf-8")
