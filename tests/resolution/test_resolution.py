import gc

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model.entity import Entity
from kg.model.reading import Reading
from kg.resolution import Resolution, resolve
from tests.resolution.readings import claim, reading
from tests.strategies import claims
from tests.tiny import DENIAL, LOAN, READINGS

NAMES = ["Gazprom", "Central Bank", "Aly Moselhy", "Moselhy", "Rome"]


@st.composite
def corpora(draw: st.DrawFn) -> list[Reading]:
    """Up to four documents, each with the entities a, b and c and some claims about them."""
    entities = st.builds(
        Entity,
        id=st.just(""),
        type=st.sampled_from(["State", "Organization", "Person"]),
        names=st.lists(st.sampled_from(NAMES), min_size=1, max_size=2, unique=True).map(tuple),
        code=st.none(),
        parent=st.sampled_from([None, "a"]),
    )
    return [
        Reading(
            reading(text).document,
            tuple(Entity(id_, *draw(entities.map(lambda e: (e.type, e.names, e.code, e.parent)))) for id_ in "abc"),
            tuple(draw(st.lists(claims(), max_size=3))),
        )
        for text in draw(st.lists(st.sampled_from("wxyz"), max_size=4, unique=True))
    ]


@settings(max_examples=60, deadline=None)  # the first loads the names of states
@given(corpora().flatmap(lambda corpus: st.tuples(st.just(corpus), st.permutations(corpus))))
def test_the_order_of_reading_does_not_matter(orders: tuple[list[Reading], list[Reading]]) -> None:
    assert resolve(orders[0]) == resolve(orders[1])


@settings(max_examples=60, deadline=None)  # the first loads the names of states
@given(corpora())
def test_everything_has_a_key_and_every_key_of_an_entity_a_label_of_its_own(corpus: list[Reading]) -> None:
    resolution = resolve(corpus)
    assert set(resolution.entities) == {(r.document.key, entity.id) for r in corpus for entity in r.entities}
    assert set(resolution.dealings) == {(r.document.key, n) for r in corpus for n in range(len(r.claims))}
    assert set(resolution.labels) == set(resolution.entities.values())
    assert {len(key) for key in (*resolution.entities.values(), *resolution.dealings.values())} <= {16}


def test_of_nothing_comes_nothing() -> None:
    assert resolve([]) == Resolution({}, {}, {})


def test_two_small_documents() -> None:
    resolution = resolve(READINGS)
    assert resolution.entities[LOAN.key, "e1"] == resolution.entities[DENIAL.key, "a"]
    assert sorted(resolution.labels.values()) == ["Ada", "Italy", "Norway"]
    assert set(resolution.dealings) == {(LOAN.key, 0), (DENIAL.key, 0)}


def test_keys_stay_when_a_document_is_added() -> None:
    alone = resolve([reading("a", claims=[claim("Funding")])])
    more = resolve([reading("a", claims=[claim("Funding")]), *READINGS])
    assert alone.dealings.items() <= more.dealings.items()


def test_the_collector_of_cycles_is_as_it_was() -> None:
    gc.disable()
    resolve(READINGS)
    assert not gc.isenabled()
    gc.enable()
    resolve(READINGS)
    assert gc.isenabled()
