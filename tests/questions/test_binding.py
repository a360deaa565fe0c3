import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Store
from rdflib import Dataset

from kg.errors import StopRun
from kg.questions import answer, catalogue, named, parse
from kg.questions.binding import bind
from kg.store.union import UnionStore

NAMED = parse("q", "# parameter who (name): a name\nSELECT ?who { VALUES ?who { UNDEF } }")


@given(st.text(st.characters(exclude_categories=("Cs",))).filter(lambda text: text.strip() and "\0" not in text))
def test_any_text_comes_back_as_it_went_in(text: str) -> None:
    (row,) = Store().query(bind(NAMED, {"who": text}))
    assert row["who"].value == text.strip()


def test_what_is_not_given_stays_undefined_and_defaults_are_filled_in() -> None:
    text = bind(named("corroborated"), {})
    assert 'VALUES ?number { "2"^^<http://www.w3.org/2001/XMLSchema#decimal> }' in text
    assert "VALUES ?actor { UNDEF }" in text


def test_every_place_of_a_parameter_is_filled() -> None:
    text = bind(named("timeline"), {"actor": "Rome"})
    assert text.count('VALUES ?actor { "Rome" }') == 2
    assert "VALUES ?actor { UNDEF }" not in text


@pytest.mark.parametrize(
    ("question", "values", "message"),
    [
        ("shipments", {"year": "24"}, "shipments: year='24' is no year such as 2024"),
        ("shipments", {"year": "２０２４"}, "shipments: year='２０２４' is no year such as 2024"),
        ("timeline", {"from": "May"}, "timeline: from='May' is no date such as 2024, 2024-03 or 2024-03-31"),
        ("corroborated", {"number": "two"}, "corroborated: number='two' is no number"),
        ("corroborated", {"number": "inf"}, "corroborated: number='inf' is no number"),
        ("money", {"actor": " "}, "money: the parameter actor is empty; leave it out or give it a value"),
        ("money", {"who": "x"}, "money: there is no parameter 'who'; it has actor"),
        ("facts", {}, "facts: say -p entity=…, an actor or place, by any name the documents use"),
    ],
)
def test_wrong_values_are_one_line(question: str, values: dict[str, str], message: str) -> None:
    with pytest.raises(StopRun) as stopped:
        bind(named(question), values)
    assert str(stopped.value) == message


def test_a_query_without_parameters_says_so() -> None:
    with pytest.raises(StopRun, match=r"^q: there is no parameter 'who'; it has none$"):
        bind(parse("q", "ASK { }"), {"who": "x"})


def test_unknown_question_is_said_with_a_near_miss() -> None:
    with pytest.raises(StopRun, match=r"^shipment: there is no question of this name; did you mean shipments\?$"):
        named("shipment")
    with pytest.raises(StopRun) as stopped:
        named("xyz")
    names = ", ".join(question.name for question in catalogue())
    assert str(stopped.value) == f"xyz: there is no question of this name; there are {names}"


def test_answer_takes_a_name() -> None:
    assert answer(Dataset(store=UnionStore(Store()), default_union=True), "denied").rows == ()
