"""The spaCy model: which one, and how documents go through it."""

import re
import warnings
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any

import spacy
from spacy.language import Language

from kg.annotation import morphology, recogniser, tokens
from kg.annotation.layout import laid_out
from kg.annotation.packages import package_of
from kg.model.document import Document

BATCH = 16
LONGEST_SUFFIX = 64


@cache
def load(name: str = "sm") -> Language:
    """The model of this short name or package, with our own ways to what its slow components say (see
    `kg.annotation.morphology` and `kg.annotation.recogniser`).

    Raises `StopRun` where it is not installed.
    """
    package = package_of(name)
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r"\[W095\]", category=UserWarning)  # md is of 3.7 and works under 3.8
        nlp = spacy.load(package, exclude=["senter"])
    tokenizer: Any = nlp.tokenizer  # which declares no types
    tokenizer.suffix_search = in_tail(tokenizer.suffix_search)
    morphology.replace(nlp)
    recogniser.replace(nlp)
    return nlp


def in_tail(search: Callable[[str], re.Match[str] | None]) -> Callable[[str], re.Match[str] | None]:
    """A search for the suffix of a word, which is short, at the word's end alone.

    Otherwise each suffix costs a walk through all before it: 100,000 quotation marks in a row would take an hour.
    """
    return lambda word: search(word[-LONGEST_SUFFIX:])


def parse(documents: Iterable[Document], nlp: Language) -> Iterator[tuple[Document, tokens.Doc]]:
    """Each document with its parse. Sentences end where passages end, whatever the parser thinks."""
    tasks = ((laid_out(document, nlp), document) for document in documents)
    for doc, document in nlp.pipe(tasks, as_tuples=True, batch_size=BATCH):
        yield document, tokens.Doc(doc)
