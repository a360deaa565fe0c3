"""The benchmark of merging: reports that are the same each time, and a table of seconds."""

import pytest

from benchmarks import generated, merging
from kg.build.faults import faults
from kg.ontology import load
from kg.resolution import resolve


def test_generated_reports_are_the_same_each_time_sound_and_partly_one() -> None:
    readings = generated.reports(60, seed=1)
    assert readings == generated.reports(60, seed=1)
    assert len(readings) == len({reading.document.key for reading in readings}) == 60
    assert [fault for reading in readings for fault in faults(reading, load())] == []
    keys = resolve(readings).dealings
    assert len(set(keys.values())) < len(keys)


def test_all_stages_are_measured(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.argv", ["merging.py", "--sizes", "10", "20", "--repeats", "1"])
    assert merging.main() in {0, 1}
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "| stage | 10 reports (s) | 20 reports (s) | times |"
    assert [line.split(" | ")[0] for line in lines[2:]] == [
        "| entities",
        "| dealings",
        "| reprints",
        "| conflicts",
        "| sources",
        "| all",
    ]


def test_what_is_measured_is_what_resolution_calls() -> None:
    assert all(hasattr(merging.resolution, name) for name in merging.STAGES)
