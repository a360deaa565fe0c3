"""A store made of the last one holds what one made anew holds."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.rdf.renewal import Changes
from kg.store import create_store, renew_store

LINES = [
    f'<urn:{subject}> <urn:p> "{value}" <urn:{graph}> .\n'.encode()
    for graph in "gh"
    for subject in "ab"
    for value in (1, 2)
]


def made(folder: Path, lines: list[bytes]) -> tuple[Path, int]:
    (folder / "old.nq").write_bytes(b"".join(lines))
    return folder / "old", create_store(folder / "old", folder / "old.nq")


def content(store: Path) -> set[str]:
    return set(map(str, ox.Store.read_only(str(store))))


def wanted(lines: set[bytes]) -> set[str]:
    named = set(ox.parse(b"".join(lines), format=ox.RdfFormat.N_QUADS))
    return {str(quad) for one in named for quad in (one, ox.Quad(one.subject, one.predicate, one.object))}


@settings(max_examples=4, deadline=None)
@given(st.lists(st.sets(st.sampled_from(LINES)), min_size=1, max_size=4))
def test_a_renewed_store_holds_what_the_graph_says(graphs: list[set[bytes]]) -> None:
    with TemporaryDirectory() as folder:
        last, size = made(Path(folder), LINES)
        lines = set(LINES)
        for number, after in enumerate(graphs):
            changes = Changes(tuple(sorted(after - lines)), tuple(sorted(lines - after)))
            new = Path(folder, str(number))
            size = renew_store(new, last, size, changes) or 0
            assert content(last) == wanted(lines)
            assert content(new) == wanted(after)
            assert len(content(new)) == size
            last, lines = new, after


NOTHING = Changes((), ())


@pytest.mark.parametrize("damage", ["another size", "no store", "no file", "an empty file"])
def test_another_store_than_the_last_is_none(tmp_path: Path, damage: str) -> None:
    old, size = made(tmp_path, LINES)
    tables = sorted(old.glob("*.sst"))
    if damage == "no store":
        old.rename(tmp_path / "gone")
    for table in tables if "file" in damage else ():
        table.unlink() if damage == "no file" else table.write_bytes(b"")
    assert renew_store(tmp_path / "new", old, size + (damage == "another size"), NOTHING) is None
    assert not (tmp_path / "new").exists()
    create_store(tmp_path / "new", tmp_path / "old.nq")
    assert len(content(tmp_path / "new")) == size
