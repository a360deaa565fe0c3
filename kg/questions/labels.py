"""Names for people in the place of IRIs."""

from rdflib import RDFS, SKOS, Dataset, URIRef

from kg.rdf.vocabulary import KG, PREFIXES


def label(graph: Dataset, iri: URIRef) -> str:
    """What to call a thing: its preferred label, its file if it is a document, else a short form of its IRI.

    >>> label(Dataset(), URIRef("https://kg.example/ontology#Funding"))
    'kg:Funding'
    >>> label(Dataset(), URIRef("https://kg.example/id/dealing/25d7de5d8892b0c7"))
    'dealing/25d7de5d8892b0c7'
    """
    for named in (SKOS.prefLabel, KG["file"], RDFS.label):
        if (name := graph.value(iri, named)) is not None:
            return str(name)
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return "/".join(iri.rsplit("/", maxsplit=2)[-2:])
