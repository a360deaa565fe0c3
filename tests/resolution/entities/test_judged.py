"""Whatever people judge holds; what joins things is told; and no two things have one key."""

from collections.abc import Mapping
from itertools import combinations

import networkx as nx
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model.entity import Entity
from kg.model.reading import Reading
from kg.resolution.constraints import Constraints
from kg.resolution.entities import ResolvedEntities, resolve_entities
from kg.resolution.links import EntityNode, Link, Reason, Verdict
from tests.resolution.entities.people import body, person, post, state
from tests.resolution.readings import reading

PERSONS = ["John Smith", "Smith", "J. Smith", "John Paul Smith", "John Smyth", "Kim Jong-un", "Kim"]
BODIES = ["Ministry of Finance", "Norwegian Ministry of Finance", "Kvane Salt Board", "KSB", "Kara Steel Bank", "Smith"]
CODES = ["NO", "EG"]


@st.composite
def readings(draw: st.DrawFn) -> list[Reading]:
    """Up to five documents with some of few persons, bodies and States, and their posts."""
    found = []
    for text in draw(st.lists(st.sampled_from("vwxyz"), max_size=5, unique=True)):
        codes = draw(st.lists(st.sampled_from(CODES), max_size=2, unique=True))
        entities = [
            person(*draw(st.lists(st.sampled_from(PERSONS), min_size=1, max_size=2, unique=True)), id_="p"),
            person(draw(st.sampled_from(PERSONS)), id_="q"),
            body(
                *draw(st.lists(st.sampled_from(BODIES), min_size=1, max_size=2, unique=True)),
                parent=draw(st.sampled_from([None, *codes])),
            ),
            *map(state, codes),
            *draw(st.sampled_from([[], [Entity("place", "Place", ("Smith",))]])),
        ]
        posts = draw(
            st.lists(st.tuples(st.sampled_from(["b", *codes]), st.sampled_from(["president", "minister"])), max_size=2)
        )
        claims = [post(of, title, draw(st.sampled_from("pq"))) for of, title in posts]
        found.append(reading(text, *entities, claims=claims))
    return found


def nodes_of(corpus: list[Reading]) -> list[EntityNode]:
    return sorted((reading.document.key, entity.id) for reading in corpus for entity in reading.entities)


def judged(one: EntityNode, other: EntityNode, verdict: Verdict) -> Link:
    first, second = sorted((one, other))
    return Link("entity", first, second, 0.0, (Reason(0.0, "looked up"),), verdict, by="ada")


@st.composite
def judgements(draw: st.DrawFn, corpus: list[Reading]) -> Constraints:
    """Judgements by one who knows of each node what it is, so that none contradicts another."""
    nodes = nodes_of(corpus)
    truth: Mapping[EntityNode, int] = {node: draw(st.integers(0, 4)) for node in nodes}
    pairs = draw(st.lists(st.sampled_from(list(combinations(nodes, 2))), max_size=8)) if len(nodes) > 1 else []
    return Constraints(
        same=tuple(judged(a, b, Verdict.SAME) for a, b in pairs if truth[a] == truth[b]),
        different=tuple(judged(a, b, Verdict.DIFFERENT) for a, b in pairs if truth[a] != truth[b]),
    )


CASES = readings().flatmap(lambda corpus: st.tuples(st.just(corpus), judgements(corpus)))


@settings(max_examples=150, deadline=None)
@given(CASES)
def test_judgements_win(case: tuple[list[Reading], Constraints]) -> None:
    corpus, constraints = case
    found = resolve_entities(corpus, constraints)
    assert all(found.keys[link.one] == found.keys[link.other] for link in constraints.same)  # type: ignore[index]
    assert all(found.keys[link.one] != found.keys[link.other] for link in constraints.different)  # type: ignore[index]


@settings(max_examples=100, deadline=None)
@given(CASES.flatmap(lambda case: st.tuples(st.just(case), st.permutations(case[0]))))
def test_the_order_of_documents_and_judgements_does_not_matter(
    case: tuple[tuple[list[Reading], Constraints], list[Reading]],
) -> None:
    (corpus, constraints), shuffled = case
    turned = Constraints(constraints.same[::-1], constraints.different[::-1])
    assert resolve_entities(corpus, constraints) == resolve_entities(shuffled, turned)


@settings(max_examples=100, deadline=None)
@given(CASES)
def test_things_are_one_exactly_where_links_say_so(case: tuple[list[Reading], Constraints]) -> None:
    found = resolve_entities(*case)
    graph = nx.Graph()
    graph.add_nodes_from(found.keys)
    graph.add_edges_from((link.one, link.other) for link in found.links if link.verdict is Verdict.SAME)
    together = {frozenset(group) for group in nx.connected_components(graph)}
    by_key: dict[str, set[EntityNode]] = {}
    for node, key in found.keys.items():
        by_key.setdefault(key, set()).add(node)
    assert {frozenset(group) for group in by_key.values()} == together
    undecided = [link for link in found.links if link.verdict is not Verdict.SAME]
    assert all(found.keys[link.one] != found.keys[link.other] for link in undecided)  # type: ignore[index]


def smiths(*texts: str) -> list[Reading]:
    return [reading(text, person("John Smith")) for text in texts]


def resolved(*constraints: tuple[str, str], texts: str = "ab") -> ResolvedEntities:
    corpus = smiths(*texts)
    key = {reading.document.text: (reading.document.key, "p") for reading in corpus}
    return resolve_entities(
        corpus, Constraints(different=tuple(judged(key[a], key[b], Verdict.DIFFERENT) for a, b in constraints))
    )


def test_namesakes_that_a_person_keeps_apart_have_keys_of_their_own() -> None:
    assert len(set(resolved().keys.values())) == 1
    assert len(set(resolved(("a", "b")).keys.values())) == 2
    assert len(set(resolved(("a", "b"), texts="abc").keys.values())) == 2  # the third is one of the two
    assert set(resolved(("a", "b")).labels.values()) == {"John Smith"}


def test_what_was_left_open_is_not_asked_again() -> None:
    ours = reading("a", person("John Smith"), state("NO"), claims=[post("NO", "president")])
    theirs = reading("b", person("John Smith"), state("EG"), claims=[post("EG", "chancellor")])
    asked = [link for link in resolve_entities([ours, theirs]).links if link.verdict is Verdict.DOUBTFUL]
    assert len(asked) == 1
    left = Constraints(unsure=tuple(asked))
    assert [link for link in resolve_entities([ours, theirs], left).links if link.verdict is Verdict.DOUBTFUL] == []
    assert resolve_entities([ours, theirs], left).keys == resolve_entities([ours, theirs]).keys
