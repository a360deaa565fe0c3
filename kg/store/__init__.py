"""The built graph, in the embedded Oxigraph store of a folder or on a SPARQL server, as an `rdflib.Dataset`.

>>> from kg.store import open_graph, select
>>> graph = open_graph(Path("output"))  # doctest: +SKIP
>>> select(graph, "SELECT ?file WHERE { ?document kg:file ?file } ORDER BY ?file").rows[0]  # doctest: +SKIP
(rdflib.term.Literal('000_d5b7c3a8fbbe3b66.txt'),)
"""

from kg.store.answers import Answers, answers
from kg.store.folder import NQUADS, STORE, at_hand, create_store, open_graph
from kg.store.renewal import renew_store
from kg.store.select import Solutions, raw, select
from kg.store.terms import Term, rdflib_term

__all__ = [
    "NQUADS",
    "STORE",
    "Answers",
    "Solutions",
    "Term",
    "answers",
    "at_hand",
    "create_store",
    "open_graph",
    "raw",
    "rdflib_term",
    "renew_store",
    "select",
]
