import json
from datetime import date
from pathlib import Path

import pytest

from kg.errors import StopRun
from kg.judgements import About, AboutClaim, AboutEntity, Decision, Judgement
from kg.questions.told import Told
from kg.review.reopened import Reopened, reopened

ON = date(2026, 11, 22)
TOLD = Told(
    names=(("Person", "Ada"), ("Person", "Bo")),
    quotes=(("Funding", "Ada lent Bo ten euros."), ("Funding", "It rained."), ("Meeting", "Ada saw Bo.")),
)
ADA = AboutEntity("Ada", "Person", "a.txt", "Ada lent Bo nine euros.")
BO = AboutEntity("Bo", None, "a.txt")
SAME = Judgement(Decision.SAME, (ADA, BO), "Cy", ON)


def open_again(folder: Path, *judgements: Judgement, cause: str = "it changed") -> list[Reopened]:
    fared = [{"key": judgement.key, "state": "reopened", "cause": cause} for judgement in judgements[:1]]
    (folder / "run.json").write_text(json.dumps({"judgements": fared}), encoding="utf-8")
    return reopened(folder, judgements, lambda file: TOLD if file == "a.txt" else Told((), ()))


@pytest.mark.parametrize(
    ("about", "now"),
    [
        (ADA, AboutEntity("Ada", "Person", "a.txt", "Ada lent Bo ten euros.")),
        (AboutEntity("Ada", "Place", "a.txt"), None),
        (AboutEntity("Cy", None, "a.txt"), None),
        (AboutClaim("a.txt", "Funding", "Ada lent Bo nine.", (("funder", "Bo"),)), "Ada lent Bo ten euros."),
        (AboutClaim("a.txt", "Sanction", "Ada lent Bo nine."), None),
        (AboutClaim("gone.txt", "Funding", "Ada lent Bo nine."), None),
    ],
)
def test_what_it_would_be_about_now(tmp_path: Path, about: About, now: About | str | None) -> None:
    (found,) = open_again(tmp_path, Judgement(Decision.RETYPE, (about,), "Cy", ON))
    if isinstance(now, str):
        now = AboutClaim("a.txt", "Funding", now)
    assert (found.cause, found.now) == ("it changed", (now,) if now else None)


def test_what_has_not_changed_stays_as_it_was_said(tmp_path: Path) -> None:
    (found,) = open_again(tmp_path, SAME)
    assert found.now is not None
    assert found.now[1] == BO


def test_what_cannot_be_told_otherwise_offers_nothing(tmp_path: Path) -> None:
    (found,) = open_again(tmp_path, Judgement(Decision.SAME, (AboutEntity("Ada"), BO), "Cy", ON))
    assert found.now is None


def test_what_is_held_or_replaced_is_not_open(tmp_path: Path) -> None:
    held = Judgement(Decision.UNSURE, (ADA, BO), "Cy", ON)
    assert [found.judgement for found in open_again(tmp_path, SAME, held)] == [SAME]
    withdrawn = Judgement(Decision.WITHDRAWN, (), "Cy", ON, replaces=SAME.key)
    assert open_again(tmp_path, SAME, withdrawn) == []


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"judgements": [{}]}'])
def test_a_record_that_is_none(tmp_path: Path, text: str) -> None:
    (tmp_path / "run.json").write_text(text, encoding="utf-8")
    with pytest.raises(StopRun, match=r"run\.json is no record of a build; run kg build PATH… -o"):
        reopened(tmp_path, [], lambda _: TOLD)
