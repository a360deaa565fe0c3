"""The table of formats."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path


@dataclass(frozen=True)
class Format:
    """A format by its name: what it holds, whether it is a folder of files, and the module that writes it.

    Modules are loaded when they are needed: a list of formats costs nothing.
    """

    name: str
    holds: str
    module: str
    is_folder: bool = False

    def write(self, build: Path, target: Path) -> None:
        """Write the graph of a build's folder to ``target``, a file, or a folder that exists and is empty.

        The same graph gives the same bytes. Raises `StopRun` if the folder holds no graph that can be read, or a
        library is missing; ``target`` may then be incomplete (see `kg.exports.placing`).
        """
        import_module(f"kg.exports.{self.module}").write(build, target)


FORMATS: Mapping[str, Format] = {
    form.name: form
    for form in (
        Format("nq", "the whole dataset as sorted N-Quads", "nquads"),
        Format("trig", "the whole dataset as TriG", "trig"),
        Format("jsonld", "the whole dataset as JSON-LD with its context", "jsonld"),
        Format("ttl", "the union of all graphs as Turtle", "turtle"),
        Format("graphml", "the network of actors and dealings, for yEd, Cytoscape and igraph", "graphml"),
        Format("gexf", "the network of actors and dealings, for Gephi", "gexf"),
        Format("csv", "a table of claims with their quotes, for spreadsheets", "claims"),
        Format("csvw", "a folder of exact tables with CSV on the Web metadata", "csvw", is_folder=True),
        Format("neo4j", "a folder for neo4j-admin database import", "neo4j", is_folder=True),
        Format("ftm", "FollowTheMoney entities as JSON lines, for OpenAleph and OpenSanctions tools", "ftm"),
    )
}
