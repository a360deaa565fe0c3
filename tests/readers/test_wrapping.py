"""Telling text that was broken to fit a page from text whose line ends mean something."""

from itertools import groupby

import pytest

from kg.readers.lines import lines
from kg.readers.wrapping import is_wrapped

WRAPPED = """Russia has delivered more than a million barrels of oil to North Korea
since March 2024, which breaches a cap of 500,000 barrels a year that
the Security Council imposed in December 2017, the ministry in Seoul
said on Friday."""
SENTENCES = """Russia has delivered more than a million barrels of oil.
The Security Council imposed a cap of 500,000 barrels a year.
The ministry in Seoul said on Friday that it would protest.
Moscow says that the oil is a gift from one friend to another."""
HEADLINES = """Russia Delivers More Than a Million Barrels of Oil to Pyongyang
Security Council Imposes Cap of 500,000 Barrels a Year on Oil
Seoul Protests Against the Breach of the Cap on Refined Oil
Moscow Says That the Oil Is a Gift From One Friend to Another"""
PARAGRAPHS = "\n".join(" ".join(SENTENCES.split("\n")) for _ in range(5))


@pytest.mark.parametrize(
    ("text", "wrapped"),
    [(WRAPPED, True), (SENTENCES, False), (HEADLINES, False), (PARAGRAPHS, False), ("One.\nTwo.", False), ("", False)],
)
def test_is_wrapped(text: str, wrapped: bool) -> None:  # noqa: FBT001 -- what is expected
    blocks = [list(block) for worded, block in groupby(lines(text), key=lambda line: bool(line.words)) if worded]
    assert is_wrapped(blocks) is wrapped
