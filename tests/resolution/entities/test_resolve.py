import pytest

from kg.model.entity import Entity
from kg.resolution import resolve
from kg.resolution.keys import key
from tests.resolution.readings import one_entity, reading


def state(code: str, *names: str) -> Entity:
    return Entity("s", "State", names, code=code)


def body(*names: str, parent: str | None = None) -> Entity:
    return Entity("b", "Organization", names, parent=parent)


EGYPT = state("EG", "Egypt", "Cairo", "Egyptian")
RUSSIA = state("RU", "Russia", "Russian")


def test_states_are_one_by_their_code_whatever_they_are_called() -> None:
    assert one_entity(reading("a", EGYPT), reading("b", state("EG", "Cairo"))) == [{"a:s", "b:s"}]
    assert one_entity(reading("a", state("CG", "Congo")), reading("b", state("CD", "Congo"))) == [{"a:s"}, {"b:s"}]


def test_a_state_without_a_code_is_one_by_its_name() -> None:
    assert one_entity(
        reading("a", Entity("s", "State", ("Ruritania",))), reading("b", Entity("s", "State", ("the Ruritania",)))
    ) == [{"a:s", "b:s"}]


@pytest.mark.parametrize(
    ("ours", "theirs", "one"),
    [
        (("Kim Jong-un", "Kim"), ("Kim Jong Un",), True),
        (("Kim",), ("Kim",), False),  # a surname alone stays in its document
        (("Kim Jong-un", "Kim"), ("Kim",), False),
        (("Aly Moselhy",), ("Aly Salem",), False),
    ],
)
def test_persons_are_one_by_a_full_name(ours: tuple[str, ...], theirs: tuple[str, ...], *, one: bool) -> None:
    found = one_entity(reading("a", Entity("p", "Person", ours)), reading("b", Entity("p", "Person", theirs)))
    assert found == ([{"a:p", "b:p"}] if one else [{"a:p"}, {"b:p"}])


def test_any_name_in_common_makes_bodies_one_also_by_way_of_a_third() -> None:
    assert one_entity(
        reading("a", body("Gazprom PJSC")), reading("b", body("Gazprom", "Gazprom PJSC")), reading("c", body("Gazprom"))
    ) == [{"a:b", "b:b", "c:b"}]


def test_things_of_different_types_are_never_one() -> None:
    assert one_entity(reading("a", body("Patriot")), reading("b", Entity("v", "Vessel", ("Patriot",)))) == [
        {"a:b"},
        {"b:v"},
    ]


@pytest.mark.parametrize(
    "name",
    [
        "Ministry of Foreign Affairs",
        "the Egyptian Ministry of Foreign Affairs",
        "Egypt's Ministry of Foreign Affairs",
        "Egypt’s Ministry of Foreign Affairs",
        "Ministry of Foreign Affairs of Egypt",
    ],
)
def test_a_body_with_a_common_name_is_told_by_its_state(name: str) -> None:
    ours = reading("a", EGYPT, body("Ministry of Foreign Affairs", parent="s"))
    assert {"a:b", "b:b"} in one_entity(ours, reading("b", EGYPT, body(name, parent="s")))
    theirs = reading("b", RUSSIA, body("Ministry of Foreign Affairs", parent="s"))
    assert {"a:b", "c:b"} in one_entity(ours, theirs, reading("c", body(name, parent="s"), EGYPT))


def test_a_body_with_a_common_name_and_no_state_stays_in_its_document() -> None:
    assert one_entity(reading("a", body("Central Bank")), reading("b", body("Central Bank"))) == [{"a:b"}, {"b:b"}]


def test_the_preferred_label_is_the_one_that_most_documents_put_first() -> None:
    readings = [
        reading("a", state("EG", "Egypt", "Cairo")),
        reading("b", state("EG", "Egypt")),
        reading("c", state("EG", "Arab Republic of Egypt", "Egypt")),
    ]
    assert list(resolve(readings).labels.values()) == ["Egypt"]
    assert list(resolve(readings[1:]).labels.values()) == ["Arab Republic of Egypt"]  # of equals the longest


def test_a_state_that_all_call_by_its_capital_or_its_people_has_its_usual_name() -> None:
    readings = [reading("a", state("US", "Washington")), reading("b", state("US", "American", "Washington"))]
    assert list(resolve(readings).labels.values()) == ["United States"]
    assert list(resolve([*readings, reading("c", state("US", "America"))]).labels.values()) == ["America"]


def test_a_key_is_a_function_of_the_name_and_not_of_the_company() -> None:
    alone = resolve([reading("a", EGYPT)])
    together = resolve([reading("a", EGYPT), reading("b", RUSSIA, body("Gazprom"))])
    document = reading("a").document.key
    assert alone.entities[document, "s"] == together.entities[document, "s"] == key("State", "EG")


def test_keys_are_sixteen_hexadecimal_digits_and_keep_parts_apart() -> None:
    assert key("State", "EG") == "bdd554415c89232b"
    assert key("a", "bc") != key("ab", "c")
