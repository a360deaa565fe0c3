from collections.abc import Sequence
from datetime import date, timedelta

from kg.model.claim import Claim
from kg.model.reading import Reading
from kg.resolution.dealings.candidates import candidates
from kg.resolution.dealings.rarity import Rarity
from kg.resolution.dealings.telling import tell
from tests.resolution.dealings.told import claim, document, keys

MONDAY = date(2024, 1, 1)


def pairs(readings: Sequence[Reading]) -> set[tuple[int, int]]:
    told = list(tell(readings, keys(*readings)))
    return set(candidates(told, Rarity(told, readings, keys(*readings))))


def met(*roles: tuple[str, str]) -> Claim:
    return claim("Meeting", ("participant", "chad"), ("participant", "togo"), *roles)


def test_what_shares_an_actor_and_a_type_is_compared() -> None:
    acme, bolt = (claim("Funding", ("funder", who)) for who in ("acme", "bolt"))
    assert len(pairs([document("a", acme), document("b", acme), document("c", bolt), document("d", met())])) == 1


def test_a_ministry_is_compared_with_its_state_and_nobody_with_what_a_document_tells_apart() -> None:
    readings = [
        document("a", claim("Funding", ("funder", "ministry")), claim("Funding", ("funder", "chad"))),
        document("b", claim("Funding", ("funder", "chad"))),
    ]
    assert len(pairs(readings)) == 2


def test_of_many_alike_each_is_compared_with_few() -> None:
    readings = [document(str(day), met(), issued=MONDAY + timedelta(days=day)) for day in range(200)]
    assert len(pairs(readings)) == 199  # each with the next in time


def test_in_a_large_block_what_shares_more_is_still_compared() -> None:
    readings = [document(str(n), met(("subject", "trade")), issued=MONDAY + timedelta(days=n)) for n in range(100)]
    first, last = (document(name, met(("subject", "the Bodele depression"))) for name in ("first", "last"))
    told = [one.node[0] for one in tell([*readings, first, last], keys(*readings, first, last))]
    rare = tuple(sorted(told.index(one.document.key) for one in (first, last)))
    assert rare in pairs([*readings, first, last])
