"""The built graph, kept in an embedded Oxigraph store and handed on as an `rdflib.Dataset`.

>>> from kg.store import open_graph, select
>>> graph = open_graph(Path("output"))  # doctest: +SKIP
>>> select(graph, "SELECT ?file WHERE { ?document kg:file ?file } ORDER BY ?file").rows[0]  # doctest: +SKIP
(rdflib.term.Literal('000_d5b7c3a8fbbe3b66.txt'),)
"""

from kg.store.folder import NQUADS, STORE, create_store, open_graph
from kg.store.select import Solutions, select

__all__ = ["NQUADS", "STORE", "Solutions", "create_store", "open_graph", "select"]
