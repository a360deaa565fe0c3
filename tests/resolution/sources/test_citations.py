import pytest

from kg.model.claim import Claim, Evidence, Modality
from kg.model.document import Document
from kg.resolution.sources.citations import credit, told_to
from kg.resolution.sources.outlets import Outlets

OUTLETS = Outlets(["Tide Courier", "tide.example"])
STORY = "Rome has lent Oslo five million euros for a bridge, and the treasury will say no more of it this year."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Headline\n\nOSLO (Reuters) - {STORY}", "Reuters"),
        (f"Headline\n\nOSLO, March 3, 2024 (Tide Courier) - {STORY}", "Tide Courier"),
        (f"Headline\nBy Ann Smith, via Tide Courier\n{STORY}", "Tide Courier"),
        (f"{STORY}\nSource: Reuters", "Reuters"),
        (f"{STORY}\nThis article was first published by the Tide Courier.", "Tide Courier"),
        (f"{STORY}\n(Reprinted from tide.example)", "tide.example"),
        (f"{STORY}\nSource: Ministry of Finance", None),
        (f"{STORY} It was first published by Reuters.", None),  # a sentence of the story
        (STORY, None),
        ("", None),
    ],
)
def test_whom_a_text_is_credited_to(text: str, expected: str | None) -> None:
    assert credit(Document("a.txt", text), OUTLETS) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The minister told TASS that Rome had paid.", ["TASS"]),
        ("The minister told TASS on Tuesday that Rome had paid.", ["TASS"]),
        ("Ann Smith told Oslo Television on Monday that Rome had paid.", ["Oslo Television"]),
        ("Rome has paid, the minister said in an interview with the Tide Courier.", ["Tide Courier"]),
        ("“Rome has paid,” TASS quoted the minister as saying.", ["TASS"]),
        ("Rome has paid, the minister was quoted by state news agency KCNA as saying.", ["KCNA"]),
        ("According to Tide Courier’s report, Rome has paid.", ["Tide Courier"]),
        ("The minister told reporters that Rome had paid.", []),
        ("The minister told the Ministry of Finance that Rome had paid.", []),
        ("Rome has paid the Tide Courier.", []),
    ],
)
def test_to_whom_somebody_spoke(sentence: str, expected: list[str]) -> None:
    claim = Claim("Funding", (), Modality.ACTUAL, (Evidence(0, len(sentence), sentence),))
    assert list(told_to(claim, OUTLETS)) == expected
