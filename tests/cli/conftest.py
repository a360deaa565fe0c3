"""A built folder and a way to call ``kg``."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg.cli import main
from kg.exports.network import network_elements
from kg.rdf.turtle import write_turtle
from kg.store import create_store
from kg.views.graphml import write_graphml
from tests.questions.conftest import SEEDS

Kg = Callable[..., Result]


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a build of `seeds/`, as far as these commands read it."""
    folder = tmp_path_factory.mktemp("built")
    shutil.copyfile(SEEDS, folder / "graph.nq")
    create_store(folder / "store", folder / "graph.nq")
    write_turtle(folder / "graph.nq", folder / "graph.ttl")
    write_graphml(network_elements(folder), folder / "graph.graphml")
    return folder


@pytest.fixture
def kg(monkeypatch: pytest.MonkeyPatch) -> Kg:
    """Call ``kg`` with arguments, in this process; a terminal of 100 columns wherever one is asked for."""
    monkeypatch.setenv("COLUMNS", "100")

    def call(*arguments: str | Path, stdin: str | None = None) -> Result:
        return CliRunner().invoke(main, [str(argument) for argument in arguments], input=stdin, prog_name="kg")

    return call
