"""What a million documents would cost, from what few cost."""

import pytest

from benchmarks import cost
from benchmarks.cost import Cost, measured, tables
from benchmarks.measured import Scale

FEW = Cost(
    documents=10,
    characters=3000.4,
    seconds={"drawing": 0.0036, "reading": 0.072},
    sizes={"graph.nq": 90_000.0},
    quads=500.0,
    growth=(100, 1000),
    stages={"merging": (0.1, 1.0), "store": (0.1, 2.0)},
    claims=(8.25, 2.0),
)


def test_what_follows_is_told_beside_what_was_measured() -> None:
    assert tables(FEW).splitlines() == [
        "Measured on 10 articles of 3,000 characters on average, and on 100 and 1,000 generated readings; "
        "seconds are of one core.",
        "",
        "| stage | seconds a document | a million documents, core hours |",
        "| --- | --: | --: |",
        "| drawing | 0.0036 | 1.0 |",
        "| reading | 0.0720 | 20.0 |",
        "",
        "| stage | 100 (s) | 1,000 (s) | power p | a million, core hours | a million articles, core hours |",
        "| --- | --: | --: | --: | --: | --: |",
        "| merging | 0.10 | 1.00 | 1.00 | 0.3 | 1.1 |",
        "| store | 0.10 | 2.00 | 1.30 | 4.4 | 18.3 |",
        "",
        "| what is kept | bytes a document | a million documents, GB |",
        "| --- | --: | --: |",
        "| graph.nq | 90,000 | 90.0 |",
        "",
        "An article gives 500 quads, a million 500 million. It holds 8.2 claims, a generated reading 2.0.",
    ]


def test_every_stage_is_measured() -> None:
    found = measured(Scale(documents=2, growth=(10, 20), pairs=1))
    assert list(found.seconds) == ["drawing", "reading"]
    assert set(found.stages) == {"merging", "explorer", "rest", *cost.STAGES.values()}
    assert min(found.seconds.values()) > 0
    assert min(found.sizes.values()) > 0


def test_the_page_is_written_where_it_is_marked(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    page = cost.PAGE.read_text(encoding="utf-8")
    written: list[str] = []
    monkeypatch.setattr("sys.argv", ["cost", "--write"])
    monkeypatch.setattr(cost, "measured", lambda _: FEW)
    monkeypatch.setattr("pathlib.Path.write_text", lambda _, text, **__: written.append(text))
    cost.main()
    before, _, rest = page.partition("<!-- generated: cost -->\n")
    after = rest.partition("<!-- end -->")[2]
    assert written == [f"{before}<!-- generated: cost -->\n{tables(FEW)}\n<!-- end -->{after}"]
    assert capsys.readouterr().out == f"{tables(FEW)}\n"
