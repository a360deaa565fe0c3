"""The colours of types, for programs other than the explorer: those of its style sheet, on light paper."""

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from zlib import crc32

Colour = tuple[int, int, int]
_DECLARED = re.compile(r"--([A-Z]\w*|tone-\d): (#[0-9a-f]{6})")


def colour_of(type_: str) -> Colour:
    """Red, green and blue, from 0 to 255; of a type that the style sheet does not know one of four tones.

    >>> colour_of("State")
    (36, 82, 122)
    """
    colours = _colours()
    tones = sorted(name for name in colours if name.startswith("tone-"))
    return colours.get(type_) or colours[tones[crc32(type_.encode()) % len(tones)]]


@cache
def _colours() -> Mapping[str, Colour]:
    sheet = files("kg.views").joinpath("assets", "explorer.css").read_text(encoding="utf-8")
    found = reversed(_DECLARED.findall(sheet))  # the first counts, the second is for the dark
    return {name: (int(text[1:3], 16), int(text[3:5], 16), int(text[5:7], 16)) for name, text in found}
