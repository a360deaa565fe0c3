"""English passes, and so does what is too short to tell; everything else is named."""

import pytest

from kg.errors import SkipDocument
from kg.readers.language import require_english


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Москва выделила 890 млн рублей на разведку нефти и газа в Японском море.", "Russian"),
        ("Der Vertrag über die Lieferung von Erdgas wurde am Mittwoch in Schanghai unterzeichnet.", "German"),
        ("La Russie a livré du pétrole à la Corée du Nord en 2023.", "French"),
        ("俄罗斯和朝鲜签署了石油勘探协议。", "Chinese"),
        ("Türkiye ile Rusya arasında Akkuyu santrali için yeni bir finansman anlaşması imzalandı.", "Turkish"),
    ],
)
def test_other_languages(text: str, language: str) -> None:
    with pytest.raises(SkipDocument) as skip:
        require_english(text)
    assert str(skip.value) == f"not English ({language})"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "12345",
        "Rome.",
        "NATO",
        "Sanctions",
        "UNSC 2397",
        "Putin met Xi in Beijing.",
        "Recep Tayyip Erdoğan",
        "Gazprom CNPC Rosneft PDVSA Petropars NIOC QatarEnergy Sinopec",
        "Kim Jong Un visited Vladivostok on 24 April 2019 and met Vladimir Putin.",
        "OIL WAS SHIPPED TO ROME BY THE OWNERS OF THE TANKER",
    ],
)
def test_english_and_what_cannot_be_told(text: str) -> None:
    require_english(text)


def test_text_in_other_letters_is_left_out_even_if_its_language_is_in_doubt() -> None:
    with pytest.raises(SkipDocument, match="not English"):
        require_english("ћосква выделила 890 млн рублей на разведку нефти и газа")
