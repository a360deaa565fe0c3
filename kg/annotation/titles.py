"""The name that a title comes before, with a comma: "the minister of education of Chad, Mahamat Seid"."""

from kg.annotation.nouns import nouns
from kg.annotation.tokens import Token

LONGEST = 12
"""Tokens between a title and the comma before the name: "the president of the Bank for Rural Development,"."""
WHOSE = frozenset({"of", "for", "at"})
"""Prepositions that say whose a title is, or of what."""
INSIDE = frozenset({"ADP", "ADJ", "CCONJ", "DET", "NOUN", "PART", "PROPN"})
"""Parts of speech of such phrases."""
MARKS = frozenset({"(", ")", "-", "&"})


def name_after(title: Token) -> Token | None:
    """The first token of the name that a comma sets off after a title and its phrases, however these are parsed.

    What is itself said of the name before it has no other: "Ida Moe, the chairman, Jon Lie and others". Words of
    courtesy and rank before the name are passed over: "my colleague, General Jon Lie".

    >>> # in "the president of Chad, Idriss Déby, said", name_after(president) is Idriss
    """
    said = title.dep_ == "appos" and title.head.i < title.i and title.head.pos_ == "PROPN"
    comma = None if said else _comma(title)
    if comma is None:
        return None
    doc, last = title.doc, title.sent.end
    first = next((i for i in range(comma + 1, last) if doc[i].lower_ not in nouns("title", "rank")), last)
    return doc[first] if first < last and doc[first].pos_ == "PROPN" else None


def _comma(title: Token) -> int | None:
    doc = title.doc
    for i in range(title.i + 1, min(title.i + LONGEST, title.sent.end)):
        token = doc[i]
        if token.text == ",":
            return i
        if i == title.i + 1 and token.lower_ not in WHOSE:
            return None
        if token.pos_ not in INSIDE and token.text not in MARKS:
            return None
    return None
