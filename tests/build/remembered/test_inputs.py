import dataclasses
import os
from pathlib import Path

import pytest

from kg.build.remembered.inputs import inputs
from kg.readers import find
from tests.build.doubles import SETTINGS
from tests.build.remembered.test_built import JUDGEMENTS


@pytest.fixture
def news(tmp_path: Path) -> Path:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(f"Rome paid {name}.", encoding="utf-8")
    return tmp_path


def test_the_same_files_are_the_same_wherever_they_lie(news: Path) -> None:
    known = inputs(find([news]), SETTINGS)
    assert len(known) == 16
    assert known == inputs(find([news / "b.txt", news / "a.txt"]), SETTINGS)
    for file in news.iterdir():
        os.utime(file, (0, 0))
    assert known == inputs(find([news]), SETTINGS)


def test_whatever_changes_is_seen(news: Path) -> None:
    seen = [
        inputs(find([news]), settings)
        for settings in (
            SETTINGS,
            dataclasses.replace(SETTINGS, base="https://example.org/"),
            dataclasses.replace(SETTINGS, judgements=JUDGEMENTS),
            dataclasses.replace(SETTINGS, files=SETTINGS.files[1:]),
            dataclasses.replace(SETTINGS, versions={}),
        )
    ]
    (news / "b.txt").write_text("Rome paid c.txt.", encoding="utf-8")
    seen.append(inputs(find([news]), SETTINGS))
    (news / "b.txt").rename(news / "c.txt")
    seen.append(inputs(find([news]), SETTINGS))
    (news / "c.txt").unlink()
    seen.append(inputs(find([news]), SETTINGS))
    assert len(set(seen)) == len(seen)


def test_what_cannot_be_known_is_not_guessed(news: Path) -> None:
    assert inputs(find([news, "-"]), SETTINGS) == ""
    (news / "pipe.txt").symlink_to("nowhere")
    assert inputs(find([news]), SETTINGS) == ""
