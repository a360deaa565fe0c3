"""What a worker does with a job that goes wrong."""

from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.server.graph import served
from kg.server.jobs import Wanted
from kg.server.pages.site import Site
from kg.server.refusal import Refused
from kg.server.worker import Task, done


def test_faults_of_our_own_are_told_to_the_log_alone(small: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with served(small) as graph:
        store = ox.Store.read_only(str(graph.store))
        task = Task(graph, {}, seconds=1, answer_bytes=1, memory_bytes=1)
        told = done(Wanted("no such page"), task, store, Site(graph, store))
    assert isinstance(told, Refused)
    assert (told.status, told.message) == (500, "something went wrong here; the log of the server says what")
    assert "KeyError: 'no such page'" in capfd.readouterr().err
