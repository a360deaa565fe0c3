"""One line for a dealing."""

import pytest

from kg.views.captions import caption
from kg.views.facts import Fact, Filling, Nature


def fact(*parts: tuple[Nature, str]) -> Fact:
    return Fact("", "Shipment", tuple(Filling("role", nature, text, ()) for nature, text in parts), ())


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ([], "Shipment"),
        ([(Nature.ENTITY, "https://kg.example/id/entity/x")], "Shipment"),
        ([(Nature.WORDS, "oil"), (Nature.AMOUNT, "5 t"), (Nature.DATE, "2020")], "Shipment: oil, 5 t, 2020"),
        ([(Nature.AMOUNT, "5 t"), (Nature.AMOUNT, "6 t")], "Shipment: 5 t"),
        ([(Nature.WORDS, "oil"), (Nature.WORDS, "crude oil")], "Shipment: crude oil"),
        ([(Nature.WORDS, "a long phrase of the document " * 3)], "Shipment: a long phrase of the document a long…"),
        ([(Nature.WORDS, "a long phrase of the document"), (Nature.AMOUNT, "5 t")], "Shipment: 5 t"),
    ],
)
def test_caption(parts: list[tuple[Nature, str]], expected: str) -> None:
    assert caption(fact(*parts)) == expected
