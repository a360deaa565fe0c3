"""How a document is laid before the parser: what it sees of the text, and where sentences begin."""

import re

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

from kg.annotation.attributes import attributes, set_attributes
from kg.model.document import Document
from kg.readers.passages import passages

PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "″": '"', "\u00a0": " ", "\u202f": " ", "\u2009": " "})
PREFIXES = frozenset({"co", "re"})
PREFIXED = re.compile("(?:co|re)-", re.IGNORECASE)
DATELINE = 24
"""Tokens within which a dateline must end."""
DASHES = frozenset({"-", "–", "—", "--", ":"})
SEEN = ("LENGTH", "SPACY", "IS_SPACE", "IS_LOWER", "IS_ALPHA")
BEGINS, GOES_ON = 1, -1
"""What spaCy takes for the beginning of a sentence, and for none."""


def masked(document: Document) -> str:
    r"""The document's text as the parser shall see it, character for character as long as the original.

    What is no evidence becomes blank, line breaks inside a passage become blanks, and typographic quotes
    become the plain ones that the model was trained on.

    >>> masked(Document("a.txt", "Rome “fell”.\n\nIt did."))
    'Rome "fell".  It did.'
    """
    parts: list[str] = []
    end = 0
    for span in passages(document):
        parts.append(" " * (span.start - end))
        parts.append(re.sub(r"\s", " ", document.text[span.start : span.end].translate(PLAIN)))
        end = span.end
    parts.append(" " * (len(document.text) - end))
    return "".join(parts)


def laid_out(document: Document, nlp: Language) -> Doc:
    """The tokens of a document, with a sentence begun at each passage and after each dateline.

    No sentence begins with a word in lower case after a word that ends none.
    """
    text = masked(document)
    doc = nlp.make_doc(text)
    if PREFIXED.search(text):
        _join_prefixes(doc)
    length, spaced, blank, small, word = attributes(doc, SEEN).T.astype("int64")
    starts = np.zeros(len(doc), dtype="int64")
    starts[1:][(small[1:] & word[1:] & word[:-1]).astype(bool)] = GOES_ON
    inked = np.flatnonzero(blank == 0)
    ends = np.cumsum(length + spaced)[inked] - spaced[inked]
    after = 0
    for span in passages(document):
        after = max(after, int(np.searchsorted(ends, span.start, side="right")))
        if after == len(inked):
            break
        first = int(inked[after])
        after += 1
        starts[first] = BEGINS
        story = after_dateline(doc, first)
        if story is not None:
            starts[story] = BEGINS
    set_attributes(doc, ["SENT_START"], starts)
    return doc


def _join_prefixes(doc: Doc) -> None:
    """Makes one word again of what the tokenizer splits at a prefix: "co-hosted", "re-exported"."""
    with doc.retokenize() as retokenizer:
        for token in doc[:-2]:
            dash, word = doc[token.i + 1], doc[token.i + 2]
            joined = not token.whitespace_ and not dash.whitespace_ and dash.text == "-"
            if token.lower_ in PREFIXES and joined and word.text.islower():
                retokenizer.merge(doc[token.i : token.i + 3])


def after_dateline(doc: Doc, start: int) -> int | None:
    """The first token after the dateline or section head that a passage starts with, if it does.

    A dateline has no word in lower case but a few small ones, one in capitals, and ends with a dash or colon:
    "SHANGHAI, May 21, 2014 (Meridian Wire) - ", "MARKETS | CRUDE – ".
    """
    capitals = False
    for token in doc[start : start + DATELINE]:
        if token.text in DASHES:
            after = token.i + 1
            return after if capitals and after < len(doc) else None
        if token.is_alpha and not token.text[0].isupper() and token.lower_ not in {"of", "date", "and", "the"}:
            return None
        capitals = capitals or (token.is_alpha and token.is_upper and len(token) > 3)
    return None
