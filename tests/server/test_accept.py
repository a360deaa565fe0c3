import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.server.accept import choose

OFFERS = ("application/json", "text/csv", "text/turtle")


@pytest.mark.parametrize(
    ("accept", "offer"),
    [
        ("", "application/json"),
        ("*/*", "application/json"),
        ("text/*", "text/csv"),
        ("TEXT/TURTLE", "text/turtle"),
        ("text/turtle;charset=utf-8", "text/turtle"),
        ("text/csv;q=0.9,text/turtle", "text/turtle"),
        ("text/csv; q=0.9 ; x=1,text/turtle ;q=0.901", "text/turtle"),
        ("*/*, application/json;q=0", "text/csv"),
        ("text/*;q=0.9, text/csv;q=0.1, application/json;q=0.5", "text/turtle"),
        ("image/png", None),
        ("text/csv;q=0", None),
        ("text/csv;q=2, text/turtle;q=0.1", "text/turtle"),
        ("nonsense, text/csv", "text/csv"),
        (",,", None),
    ],
)
def test_the_offer_of_the_highest_quality(accept: str, offer: str | None) -> None:
    assert choose(accept, OFFERS) == offer


@given(st.text(), st.lists(st.sampled_from(OFFERS), unique=True))
def test_any_header_chooses_an_offer_or_none(accept: str, offers: list[str]) -> None:
    assert choose(accept, offers) in {*offers, None}
