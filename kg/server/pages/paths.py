"""Between the IRIs of a graph and their paths on a server."""

from urllib.parse import quote

import pyoxigraph as ox

from kg.rdf.vocabulary import KG
from kg.server.pages.facts import Named

THINGS = "/id/"


class Paths:
    """``https://kg.example/id/entity/1f`` is ``/id/entity/1f``, whatever the base of the graph."""

    def __init__(self, base: str, *, ontology: bool = False) -> None:
        """``base`` is what the IRIs of things begin with; ``ontology`` says whether there is a page of its terms."""
        self._base = base
        self._ontology = ontology

    def path(self, iri: str | None) -> str | None:
        """Where a thing of this graph is shown; None for what lies elsewhere.

        >>> Paths("urn:x/").path("urn:x/entity/1f"), Paths("urn:x/").path("https://else.example/")
        ('/id/entity/1f', None)
        """
        if iri is None or not iri.startswith(self._base):
            return None
        return THINGS + quote(iri.removeprefix(self._base))

    def term(self, iri: str) -> str | None:
        """Where the ontology tells of a term of ours; None for other terms, or where there is no such page.

        >>> Paths("urn:x/", ontology=True).term("https://kg.example/ontology#Funding")
        '/ontology#Funding'
        """
        return f"/ontology#{quote(iri.removeprefix(KG))}" if self._ontology and iri.startswith(KG) else None

    def iri(self, path: str) -> str | None:
        """The IRI of what is shown below `THINGS` at a path, None if it can be none."""
        try:
            return ox.NamedNode(self._base + path).value
        except ValueError:
            return None

    def called(self, thing: Named) -> str:
        """The name of a thing of this graph; of one that has none, the end of its IRI.

        >>> Paths("urn:x/").called(Named("urn:x/claim/1f", "urn:x/claim/1f"))
        'claim/1f'
        """
        return thing.text.removeprefix(self._base) if thing.text == thing.iri else thing.text

    def kind(self, iri: str) -> str:
        """``entity``, ``dealing``, ``claim``, ``document``, or another first part of the path."""
        return iri.removeprefix(self._base).partition("/")[0]
