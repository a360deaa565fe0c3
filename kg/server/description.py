"""What a service and its dataset are, in RDF: SPARQL 1.1 Service Description, and VoID."""

from collections.abc import Iterator

import pyoxigraph as ox
from rdflib import Namespace
from rdflib.namespace import DCTERMS, RDF, VOID, XSD

from kg.server.queries import rows

SD = Namespace("http://www.w3.org/ns/sparql-service-description#")
FORMATS = Namespace("http://www.w3.org/ns/formats/")
PREFIXES = {"sd": str(SD), "void": str(VOID), "formats": str(FORMATS), "dcterms": str(DCTERMS)}
_WRITTEN = (
    "SPARQL_Results_JSON",
    "SPARQL_Results_XML",
    "SPARQL_Results_CSV",
    "SPARQL_Results_TSV",
    "Turtle",
    "N-Triples",
    "RDF_XML",
    "JSON-LD",
)
_COUNTS = {
    "triples": "triples",
    "distinctSubjects": "subjects",
    "distinctObjects": "objects",
    "properties": "properties",
}


def service(store: ox.Store, endpoint: str) -> Iterator[ox.Triple]:
    """The description of the service at an endpoint, with every named graph.

    The default graph is the union of them. IRIs of what is described are made of the endpoint's: no blank nodes.
    """
    dataset, union = f"{endpoint}#dataset", f"{endpoint}#union"
    yield _fact(endpoint, RDF.type, SD["Service"])
    yield _fact(endpoint, SD["endpoint"], endpoint)
    yield _fact(endpoint, SD["supportedLanguage"], SD["SPARQL11Query"])
    yield _fact(endpoint, SD["feature"], SD["UnionDefaultGraph"])
    for name in _WRITTEN:
        yield _fact(endpoint, SD["resultFormat"], FORMATS[name])
    yield _fact(endpoint, SD["defaultDataset"], dataset)
    yield _fact(dataset, RDF.type, SD["Dataset"])
    yield _fact(dataset, SD["defaultGraph"], union)
    names = sorted(str(graph.value) for graph in store.named_graphs())
    graphs = {f"{endpoint}#graph-{number}": name for number, name in enumerate(names, start=1)}
    for graph in graphs:
        yield _fact(dataset, SD["namedGraph"], graph)
    yield _fact(union, RDF.type, SD["Graph"])
    yield _counted(union, "triples", _count(store, "triples"))
    for graph, name in graphs.items():
        yield _fact(graph, RDF.type, SD["NamedGraph"])
        yield _fact(graph, SD["name"], name)


def dataset(store: ox.Store, site: str, base: str) -> Iterator[ox.Triple]:
    """The description of the dataset after VoID: how large it is, of what it is made, and where it can be had.

    ``site`` is the address of the server, with a slash at the end; ``base`` is what the IRIs of things begin with.
    """
    here = f"{site}.well-known/void#dataset"
    yield _fact(here, RDF.type, VOID.Dataset)
    yield _fact(here, DCTERMS.title, ox.Literal("What documents say, each fact with its proof", language="en"))
    yield _fact(here, VOID.sparqlEndpoint, f"{site}sparql")
    yield _fact(here, VOID.dataDump, f"{site}download/graph.nq")
    yield _fact(here, VOID.uriSpace, ox.Literal(base))
    for name, query in _COUNTS.items():
        yield _counted(here, name, _count(store, query))
    for row in rows(store, "classes"):
        part = f"{site}.well-known/void#{_local(row['class'])}"
        yield _fact(here, VOID.classPartition, part)
        yield _fact(part, VOID["class"], row["class"])
        yield _counted(part, "entities", int(row["n"]))


def _fact(subject: str, predicate: str, value: str | ox.Literal) -> ox.Triple:
    named = ox.NamedNode(value) if isinstance(value, str) else value
    return ox.Triple(ox.NamedNode(subject), ox.NamedNode(predicate), named)


def _counted(subject: str, name: str, number: int) -> ox.Triple:
    return _fact(subject, VOID[name], ox.Literal(str(number), datatype=ox.NamedNode(XSD.integer)))


def _count(store: ox.Store, name: str) -> int:
    return int(rows(store, name)[0]["n"])


def _local(iri: str) -> str:
    return iri.replace("#", "/").rsplit("/", maxsplit=1)[-1]
