"""The ontology of a built graph, as it stands beside it."""

from pathlib import Path

from kg.errors import StopRun
from kg.ontology.declarations import parse
from kg.ontology.names import local


def built_types(folder: Path) -> tuple[str, ...]:
    """The names of the dealing types that a graph was built with. Raises `StopRun` if the folder does not say."""
    path = folder / "ontology.ttl"
    if not path.is_file():
        raise StopRun(f"{folder} holds no ontology.ttl; run kg build PATH… -o {folder}")
    return tuple(sorted(map(local, parse([path]).dealing_classes())))
