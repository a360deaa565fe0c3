from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kg.build.outputs.history import HISTORY
from kg.build.remembered.built import forget_built
from kg.build.remembered.kept import READINGS
from kg.errors import StopRun
from kg.past.asof import Clock, past
from tests.build.tales import document
from tests.build.test_incremental import build

LENT = "Ada Berg of Post said Rome lent Oslo 5 million dollars in 2024."
NEVER = "Kim Jong Un of Post said Italy never lent Norway 5 million dollars in 2024."
TOO = "Kim Jong-un of Post said Japan lent Oslo 7 million dollars in 2025."
A, B, C = document("a.txt", LENT, "2024-03-05"), document("b.txt", NEVER, "2024-03"), document("c.txt", TOO)
MONDAY, TUESDAY, FRIDAY = (datetime(2026, 3, day, 12, tzinfo=UTC) for day in (2, 3, 6))


def built_on(
    moment: datetime, out: Path, monkeypatch: pytest.MonkeyPatch, *results: object, judged: bool = False
) -> bytes:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(moment.timestamp())))
    build(results, out, judged=judged)
    return (out / "graph.nq").read_bytes()


def asked(out: Path, until: datetime, clock: Clock = Clock.ENTERED) -> tuple[bytes, tuple[str, ...]]:
    with past(out, until, clock) as found:
        assert sorted(path.name for path in found.folder.iterdir()) == ["graph.nq", "ontology.ttl"]
        assert (found.folder / "ontology.ttl").read_bytes() == (out / "ontology.ttl").read_bytes()
        return (found.folder / "graph.nq").read_bytes(), found.notes


def test_what_was_known_is_the_graph_of_then(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    graphs: Mapping[datetime, bytes] = {
        MONDAY: built_on(MONDAY, tmp_path, monkeypatch, A),
        TUESDAY: built_on(TUESDAY, tmp_path, monkeypatch, A, B),
        FRIDAY: built_on(FRIDAY, tmp_path, monkeypatch, A, B, C),
    }
    assert len(set(graphs.values())) == 3
    for moment, graph in graphs.items():
        assert asked(tmp_path, moment) == (graph, ())


def test_before_anything_was_known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    built_on(MONDAY, tmp_path, monkeypatch, A)
    note = "nothing had entered the graph by then, the first on 2026-03-02 12:00 UTC; try --clock published"
    assert asked(tmp_path, MONDAY.replace(hour=11)) == (b"", (note,))


def test_what_has_gone_since_is_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    alone = built_on(MONDAY, tmp_path / "alone", monkeypatch, A)
    built_on(MONDAY, tmp_path / "out", monkeypatch, A, B)
    built_on(TUESDAY, tmp_path / "out", monkeypatch, A, C)
    note = "1 of 2 documents that the graph held then were removed or edited since, and are left out"
    assert asked(tmp_path / "out", MONDAY) == (alone, (note,))


def test_judgements_count_from_their_day(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = datetime(2026, 2, 28, 12, tzinfo=UTC)  # the judgement is of 1 March
    unjudged = built_on(before, tmp_path, monkeypatch, B, C)
    judged = built_on(MONDAY, tmp_path, monkeypatch, B, C, judged=True)
    assert unjudged != judged
    assert asked(tmp_path, before) == (unjudged, ())
    assert asked(tmp_path, MONDAY) == (judged, ())


def test_what_was_published_by_then(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = built_on(MONDAY, tmp_path / "first", monkeypatch, A)
    both = built_on(MONDAY, tmp_path / "both", monkeypatch, A, B)
    built_on(MONDAY, tmp_path / "out", monkeypatch, A, B, C)
    notes = ("1 of 3 documents bear no date of publication, and are left out",)
    assert asked(tmp_path / "out", datetime(2024, 3, 4, tzinfo=UTC), Clock.PUBLISHED) == (b"", notes)
    assert asked(tmp_path / "out", datetime(2024, 3, 30, tzinfo=UTC), Clock.PUBLISHED) == (first, notes)
    assert asked(tmp_path / "out", datetime(2024, 3, 31, tzinfo=UTC), Clock.PUBLISHED) == (both, notes)


def test_a_folder_that_has_forgotten_stops_the_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    built_on(MONDAY, tmp_path, monkeypatch, A)
    forget_built(tmp_path)
    with pytest.raises(StopRun, match=r"does not remember what it was built from; run kg build PATH… -o .* again"):
        asked(tmp_path, MONDAY)


@pytest.mark.parametrize("clock", Clock)
def test_lost_and_damaged_readings_stop_the_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, clock: Clock) -> None:
    built_on(MONDAY, tmp_path, monkeypatch, A)
    (kept,) = (path for path in (tmp_path / READINGS).iterdir() if path.name != "built.json")
    kept.write_text("{", encoding="utf-8")
    with pytest.raises(StopRun, match="again"):
        asked(tmp_path, MONDAY, clock)
    kept.unlink()
    with pytest.raises(StopRun, match=r"has lost its reading of a\.txt"):
        asked(tmp_path, MONDAY, clock)


def test_where_no_history_was_kept_nothing_had_entered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    built_on(MONDAY, tmp_path, monkeypatch, A)
    (tmp_path / HISTORY).unlink()
    with pytest.raises(StopRun, match=r"keeps no history; run kg build PATH… -o .* again"):
        asked(tmp_path, MONDAY)
