import pytest

from kg.annotation.tokens import Token
from kg.extraction.phrases import noun_phrase, verb_phrase
from tests.parsed import parsed, word


def is_named(token: Token) -> bool:
    return token.text in {"Odesa", "Oslo", "Rome"}


@pytest.mark.parametrize(
    ("sentence", "head", "expected"),
    [
        ("Rome sold 40 large grain ships of the line to Oslo.", "ships", "large grain ships of the line"),  # no number
        ("The deal on gas, a bitter one, ended.", "deal", "deal"),  # no article, apposition or other preposition
        ("Rome sold wheat and barley.", "wheat", "wheat"),
        ("Rome sold the pipeline named Nord Stream.", "pipeline", "pipeline named Nord Stream"),
        ("Rome sold tonnes of refined oil products leaving Odesa.", "tonnes", "tonnes of refined oil products"),
        ("Rome sold Oslo ships.", "ships", "ships"),  # who is a filler of his own stays out
        ('Rome sold "heavy" tanks.', "tanks", "heavy tanks"),  # no quotation mark is left without its fellow
    ],
)
def test_noun_phrases(sentence: str, head: str, expected: str) -> None:
    assert noun_phrase(word(parsed(sentence), head), skip=is_named) == expected


def test_a_noun_phrase_takes_more_where_it_is_told_to() -> None:
    doc = parsed("The deal on gas, a bitter one, ended.")
    assert noun_phrase(word(doc, "deal"), skip=is_named, prepositions=frozenset({"on"})) == "deal on gas"
    doc = parsed("Rome sold wheat and barley.")
    assert noun_phrase(word(doc, "wheat"), skip=is_named, conjuncts=True) == "wheat and barley"


@pytest.mark.parametrize(
    ("sentence", "head", "expected"),
    [
        ("Rome inspected old freighters in port with Oslo.", "inspected", "inspected old freighters"),
        ("Rome inspected in port with Oslo.", "inspected", "inspected in port"),  # the first phrase, not the partner
        ("Rome handed the ships over.", "handed", "handed the ships over"),
        ("Rome sold tonnes of refined oil products leaving Odesa.", "leaving", "leaving"),
        ("The deal on gas, a bitter one, ended.", "ended", "ended"),
    ],
)
def test_verb_phrases(sentence: str, head: str, expected: str) -> None:
    assert verb_phrase(word(parsed(sentence), head), skip=is_named) == expected
