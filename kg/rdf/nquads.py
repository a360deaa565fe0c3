"""``graph.nq``: sorted N-Quads, the same bytes for the same statements in any order."""

import heapq
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from itertools import groupby, islice
from pathlib import Path
from typing import IO

from rdflib import Literal, URIRef
from rdflib.namespace import XSD

from kg.rdf.quad import Quad

CHUNK = 500_000  # lines sorted in memory at a time, some 150 MB
_ESCAPES = str.maketrans(
    # canonical N-Quads (RDF 1.2 N-Quads, 3): these by name, other control characters by number
    {code: f"\\u{code:04X}" for code in (*range(0x20), 0x7F)}
    | {0x08: "\\b", 0x09: "\\t", 0x0A: "\\n", 0x0C: "\\f", 0x0D: "\\r", 0x22: '\\"', 0x5C: "\\\\"}
)


def write_nquads(quads: Iterable[Quad], path: Path, chunk: int = CHUNK) -> None:
    """Write the distinct quads to ``path``, one a line in the order of their UTF-8 bytes."""
    with in_order(map(line, quads), chunk) as lines, path.open("wb") as out:
        out.writelines(lines)


@contextmanager
def in_order(lines: Iterable[bytes], chunk: int = CHUNK) -> Iterator[Iterator[bytes]]:
    """The distinct lines, sorted, for as long as the block.

    Sorting is external: chunks of ``chunk`` lines are sorted into temporary files and merged.
    """
    with ExitStack() as files:
        waiting = iter(lines)
        runs = [files.enter_context(run) for run in iter(lambda: _sorted_run(waiting, chunk), None)]
        yield (text for text, _ in groupby(heapq.merge(*runs)))


def line(quad: Quad) -> bytes:
    r"""One quad as a line of canonical N-Quads.

    >>> node = URIRef("urn:a")
    >>> line(Quad(node, URIRef("urn:p"), Literal("two\nlines", lang="en"), node))
    b'<urn:a> <urn:p> "two\\nlines"@en <urn:a> .\n'
    """
    return f"{' '.join(map(term, quad))} .\n".encode()


def term(node: URIRef | Literal) -> str:
    """One term as N-Quads; IRIs are those of `kg.rdf.iris` and the vocabularies, which need no escapes."""
    if isinstance(node, URIRef):
        return f"<{node}>"
    quoted = f'"{str(node).translate(_ESCAPES)}"'
    if node.language:
        return f"{quoted}@{node.language}"
    return quoted if node.datatype in (None, XSD.string) else f"{quoted}^^<{node.datatype}>"


def _sorted_run(lines: Iterator[bytes], size: int) -> IO[bytes] | None:
    batch = sorted(islice(lines, size))
    if not batch:
        return None
    run = tempfile.TemporaryFile()  # noqa: SIM115 - closed by the caller's ExitStack
    run.writelines(batch)
    run.seek(0)
    return run
