"""How well a graph reads what careful readers wrote down: figures, and the misses behind them."""

from collections.abc import Sequence
from pathlib import Path

from kg.ontology import load
from kg.ontology.terms import Ontology
from kg.scoring.figures import Score, render
from kg.scoring.gold import GoldFolder, read_folder
from kg.scoring.metrics import measure
from kg.scoring.misses import describe
from kg.scoring.predictions import read_predictions

__all__ = ["Score", "misses", "render", "score"]


def score(graph: Path, gold: Sequence[Path], ontology: Ontology | None = None) -> Score:
    """Score a graph against folders of gold files.

    ``graph`` is the folder of a build, a file in N-Quads or TriG, or a folder of files in the form of the gold (a
    second annotator's, another system's). A document and a gold file belong together by the stem of their file. Roles
    are those of ``ontology``, by default of the one that comes with the package.

    Role figures are micro figures over (type, role, filler); dealings of one type are paired so that most fillers
    agree. A dealing is found when its pair shares two fillers, or all where the gold has but one; modality and
    attribution are counted over found dealings. Merge and resolution are pairwise over different documents.

    Raises `StopRun` where the graph or a gold folder is missing, or a gold file has a fault.
    """
    ontology = ontology or load()
    return measure(read_predictions(graph, ontology), _folders(gold, ontology))


def misses(graph: Path, gold: Sequence[Path], ontology: Ontology | None = None) -> str:
    """What the graph found, missed and invented in each gold document, as text; the arguments are those of `score`."""
    ontology = ontology or load()
    return describe(read_predictions(graph, ontology), _folders(gold, ontology))


def _folders(gold: Sequence[Path], ontology: Ontology) -> list[GoldFolder]:
    return [read_folder(folder, ontology) for folder in gold]
