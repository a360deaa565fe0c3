"""The spaCy model: which one, and how a document is laid before it."""

import re
import warnings
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from kg.annotation import tokens
from kg.annotation.packages import package_of
from kg.model.document import Document
from kg.readers.passages import passages

PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "″": '"', "\u00a0": " ", "\u202f": " ", "\u2009": " "})
BATCH = 16
LONGEST_SUFFIX = 64
PREFIXES = frozenset({"co", "re"})
DATELINE = 24
"""Tokens within which a dateline must end."""
DASHES = frozenset({"-", "–", "—", "--", ":"})


@cache
def load(name: str = "sm") -> Language:
    """The model of this short name or package.

    Raises `StopRun` where it is not installed.
    """
    package = package_of(name)
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r"\[W095\]", category=UserWarning)  # md is of 3.7 and works under 3.8
        nlp = spacy.load(package, exclude=["senter"])
    tokenizer: Any = nlp.tokenizer  # which declares no types
    tokenizer.suffix_search = in_tail(tokenizer.suffix_search)
    return nlp


def in_tail(search: Callable[[str], re.Match[str] | None]) -> Callable[[str], re.Match[str] | None]:
    """A search for the suffix of a word, which is short, at the word's end alone.

    Otherwise each suffix costs a walk through all before it: 100,000 quotation marks in a row would take an hour.
    """
    return lambda word: search(word[-LONGEST_SUFFIX:])


def masked(document: Document) -> str:
    r"""The document's text as the parser shall see it, character for character as long as the original.

    What is no evidence becomes blank, line breaks inside a passage become blanks, and typographic quotes
    become the plain ones that the model was trained on.

    >>> masked(Document("a.txt", "Rome “fell”.\n\nIt did."))
    'Rome "fell".  It did.'
    """
    text = [" "] * len(document.text)
    for span in passages(document):
        text[span.start : span.end] = re.sub(r"\s", " ", document.text[span.start : span.end].translate(PLAIN))
    return "".join(text)


def parse(documents: Iterable[Document], nlp: Language) -> Iterator[tuple[Document, tokens.Doc]]:
    """Each document with its parse. Sentences end where passages end, whatever the parser thinks."""
    tasks = ((laid_out(document, nlp), document) for document in documents)
    for doc, document in nlp.pipe(tasks, as_tuples=True, batch_size=BATCH):
        yield document, tokens.Doc(doc)


def laid_out(document: Document, nlp: Language) -> Doc:
    """The tokens of a document, with a sentence begun at each passage and after each dateline."""
    doc = nlp.make_doc(masked(document))
    _join_prefixes(doc)
    starts = [span.start for span in passages(document)]
    for token in doc:
        if starts and token.idx + len(token) > starts[0] and not token.is_space:
            token.is_sent_start = True
            starts.pop(0)
            story = after_dateline(doc, token.i)
            if story is not None:
                doc[story].is_sent_start = True
        elif _goes_on(doc, token.i):
            token.is_sent_start = False
    return doc


def _goes_on(doc: Doc, i: int) -> bool:
    """Whether a token cannot begin a sentence: a word in lower case after one that ends none."""
    return i > 0 and doc[i].is_lower and doc[i].is_alpha and doc[i - 1].is_alpha


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
