"""Whatever is put before the readers, each input is read or left out with its cause, in time, and the rest is read."""

import os
import sys
import time
from collections.abc import Mapping
from pathlib import Path

import pytest

from kg.model.document import Document, Skipped
from kg.model.limits import Limits
from kg.readers import read
from tests.inputs.kinds import READ, Kind, kinds

LIMITS = Limits(bytes=2_000_000, characters=300_000, seconds=4, memory=400_000_000)
ALL = list(kinds())

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no such names")


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Document | Skipped]:
    """What becomes of all of them at once, by the name of the file (a record goes by its line, too)."""
    folder = tmp_path_factory.mktemp("inputs")
    for kind in ALL:
        kind.lay(folder / kind.file)
    return {result.file: result for result in read([folder], limits=LIMITS)}


def test_they_are_many_and_each_is_one_of_its_own() -> None:
    assert len(ALL) >= 60
    assert len({kind.file for kind in ALL}) == len({kind.what for kind in ALL}) == len(ALL)


@pytest.mark.parametrize("kind", ALL, ids=[kind.what for kind in ALL])
def test_each_is_read_or_left_out_with_its_cause(kind: Kind, results: Mapping[str, Document | Skipped]) -> None:
    if kind.outcome == "Permission denied" and os.geteuid() == 0:
        pytest.skip("the superuser may read everything")
    names = (kind.file, f"{kind.file}#1", f"{kind.file}:1", "../../../etc/passwd")
    result = next(results[name] for name in names if name in results)
    if isinstance(result, Skipped):
        expected = "same text as" if kind.outcome == READ else kind.outcome
        assert result.cause.startswith(expected), result.cause
    else:
        assert kind.outcome in {READ, ""}
        assert "root:" not in result.text
        assert "ha ha ha ha" not in result.text


def test_what_takes_too_long_holds_up_nobody(tmp_path: Path) -> None:
    endless = next(kind for kind in ALL if kind.outcome.startswith("takes longer"))
    endless.lay(tmp_path / "a.html")
    next(kind for kind in ALL if kind.file == "whole.pdf").lay(tmp_path / "b.pdf")
    begun = time.monotonic()
    slow, good = read([tmp_path], limits=Limits(seconds=4))
    assert time.monotonic() - begun < 30
    assert (slow, type(good)) == (Skipped("a.html", "takes longer than 4 seconds to parse"), Document)
