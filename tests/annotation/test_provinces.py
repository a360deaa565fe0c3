import pytest

from kg.annotation.names import find_names
from kg.annotation.provinces import told_apart
from kg.annotation.states import StateNames
from tests.parsed import parsed


def georgia(*sentences: str) -> list[str]:
    """The names that hold Georgia, each with its type."""
    doc, states = parsed(*sentences), StateNames()
    names = told_apart(doc, find_names(doc, states), states)
    return [f"{name.type} {name.span(doc).text}" for name in names if "Georgia" in name.span(doc).text]


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (("Georgia pays Peru.",), ["State Georgia"]),
        (("The state of Georgia pays Peru.",), ["Organization state of Georgia"]),
        (("Factories stand in the state of Georgia.",), ["Place state of Georgia"]),
        (("Georgia pays Peru.", "The governor of Georgia agreed."), ["Organization Georgia", "Organization Georgia"]),
        (("Georgia pays Peru.", "America buys cells from Savannah."), ["Organization Georgia"]),
        # the State is named by its capital, too
        (("The state of Georgia pays Peru.", "Tbilisi agreed."), ["State Georgia"]),
    ],
)
def test_a_part_of_another_state_that_is_called_as_a_state(sentences: tuple[str, ...], expected: list[str]) -> None:
    assert georgia(*sentences) == expected
