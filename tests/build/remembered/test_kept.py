import dataclasses
from pathlib import Path

import pytest

from kg.build.remembered.kept import Kept
from tests.tiny import DENIAL, DENIAL_READING, LOAN, LOAN_READING


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    kept = Kept(tmp_path / "readings", "now")
    kept.keep(LOAN_READING)
    return kept


def test_what_is_kept_comes_back(kept: Kept) -> None:
    assert kept.get(LOAN) == LOAN_READING
    assert kept.get(DENIAL) is None


def test_where_nothing_was_kept_nothing_is_made(tmp_path: Path) -> None:
    kept = Kept(tmp_path / "none", "now")
    assert (kept.get(LOAN), list(kept.all())) == (None, [])
    kept.prune([LOAN])
    assert list(tmp_path.iterdir()) == []


def test_a_document_of_another_name_is_another(kept: Kept) -> None:
    assert kept.get(dataclasses.replace(LOAN, file="copy.txt")) is None


def test_other_conditions_need_another_reading(kept: Kept) -> None:
    later = Kept(kept.folder, "later")
    assert later.get(LOAN) is None
    assert list(later.all()) == []
    later.keep(dataclasses.replace(LOAN_READING, claims=()))
    assert (next(later.all()).claims, kept.get(LOAN)) == ((), LOAN_READING)


@pytest.mark.parametrize("damage", [b"", b"now", b"now \n{}", b"\xff", b"[" * 100_000, b"?"])
def test_damage_is_told(kept: Kept, damage: bytes) -> None:
    (path,) = kept.folder.iterdir()
    whole = path.read_bytes()
    path.write_bytes(damage if damage != b"?" else whole.replace(b"oil", b"gas"))
    assert path.read_bytes() != whole
    with pytest.raises(ValueError):  # noqa: PT011 - JSON has words of its own
        kept.get(LOAN)
    with pytest.raises(ValueError):  # noqa: PT011
        list(kept.all())


def test_the_reading_of_another_document_is_damage(kept: Kept) -> None:
    (path,) = kept.folder.iterdir()
    kept.keep(DENIAL_READING)
    (other,) = set(kept.folder.iterdir()) - {path}
    other.replace(path)
    with pytest.raises(ValueError, match="another document"):
        kept.get(LOAN)


def test_prune_leaves_what_is_needed(kept: Kept) -> None:
    kept.keep(DENIAL_READING)
    Kept(kept.folder, "before").keep(LOAN_READING)
    (kept.folder / "x.part").touch()  # of a build that was killed
    (kept.folder / "folder").mkdir()  # not ours, and cannot be removed
    kept.prune([DENIAL])
    assert list(kept.all()) == [DENIAL_READING]
    assert len(list(kept.folder.iterdir())) == 2


def test_what_else_is_remembered_in_the_folder_is_no_reading(kept: Kept) -> None:
    kept.keep(LOAN_READING)
    (kept.folder / "built.json").write_text("{}", encoding="utf-8")
    assert list(kept.all()) == [LOAN_READING]
