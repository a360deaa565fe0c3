import dataclasses
from datetime import date
from pathlib import Path

import pytest

from kg.build.remembered.built import BUILT, built_with, forget_built, read_built, write_built
from kg.build.remembered.kept import READINGS
from kg.judgements import AboutClaim, AboutEntity, Decision, Judgement
from kg.judgements.grades import Grade
from tests.build.doubles import SETTINGS

JUDGEMENTS = (
    Judgement(Decision.SAME, (AboutEntity("A"), AboutEntity("B", "State")), "Ada", date(2026, 3, 1)),
    Judgement(Decision.WRONG, (AboutClaim("a.txt", "Funding", "x", (("funder", "A"),)),), "Ada", date(2026, 3, 2)),
)


def test_what_is_remembered_comes_back(tmp_path: Path) -> None:
    settings = dataclasses.replace(SETTINGS, judgements=JUDGEMENTS, grades=(Grade("The Post", "B", "2"),))
    built = built_with(settings, "in", "conditions", ("graph.nq",))
    write_built(tmp_path, built)
    assert read_built(tmp_path) == built
    assert built.judgements == JUDGEMENTS
    forget_built(tmp_path)
    forget_built(tmp_path)
    assert read_built(tmp_path) is None


@pytest.mark.parametrize("damage", [b"", b"[]", b"{}", b"\xff", b'{"inputs": 1}', b"[" * 100_000])
def test_what_is_damaged_is_forgotten(tmp_path: Path, damage: bytes) -> None:
    (tmp_path / READINGS).mkdir()
    (tmp_path / READINGS / BUILT).write_bytes(damage)
    assert read_built(tmp_path) is None
