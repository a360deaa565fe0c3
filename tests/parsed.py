"""Sentences with parses written by hand, so that a test pins the rule and not the parser.

``tests/parses`` holds them: a line ``# `` with the sentence, then a row a token (number, word, lemma, part of
speech, tag, dependency, number of its head or 0, and what the recogniser calls it, if anything: ``DATE``, or
``B-ORG`` and ``I-ORG`` for the first and further words of a name). Lines with ``##`` are remarks.
"""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import spacy

from kg.annotation.tokens import Doc, Token

Row = Sequence[str]
PARSES = Path(__file__).parent / "parses"


@cache
def known() -> dict[str, list[Row]]:
    """The rows of every sentence that has a parse."""
    found: dict[str, list[Row]] = {}
    for file in sorted(PARSES.glob("*.txt")):
        for block in file.read_text(encoding="utf-8").strip().split("\n\n"):
            head, *lines = block.split("\n")
            found[head.removeprefix("# ")] = [line.split() for line in lines if not line.startswith("##")]
    return found


@cache
def language() -> spacy.Language:
    return spacy.blank("en")


def parsed(*sentences: str) -> Doc:
    """A Doc of sentences of ``tests/parses``, joined by blanks; `KeyError` where one has no parse."""
    columns: dict[str, list[object]] = {
        name: [] for name in ("words", "spaces", "lemmas", "pos", "tags", "deps", "heads", "ents")
    }
    for sentence in sentences:
        offset, rest = len(columns["words"]), sentence
        for number, word, lemma, pos, tag, dep, head, *label in known()[sentence]:
            assert rest.startswith(word), f"{word!r} is not next in {rest!r}"
            rest = rest[len(word) :]
            columns["words"].append(word)
            columns["spaces"].append(rest.startswith(" ") or not rest)
            columns["lemmas"].append(lemma)
            columns["pos"].append(pos)
            columns["tags"].append(tag)
            columns["deps"].append(dep)
            columns["heads"].append(offset + (int(head) or int(number)) - 1)
            columns["ents"].append({"DATE": "B-DATE"}.get(*label, *label) if label else "O")
            rest = rest.lstrip()
    columns["spaces"][-1] = False
    return Doc(spacy.tokens.Doc(language().vocab, **columns))


def cut(text: str) -> Doc:
    """A Doc of a text that is cut into words and not parsed."""
    return Doc(language()(text))


def word(doc: Doc, text: str) -> Token:
    """The first token of a Doc with this text."""
    return next(token for token in doc if token.text == text)


def texts(tokens: Sequence[Token]) -> list[str]:
    return [token.text for token in tokens]
