"""The graph that stands in tables, as `kg.exports.csvw` writes them."""

import csv
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from itertools import chain
from pathlib import Path

from rdflib import Literal, URIRef

from kg.exports.csvw.tables import ANY, TABLES
from kg.model.quantity import Quantity
from kg.questions.formulas import as_it_was
from kg.rdf import literals
from kg.rdf.iris import Iris
from kg.rdf.nquads import line
from kg.rdf.quad import Quad
from kg.rdf.triple import Triple
from kg.rdf.vocabulary import DCTERMS, KG, OA, PROV, RDF, RDFS, SKOS, XSD

IRIS = Iris()
Row = dict[str, str]
Rows = dict[str, list[Row]]
Terms = dict[str, URIRef]


def tables(folder: Path) -> Rows:
    found = {}
    for table in TABLES:
        texts = {column.name for column in table.columns if column.datatype == ANY}
        with (folder / table.file).open(encoding="utf-8", newline="") as stream:
            rows = list(csv.DictReader(stream))
        found[table.name] = [
            {key: as_it_was(cell) if key in texts else cell for key, cell in row.items()} for row in rows
        ]
    return found


def value_of(row: Row) -> tuple[URIRef | Literal, list[Triple]]:
    """The term that fills a role, and what is said of it if it is an amount."""
    if row["node"]:
        return URIRef(row["node"]), []
    if row.get("modality"):
        return KG[row["modality"].capitalize()], []
    if row["date"]:
        return literals.date_literal(row["date"]), []
    if row["words"]:
        return literals.words(row["words"]), []
    about = row["approximate"] == "true"
    amount = Quantity(Decimal(row["value"]), row["unit"], about, row["bound"] or None, row["per"] or None)
    node = IRIS.quantity(amount)
    said: list[Triple] = [
        (node, RDF.type, KG["Quantity"]),
        (node, KG["value"], literals.decimal(amount.value)),
        (node, KG["unit"], literals.string(amount.unit)),
        (node, KG["approximate"], literals.boolean(about)),
    ]
    said += [(node, KG[name], literals.string(row[name])) for name in ("bound", "per") if row[name]]
    return node, said


def _quad(document: str, subject: str, predicate: URIRef, value: URIRef | Literal) -> Quad:
    return Quad(URIRef(subject), predicate, value, URIRef(document))


def _documents(found: Rows) -> Iterator[Quad]:
    known = {"file": KG["file"], "title": DCTERMS.title, "publisher": DCTERMS.publisher}
    for row in found["documents"]:
        one = row["id"]
        yield _quad(one, one, RDF.type, KG["Document"])
        yield from (_quad(one, one, known[name], literals.string(row[name])) for name in known if row[name])
        if row["issued"]:
            yield _quad(one, one, DCTERMS.issued, literals.date_literal(row["issued"]))
        if row["url"]:
            yield _quad(one, one, DCTERMS.source, Literal(row["url"], datatype=XSD.anyURI, normalize=False))


def _parties(found: Rows, terms: Terms) -> Iterator[Quad]:
    for row in found["mentions"]:
        yield _quad(row["document"], row["document"], KG["mentions"], URIRef(row["node"]))
    for row in found["called"]:
        property_ = RDFS.label if row["fullest"] == "true" else SKOS.altLabel
        yield _quad(row["document"], row["node"], property_, literals.string(row["name"]))
    for row in found["types"]:
        yield _quad(row["document"], row["node"], RDF.type, terms[row["type"]])
    for row in found["codes"]:
        yield _quad(row["document"], row["node"], KG["code"], literals.string(row["code"]))
    for row in found["wholes"]:
        yield _quad(row["document"], row["node"], KG["partOf"], URIRef(row["whole"]))


def _dealings(found: Rows, terms: Terms) -> Iterator[Quad]:
    dates = defaultdict[tuple[str, str], list[str]](list)
    for row in found["fillers"]:
        value, said = value_of(row)
        yield _quad(row["document"], row["dealing"], terms[row["role"]], value)
        yield from (Quad(*triple, URIRef(row["document"])) for triple in said)
        if row["date"]:
            dates[row["document"], row["dealing"]].append(row["date"])
    for (document, dealing), texts in dates.items():
        for name, day in zip(("earliest", "latest"), literals.hull(texts), strict=True):
            if day:
                yield _quad(document, dealing, KG[name], literals.day(day))


