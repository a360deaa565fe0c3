"""The media types in which answers are written."""

import pyoxigraph as ox

Rdf = ox.RdfFormat
Table = ox.QueryResultsFormat

# In the order of preference among those that a client likes equally. Each general name comes after its special one.
TABLES: dict[str, Table] = {
    "application/sparql-results+json": Table.JSON,
    "application/sparql-results+xml": Table.XML,
    "text/csv": Table.CSV,
    "text/tab-separated-values": Table.TSV,
    "application/json": Table.JSON,
    "application/xml": Table.XML,
    "text/xml": Table.XML,
}
# CSV and TSV are defined for SELECT alone (SPARQL 1.1 Query Results CSV and TSV Formats, 1).
TRUTHS = {media: form for media, form in TABLES.items() if form not in (Table.CSV, Table.TSV)}
GRAPHS: dict[str, Rdf] = {
    "text/turtle": Rdf.TURTLE,
    "application/n-triples": Rdf.N_TRIPLES,
    "application/ld+json": Rdf.JSON_LD,
    "application/rdf+xml": Rdf.RDF_XML,
    "application/x-turtle": Rdf.TURTLE,
    "application/json": Rdf.JSON_LD,
    "application/xml": Rdf.RDF_XML,
    "text/xml": Rdf.RDF_XML,
    "text/plain": Rdf.N_TRIPLES,
}


def content_type(media: str) -> str:
    """The media type with its character set, where it is text that would else be guessed at."""
    return f"{media}; charset=utf-8" if media.startswith("text/") else media
