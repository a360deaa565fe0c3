"""Judgements in a whole build: of the documents of `tests.tiny`, resolved by the project's own rules."""

import dataclasses
import json
from pathlib import Path

import pytest

from kg.build.assemble import assemble
from kg.build.report import Report
from kg.comparisons.links import read_links
from kg.errors import StopRun
from kg.judgements import JUDGEMENTS, read_judgements
from kg.resolution import resolve
from kg.store import open_graph, select
from tests.build.doubles import SETTINGS, STEPS
from tests.build.test_assemble import contents
from tests.tiny import DENIAL, LOAN

OWN = dataclasses.replace(STEPS, resolve=resolve)
SIGNED = 'by = "Ada"\non = 2026-11-22\n'
WRONG = f"""# The sentence denies it.
[[judgement]]
decision = "wrong"
about = {{ type = "Funding", file = "news/denial.html", quote = "{DENIAL.text}" }}
{SIGNED}"""
GONE = f"""
[[judgement]]
decision = "wrong"
about = {{ type = "Funding", file = "loan.txt", quote = "Rome lent Oslo." }}
{SIGNED}because = "they never did"
"""


def build(out: Path, text: str | None = None) -> Report:
    """Build as `kg.build.whole` does, with a file of judgements beside the graph."""
    file = out / JUDGEMENTS
    if text is not None:
        out.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")
    judgements = read_judgements(file, SETTINGS.ontology.dealings) if file.exists() else ()
    return assemble([LOAN, DENIAL], out, dataclasses.replace(SETTINGS, judgements=judgements), OWN)


def test_a_judgement_applied_and_withdrawn_leaves_the_bytes_as_they_were(tmp_path: Path) -> None:
    build(tmp_path)
    before = contents(tmp_path)
    build(tmp_path, WRONG)
    assert select(open_graph(tmp_path), "SELECT ?c { ?c a kg:Claim }").rows != ()
    assert len(select(open_graph(tmp_path), "SELECT ?c { ?c a kg:Claim }").rows) == 1
    assert contents(tmp_path)["graph.nq"] != before["graph.nq"]
    (tmp_path / JUDGEMENTS).unlink()
    build(tmp_path)
    assert contents(tmp_path) == before


def things(folder: Path, kind: str) -> int:
    """How many entities bear a name in common, or how many dealings there are."""
    query = {
        "entity": 'SELECT DISTINCT ?x { ?x rdfs:label "Oslo" }',
        "dealing": "SELECT DISTINCT ?x { ?c kg:dealing ?x }",
    }
    return len(select(open_graph(folder), query[kind]).rows)


@pytest.mark.parametrize(
    ("kind", "about"),
    [
        ("entity", '{ name = "Oslo", file = "loan.txt" }, { name = "Oslo", file = "news/denial.html" }'),
        (
            "dealing",
            f'{{ type = "Funding", file = "loan.txt", quote = "{LOAN.text}" }}, '
            f'{{ type = "Funding", file = "news/denial.html", quote = "{DENIAL.text}" }}',
        ),
    ],
)
def test_people_win_over_rules_and_what_they_take_back_leaves_no_trace(tmp_path: Path, kind: str, about: str) -> None:
    build(tmp_path)
    before = contents(tmp_path)
    for decision, number in (("different", 2), ("same", 1)):
        build(tmp_path, f'[[judgement]]\ndecision = "{decision}"\nabout = [{about}]\n{SIGNED}')
        assert things(tmp_path, kind) == number
        judged = [link for link in read_links(tmp_path) if link.judged]
        assert [(link.kind, str(link.verdict), link.by) for link in judged] == [(kind, decision, "Ada")]
    (tmp_path / JUDGEMENTS).unlink()
    build(tmp_path)
    assert contents(tmp_path) == before


def test_a_withdrawal_that_is_written_down_leaves_the_graph_as_it_was(tmp_path: Path) -> None:
    build(tmp_path)
    before = contents(tmp_path)
    (judgement,) = build(tmp_path, WRONG).judgements
    key = judgement.judgement.key
    build(tmp_path, f'{WRONG}\n[[judgement]]\ndecision = "withdrawn"\nreplaces = "{key}"\n{SIGNED}')
    assert {**contents(tmp_path), JUDGEMENTS: b""} == {**before, JUDGEMENTS: b""}


def test_a_build_says_how_judgements_fared_and_leaves_them_where_they_are(tmp_path: Path) -> None:
    report = build(tmp_path, WRONG + GONE)
    assert [(fared.judgement.line, fared.state) for fared in report.judgements] == [(2, "held"), (8, "reopened")]
    assert (tmp_path / JUDGEMENTS).read_text(encoding="utf-8") == WRONG + GONE
    record = json.loads((tmp_path / "run.json").read_text(encoding="utf-8"))
    assert record["counts"]["judgements"] == {"held": 1, "reopened": 1, "waiting": 0}
    assert record["judgements"][1] == {
        "about": [{"file": "loan.txt", "quote": "Rome lent Oslo.", "says": [], "type": "Funding"}],
        "because": "they never did",
        "by": "Ada",
        "cause": "loan.txt no longer says “Rome lent Oslo.”",
        "decision": "wrong",
        "key": report.judgements[1].judgement.key,
        "on": "2026-11-22",
        "state": "reopened",
    }


def test_a_faulty_judgement_stops_the_run(tmp_path: Path) -> None:
    with pytest.raises(StopRun, match=r"judgements\.toml, line 1: decision is missing; add it"):
        build(tmp_path, "[[judgement]]\n")
