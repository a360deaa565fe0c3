"""What holds of the dealings of any corpus."""

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model.claim import Claim, EntityRef, Evidence, Modality, Words
from kg.model.entity import Entity
from kg.model.reading import Reading
from kg.resolution.constraints import Constraints
from kg.resolution.dealings import resolve_dealings
from kg.resolution.links import ClaimNode, Link, Verdict
from tests.resolution.readings import reading
from tests.strategies import claims

ACTORS = tuple(Entity(id_, "Organization", (id_.upper(),)) for id_ in "abc")
STRANGERS = tuple(Entity(id_, "Organization", (id_.upper(),)) for id_ in "xyz")


def corpus(*told: Sequence[Claim]) -> list[Reading]:
    return [reading(f"document {number}", *ACTORS, claims=claims) for number, claims in enumerate(told)]


corpora = st.lists(st.lists(claims(), max_size=3), max_size=5).map(lambda told: corpus(*told))


def by_id(readings: Sequence[Reading]) -> dict[tuple[str, str], str]:
    """Entities of one id are one."""
    return {(one.document.key, entity.id): entity.id for one in readings for entity in one.entities}


def nodes(readings: Sequence[Reading]) -> list[ClaimNode]:
    return [(one.document.key, number) for one in readings for number in range(len(one.claims))]


def judged(one: ClaimNode, other: ClaimNode, verdict: Verdict) -> Link:
    return Link("dealing", min(one, other), max(one, other), 0.0, (), verdict, "Ada")


def partition(keys: dict[ClaimNode, str]) -> set[frozenset[ClaimNode]]:
    return {frozenset(node for node in keys if keys[node] == key) for key in keys.values()}


@settings(max_examples=80, deadline=None)
@given(corpora.flatmap(lambda readings: st.tuples(st.just(readings), st.permutations(readings))))
def test_the_order_of_reading_does_not_matter(orders: tuple[list[Reading], list[Reading]]) -> None:
    entities = by_id(orders[0])
    assert resolve_dealings(orders[0], entities) == resolve_dealings(orders[1], entities)


@settings(max_examples=80, deadline=None)
@given(corpora, st.data())
def test_what_a_person_judged_holds_whatever_rules_say(readings: list[Reading], data: st.DataObject) -> None:
    known = nodes(readings)
    pairs = [(a, b) for a in known for b in known if a < b]
    picked = data.draw(st.lists(st.sampled_from(pairs), max_size=3, unique=True)) if pairs else []
    alone = data.draw(st.sampled_from(pairs)) if pairs else None
    same = tuple(judged(*pair, Verdict.SAME) for pair in picked)
    together = resolve_dealings(readings, by_id(readings), Constraints(same=same)).keys
    assert all(together[a] == together[b] for a, b in picked)
    if alone is not None:
        apart = resolve_dealings(
            readings, by_id(readings), Constraints(different=(judged(*alone, Verdict.DIFFERENT),))
        ).keys
        assert apart[alone[0]] != apart[alone[1]]


@settings(max_examples=80, deadline=None)
@given(corpora, st.lists(claims(), max_size=3))
def test_a_document_about_others_changes_nothing(readings: list[Reading], others: list[Claim]) -> None:
    stranger = reading("of other things", *STRANGERS, claims=[of_strangers(claim) for claim in others])
    alone = resolve_dealings(readings, by_id(readings))
    more = resolve_dealings([*readings, stranger], by_id([*readings, stranger]))
    assert alone.keys.items() <= more.keys.items()
    assert set(alone.links) <= set(more.links)


def of_strangers(claim: Claim) -> Claim:
    """The claim told of others, in other words."""
    names = dict(zip("abc", "xyz", strict=True))
    roles = tuple(
        (role, EntityRef(names[filler.id]) if isinstance(filler, EntityRef) else Words("zinc"))
        for role, filler in claim.roles
    )
    speakers = tuple(names[speaker] for speaker in claim.attributed_to)
    return Claim(claim.type, roles, claim.modality, claim.evidence, speakers)


@settings(max_examples=80, deadline=None)
@given(corpora)
def test_what_one_document_tells_apart_stays_apart_unless_it_is_also_denied(readings: list[Reading]) -> None:
    keys = resolve_dealings(readings, by_id(readings)).keys
    for one in readings:
        of = [(keys[one.document.key, number], claim) for number, claim in enumerate(one.claims)]
        for number, (key, claim) in enumerate(of):
            for other, known in of[:number]:
                assert key != other or (claim.modality == "denied") != (known.modality == "denied")


@settings(max_examples=40, deadline=None)
@given(corpora)
def test_links_join_what_is_one_and_no_other(readings: list[Reading]) -> None:
    found = resolve_dealings(readings, by_id(readings))
    joined = {node: {node} for node in found.keys}
    for link in found.links:
        assert (found.keys[link.one] == found.keys[link.other]) == (link.verdict is Verdict.SAME)
        assert link.one < link.other
        assert abs(link.points - sum(reason.points for reason in link.reasons)) < 0.001
        if link.verdict is Verdict.SAME:
            together = joined[link.one] | joined[link.other]
            joined.update(dict.fromkeys(together, together))
    assert {frozenset(group) for group in joined.values()} == partition(dict(found.keys))


def test_identical_claims_of_one_document_that_are_judged_two_have_two_keys() -> None:
    twice = Claim("Shipment", (("supplier", EntityRef("a")),), Modality.ACTUAL, (Evidence(0, 1, "x"),))
    readings = corpus([twice, twice], [twice])
    different = judged(*nodes(readings)[:2], Verdict.DIFFERENT)
    keys = resolve_dealings(readings, by_id(readings), Constraints(different=(different,))).keys
    assert len(set(keys.values())) == 3


def test_a_judgement_of_claims_that_are_not_there_is_nothing() -> None:
    readings = corpus([])
    gone = judged(("gone", 0), ("gone", 1), Verdict.SAME)
    constraints = Constraints(same=(gone,), different=(gone,), unsure=(gone,))
    assert resolve_dealings(readings, by_id(readings), constraints).keys == {}
