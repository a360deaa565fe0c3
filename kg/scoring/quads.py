"""The statements of an RDF file, to be asked one by one."""

from collections import defaultdict
from pathlib import Path

import pyoxigraph as ox

from kg.errors import StopRun

KG = "https://kg.example/ontology#"

Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple
Graph = ox.NamedNode | ox.BlankNode | ox.DefaultGraph


class Quads:
    """Statements in the order of their file, looked up by subject or by object.

    A scorer asks few questions of each statement, so that two dictionaries are faster than a store. ``graph`` names one
    graph; without it the union of all graphs answers.
    """

    def __init__(self, path: Path) -> None:
        """Read N-Quads, or TriG where the name of the file ends in ``.trig``.

        Raises `StopRun` where the file is missing or is no RDF.
        """
        self._objects: dict[tuple[Term, Term], dict[Term, set[Graph]]] = defaultdict(dict)
        self._subjects: dict[tuple[Term, Term], dict[Term, set[Graph]]] = defaultdict(dict)
        form = ox.RdfFormat.TRIG if path.suffix == ".trig" else ox.RdfFormat.N_QUADS
        try:
            for quad in ox.parse(path=path, format=form):
                self._objects[quad.subject, quad.predicate].setdefault(quad.object, set()).add(quad.graph_name)
                self._subjects[quad.predicate, quad.object].setdefault(quad.subject, set()).add(quad.graph_name)
        except FileNotFoundError:
            raise StopRun(f"{path}: there is no such graph; build one with kg build") from None
        except (OSError, SyntaxError, UnicodeDecodeError) as error:
            raise StopRun(f"{path}: cannot be read as {form.name} ({error}); build it again with kg build") from error

    def objects(self, subject: Term, predicate: str, graph: Graph | None = None) -> list[Term]:
        """The objects of a subject, in the order of the file."""
        found = self._objects.get((subject, ox.NamedNode(predicate)), {})
        return [term for term, graphs in found.items() if graph is None or graph in graphs]

    def subjects(self, predicate: str, object_: Term, graph: Graph | None = None) -> list[Term]:
        """The subjects of an object, sorted by their names, so that no tie is left to the order of the file."""
        found = self._subjects.get((ox.NamedNode(predicate), object_), {})
        return sorted((term for term, graphs in found.items() if graph is None or graph in graphs), key=str)

    def pairs(self, predicate: str) -> list[tuple[Term, Term]]:
        """Subject and object of every statement with the predicate, in the order of the file."""
        wanted = ox.NamedNode(predicate)
        return [(subject, term) for (subject, name), terms in self._objects.items() if name == wanted for term in terms]

    def text(self, subject: Term, predicate: str) -> str | None:
        """The first object in the union, as text; None where there is none."""
        return next((text_of(term) for term in self.objects(subject, predicate)), None)


def text_of(term: Term) -> str:
    """The characters of a literal or of an IRI."""
    return str(term) if isinstance(term, ox.Triple) else term.value


def local_name(term: Term) -> str:
    """What follows the ``#`` of an IRI: ``Planned`` of ``https://kg.example/ontology#Planned``."""
    return text_of(term).rpartition("#")[2]
