"""Claims of a graph held against the gold: how sure each is said to be, and how much of it is right."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import pyoxigraph as ox

from kg.ontology import load
from kg.scoring.account import Account
from kg.scoring.gold import read_folder
from kg.scoring.graph import read_graph
from kg.scoring.metrics import is_found
from kg.scoring.pairing import pair_dealings
from kg.scoring.quads import KG, Graph, Quads, Term, text_of


@dataclass(frozen=True)
class Checked:
    """A claim and what the gold says of it.

    ``stated`` is its confidence. ``right`` is the share of its fillers that the gold's dealing has too (the one that it
    is paired with when the graph is scored), 0 where it is paired with none. ``found`` says whether that makes the
    gold's dealing count as found: two fillers agree, or all where the gold has but one.
    """

    stated: float
    right: float
    found: bool
    type: str
    roles: int
    quotes: int


def checked_claims(graph: Path, gold: Path) -> list[Checked]:
    """The claims that a graph (N-Quads or TriG) makes in the documents of a gold folder, in their order.

    A claim without a confidence is left out. Raises `StopRun` where the graph or the gold is missing or has a fault.
    """
    ontology = load()
    accounts, quads = read_graph(graph, ontology), Quads(graph)
    named = {PurePosixPath(text_of(file)).stem: node for node, file in quads.pairs(f"{KG}file")}
    return [
        claim
        for document in read_folder(gold, ontology).documents
        if document.stem in accounts
        for claim in _of_document(quads, named[document.stem], document.account, accounts[document.stem])
    ]


def _of_document(quads: Quads, document: Term, gold: Account, account: Account) -> Iterator[Checked]:
    if not isinstance(document, Graph):
        return
    pairs = {pair.predicted: pair for pair in pair_dealings(gold.dealings, account.dealings)}
    for number, dealing in enumerate(account.dealings):
        pair = pairs.get(number)
        for claim in quads.subjects(f"{KG}dealing", ox.NamedNode(dealing.id or ""), document):
            for stated in quads.objects(claim, f"{KG}confidence", document):
                yield Checked(
                    stated=float(text_of(stated)),
                    right=len(pair.matched) / len(dealing.fillers) if pair else 0.0,
                    found=pair is not None and is_found(gold.dealings[pair.gold], pair),
                    type=dealing.type,
                    roles=len({role for role, _ in dealing.fillers}),
                    quotes=len(quads.objects(claim, f"{KG}evidence", document)),
                )
