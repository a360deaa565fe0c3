import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kg.build import build
from kg.build.report import Report
from kg.errors import StopRun
from kg.store import open_graph, select
from tests.build.test_assemble import contents

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Report]:
    folder = tmp_path_factory.mktemp("seeds")
    return folder, build([SEEDS], folder)


def test_a_graph_is_not_built_into_the_folder_that_is_read(tmp_path: Path) -> None:
    (tmp_path / "news" / "out" / "texts").mkdir(parents=True)
    (tmp_path / "news" / "out" / "texts" / "a.txt").write_text("Rome paid.", encoding="utf-8")
    out = tmp_path / "news" / "out"
    with pytest.raises(StopRun, match=r"out holds out/texts/a\.txt, which is to be read"):
        build([tmp_path / "news"], out)


def test_a_path_that_leads_nowhere_stops_the_run(tmp_path: Path) -> None:
    with pytest.raises(StopRun, match="no such file or folder"):
        build([tmp_path / "nothing"], tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_the_seeds_give_the_same_bytes_in_any_order(seeds: tuple[Path, Report], tmp_path: Path) -> None:
    folder, report = seeds
    # another process, whose sets have another order
    code = "import pathlib, sys; from kg.build import build; build(sys.argv[2:], pathlib.Path(sys.argv[1]))"
    files = [str(path) for path in sorted(SEEDS.glob("*.txt"), reverse=True)]
    command = [sys.executable, "-c", code, str(tmp_path / "two"), *files]
    subprocess.run(command, check=True, env={**os.environ, "PYTHONHASHSEED": "1"})  # noqa: S603 - our own
    assert contents(folder) == contents(tmp_path / "two")
    assert [document.file for document in report.documents] == sorted(Path(file).name for file in files)
    assert report.skipped == ()
    assert min(document.claims for document in report.documents) > 0


def test_every_quote_of_the_seeds_stands_where_it_says(seeds: tuple[Path, Report]) -> None:
    query = """SELECT ?file ?start ?end ?exact {
      ?claim kg:evidence ?quote ; prov:wasDerivedFrom/kg:file ?file .
      ?quote oa:start ?start ; oa:end ?end ; oa:exact ?exact
    }"""
    rows = select(open_graph(seeds[0]), query).rows
    quotes = [(SEEDS / str(file)).read_bytes().decode()[int(start) : int(end)] for file, start, end, _ in rows]
    assert quotes == [str(exact) for *_, exact in rows]
    assert len(quotes) > 20


def test_a_folder_of_seeds_is_kept_up_to_date(seeds: tuple[Path, Report], tmp_path: Path) -> None:
    """Built in two steps with an edit and a removal between, from nothing that is not there at the end."""
    news, out = tmp_path / "news", tmp_path / "out"
    shutil.copytree(SEEDS, news)
    first, _, *rest = sorted(news.glob("*.txt"))
    text = first.read_bytes()
    first.write_bytes(b"Rome paid Oslo $5 million.\n\n" + text)
    held_back = {file: file.read_bytes() for file in rest}
    for file in rest:
        file.unlink()
    (news / "gone.txt").write_text("Rome will lend Oslo $7 million, Ada Berg said.", encoding="utf-8")
    assert build([news], out).kept == 0
    first.write_bytes(text)
    (news / "gone.txt").unlink()
    for file, content in held_back.items():
        file.write_bytes(content)
    report = build([news], out)
    assert (report.kept, report.removed) == (1, ("gone.txt",))
    assert contents(out) == contents(seeds[0])
    written = {file: file.stat().st_mtime_ns for file in out.iterdir()}
    assert build([news], out).unchanged
    assert {file: file.stat().st_mtime_ns for file in out.iterdir()} == written
    (out / "graph.ttl").unlink()
    assert build([news], out).kept == 5
    assert contents(out) == contents(seeds[0])


def test_nothing_heavy_is_loaded_where_nothing_is_read(seeds: tuple[Path, Report]) -> None:
    folder, _ = seeds
    (folder / "graph.ttl").unlink()
    code = (
        "import pathlib, sys; from kg.build import build; report = build(sys.argv[2:], pathlib.Path(sys.argv[1]));"
        "print(report.kept, report.unchanged, 'spacy' in sys.modules)"
    )
    command = [sys.executable, "-c", code, str(folder), str(SEEDS)]
    told = [
        subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout  # noqa: S603 - our own
        for _ in range(2)
    ]
    assert told == ["5 False False\n", "5 True False\n"]


def test_grades_beside_the_graph_are_taken_and_left_alone_and_another_file_can_be_named(
    seeds: tuple[Path, Report], tmp_path: Path
) -> None:
    folder = tmp_path / "graph"
    shutil.copytree(seeds[0], folder)  # with its readings, so that nothing need be read again
    beside, other = folder / "sources.toml", tmp_path / "other.toml"
    beside.write_text('"NK News" = "B2"\n', encoding="utf-8")
    other.write_text('NK = {grade = "C", also = ["NK News"]}\n', encoding="utf-8")
    query = """SELECT ?name ?letter ?figure {
      ?source kg:reliability ?letter ; rdfs:label ?name OPTIONAL { ?source kg:credibility ?figure }
    }"""
    graded = []
    for given in (None, other):
        build([SEEDS], folder, sources=given)
        graded.append([tuple(map(str, row)) for row in select(open_graph(folder), query).rows])
    assert graded == [[("NK News", "B", "2")], [("NK", "C", "None")]]
    assert beside.read_text(encoding="utf-8") == '"NK News" = "B2"\n'
    beside.write_text('"NK News" = "G"\n', encoding="utf-8")
    before = (folder / "graph.nq").read_bytes()
    with pytest.raises(StopRun, match=r"sources\.toml: 'G' of 'NK News' is no grade"):
        build([SEEDS], folder)
    assert (folder / "graph.nq").read_bytes() == before
