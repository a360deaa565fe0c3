"""One command for all benchmarks: what each hands back, the page, and the exit code."""

import sys
from pathlib import Path
from types import ModuleType

import pytest

from benchmarks import __main__ as command
from benchmarks.measured import QUICK, Bar, Measured, Scale, pairs
from benchmarks.page import page


def test_a_median_keeps_to_its_bar_or_does_not() -> None:
    values = (0.8, 1.0, 3.0)
    assert Measured("a", values).holds
    assert Measured("a", values, Bar("at most", 1.0)).holds
    assert Measured("a", values, Bar("at least", 1.0)).holds
    assert not Measured("a", values, Bar("at most", 0.9)).holds
    assert not Measured("a", values, Bar("at least", 1.1)).holds


def test_pairs_run_in_turn() -> None:
    run: list[str] = []
    ticks = iter(range(100))
    found = pairs(lambda: run.append("ours"), lambda: run.append("peer"), 3, clock=lambda: next(ticks))
    assert run == ["ours", "peer", "peer", "ours", "ours", "peer"]
    assert found == [(1, 1)] * 3


def test_the_page_has_a_table_for_each() -> None:
    measured = [Measured("kg build", (0.91, 0.95), Bar("at least", 0.9), "nlp.pipe", told="9 s")]
    assert page({"Reading": measured}, Scale(5, (1, 10), 2), "2 cores").splitlines()[-7:] == [
        "Measured on 2 cores; corpora of 5 documents, growth from 1 to 10, 2 pairs.",
        "",
        "## Reading",
        "",
        "| what | against | median | least | greatest | must be | holds | absolute |",
        "| --- | --- | --: | --: | --: | --- | --- | --- |",
        "| kg build | nlp.pipe | 0.930 × | 0.910 | 0.950 | at least 0.9 | yes | 9 s |",
    ]


@pytest.mark.parametrize(("value", "code"), [(1.0, 0), (1.2, 1)])
def test_the_exit_code_tells_whether_bars_hold(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], value: float, code: int
) -> None:
    module = ModuleType("benchmarks.some", "Some speed.\n\nMore words.")
    scales: list[Scale] = []

    def measure(scale: Scale) -> list[Measured]:
        scales.append(scale)
        return [Measured("a", (value,), Bar("at most", 1.1))]

    module.measure = measure  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "benchmarks.some", module)
    monkeypatch.setattr(command, "BENCHMARKS", ("some",))
    monkeypatch.setattr("sys.argv", ["benchmarks", "--quick"])
    assert command.main() == code
    assert scales == [QUICK]
    assert capsys.readouterr().out.startswith("\nSome speed\n\n| what |")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [(["nothing"], "no benchmark 'nothing'"), (["--write", "--quick"], "the page holds the whole run")],
)
def test_wrong_arguments_are_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], arguments: list[str], told: str
) -> None:
    monkeypatch.setattr("sys.argv", ["benchmarks", *arguments])
    with pytest.raises(SystemExit) as stop:
        command.main()
    assert stop.value.code == 2
    assert told in capsys.readouterr().err


def test_every_benchmark_that_is_named_measures() -> None:
    for name in command.BENCHMARKS:
        source = (Path(command.__file__).parent / f"{name}.py").read_text(encoding="utf-8")
        assert "\ndef measure(scale: Scale) -> " in source, name
