import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.resolution.names import is_generic, plain


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Kim Jong-un", "kim jong un"),
        ("Kim Jong Un", "kim jong un"),
        ("The Élysée’s", "elysee"),
        ("Egypt's", "egypt"),
        ("Theodor", "theodor"),  # no article
        ("  UNITED  Nations ", "united nations"),
        ("İzmir", "izmir"),
        ("—", ""),
    ],
)
def test_plain_names(name: str, expected: str) -> None:
    assert plain(name) == expected


@given(st.text())
def test_a_plain_name_has_single_blanks_and_no_capitals(name: str) -> None:
    assert plain(name) == " ".join(plain(name).split())
    assert plain(name) == plain(name).casefold()


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Ministry of Finance", True),
        ("the Ministry of Foreign Affairs", True),
        ("Central Bank", True),
        ("National Assembly", True),
        ("Supreme Court", True),
        ("International Monetary Fund", False),
        ("United Nations", False),
        ("World Bank", False),
        ("Gazprom", False),
        ("Bank of Cyprus", False),
    ],
)
def test_names_that_many_bodies_share(name: str, *, expected: bool) -> None:
    assert is_generic(name) is expected
