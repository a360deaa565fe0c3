from datetime import UTC, datetime
from pathlib import Path

import pytest

from kg.build.outputs.history import HISTORY, entered, held, note, now, read_history
from kg.errors import StopRun

MONDAY, TUESDAY, FRIDAY = (datetime(2026, 3, day, 12, tzinfo=UTC) for day in (2, 3, 6))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    note(tmp_path, {"a": "a.txt", "b": "b.txt"}, MONDAY)
    note(tmp_path, {"a": "a.txt", "c": "c.txt"}, TUESDAY)
    note(tmp_path, {"a": "a.txt", "b": "b.txt", "c": "c.txt"}, FRIDAY)
    return tmp_path


def test_a_line_is_what_a_build_changed(folder: Path) -> None:
    assert (folder / HISTORY).read_text(encoding="utf-8") == (
        '{"at": "2026-03-02T12:00:00+00:00", "entered": {"a": "a.txt", "b": "b.txt"}, "left": {}}\n'
        '{"at": "2026-03-03T12:00:00+00:00", "entered": {"c": "c.txt"}, "left": {"b": "b.txt"}}\n'
        '{"at": "2026-03-06T12:00:00+00:00", "entered": {"b": "b.txt"}, "left": {}}\n'
    )


def test_a_build_that_changes_nothing_adds_nothing(folder: Path) -> None:
    before = (folder / HISTORY).read_bytes()
    note(folder, {"a": "a.txt", "b": "b.txt", "c": "renamed.txt"}, FRIDAY)
    assert (folder / HISTORY).read_bytes() == before


def test_what_a_killed_build_left_goes(folder: Path) -> None:
    (folder / "history.part").write_text("half", encoding="utf-8")
    note(folder, {"a": "a.txt", "b": "b.txt", "c": "c.txt"}, FRIDAY)
    assert [path.name for path in folder.iterdir()] == [HISTORY]


def test_what_the_graph_held(folder: Path) -> None:
    events = read_history(folder)
    assert held(events, datetime(2026, 3, 2, 11, 59, 59, tzinfo=UTC)) == {}
    assert held(events, MONDAY) == {"a": "a.txt", "b": "b.txt"}
    assert held(events, TUESDAY) == {"a": "a.txt", "c": "c.txt"}
    assert held(events).keys() == {"a", "b", "c"}


def test_what_comes_back_enters_anew(folder: Path) -> None:
    assert entered(read_history(folder)) == {"a": MONDAY, "b": FRIDAY, "c": TUESDAY}


def test_where_no_history_was_kept_there_is_none(tmp_path: Path) -> None:
    assert read_history(tmp_path) == ()


@pytest.mark.parametrize(
    "line", ["{", "[]", "{}", '{"at": "noon", "entered": {}, "left": {}}', '{"at": 1, "entered": {}, "left": {}}']
)
def test_a_line_of_no_build_stops_the_run(folder: Path, line: str) -> None:
    with (folder / HISTORY).open("a", encoding="utf-8") as file:
        file.write(f"{line}\n")
    with pytest.raises(StopRun, match=r"history\.jsonl: line 4 is no event of a build; put back a good copy"):
        read_history(folder)


def test_bytes_that_are_no_text_stop_the_run(folder: Path) -> None:
    (folder / HISTORY).write_bytes(b"\xff")
    with pytest.raises(StopRun, match=r"history\.jsonl cannot be read"):
        read_history(folder)


def test_the_time_can_be_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert now() == datetime(1970, 1, 1, tzinfo=UTC)
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    assert (now().tzinfo, now().microsecond) == (UTC, 0)


@pytest.mark.parametrize("stated", ["yesterday", "9" * 30])
def test_a_bad_time_stops_the_run(monkeypatch: pytest.MonkeyPatch, stated: str) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", stated)
    with pytest.raises(StopRun, match="set it to a number of seconds since 1970"):
        now()
