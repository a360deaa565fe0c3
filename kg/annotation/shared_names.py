"""Names that several States have: "Congo", "Korea", and "Czech" in a text of Czechoslovakia."""

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.annotation.name import Name
from kg.annotation.states import StateNames
from kg.annotation.tokens import Doc


def of_named(doc: Doc, names: Sequence[Name], states: StateNames) -> list[Name]:
    """The names with each that several States share given to the one that the document names otherwise, too.

    "Korea" is the North where a document names Pyongyang and neither Seoul nor South Korea; where it names both or
    neither, it stays the South.
    """
    shared = [name for name in names if name.code and states.others(name.span(doc).text)]
    if not shared:
        return list(names)
    own = {name.code for name in names if name not in shared} | _capitals(doc, states)
    codes = {name: _code(name, states.others(name.span(doc).text), own) for name in shared}
    return [replace(name, code=codes.get(name, name.code)) for name in names]


def _code(name: Name, others: Sequence[str], own: set[str | None]) -> str | None:
    named = [code for code in others if code in own]
    return named[0] if len(named) == 1 and name.code not in own else name.code


def _capitals(doc: Doc, states: StateNames) -> set[str | None]:
    """The codes of States whose capital stands anywhere, also in a dateline, which holds no names."""
    words = set(re.findall(r"[^\W\d_]{4,}", doc.text))
    found = (states.find(word) for word in words if word[0].isupper() and not states.others(word))
    return {known.code for known in found if known and known.kind == "capital"}
