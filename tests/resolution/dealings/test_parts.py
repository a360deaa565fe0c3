from decimal import Decimal

import pytest

from kg.model.claim import Claim, Modality
from kg.model.quantity import Quantity
from kg.resolution.dealings import resolve_dealings
from tests.resolution.dealings.told import claim, document, keys

FIRST = "A first tranche of 30 million was paid to Togo for its schools."


def paid(millions: int, quote: str, *more: tuple[str, str], recipient: str = "togo") -> Claim:
    roles = (("funder", "acme"), ("recipient", recipient), ("amount", Quantity(Decimal(millions) * 10**6, "USD")))
    return claim("Funding", *roles, ("purpose", "schools"), *more, quote=quote)


WHOLE = paid(120, "Acme pledged 120 million to Togo for its schools.")


def parts(*claims: Claim) -> list[tuple[int, int]]:
    """Parts and wholes, each as the number of its document."""
    readings = [document(str(number), one) for number, one in enumerate(claims)]
    found = resolve_dealings(readings, keys(*readings))
    numbers = {found.keys[reading.document.key, 0]: number for number, reading in enumerate(readings)}
    return [(numbers[part], numbers[whole]) for part, whole in found.parts]


def test_a_tranche_is_part_of_the_package() -> None:
    assert parts(paid(30, FIRST), WHOLE) == [(0, 1)]


@pytest.mark.parametrize(
    "other",
    [
        paid(30, "Acme paid 30 million to Togo."),  # without a word for a part
        paid(300, FIRST),  # more
        paid(30, FIRST, recipient="chad"),
        paid(30, FIRST, ("date", "2020")),  # before it was paid
        claim("Funding", ("funder", "acme"), ("amount", Quantity(Decimal(30), "EUR")), quote=FIRST),
    ],
)
def test_what_is_no_part(other: Claim) -> None:
    assert parts(other, paid(120, "Acme paid 120 million to Togo.", ("date", "2024"))) == []


def test_what_is_left_is_no_whole() -> None:
    assert parts(paid(30, FIRST), paid(90, "The remaining 90 million are due next year.")) == []


def test_one_sentence_may_tell_of_both() -> None:
    sentence = "Acme has paid Togo 30 million so far under a programme of 120 million."
    both = document("a", paid(30, sentence), paid(120, sentence))
    found = resolve_dealings([both], keys(both))
    part, whole = (found.keys[both.document.key, number] for number in (0, 1))
    assert found.parts == ((part, whole),)


def test_what_is_denied_has_no_parts() -> None:
    denied = claim("Funding", ("funder", "acme"), ("recipient", "togo"), modality=Modality.DENIED, quote=FIRST)
    assert parts(denied, WHOLE) == []
