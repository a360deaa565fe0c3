import pytest

from kg.extraction.clauses import (
    in_clause,
    is_aim,
    is_apart,
    is_carrying,
    is_of_its_own,
    is_of_other,
    opens,
    reports,
    tells_of,
)
from tests.parsed import parsed, word


def test_a_date_opens_its_clause() -> None:
    first, last = parsed("In May, Rome signed a deal on ships."), parsed("Rome sold ships in May.")
    assert opens(word(first, "May"), word(first, "signed"))
    assert not opens(word(last, "May"), word(last, "sold"))


def test_verbs_that_tell_how_a_deed_came_about() -> None:
    assert is_carrying(word(parsed("The pact with Oslo, signed in May, ended."), "signed"))
    assert not is_carrying(word(parsed("Rome sold the ships, built in May, to Oslo."), "built"))


def test_what_was_agreed_to_be_done() -> None:
    doc = parsed("Rome agreed in May to sell ships.")
    assert is_aim(word(doc, "sell"), word(doc, "agreed"))
    assert not is_aim(word(doc, "ships"), word(doc, "agreed"))


@pytest.mark.parametrize(
    ("sentence", "text", "expected"),
    [
        ("Rome sold the ships, built in May, to Oslo.", "built", True),
        ("The pact with Oslo, signed in May, ended.", "signed", False),
        ("Rome sold ships, and the war ended in May.", "ended", True),
        ("In May, Rome sold ships and bought tanks.", "bought", False),
        ("Rome sold ships after the floods of May.", "floods", True),
    ],
)
def test_a_time_of_its_own(sentence: str, text: str, *, expected: bool) -> None:
    doc = parsed(sentence)
    assert is_of_its_own(word(doc, text), word(doc, "May")) is expected


def test_a_clause_apart_has_its_own_subject() -> None:
    assert is_apart(word(parsed("Rome sold ships, and the war ended in May."), "ended"))
    assert not is_apart(word(parsed("In May, Rome sold ships and bought tanks."), "bought"))


def test_what_only_narrows_another_word() -> None:
    doc = parsed("Rome sold ships on 4 May.")
    assert not is_of_other(word(doc, "May"))


def test_verbs_of_saying_have_their_own_time() -> None:
    assert reports(word(parsed("Rome said in May that Oslo sold ships."), "said"))
    assert not reports(word(parsed("Rome sold ships in May."), "sold"))


def test_the_words_of_a_clause() -> None:
    doc = parsed("Calm came in May because Oslo sold ships.")
    assert in_clause(word(doc, "May"), word(doc, "came"))
    assert not in_clause(word(doc, "ships"), word(doc, "came"))


def test_a_clause_that_tells_of_something_else() -> None:
    assert not tells_of(word(parsed("The pact, talks on which began in May, ended."), "began"))
    assert tells_of(word(parsed("A deal signed in May ended."), "signed"))
