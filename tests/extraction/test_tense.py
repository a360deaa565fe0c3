import pytest

from kg.extraction.tense import is_booked, is_done, is_earlier, is_scheduled
from tests.parsed import parsed, word


@pytest.mark.parametrize(
    ("sentence", "text", "expected"),
    [
        ("Rome sold ships in May.", "May", True),
        ("A deal signed in May ended.", "May", True),
        ("Of these, ten were sold by Rome.", "sold", True),
        ("Rome will sell ships in May.", "May", False),
        ("Rome receives Aly on 4 May.", "May", False),
        ("Rome planned to buy ships in May.", "May", False),
    ],
)
def test_what_was_done(sentence: str, text: str, *, expected: bool) -> None:
    assert is_done(word(parsed(sentence), text)) is expected


def test_what_was_done_before() -> None:
    assert is_earlier(word(parsed("Of these, ten had been sold by Rome."), "sold"))
    assert not is_earlier(word(parsed("Of these, ten were sold by Rome."), "sold"))


def test_the_present_has_its_day_ahead() -> None:
    assert is_scheduled(word(parsed("Rome receives Aly on 4 May."), "May"))
    assert not is_scheduled(word(parsed("Rome sold ships in May."), "May"))


def test_for_a_time_to_come() -> None:
    assert is_booked(word(parsed("Rome has asked Aly to Oslo for May."), "May"))
    assert not is_booked(word(parsed("Rome sold ships in May."), "May"))
