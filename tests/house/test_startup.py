"""What commands do not load: libraries are counted, not seconds, which differ from machine to machine."""

import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.measured import Measured
from benchmarks.questions import made, measured
from kg.questions import catalogue

ROOT = Path(__file__).parents[2]
HEAVY = (
    "spacy", "thinc", "pandas", "numpy", "networkx", "pyvis", "matplotlib", "pyshacl", "trafilatura", "lxml", "pypdf",
    "starlette", "uvicorn", "requests", "distributed", "faker", "jinja2", "rapidfuzz", "datasketch", "followthemoney",
    "oxrdflib", "pyparsing", "rdflib.plugins.sparql",
)  # fmt: skip
SCRIPT = """
import sys
try:
    {code}
except SystemExit as end:  # as commands end
    assert not end.code, end.code
print("loaded:", *[name for name in {names!r} if name in sys.modules])
"""
RUN = "from kg.cli import main; main({arguments!r})"


def loaded(code: str, names: tuple[str, ...]) -> list[str]:
    """Which of the modules a program has loaded when it ends."""
    script = SCRIPT.format(code=code, names=names)
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S603 - our own
    return done.stdout.splitlines()[-1].removeprefix("loaded:").split()


def test_importing_the_package_loads_nothing() -> None:
    assert loaded("import kg", (*HEAVY, "rdflib", "pyoxigraph", "click")) == []


def test_help_loads_no_graph() -> None:
    arguments = ["--help"]
    assert loaded(RUN.format(arguments=arguments), (*HEAVY, "rdflib", "pyoxigraph", "kg.readers", "kg.ontology")) == []


@pytest.mark.parametrize("name", ["funding", "claims", "conflicts", "violations"])
def test_a_named_question_loads_what_answers_it(name: str) -> None:
    assert name in {question.name for question in catalogue()}
    arguments = ["query", "output", name, "--format", "table"]
    assert loaded(RUN.format(arguments=arguments), (*HEAVY, "pyoxigraph")) == ["pyoxigraph"]


def test_a_graph_opens_without_pandas_and_engines() -> None:
    assert loaded("import kg; kg.open('output').counts", (*HEAVY, "pyoxigraph")) == ["pyoxigraph"]


def test_questions_are_measured_beside_the_raw_store(tmp_path: Path) -> None:
    made(tmp_path, 12)
    found = list(measured(tmp_path, 2))
    assert [one.name for one in found] == [question.name for question in catalogue()]
    assert all(isinstance(one, Measured) and len(one.values) == 2 and one.median > 0 for one in found)
    assert {one.name: one.told.partition(" in ")[0] for one in found}["documents"] == "12 rows"
