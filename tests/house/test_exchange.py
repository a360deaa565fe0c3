"""Countries exchanged for others of their kind, in texts and in the gold that goes with them."""

import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks.countries import countries, exchanged
from benchmarks.exchange import gold_files, write_exchanged
from benchmarks.exchanged_text import TEXTS, exchange, rewritten

ROOT = Path(__file__).parents[2]
FOLDERS = [path for path in sorted((ROOT.parent / "shared" / "gold").glob("*")) if path.is_dir()]
FILES = gold_files([*FOLDERS, ROOT / "tests" / "corpus"])

TEXT = (
    "RUSSIA AND IRAN AGREE\n\nThe Kremlin said an Iranian tanker left. Moscow sold Iran’s ally the US-made pumps; "
    "Russians and Chinese paid 5 million Russian rubles at the Sea of Japan. Georgia and the Bank\nof Iran watched."
)
GOLD: dict[str, Any] = {
    "title": "RUSSIA AND IRAN AGREE",
    "publisher": "The Post",
    "entities": [
        {"id": "russia", "type": "State", "names": ["RUSSIA", "Kremlin", "Moscow", "Russian", "Russians"]},
        {"id": "bank", "type": "Organization", "names": ["Bank\nof Iran"]},
        {"id": "sea", "type": "Place", "names": ["Sea of Japan"]},
    ],
    "dealings": [
        {
            "type": "Shipment",
            "roles": {"supplier": ["russia"], "goods": ["US-made pumps"]},
            "evidence": ["The Kremlin said an Iranian tanker left."],
        }
    ],
}
PARTNERS = {"RU": "EG", "IR": "PE", "US": "GB", "CN": "VN", "GE": "FR"}


def test_an_example() -> None:
    result = rewritten(TEXT, GOLD, PARTNERS)
    assert result.text == (
        "EGYPT AND PERU AGREE\n\nCairo said a Peruvian tanker left. Cairo sold Peru’s ally the UK-made pumps; "
        "Egyptians and Vietnamese paid 5 million Russian rubles at the Sea of Japan. "
        "Georgia and the Bank\nof Peru watched."
    )
    assert result.gold["title"] == "EGYPT AND PERU AGREE"
    assert [entity["names"] for entity in result.gold["entities"]] == [
        ["EGYPT", "Cairo", "Cairo", "Russian", "Egyptians"],
        ["Bank\nof Peru"],
        ["Sea of Japan"],
    ]
    assert result.gold["dealings"] == [
        {
            "type": "Shipment",
            "roles": {"supplier": ["russia"], "goods": ["UK-made pumps"]},
            "evidence": ["Cairo said a Peruvian tanker left."],
        }
    ]


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("A Russian and an Iranian met.", "An Egyptian and a Peruvian met."),
        ("An Iranian of the Russian Federation", "A Peruvian of Egypt"),
        ("the White House and the United States", "London and the United Kingdom"),
        ("the U.S.", "the U.K."),
        ("America’s Washington", "Britain’s London"),
        (
            "South China and the Iranian Desert, Eastern Russia, anti-Russian",
            "South China and the Iranian Desert, Eastern Russia, anti-Egyptian",
        ),
        ("IRAN’S OIL", "PERU’S OIL"),
        ("Rusland, Iranistan, Tirana", "Rusland, Iranistan, Tirana"),
    ],
)
def test_forms(text: str, new: str) -> None:
    assert rewritten(text, {"entities": [], "dealings": []}, PARTNERS).text == new


def test_an_exchange_is_the_same_each_time_and_another_for_another_document() -> None:
    assert exchange(TEXT, GOLD, 0) == exchange(TEXT, GOLD, 0)
    assert exchange(TEXT, GOLD, 0).text != exchange(TEXT, GOLD, 1).text


def test_nobody_stays_and_no_two_become_one() -> None:
    for number in range(40):
        partners = exchanged(countries(), frozenset(), number)
        assert all(code != partner for code, partner in partners.items())
        assert len(set(partners.values())) == len(partners)
        assert all(countries()[code].kind == countries()[partner].kind for code, partner in partners.items())


def test_names_that_mean_something_else_are_no_partners() -> None:
    assert not {"GE", "JO", "TD", "SG", "KW", "MX"} & countries().keys()
    assert {"RU", "US", "KP", "IR", "CN", "TR"} <= countries().keys()


def test_money_stays_what_it_is() -> None:
    assert "PK" not in exchanged(["PK", "RU"], frozenset({"rupees"}), 0)  # rupees alone would be Indian
    assert all(exchanged(["RU"], frozenset({"rubles"}), number)["RU"] != "BY" for number in range(120))


def test_words_that_an_edit_cuts_have_no_place() -> None:
    gold = {"entities": [{"id": "k", "type": "State", "names": ["Korea"]}], "dealings": []}
    with pytest.raises(ValueError, match="'Korea' has no place in the text"):
        rewritten("North Korea paid.", gold, {"KP": "LK"})


@pytest.mark.skipif(not FILES, reason="there are no gold files")
def test_gold_still_fits_its_text(tmp_path: Path) -> None:
    folders = sorted({path.parent for path in FILES})
    assert write_exchanged(folders, tmp_path) > 2 * len(FILES)
    for path in sorted(tmp_path.glob("*.json")):
        text, gold = path.with_suffix(".txt").read_bytes().decode(), json.loads(path.read_text(encoding="utf-8"))
        flat = " ".join(text.split())
        for entity in gold["entities"]:
            assert all(name in text for name in entity["names"]), (path.name, entity)
        for dealing in gold["dealings"]:
            assert all(quote in text for quote in dealing["evidence"]), path.name
            words = [filler for role in TEXTS & dealing["roles"].keys() for filler in dealing["roles"][role]]
            assert all(" ".join(filler.split()) in flat for filler in words), (path.name, words)
