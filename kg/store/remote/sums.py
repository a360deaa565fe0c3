"""What is in each graph of a build, as a number: two graphs with one sum state the same."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from rdflib import URIRef

from kg.errors import StopRun
from kg.store.folder import NQUADS
from kg.store.remote.names import Names

ONTOLOGY = "ontology.ttl"
_ESCAPED = {b"\xef\xbf\xbe": b"\\uFFFE", b"\xef\xbf\xbf": b"\\uFFFF"}  # Oxigraph writes these two as numbers


def sum_of(lines: Iterable[str]) -> str:
    """The SHA-256 of a graph, in hexadecimal digits: of its triples in canonical N-Triples without the dots, in order.

    >>> sum_of(["<urn:a> <urn:b> <urn:c>"])[:8]
    'cbd1292c'
    """
    digest = hashlib.sha256()
    for line in sorted(line.encode() for line in lines):
        digest.update(line + b"\n")
    return digest.hexdigest()


def sums_of(folder: Path, names: Names, *, union: bool) -> dict[URIRef, str]:
    """Every graph of a build by its name, in the order of names, the merged one last; the ontology, and the union if
    wanted. The file is read once, and memory grows with the number of graphs alone.

    Raises `StopRun` if ``graph.nq`` cannot be read or holds what no build writes.
    """
    digests: defaultdict[bytes, Any] = defaultdict(hashlib.sha256)
    try:
        with (folder / NQUADS).open("rb") as file:
            for line in file:
                for character, escape in _ESCAPED.items():
                    line = line.replace(character, escape)  # noqa: PLW2901 - the same line
                triple, _, graph = line.rstrip(b" .\n").rpartition(b" <")
                digests[graph[:-1]].update(triple + b"\n")
        sums = {URIRef(graph.decode()): digest.hexdigest() for graph, digest in sorted(digests.items())}
        if not all(map(names.holds, sums)):
            raise StopRun(f"{folder / NQUADS} holds graphs that are not below {names.base}; build it again")
        if (folder / ONTOLOGY).exists():
            sums[names.ontology] = hashlib.sha256((folder / ONTOLOGY).read_bytes()).hexdigest()
    except (OSError, UnicodeDecodeError) as error:
        raise StopRun(f"{folder / NQUADS} cannot be read; build it again") from error
    if union:
        sums[names.union] = sum_of(f"{graph} {digest}" for graph, digest in sums.items())
    return sums
