"""``graph.ttl``: the union of all graphs, for people."""

import re
from collections.abc import Iterator
from contextlib import ExitStack
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryFile

import pyoxigraph as ox

from kg.errors import StopRun
from kg.rdf.iris import DEFAULT_BASE
from kg.rdf.vocabulary import DCTERMS, PREFIXES, RDF, RDFS, SKOS

SECTIONS = ("document", "source", "entity", "dealing", "conflict", "side", "claim", "quantity", "evidence")
_IRI = re.compile(rf"(?P<base>.*[/#])(?P<kind>{'|'.join(SECTIONS)})/[^/#]+")
FIRST = tuple(map(str, (RDF.type, SKOS.prefLabel, RDFS.label, SKOS.altLabel, DCTERMS.title, DCTERMS.issued)))


def write_turtle(nquads: Path, path: Path) -> None:
    """Write the union of the graphs of a sorted ``graph.nq``: documents first, then entities, dealings, claims, ….

    Sorted N-Quads hold the subjects of a kind, and the triples of a subject, together: one pass does, and a
    subject at a time is in memory.
    """
    prefixes = {**PREFIXES, **{kind: f"{_base(nquads)}{kind}/" for kind in SECTIONS}}
    with ExitStack() as stack:
        parts = {kind: stack.enter_context(TemporaryFile()) for kind in SECTIONS}
        for subject, triples in _subjects(nquads):
            parts[_kind(subject)[1]].write(_block(triples, prefixes))
        with path.open("wb") as out:
            out.writelines(f"@prefix {name}: <{iri}> .\n".encode() for name, iri in sorted(prefixes.items()))
            for kind, part in parts.items():
                out.write(f"\n# {kind}\n".encode())
                part.seek(0)
                out.writelines(part)


def _base(nquads: Path) -> str:
    """The base of a graph's IRIs, which the graph alone tells."""
    first = next(iter(_subjects(nquads)), None)
    return _kind(first[0])[0] if first else DEFAULT_BASE


def _kind(subject: str) -> tuple[str, str]:
    """The base and the kind of an IRI of `kg.rdf.iris`: ``("https://kg.example/id/", "claim")``."""
    match = _IRI.fullmatch(subject)
    if match is None:
        raise StopRun(f"the graph holds <{subject}>, which no build wrote; build it again")
    return match["base"], match["kind"]


def _subjects(nquads: Path) -> Iterator[tuple[str, list[ox.Triple]]]:
    """Each subject with its distinct triples, in order."""
    quads = ox.parse(path=str(nquads), format=ox.RdfFormat.N_QUADS)
    for subject, group in groupby(quads, key=lambda quad: str(quad.subject.value)):
        distinct = dict.fromkeys(quad.triple for quad in group)
        yield subject, sorted(distinct, key=_rank)


def _rank(triple: ox.Triple) -> int:
    """What a thing is comes first, then what it is called; the rest stays in the order of its IRIs."""
    return FIRST.index(triple.predicate.value) if triple.predicate.value in FIRST else len(FIRST)


def _block(triples: list[ox.Triple], prefixes: dict[str, str]) -> bytes:
    """One subject. Oxigraph writes the prefixes in an order that differs from run to run: they are cut off."""
    turtle = ox.serialize(triples, format=ox.RdfFormat.TURTLE, prefixes=prefixes) or b""
    return b"\n" + b"\n".join(turtle.split(b"\n")[len(prefixes) :])
