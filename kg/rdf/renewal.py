"""A sorted ``graph.nq`` written anew where some of its graphs have changed: the others are copied line by line."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

from kg.rdf.nquads import in_order, line
from kg.rdf.quad import Quad


@dataclass(frozen=True)
class Changes:
    """Lines of N-Quads that a new graph has and the old one lacked, and the other way round."""

    added: tuple[bytes, ...]
    removed: tuple[bytes, ...]


def renew(old: Path, kept: Collection[str], quads: Iterable[Quad], path: Path) -> Changes:
    """Write to ``path`` what `kg.rdf.nquads.write_nquads` wrote to ``old``, of the graphs that are ``kept``, and quads.

    ``kept`` are IRIs of graphs of which there are no ``quads``. Both files are read and written in one pass; what
    changed is in memory.
    """
    same = {f"<{graph}> .\n".encode() for graph in kept}
    added, removed = [], []
    with in_order(map(line, quads)) as new, old.open("rb") as before, path.open("wb") as out:
        ours = next(new, None)
        for theirs in before:
            while ours is not None and ours < theirs:
                added.append(ours)
                out.write(ours)
                ours = next(new, None)
            if ours == theirs:
                ours = next(new, None)
            elif theirs[theirs.rindex(b"<") :] not in same:
                removed.append(theirs)
                continue
            out.write(theirs)
        rest = [*([ours] if ours is not None else ()), *new]
        added += rest
        out.writelines(rest)
    return Changes(tuple(added), tuple(removed))
