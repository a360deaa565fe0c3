import json
from datetime import date
from pathlib import Path

import pytest

from kg.comparisons.compared import Compared, Side
from kg.comparisons.links import LINKS, read_links
from kg.errors import StopRun
from kg.judgements import AboutEntity, Decision, Judgement
from kg.resolution.links import Reason, Verdict
from tests.comparisons.linked import linked
from tests.tiny import DENIAL, LOAN, LOAN_TEXT

BASE = "https://kg.example/id/"
OSLO = AboutEntity("Oslo", file="loan.txt"), AboutEntity("Oslo", file="news/denial.html")
ON = date(2026, 11, 22)


def by_file(compared: Compared) -> dict[str, Side]:
    return {side.file: side for side in (compared.one, compared.other)}


def test_every_line_tells_all_there_is_to_know(tmp_path: Path) -> None:
    italy, oslo, loan = read_links(linked(tmp_path))
    assert (italy.kind, italy.verdict, italy.points, italy.by) == ("entity", Verdict.SAME, 4.0, "rules")
    assert oslo.reasons == (Reason(2.0, "the name “Oslo” in both"), Reason(-0.75, "a capital and a state"))
    assert by_file(oslo) == {
        "loan.txt": Side(
            iri=f"{BASE}entity/norway",
            document=LOAN.key,
            file="loan.txt",
            type="State",
            names=("Oslo",),
            quotes=(LOAN_TEXT,),
            publisher="The Post",
            issued="2025-11-20",
            claims=1,
            documents=1,
        ),
        "news/denial.html": Side(
            iri=f"{BASE}entity/oslo",
            document=DENIAL.key,
            file="news/denial.html",
            type="State",
            names=("Oslo",),
            quotes=(DENIAL.text,),
            claims=1,
            documents=1,
        ),
    }
    assert by_file(loan)["loan.txt"] == Side(
        iri=f"{BASE}dealing/loan",
        document=LOAN.key,
        file="loan.txt",
        type="Funding",
        roles=(
            ("funder", "Italy"),
            ("recipient", "Oslo"),
            ("amount", "about 1.5 USD per year"),
            ("purpose", "bridges\nand roads"),
            ("date", "2026/.."),
        ),
        modality="planned",
        quotes=(LOAN_TEXT,),
        publisher="The Post",
        issued="2025-11-20",
        claims=1,
        documents=1,
    )
    assert by_file(italy)["loan.txt"].claims == 2


def test_what_people_left_open_says_who(tmp_path: Path) -> None:
    unsure = Judgement(Decision.UNSURE, OSLO, "Ada", ON, "cannot tell")
    link = list(read_links(linked(tmp_path, unsure)))[1]
    assert (link.verdict, link.by, link.points) == (Verdict.DOUBTFUL, "Ada", 1.25)
    assert link.reasons[-1] == Reason(0.0, "cannot tell")


def test_what_people_decided_stands_for_what_rules_found(tmp_path: Path) -> None:
    different = Judgement(Decision.DIFFERENT, OSLO, "Ada", ON)
    link = list(read_links(linked(tmp_path, different)))[1]
    assert (link.verdict, link.by, link.points) == (Verdict.DIFFERENT, "Ada", 1.25)
    assert [reason.text for reason in link.reasons] == [
        "the name “Oslo” in both",
        "a capital and a state",
        "judged different",
    ]


def test_a_line_is_an_object_with_nothing_empty_in_it(tmp_path: Path) -> None:
    lines = (linked(tmp_path) / LINKS).read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["kind"] for line in lines] == ["entity", "entity", "dealing"]
    assert all(value not in ("", [], None) for line in lines for value in json.loads(line)["one"].values())


@pytest.mark.parametrize("text", ["{", "{}", '{"kind": "entity"}', "[]", '{"one": 1}'])
def test_a_broken_list(tmp_path: Path, text: str) -> None:
    (tmp_path / LINKS).write_text(text, encoding="utf-8")
    with pytest.raises(StopRun, match=r"links\.jsonl cannot be read \(.*\); build the graph anew"):
        list(read_links(tmp_path))


def test_a_folder_without_a_list(tmp_path: Path) -> None:
    with pytest.raises(StopRun, match=r"holds no links\.jsonl; run kg build PATH"):
        list(read_links(tmp_path))
