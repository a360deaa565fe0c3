"""The page of an ontology, as a file of its own.

``python -m kg.server.terms.page GRAPH`` writes it to standard output for the folder of a build.
"""

import sys
from pathlib import Path
from typing import Any

import pyoxigraph as ox
from markupsafe import Markup

from kg.ontology.declarations import parse
from kg.server.graph import served
from kg.server.pages.paths import Paths
from kg.server.pages.render import Pages
from kg.server.terms.diagram import HEIGHT, WIDTH, diagram
from kg.server.terms.examples import examples
from kg.server.terms.reading import vocabulary

ASSETS = Path(__file__).parents[1] / "assets"
_NOWHERE = "urn:nowhere:"  # the base of no graph: nothing in a file of its own leads to the pages of a server


def values(folder: Path, store: ox.Store) -> dict[str, Any]:
    """What the templates of the page need: the ontology of a build, and examples from its graph."""
    told = vocabulary(parse((folder / "ontology.ttl",)))
    return {
        "vocabulary": told,
        "drawn": diagram(told),
        "size": (WIDTH, HEIGHT),
        "examples": examples(store, told),
    }


def alone(folder: Path) -> str:
    """The page for a build's folder, self-contained. Raises `StopRun` if the folder holds no graph."""
    styles = [Markup((ASSETS / name).read_text(encoding="utf-8")) for name in ("site.css", "ontology.css")]  # noqa: S704 - ours
    with served(folder) as graph:
        told = values(folder, ox.Store.read_only(str(graph.store)))
    return Pages(Paths(_NOWHERE), "").text("ontology_alone", styles=styles, **told)


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    print(alone(Path(sys.argv[1])))  # noqa: T201
