import pytest

from kg.extraction.fields import are_of_one_field, is_general


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("salvage of wrecks", "salvage from wrecks", True),  # a word
        ("geological planning", "joint search for oil", True),  # a field
        ("geological planning", "joint satellite launch", False),
        ("joint project", "new project", False),  # any project is called so
        ("", "", False),
    ],
)
def test_phrases_of_one_field(one: str, other: str, *, expected: bool) -> None:
    assert are_of_one_field(one, other) is are_of_one_field(other, one) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("new joint project", True),
        ("joint rail project", False),
        ("joint venture", True),
        ("party leader", False),
        ("leader", True),
    ],
)
def test_general_words_do_not_say_what_is_done(text: str, *, expected: bool) -> None:
    assert is_general(text) is expected
