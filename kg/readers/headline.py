"""The headline of a text that has no title of its own."""

import re

from kg.model.document import Document
from kg.readers.passages import passages

_SECTION = re.compile(r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ &/]{1,30} \| ")
_INITIALS = re.compile(r"(?:\b[A-Z]\.)+[\"'”’]?$")


def headline(document: Document) -> str | None:
    r"""The first passage, if it is a headline: short, alone on its lines, without a full stop, with text below it.

    The name of a section before it ("OPINION | ") is not part of it.

    >>> headline(Document("a.txt", "OPINION | The bill comes due\n\nThree men met."))
    'The bill comes due'
    >>> headline(Document("a.txt", "Three men met.\n\nNobody spoke.")) is None
    True
    """
    spans = passages(document)
    if len(spans) < 2:
        return None
    first = " ".join(document.text[spans[0].start : spans[0].end].split()).lstrip("#* ")
    stops = first.endswith((".", ",", ";", ":", "-", "–", "—")) and not _INITIALS.search(first)
    return None if stops or len(first) > 200 else _SECTION.sub("", first, count=1)
