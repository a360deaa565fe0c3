"""Reading a built graph: one account for each document, out of the document's named graph."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

import pyoxigraph as ox

from kg.errors import StopRun
from kg.model.entity import ENTITY_TYPES
from kg.ontology.terms import DealingType, Kind, Ontology
from kg.scoring.account import Account, Accounts, Amount, Date, Dealing, Filler, Named, Participant, Phrase, Quote
from kg.scoring.matching import normal_name
from kg.scoring.quads import KG, Graph, Quads, Term, local_name, text_of

_OA = "http://www.w3.org/ns/oa#"
_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_LABELS = (
    "http://www.w3.org/2004/02/skos/core#prefLabel",
    "http://www.w3.org/2000/01/rdf-schema#label",
    "http://www.w3.org/2004/02/skos/core#altLabel",
)


def read_graph(path: Path, ontology: Ontology) -> Accounts:
    """What a graph (N-Quads or TriG) says of each document, by the stem of the document's file.

    Classes, labels and amounts are taken from the union of all graphs, dealings and claims from the document's own.

    Raises `StopRun` where the file is missing or is no RDF, or an amount is no number.
    """
    quads = Quads(path)
    return {
        PurePosixPath(text_of(file)).stem: _account(quads, document, ontology)
        for document, file in quads.pairs(f"{KG}file")
        if not isinstance(document, ox.Literal | ox.Triple)
    }


def _account(quads: Quads, document: ox.NamedNode | ox.BlankNode, ontology: Ontology) -> Account:
    mentions = sorted(quads.objects(document, f"{KG}mentions", document), key=str)
    return Account(
        tuple(_participant(quads, node) for node in mentions),
        tuple(
            _dealing(quads, document, node, type_)
            for type_ in ontology.dealings.values()
            for node in quads.subjects(_TYPE, ox.NamedNode(type_.iri), document)
        ),
    )


def _participant(quads: Quads, node: Term) -> Participant:
    types = {local_name(term) for term in quads.objects(node, _TYPE)}
    return Participant(frozenset(types.intersection(ENTITY_TYPES)), _named(quads, node), text_of(node))


def _named(quads: Quads, node: Term) -> Named:
    labels = [text_of(term) for predicate in _LABELS for term in quads.objects(node, predicate)]
    return Named(frozenset(map(normal_name, labels)) - {""}, next(iter(labels), text_of(node)))


def _dealing(quads: Quads, graph: Graph, node: Term, type_: DealingType) -> Dealing:
    claims = quads.subjects(f"{KG}dealing", node, graph)
    return Dealing(
        type_.name,
        tuple(
            (role.name, _filler(quads, filler, role.kind))
            for role in type_.roles.values()
            for filler in quads.objects(node, role.iri, graph)
        ),
        frozenset(local_name(m).lower() for claim in claims for m in quads.objects(claim, f"{KG}modality", graph)),
        tuple(_named(quads, who) for claim in claims for who in quads.objects(claim, f"{KG}attributedTo", graph)),
        tuple(_quotes(quads, graph, claims)),
        text_of(node),
    )


def _filler(quads: Quads, node: Term, kind: Kind) -> Filler:
    if isinstance(node, ox.Literal):
        return Date(node.value) if kind is Kind.DATE else Phrase(node.value)
    value = quads.text(node, f"{KG}value")
    if value is None:
        return _named(quads, node)
    return Amount(_number(value, node), quads.text(node, f"{KG}unit") or "")


def _number(value: str, node: Term) -> float:
    try:
        return float(value)
    except ValueError as error:
        raise StopRun(f"{text_of(node)}: its kg:value {value!r} is no number; run kg validate") from error


def _quotes(quads: Quads, graph: Graph, claims: list[Term]) -> Iterator[Quote]:
    for claim in claims:
        for evidence in quads.objects(claim, f"{KG}evidence", graph):
            start, end = (_offset(quads.text(evidence, f"{_OA}{name}")) for name in ("start", "end"))
            yield Quote(quads.text(evidence, f"{_OA}exact") or "", start, end)


def _offset(text: str | None) -> int | None:
    return int(text) if text is not None and text.isdecimal() else None
