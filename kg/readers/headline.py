"""The headline of a text that has no title of its own."""

import re

from kg.model.document import Document
from kg.readers.head import head
from kg.readers.passages import passages

# What sort of text it is ("EXPLAINER | ") belongs to the headline, where in the paper it stood does not.
_SECTION = re.compile(r"^(?!EXPLAINER|UPDATE|FACTBOX|TIMELINE|READOUT)[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ &/]{1,30} \| ")


def headline(document: Document) -> str | None:
    r"""The headline among the lines above the first paragraph; mastheads, slugs and menus are none.

    The name of a section before it ("OPINION | ") is not part of it.

    >>> headline(Document("a.txt", "OPINION | The bill comes due\n\nThree men met."))
    'The bill comes due'
    >>> headline(Document("a.txt", "Three men met.\n\nNobody spoke.")) is None
    True
    """
    title = head(document.text).title()
    if title is None or len(passages(document)) < 2:
        return None
    return _SECTION.sub("", title.words.lstrip("#* "), count=1)
