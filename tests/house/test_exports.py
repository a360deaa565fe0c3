"""The benchmark of exports: time and memory of each format, of two graphs."""

import pytest

from benchmarks import exports
from benchmarks.exported import peak
from benchmarks.measured import Scale
from kg.exports import FORMATS


def test_time_and_memory_are_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exports, "FORMATS", {"ttl": FORMATS["ttl"]})
    time, memory = exports.measure(Scale(documents=1, growth=(5, 10), pairs=1))
    assert (time.name, time.against) == ("ttl of 10", "ttl of 5")
    assert (memory.name, memory.bar and memory.bar.value) == ("ttl of 10, memory", pytest.approx(2.4))
    assert time.median > 0
    assert memory.holds


def test_memory_is_that_of_this_process() -> None:
    before = peak()
    assert len(b"x" * 200_000_000) == 200_000_000
    assert before + 50 < peak() < before + 400
