"""What a build depends on besides its documents."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kg.judgements import Judgement
from kg.judgements.grades import Grades
from kg.model.limits import DEFAULT, Limits
from kg.ontology import Ontology


@dataclass(frozen=True)
class Settings:
    """The ontology with the Turtle files it was read from, the name of the spaCy model, the base of the IRIs, and
    the versions of what was used, by distribution; what people have judged; how they grade sources; and how much of a
    document is too much.
    """

    ontology: Ontology
    files: tuple[Path, ...]
    model: str
    base: str
    versions: Mapping[str, str]
    judgements: tuple[Judgement, ...] = ()
    grades: Grades = ()
    limits: Limits = DEFAULT
