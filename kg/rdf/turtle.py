"""``graph.ttl``: the union of all graphs, for people."""

import re
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from shutil import copyfileobj
from tempfile import TemporaryFile

from kg.errors import StopRun
from kg.rdf.iris import DEFAULT_BASE
from kg.rdf.turtle_terms import Terms
from kg.rdf.vocabulary import DCTERMS, PREFIXES, RDF, RDFS, SKOS

SECTIONS = ("document", "source", "entity", "dealing", "conflict", "side", "claim", "quantity", "evidence")
Triple = tuple[str, str, str]
"""Subject, predicate and object as N-Triples has them, the first two without their brackets."""
_IRI = re.compile(rf"(?P<base>.*[/#])(?P<kind>{'|'.join(SECTIONS)})/[^/#]+")
_QUAD = re.compile(r'<([^>]*)> <([^>]*)> (<[^>]*>|"(?:[^"\\]|\\.)*"[^ ]*)(?: <[^>]*>)? \.\n')
_FIRST = {
    str(predicate): rank
    for rank, predicate in enumerate(
        (RDF.type, SKOS.prefLabel, RDFS.label, SKOS.altLabel, DCTERMS.title, DCTERMS.issued)
    )
}


def write_turtle(nquads: Path, path: Path) -> None:
    """Write the union of the graphs of a sorted ``graph.nq``: documents first, then entities, dealings, claims, ….

    Sorted N-Quads hold the subjects of a kind, and the triples of a subject, together: one pass does, and a
    subject at a time is in memory. N-Quads are taken as `kg.rdf.nquads` writes them: their terms are Turtle already,
    and only abbreviated.

    Raises `StopRun` for a subject of no kind that we know, `SyntaxError` for a line that is none of ours.
    """
    prefixes = {**PREFIXES, **{kind: f"{_base(nquads)}{kind}/" for kind in SECTIONS}}
    terms = Terms(prefixes)
    with ExitStack() as stack:
        parts = {kind: stack.enter_context(TemporaryFile("w+", encoding="utf-8", newline="")) for kind in SECTIONS}
        for subject, triples in groupby(_triples(nquads), key=itemgetter(0)):
            parts[_kind(subject)[1]].write(_block(subject, triples, terms))
        out = stack.enter_context(path.open("w", encoding="utf-8", newline=""))
        out.writelines(f"@prefix {name}: <{iri}> .\n" for name, iri in sorted(prefixes.items()))
        for kind, part in parts.items():
            out.write(f"\n# {kind}\n")
            part.seek(0)
            copyfileobj(part, out)


def _base(nquads: Path) -> str:
    """The base of a graph's IRIs, which the graph alone tells."""
    first = next(_triples(nquads), None)
    return _kind(first[0])[0] if first else DEFAULT_BASE


def _kind(subject: str) -> tuple[str, str]:
    """The base and the kind of an IRI of `kg.rdf.iris`: ``("https://kg.example/id/", "claim")``."""
    match = _IRI.fullmatch(subject)
    if match is None:
        raise StopRun(f"the graph holds <{subject}>, which no build wrote; build it again")
    return match["base"], match["kind"]


def _triples(nquads: Path) -> Iterator[Triple]:
    with nquads.open(encoding="utf-8", newline="\n") as lines:
        for number, line in enumerate(lines, 1):
            match = _QUAD.fullmatch(line)
            if match is None:
                raise SyntaxError(f"line {number} is no quad that a build wrote")
            yield match[1], match[2], match[3]


def _block(subject: str, triples: Iterable[Triple], terms: Terms) -> str:
    """One subject: what it is comes first, then what it is called; the rest stays in the order of its IRIs."""
    values: dict[str, dict[str, None]] = {}
    for _, predicate, value in triples:
        values.setdefault(predicate, {})[value] = None
    ranked = sorted(values, key=lambda predicate: _FIRST.get(predicate, len(_FIRST)))
    stated = (f"{terms.verb(predicate)} {' , '.join(map(terms.value, values[predicate]))}" for predicate in ranked)
    return f"\n{terms.iri(subject)} " + " ;\n\t".join(stated) + " .\n"
