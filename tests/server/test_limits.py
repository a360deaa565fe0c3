"""A query that runs away costs itself, and nobody else."""

import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.server.started import Server, started

RUNAWAY = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
CHEAP = "ASK { ?s a kg:Claim }"


def test_a_query_that_takes_too_long_is_ended(server: Server) -> None:
    begun = time.monotonic()
    told = server.query(RUNAWAY)
    assert (told.status, told.text) == (503, "the query takes longer than 4 seconds; ask for less\n")
    assert time.monotonic() - begun < 12
    assert server.query(CHEAP).status == 200


def test_those_that_run_away_do_not_hold_up_the_others(server: Server) -> None:
    with ThreadPoolExecutor(8) as clients:
        runaways = [clients.submit(server.query, RUNAWAY) for _ in range(4)]
        time.sleep(0.5)
        begun = time.monotonic()
        assert [server.query(CHEAP).status for _ in range(5)] == [200] * 5
        assert time.monotonic() - begun < 4
        told = [runaway.result() for runaway in runaways]
    assert {answer.status for answer in told} == {503}
    assert {answer.text.partition(";")[0] for answer in told} <= {
        "the query takes longer than 4 seconds",
        "too many queries are being answered",
    }
    assert {answer.headers.get("retry-after") for answer in told if answer.text.startswith("too many")} <= {"5"}


def test_an_answer_that_is_too_large_is_refused(server: Server) -> None:
    told = server.query("SELECT * { ?a ?b ?c . ?d ?e ?f }")
    assert (told.status, told.text) == (503, "the answer is larger than 1048576 bytes; ask for less, with LIMIT\n")


def test_a_query_that_kills_its_worker_is_refused(server: Server) -> None:
    told = server.ask(
        "/sparql",
        "POST",
        b"SELECT * { FILTER(" + b"(" * 50_000 + b"1" + b")" * 50_000 + b") }",
        {"Content-Type": "application/sparql-query"},
    )
    assert told.status == 503
    assert server.query(CHEAP).status == 200


def test_a_page_that_takes_too_long_is_ended(folder: Path) -> None:
    with started(folder, "--timeout", "0.2", "--workers", "2") as server:
        told = server.ask("/ontology", headers={"Accept": "text/html"})
        assert (told.status, told.media) == (503, "text/html")
        assert "the page takes longer than 0.2 seconds; ask for less" in told.text