def _claims(found: Rows) -> Iterator[Quad]:
    documents = {row["id"]: row["document"] for row in found["claims"]}
    for row in found["claims"]:
        one, told = row["document"], row["id"]
        yield _quad(one, told, RDF.type, KG["Claim"])
        yield _quad(one, told, KG["dealing"], URIRef(row["dealing"]))
        yield _quad(one, told, KG["modality"], KG[row["modality"].capitalize()])
        yield _quad(one, told, KG["confidence"], literals.decimal(Decimal(row["confidence"])))
        yield _quad(one, told, KG["extractor"], literals.string(row["extractor"]))
        yield _quad(one, told, PROV.wasDerivedFrom, URIRef(one))
    for row in found["speakers"]:
        yield _quad(documents[row["claim"]], row["claim"], KG["attributedTo"], URIRef(row["node"]))
    for row in found["quotes"]:
        one = documents[row["claim"]]
        evidence = IRIS.evidence(one.rpartition("/")[2], int(row["start"]), int(row["end"]))
        yield _quad(one, row["claim"], KG["evidence"], evidence)
        yield _quad(one, evidence, RDF.type, OA["TextQuoteSelector"])
        yield _quad(one, evidence, RDF.type, OA["TextPositionSelector"])
        yield _quad(one, evidence, OA["exact"], literals.string(row["exact"]))
        yield _quad(one, evidence, OA["start"], literals.integer(int(row["start"])))
        yield _quad(one, evidence, OA["end"], literals.integer(int(row["end"])))


def _preferred(found: Rows) -> Iterator[Triple]:
    parties = {row["id"] for row in found["nodes"] if row["kind"] != "dealing"}
    for row in found["names"]:
        if row["preferred"] == "true" and row["node"] in parties:
            yield URIRef(row["node"]), SKOS.prefLabel, literals.string(row["name"])
    for row in found["documents"]:
        if row["original"]:
            yield URIRef(row["id"]), KG["reprintOf"], URIRef(row["original"])
    for row in found["parts"]:
        yield URIRef(row["dealing"]), DCTERMS.isPartOf, URIRef(row["whole"])


def _sources(found: Rows) -> Iterator[Triple]:
    for row in found["sources"]:
        yield URIRef(row["id"]), RDF.type, KG["Source"]
        yield URIRef(row["id"]), RDFS.label, literals.string(row["name"])
        for name in ("reliability", "credibility"):
            if row[name]:
                yield URIRef(row["id"]), KG[name], literals.string(row[name])


def _rests(found: Rows) -> dict[str, list[URIRef]]:
    rests = defaultdict[str, list[URIRef]](list)
    for row in found["rests"]:
        rests[row["claim"]].append(URIRef(row["source"]))
    return rests


def _counts(found: Rows) -> Iterator[Triple]:
    rests = _rests(found)
    for row in found["rests"]:
        yield URIRef(row["claim"]), KG["restsOn"], URIRef(row["source"])
    told = defaultdict[str, list[Row]](list)
    for row in found["claims"]:
        told[row["dealing"]].append(row)
    for dealing, claims in told.items():
        sources = {source for claim in claims for source in rests[claim["id"]]}
        yield URIRef(dealing), KG["documents"], literals.integer(len({claim["document"] for claim in claims}))
        yield URIRef(dealing), KG["claims"], literals.integer(len(claims))
        if sources:
            yield URIRef(dealing), KG["independentSources"], literals.integer(len(sources))
        yield from ((URIRef(dealing), KG["source"], source) for source in sources)


def _conflicts(found: Rows, terms: Terms) -> Iterator[Triple]:
    rests = _rests(found)
    conflicts = {row["id"]: row["conflict"] for row in found["sides"]}
    for row in found["conflicts"]:
        yield URIRef(row["id"]), RDF.type, KG["Conflict"]
        yield URIRef(row["id"]), KG["dealing"], URIRef(row["dealing"])
        yield URIRef(row["id"]), KG["onRole"], terms[row["role"]]
    for row in found["sides"]:
        yield URIRef(row["conflict"]), KG["side"], URIRef(row["id"])
        yield URIRef(row["id"]), RDF.type, KG["Side"]
        for subject in (row["id"], row["conflict"]):
            yield URIRef(subject), KG["filler"], value_of(row)[0]
    for row in found["stands"]:
        for subject in (URIRef(row["side"]), URIRef(conflicts[row["side"]])):
            yield subject, KG["claim"], URIRef(row["claim"])
            yield from ((subject, KG["source"], source) for source in rests[row["claim"]])


def rebuilt(found: Rows) -> set[bytes]:
    """The lines of the N-Quads of which the tables were made."""
    terms = {row["name"]: URIRef(row["iri"]) for row in found["terms"]}
    stated = chain(_documents(found), _parties(found, terms), _dealings(found, terms), _claims(found))
    known = chain(_preferred(found), _sources(found), _counts(found), _conflicts(found, terms))
    return {line(quad) for quad in chain(stated, (Quad(*triple, IRIS.merged) for triple in known))}
