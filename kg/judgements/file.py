"""The file of judgements: TOML, one ``[[judgement]]`` table each, written by hand or by ``kg review``.

::

    # Two spellings of one man. Comments are yours: nothing ever rewrites this file.
    [[judgement]]
    decision = "same"                   # or different, unsure
    about = [
        { name = "Kim Jong Un", type = "Person" },              # wherever a document names him so
        { name = "Kim Jong-un", type = "Person", file = "a.txt" },  # in one document
    ]
    by = "Ada"
    on = 2026-11-22
    because = "word order and hyphen"   # may be left out

    [[judgement]]
    decision = "wrong"                  # the document does not say so
    about = { type = "Funding", file = "a.txt", quote = "The whole sentence, as it stands in the document." }
    by = "Ada"
    on = 2026-11-22

    [[judgement]]
    decision = "retype"
    about = { type = "Agreement", file = "a.txt", quote = "…", says = { party = "Rome" } }  # the one of Rome
    becomes = "Cooperation"
    roles = { party = "participant" }   # roles of other names that stay; without it those of one name do
    by = "Ada"
    on = 2026-11-22
"""

import re
import tomllib
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

from kg.errors import StopRun
from kg.judgements.judgement import Judgement
from kg.judgements.table import judgement_of

JUDGEMENTS = "judgements.toml"
"""The name under which a build looks for judgements in its folder."""
_HEADER = re.compile(r"\s*\[\[\s*[\"']?judgement[\"']?\s*\]\]")


def read_judgements(path: Path, dealing_types: Collection[str]) -> tuple[Judgement, ...]:
    """The judgements of a file, in its order; ``dealing_types`` are the types that there are.

    Raises `StopRun`, with the line, if the file cannot be read or a judgement in it is not as it should be.
    """
    tables = _tables(path)
    lines = _lines(path, len(tables))
    return tuple(judgement_of(table, path.name, line, dealing_types) for table, line in zip(tables, lines, strict=True))


def _tables(path: Path) -> list[dict[str, Any]]:
    try:
        whole = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise StopRun(f"{path} cannot be read ({error.strerror}); name a file of judgements") from error
    except UnicodeDecodeError as error:
        raise StopRun(f"{path} is no UTF-8 text; save it as such") from error
    except tomllib.TOMLDecodeError as error:
        raise StopRun(f"{path.name} is no TOML: {error}; correct it there") from error
    for name in whole:
        if name != "judgement":
            raise StopRun(f"{path.name}: {name!r} belongs to no judgement; begin each with a line [[judgement]]")
    tables = whole.get("judgement", [])
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise StopRun(f"{path.name}: a judgement is a table; begin each with a line [[judgement]]")
    return tables


def _lines(path: Path, number: int) -> list[int]:
    """The line of each header. Where more lines look like one, those that stand within a string are none."""
    text = path.read_text(encoding="utf-8").split("\n")
    found = [line for line, content in enumerate(text, start=1) if _HEADER.match(content)]
    if len(found) != number:
        found = [line for line in found if _is_whole("\n".join(text[: line - 1]))]
    return list(_padded(found, number))


def _is_whole(text: str) -> bool:
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return False
    return True


def _padded(lines: list[int], number: int) -> Iterator[int]:
    """A line each, the last one known for tables that are written without a header of their own."""
    for place in range(number):
        yield lines[min(place, len(lines) - 1)] if lines else 1
