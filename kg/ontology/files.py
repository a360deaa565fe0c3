"""Where the declarations stand: our own files, and further dealing files that a user gives."""

from collections.abc import Iterable
from pathlib import Path

from kg.errors import StopRun

PACKAGE = Path(__file__).resolve().parents[1]


def folder() -> Path:
    """The folder of the ontology: beside the package in a source checkout, inside it in an installed wheel.

    The sibling comes first, because the copy in an editable install is a snapshot that goes stale.
    """
    for candidate in (PACKAGE.parent / "ontology", PACKAGE / "_ontology"):
        if (candidate / "core.ttl").is_file():
            return candidate
    raise StopRun(f"{PACKAGE / '_ontology'}: the ontology is missing; install the package again")


def own_files() -> tuple[Path, ...]:
    """Our own Turtle files: the general ones, then one a dealing type, each group by name."""
    return (*sorted(folder().glob("*.ttl")), *sorted((folder() / "dealings").glob("*.ttl")))


def further_files(extra: Iterable[Path]) -> tuple[Path, ...]:
    """The Turtle files that ``extra`` names: files as they are, folders by their ``*.ttl``, each once, by name."""
    found = {file.resolve(): file for path in extra for file in _turtle_files(Path(path))}
    return tuple(found[key] for key in sorted(found))


def _turtle_files(path: Path) -> list[Path]:
    if path.is_file():
        return [path]
    files = sorted(path.glob("*.ttl"))
    if not files:
        raise StopRun(f"{path}: no Turtle file here; name a .ttl file or a folder that holds some")
    return files
