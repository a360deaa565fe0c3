"""On the gold documents: no evidence is lost, and title, date and publisher are those that people wrote down."""

import json
from pathlib import Path

import pytest

from kg.model.document import Document
from kg.readers import passages, read

GOLD = Path(__file__).parents[2] / "../shared/gold"
CORPUS = Path(__file__).parents[1] / "corpus"
# The rest of the practice documents is kept for measuring, not for writing rules.
FILES = sorted(
    [*CORPUS.glob("*.txt"), *GOLD.glob("seeds/*.txt"), *GOLD.glob("dev/dev-0*.txt"), *GOLD.glob("dev/dev-1[0-4]*.txt")]
)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_gold(path: Path) -> None:
    gold = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    (document,) = read([path])
    assert isinstance(document, Document)
    assert document.text == path.read_text(encoding="utf-8")
    stated = {"title": document.title, "published": document.issued, "publisher": document.publisher}
    assert stated == {field: gold[field] for field in stated}
    shown = [document.text[span.start : span.end] for span in passages(document)]
    quotes = {quote for dealing in gold["dealings"] for quote in dealing["evidence"]}
    assert {quote for quote in quotes if not any(quote in passage for passage in shown)} == set()
