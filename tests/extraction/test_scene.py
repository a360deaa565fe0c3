import pytest

from kg.extraction.scene import scenes
from tests.extraction.named import annotated


def told(*sentences: str, issued: str = "2025-11-20") -> list[str | None]:
    """The time that each sentence takes from what stands above it."""
    doc = annotated(*sentences, issued=issued)
    found = scenes(doc)
    return [found[s.start].past.text if s.start in found else None for s in doc.sentences]


def test_headings_of_a_chronicle_date_what_stands_below() -> None:
    chronicle = ("4 May – Rome.", "Oslo sold ships.", "5 May – Oslo.", "Oslo sold ships.", "It bought ships.")
    assert told(*chronicle) == [None, "2025-05-04", None, "2025-05-05", "2025-05-05"]


def test_one_heading_makes_no_chronicle() -> None:
    assert told("4 May – Rome.", "Oslo sold ships.") == [None, None]


def test_the_date_of_issue_heads_nothing() -> None:
    assert told("4 May – Rome.", "Oslo sold ships.", "5 May – Oslo.", issued="2025-05-04") == [None, None, None]


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (("What did Oslo buy in May?", "It bought ships."), "2025-05"),
        (("Rome sold ships in May.", "Of these, ten were sold by Rome."), "2025-05"),
        (("Rome sold ships in May.", "It bought ships."), None),
        (("Rome sold ships in May or June.", "Of these, ten were sold by Rome."), None),
    ],
)
def test_answers_and_shares_continue_the_sentence_before(sentences: tuple[str, str], expected: str | None) -> None:
    assert told(*sentences) == [None, expected]
