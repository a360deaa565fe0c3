"""Grades of sources by the user: the Admiralty code, in one small file.

The code is that of NATO AJP-2.1 and UK police practice: a letter for how reliable a source is, a figure for how
credible what it tells is.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kg.errors import StopRun

RELIABILITY = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "reliability cannot be judged",
}
CREDIBILITY = {
    "1": "confirmed by other sources",
    "2": "probably true",
    "3": "possibly true",
    "4": "doubtful",
    "5": "improbable",
    "6": "truth cannot be judged",
}
_GRADE = re.compile(r"([A-F])([1-6])?")


@dataclass(frozen=True)
class Grade:
    """What a user thinks of one source: ``Grade("NK News", "B", "2")``.

    ``reliability`` is a letter from A to F, ``credibility`` a figure from 1 to 6 or None; ``also`` are other names of
    the source, hosts among them.
    """

    name: str
    reliability: str
    credibility: str | None = None
    also: tuple[str, ...] = ()


Grades = tuple[Grade, ...]
SOURCES = "sources.toml"
"""The file of grades beside a graph, written by hand."""


def read_grades(path: Path) -> Grades:
    """The grades in a TOML file, by name.

    A line is a source with its grade, or with its other names as well::

        "NK News" = "B2"
        "Reuters" = {grade = "A2", also = ["reuters.com"]}

    Raises `StopRun` for a file that cannot be read, and for an entry of another form, which it names.
    """
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise StopRun(f"{path}: {error.strerror}; name a file of grades that can be read") from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise StopRun(f'{path}: this is no TOML ({error}); write lines such as "NK News" = "B2"') from error
    grades = tuple(sorted((_grade(path, name, entry) for name, entry in table.items()), key=lambda grade: grade.name))
    _told_once(path, grades)
    return grades


def _grade(path: Path, name: str, entry: Any) -> Grade:
    parts: Mapping[str, Any] = entry if isinstance(entry, dict) else {"grade": entry}
    also = parts.get("also", [])
    if unknown := sorted(parts.keys() - {"grade", "also"}):
        raise StopRun(f"{path}: {name!r} has {unknown[0]!r}; an entry has a grade and may have also")
    if not isinstance(also, list) or not all(isinstance(other, str) and other.strip() for other in also):
        raise StopRun(f'{path}: also of {name!r} is no list of names; write also = ["reuters.com"]')
    match = _GRADE.fullmatch(str(parts.get("grade", "")).strip().upper())
    if match is None or not name.strip():
        raise StopRun(
            f"{path}: {parts.get('grade', '')!r} of {name!r} is no grade; "
            "write a letter A to F and a figure 1 to 6, as B2"
        )
    return Grade(name, match[1], match[2], tuple(also))


def _told_once(path: Path, grades: Grades) -> None:
    seen: dict[str, str] = {}
    for name, grade in _names(grades):
        if seen.setdefault(name.casefold(), grade.name) != grade.name:
            raise StopRun(f"{path}: {name!r} stands for {seen[name.casefold()]!r} and {grade.name!r}; keep one")


def _names(grades: Grades) -> Iterator[tuple[str, Grade]]:
    for grade in grades:
        for name in (grade.name, *grade.also):
            yield name, grade
