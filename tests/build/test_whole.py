import os
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
