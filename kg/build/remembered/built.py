"""What the last good build was made with, beside the readings that it used: not every byte of it shows in the outputs.

It is taken away before outputs are replaced and written after, so that it is never that of another build.
"""

import json
from dataclasses import dataclass, field
from pathlib import Path

from cattrs.errors import BaseValidationError

from kg.build.files import write_whole
from kg.build.remembered.codec import converter
from kg.build.remembered.kept import READINGS
from kg.build.settings import Settings
from kg.judgements import Judgement
from kg.judgements.grades import Grades
from kg.model.limits import DEFAULT, Limits
from kg.ontology import load_file

BUILT = "built.json"


@dataclass(frozen=True)
class Built:
    """Hashes of the ``inputs`` (empty if nobody knows) and of the `conditions` of the readings, and the settings.

    ``graph`` is the SHA-256 of ``graph.nq``, ``stated`` has for each document what `kg.build.remembered.stated` says of
    it, ``quads`` is the size of the store.
    """

    inputs: str
    conditions: str
    outputs: tuple[str, ...]
    model: str
    base: str
    versions: dict[str, str]
    judgements: tuple[Judgement, ...] = ()
    grades: Grades = ()
    limits: Limits = DEFAULT
    graph: str = ""
    stated: dict[str, str] = field(default_factory=dict)
    quads: int = 0

    def settings(self, folder: Path) -> Settings:
        """The settings, with the ontology that stands in the folder of the build."""
        used = folder / "ontology.ttl"
        made = (self.model, self.base, self.versions, self.judgements, self.grades, self.limits)
        return Settings(load_file(used), (used,), *made)


def built_with(settings: Settings, inputs: str, conditions: str, outputs: tuple[str, ...]) -> Built:
    """What is to be remembered of a build."""
    return Built(
        inputs,
        conditions,
        outputs,
        settings.model,
        settings.base,
        dict(settings.versions),
        settings.judgements,
        settings.grades,
        settings.limits,
    )


def read_built(folder: Path) -> Built | None:
    """What a folder remembers of its last good build, None if it has forgotten."""
    try:
        return converter().structure(json.loads(_path(folder).read_bytes()), Built)
    except (OSError, ValueError, BaseValidationError, AttributeError, TypeError, RecursionError):
        return None


def write_built(folder: Path, built: Built) -> None:
    """Remember a build."""
    path = _path(folder)
    path.parent.mkdir(exist_ok=True)
    write_whole(path, json.dumps(converter().unstructure(built), ensure_ascii=False).encode())


def forget_built(folder: Path) -> None:
    """Forget the last build, since its outputs are about to go."""
    _path(folder).unlink(missing_ok=True)


def _path(folder: Path) -> Path:
    return folder / READINGS / BUILT
