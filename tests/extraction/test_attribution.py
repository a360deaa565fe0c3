from dataclasses import replace

import pytest

from kg.extraction.attribution import speakers
from tests.extraction.named import annotated
from tests.parsed import word


@pytest.mark.parametrize(
    ("sentence", "trigger", "expected"),
    [
        ("Oslo sold ships.", "sold", ()),  # the document's own voice
        ("Rome said Oslo sold ships.", "sold", ("Rome",)),
        ("Oslo sold ships, Rome said.", "sold", ("Rome",)),
        ("Rome told Cairo that Oslo sold ships.", "sold", ("Rome",)),  # not who is told
        ("Rome and Cairo said Oslo sold ships.", "sold", ("Rome", "Cairo")),
        ("The minister, Aly Amer, said Oslo sold ships.", "sold", ("Amer",)),
        ("Rome said Cairo claimed Oslo sold ships.", "sold", ("Cairo", "Rome")),  # the nearest first
        ("Rome denied selling ships.", "selling", ("Rome",)),
        # nouns that are reported
        ("Rome confirmed the sale of ships.", "sale", ("Rome",)),
        ("The sale was confirmed by Rome.", "sale", ("Rome",)),
        ("Rome put the sale at ten ships.", "sale", ("Rome",)),
        ("Rome put the sale on hold.", "sale", ()),
        ("Rome signed the sale of ships.", "sale", ()),  # a deed, no report
        # passives name who is talked of, not who talks
        ("Oslo was said to sell ships.", "sell", ()),
        ("Oslo was told by Rome that Cairo sold ships.", "sold", ("Rome",)),
        # sources beside the clause
        ("According to Rome, Oslo sold ships.", "sold", ("Rome",)),
        ("Oslo, Rome said, sold ships.", "sold", ("Rome",)),
        ("Oslo sold ships, as Rome reported.", "sold", ("Rome",)),
        ("Oslo sold ships, as reported by Rome.", "sold", ("Rome",)),
        ("Oslo sold ships, by estimates of Rome.", "sold", ("Rome",)),
        ("Oslo sold ships, Cairo said, citing Rome.", "sold", ("Cairo", "Rome")),
        ("Oslo sold ships, citing Rome.", "sold", ("Rome",)),
        ("Oslo sold ships, Aly let it be known.", "sold", ("Aly",)),
        ("Rome, reckons Cairo, sold ships.", "sold", ("Cairo",)),  # the parser takes Rome for who reckons
        ("Oslo sold ships, figures from Rome show.", "sold", ("Rome",)),
        ("Cairo heard from Rome that Oslo sold ships.", "sold", ("Rome", "Cairo")),
        ("Oslo sold ships, according to Rome, and Cairo bought tanks.", "sold", ("Rome",)),
        ("Oslo sold ships, according to Rome, and Cairo bought tanks.", "bought", ()),  # of the clause before
        ("Rome denied that Oslo sold ships, as Cairo reported.", "sold", ("Rome",)),  # Cairo says the contrary
        ("Aly Amer: Oslo sold ships.", "sold", ("Aly", "Amer")),  # a turn in minutes
    ],
)
def test_speakers(sentence: str, trigger: str, expected: tuple[str, ...]) -> None:
    told = annotated(sentence)
    assert speakers(told, word(told.doc, trigger)) == expected


def test_a_quotation_over_two_sentences_has_the_speaker_named_after_it() -> None:
    told = annotated('"Oslo sold ships.', 'It was wrong," Aly said.')
    assert speakers(told, word(told.doc, "sold")) == ("Aly",)


def test_a_quotation_over_two_sentences_has_the_speaker_named_before_it() -> None:
    told = annotated('Aly said: "Oslo bought wheat.', 'Oslo sold tanks too."')
    assert speakers(told, word(told.doc, "sold")) == ("Aly",)


def test_a_sentence_outside_the_quotation_has_no_speaker() -> None:
    told = annotated("Oslo sold ships.", 'It was wrong," Aly said.')
    assert speakers(told, word(told.doc, "sold")) == ()


def test_typographic_quotation_marks_count_as_quotation_marks() -> None:
    told = annotated('"Oslo sold ships.', 'It was wrong," Aly said.')
    typographic = told.document.text.replace('"', "“", 1).replace('"', "”", 1)
    told = replace(told, document=replace(told.document, text=typographic))
    assert speakers(told, word(told.doc, "sold")) == ("Aly",)


def test_a_place_answers_for_nothing() -> None:
    told = annotated("Rome said Oslo sold ships.")
    told = replace(told, entities={**told.entities, "Rome": replace(told.entities["Rome"], type="Place")})
    assert speakers(told, word(told.doc, "sold")) == ()
