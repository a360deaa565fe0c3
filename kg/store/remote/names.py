"""The graphs that a server holds beside those of documents, below the base of a build."""

from dataclasses import dataclass

from rdflib import URIRef

_MANIFEST = "graph/manifest"


@dataclass(frozen=True)
class Names:
    """Graphs of one base: no document's graph has such a name.

    >>> Names("https://kg.example/id/").union
    rdflib.term.URIRef('https://kg.example/id/graph/union')
    """

    base: str

    @property
    def manifest(self) -> URIRef:
        """What of a server is ours, and whether it is whole."""
        return URIRef(f"{self.base}{_MANIFEST}")

    @property
    def ontology(self) -> URIRef:
        """The ontology that the graph was built with."""
        return URIRef(f"{self.base}graph/ontology")

    @property
    def union(self) -> URIRef:
        """What all documents and the merge state, each triple once."""
        return URIRef(f"{self.base}graph/union")

    @property
    def staging(self) -> URIRef:
        """Where a graph is put together that is too large for one request; gone when all is well."""
        return URIRef(f"{self.base}graph/staging")

    def holds(self, graph: str) -> bool:
        """Whether a graph is below the base."""
        return graph.startswith(self.base)

    @classmethod
    def of_manifest(cls, manifest: str) -> "Names | None":
        """The base of a manifest, None if this is the name of none."""
        return cls(manifest.removesuffix(_MANIFEST)) if manifest.endswith(f"/{_MANIFEST}") else None
