import pytest

from kg.model.claim import Claim
from kg.model.entity import Entity
from kg.model.reading import Reading
from kg.resolution.links import Verdict
from tests.resolution.entities.people import body, person, post, reasons, state
from tests.resolution.readings import one_entity, reading


def smith(text: str, *claims: Claim, others: tuple[Entity, ...] = ()) -> Reading:
    return reading(text, person("John Smith"), *others, claims=claims)


def smiths(*readings: Reading) -> list[set[str]]:
    return [group for group in one_entity(*readings) if any(node.endswith(":p") for node in group)]


MINISTER = smith("a", post("AU", "trade minister"), others=(state("AU"),))
MANAGER = smith("b", post("b", "chief executive"), others=(body("Kvane Shipping"),))


def test_two_of_one_full_name_are_one_if_nothing_tells_them_apart() -> None:
    assert smiths(smith("a"), smith("b")) == [{"a:p", "b:p"}]
    assert smiths(MINISTER, smith("b")) == [{"a:p", "b:p"}]


def test_posts_in_different_places_keep_namesakes_apart() -> None:
    assert smiths(MINISTER, MANAGER) == [{"a:p"}, {"b:p"}]
    assert reasons([MINISTER, MANAGER], Verdict.DOUBTFUL) == [
        [
            "+4 one name: John Smith",
            "-3 posts of different places: chief executive (Kvane Shipping); trade minister (Australia)",
        ]
    ]


def test_who_has_no_post_is_neither_of_two_namesakes_unless_the_document_names_the_place_of_one() -> None:
    assert smiths(MINISTER, MANAGER, smith("c")) == [{"a:p"}, {"b:p"}, {"c:p"}]
    told = smith("c", others=(body("Kvane Shipping"),))
    assert smiths(MINISTER, MANAGER, told) == [{"a:p"}, {"b:p", "c:p"}]


def test_a_document_that_names_the_body_of_the_other_ties_namesakes() -> None:
    manager = smith("b", post("b", "chief executive"), others=(body("Kvane Shipping"),))
    agent = smith("c", post("AU", "trade minister"), others=(state("AU"), body("Kvane Shipping")))
    assert smiths(manager, agent) == [{"b:p", "c:p"}]


def test_posts_in_one_place_are_a_tie_by_way_of_a_third() -> None:
    both = smith(
        "c",
        post("AU", "trade minister"),
        post("b", "adviser"),
        others=(state("AU"), body("Kvane Shipping")),
    )
    assert smiths(MINISTER, MANAGER, both) == [{"a:p", "b:p", "c:p"}]


def test_a_post_in_a_ministry_is_one_in_its_state() -> None:
    ministry = smith("b", post("b", "trade minister"), others=(state("AU"), body("Ministry of Trade", parent="AU")))
    assert smiths(MINISTER, ministry) == [{"a:p", "b:p"}]


@pytest.mark.parametrize(
    ("names", "one"),
    [
        (("Bank of Norway", "Norwegian Bank"), True),
        (("Norges Bank AS", "Norges Bank"), True),
        (("Gazprom", "Gazprom Neft"), False),
        (("Ministry of Trade", "Ministry of Trade"), False),  # of which State?
        (("Australian Ministry of Trade", "Egyptian Ministry of Trade"), False),
        (("Foreign Ministry of Egypt", "Egypt's Ministry of Foreign Affairs"), True),
        (("Norwegian Embassy", "Norwegian Embassy"), False),  # in which State?
        (("OPEC", "OPEC+"), False),
    ],
)
def test_bodies_by_their_names(names: tuple[str, str], *, one: bool) -> None:
    found = one_entity(*(reading(text, body(name)) for text, name in zip("ab", names, strict=True)))
    assert found == ([{"a:b", "b:b"}] if one else [{"a:b"}, {"b:b"}])


def test_a_body_of_two_states_is_two_and_a_third_is_whose_document_names_one() -> None:
    def northern(text: str, parent: str | None, *codes: str) -> Reading:
        return reading(text, body("Coastal Agency Kvane", parent=parent), *map(state, codes))

    norway, egypt = northern("a", "NO", "NO"), northern("b", "EG", "EG")
    assert {"a:b"} in one_entity(norway, egypt)
    assert {"a:b", "c:b"} in one_entity(norway, egypt, northern("c", None, "NO"))
    assert {"c:b"} in one_entity(norway, egypt, northern("c", None, "NO", "EG"))
    assert reasons([norway, egypt], Verdict.DIFFERENT) == [
        ["+4 one name: coastal agency kvane", "-8 of different States: Egypt; Norway"]
    ]


def test_ships_of_two_navies_are_two() -> None:
    def ship(text: str, name: str) -> Reading:
        return reading(text, Entity("v", "Vessel", (name,)))

    assert one_entity(ship("a", "MV Patriot"), ship("b", "Patriot")) == [{"a:v", "b:v"}]
    assert one_entity(ship("a", "HMS Patriot"), ship("b", "USS Patriot")) == [{"a:v"}, {"b:v"}]
