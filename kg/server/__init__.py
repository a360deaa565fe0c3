"""One local web application over a built graph, which it only reads.

It speaks the SPARQL 1.1 Protocol for queries at ``/sparql``, describes itself, and shows the graph to people.
`kg.server.run` starts it. Nothing is imported here: each of its workers would load it all.

>>> from kg.server.run import serve
>>> from kg.server.settings import Settings
>>> serve(Path("output"), Settings(port=8000))  # doctest: +SKIP
"""
