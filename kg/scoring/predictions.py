"""What is to be scored: a built graph, or a folder of files written as the gold is, by another annotator or system."""

from dataclasses import replace
from pathlib import Path

from kg.errors import StopRun
from kg.ontology.terms import Ontology
from kg.scoring.account import Account, Accounts
from kg.scoring.gold import read_folder
from kg.scoring.graph import read_graph

GRAPH = "graph.nq"


def read_predictions(path: Path, ontology: Ontology) -> Accounts:
    """Read a build's folder, a graph in N-Quads or TriG, or a folder of files in the form of the gold.

    Raises `StopRun` where there is nothing of the kind.
    """
    if not path.is_dir():
        return read_graph(path, ontology)
    if (path / GRAPH).exists():
        return read_graph(path / GRAPH, ontology)
    if any(path.glob("*.json")):
        return {document.stem: _nameless(document.account) for document in read_folder(path, ontology).documents}
    raise StopRun(f"{path}: holds neither {GRAPH} nor files in the form of the gold; build a graph with kg build")


def _nameless(account: Account) -> Account:
    """An account whose ids mean nothing outside its file, so that nothing counts as merged."""
    return replace(account, entities=tuple(replace(entity, id=None) for entity in account.entities))
