"""``graph.ttl``: the union of all graphs, for people."""

from collections.abc import Iterator
from contextlib import ExitStack
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryFile

import pyoxigraph as ox

from kg.rdf.iris import DEFAULT_BASE
from kg.rdf.vocabulary import DCTERMS, PREFIXES, RDF, RDFS, SKOS

SECTIONS = ("document", "entity", "dealing", "claim", "quantity", "evidence")
FIRST = tuple(map(str, (RDF.type, SKOS.prefLabel, RDFS.label, SKOS.altLabel, DCTERMS.title, DCTERMS.issued)))


def write_turtle(nquads: Path, path: Path, base: str = DEFAULT_BASE) -> None:
    """Write the union of the graphs of a sorted ``graph.nq``: documents first, then entities, dealings, claims, ….

    Sorted N-Quads hold the subjects of a kind, and the triples of a subject, together: one pass does, and a
    subject at a time is in memory.
    """
    prefixes = {**PREFIXES, **{kind: f"{base}{kind}/" for kind in SECTIONS}}
    with ExitStack() as stack:
        parts = {kind: stack.enter_context(TemporaryFile()) for kind in SECTIONS}
        for subject, triples in _subjects(nquads):
            kind = subject.removeprefix(base).partition("/")[0]
            parts[kind].write(_block(triples, prefixes))
        with path.open("wb") as out:
            out.writelines(f"@prefix {name}: <{iri}> .\n".encode() for name, iri in sorted(prefixes.items()))
            for kind, part in parts.items():
                out.write(f"\n# {kind}\n".encode())
                part.seek(0)
                out.writelines(part)


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
