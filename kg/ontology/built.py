"""The ontology of a built graph, as it stands beside it."""

from pathlib import Path

from kg.errors import StopRun
from kg.ontology.declarations import parse
from kg.ontology.names import local
from kg.ontology.roles import role_iris


def built_types(folder: Path) -> dict[str, tuple[str, ...]]:
    """The dealing types that a graph was built with, and the names of their roles. Raises `StopRun` if the folder does
    not say.
    """
    path = folder / "ontology.ttl"
    if not path.is_file():
        raise StopRun(f"{folder} holds no ontology.ttl; run kg build PATH… -o {folder}")
    declared = parse([path])
    return {local(iri): tuple(map(local, role_iris(declared, iri))) for iri in declared.dealing_classes()}
