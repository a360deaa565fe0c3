"""What names of several words are, by what stands around them, on parses made by hand."""

import pytest

from kg.annotation.names import find_names
from kg.annotation.states import StateNames
from kg.annotation.surroundings import full_type
from tests.parsed import parsed


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Hungary's Ganz Wagon lent Peru money.", "Organization"),  # a person to the recogniser, but of a State
        ("Peru sold nickel to Faroe Ridge Imports.", "Organization"),  # named by a common noun
        ("Construction at Ras Kvane stopped.", "Place"),
        ("Finance Minister Ada Lind spoke.", "Person"),
    ],
)
def test_what_a_name_names(sentence: str, expected: str) -> None:
    doc = parsed(sentence)
    name = next(name for name in find_names(doc, StateNames()) if name.end - name.start > 1)
    assert full_type(doc, [name]) == expected


def test_a_surname_after_a_title_makes_a_person() -> None:
    doc = parsed("Construction at Ras Kvane stopped.")
    name = next(iter(find_names(doc, StateNames())))
    assert full_type(doc, [name], {"Kvane"}) == "Person"
