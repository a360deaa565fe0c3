"""The benchmarks of builds that have little to do, and of memory."""

import subprocess

import pytest

from benchmarks import memory, rebuild
from benchmarks.measured import Scale

SMALL = Scale(documents=20, growth=(2, 4), pairs=2)


def test_a_first_build_is_the_peer_of_those_after_it(monkeypatch: pytest.MonkeyPatch) -> None:
    taken = iter((90.0, 3.0, 1.0, 9.0, 2.0))
    monkeypatch.setattr(rebuild, "seconds", lambda *_: next(taken))
    unchanged, changed = rebuild.measure(SMALL)
    assert (unchanged.values, changed.values) == ((90.0, 45.0), (30.0, 10.0))
    assert (unchanged.holds, changed.holds) == (True, True)
    assert unchanged.told == "1.0 s, the first 90 s"


def test_memory_is_held_against_that_of_fewer_reports(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory, "peak", {2: 100 * 2**20, 4: 140 * 2**20}.__getitem__)
    (measured,) = memory.measure(SMALL)
    assert (measured.values, measured.holds, measured.told) == ((1.4,), False, "140 MB, for 2 100 MB")


def test_a_build_that_fails_is_not_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory.sys, "executable", "false")
    with pytest.raises(subprocess.CalledProcessError):
        memory.peak(2)
