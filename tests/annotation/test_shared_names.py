import pytest

from kg.annotation.entities import link
from kg.annotation.names import find_names
from kg.annotation.shared_names import of_named
from kg.annotation.states import StateNames
from tests.parsed import parsed


@pytest.mark.parametrize(
    ("sentences", "code"),
    [
        (("Korea pays Peru.",), "KR"),
        (("Korea pays Peru.", "Pyongyang agreed."), "KP"),
        (("Korea pays Peru.", "Seoul agreed."), "KR"),
        (("Korea pays Peru.", "Pyongyang agreed.", "Seoul agreed."), "KR"),
    ],
)
def test_a_shared_name_is_that_of_the_state_that_is_named_otherwise_too(sentences: tuple[str, ...], code: str) -> None:
    doc, states = parsed(*sentences), StateNames()
    names = of_named(doc, find_names(doc, states), states)
    assert {name.code for name in names if name.span(doc).text == "Korea"} == {code}


def test_a_body_of_it_is_of_that_state() -> None:
    doc, states = parsed("The Korean army agreed.", "Pyongyang agreed."), StateNames()
    entities, _ = link(doc, of_named(doc, find_names(doc, states), states), states)
    by_type = {entity.type: entity for entity in entities}
    assert by_type["State"].code == "KP"
    assert by_type["Organization"].parent == by_type["State"].id


def test_codes_that_share_a_name() -> None:
    assert StateNames().others("Congolese") == ("CG",)
    assert StateNames().others("the Koreans'") == ("KP",)
    assert StateNames().others("Peru") == ()
