import dataclasses
from pathlib import Path

import pytest

from kg.errors import StopRun
from kg.model.claim import Claim, EntityRef, Modality, When, Words
from kg.model.entity import Entity
from kg.model.reading import Reading
from kg.rdf.iris import Iris
from kg.rdf.nquads import line
from kg.rdf.vocabulary import KG
from kg.rdf.write import document_quads
from tests.tiny import DENIAL_READING, LOAN, LOAN_READING, RESOLUTION

DATA = Path(__file__).parent / "data"


def lines(reading: Reading) -> list[bytes]:
    return sorted({line(quad) for quad in document_quads(reading, RESOLUTION, "urn:x/")})


def objects(reading: Reading, predicate: str) -> list[str]:
    return sorted(
        {str(q.object) for q in document_quads(reading, RESOLUTION, "urn:x/") if q.predicate == KG[predicate]}
    )


def with_roles(*roles: tuple[str, When | Words | EntityRef]) -> Reading:
    claim = Claim("Agreement", roles, Modality.ACTUAL, LOAN_READING.claims[0].evidence)
    return dataclasses.replace(LOAN_READING, claims=(claim,))


def test_a_document_is_written_as_the_contract_says() -> None:
    assert b"".join(lines(LOAN_READING)) == (DATA / "loan.nq").read_bytes()


def test_all_that_a_document_says_stands_in_its_own_graph() -> None:
    graphs = {quad.graph for quad in document_quads(DENIAL_READING, RESOLUTION, "urn:x/")}
    assert graphs == {Iris("urn:x/").document(DENIAL_READING.document.key)}


def test_ids_within_a_document_leave_no_trace() -> None:
    renamed = {"e1": "x", "e2": "y", "e3": "z"}
    entities = tuple(
        Entity(renamed[e.id], e.type, e.names, e.code, renamed[e.parent] if e.parent else None)
        for e in LOAN_READING.entities
    )
    claim = LOAN_READING.claims[0]
    roles = tuple((r, EntityRef(renamed[f.id]) if isinstance(f, EntityRef) else f) for r, f in claim.roles)
    claim = dataclasses.replace(claim, roles=roles, attributed_to=("z",))
    resolution = dataclasses.replace(
        RESOLUTION, entities={(LOAN.key, renamed[id_]): RESOLUTION.entities[LOAN.key, id_] for id_ in renamed}
    )
    reading = Reading(LOAN, entities, (claim,))
    assert sorted({line(q) for q in document_quads(reading, resolution, "urn:x/")}) == lines(LOAN_READING)


def test_speakers_who_disagree_make_two_claims_of_one_dealing() -> None:
    planned = LOAN_READING.claims[0]
    denied = dataclasses.replace(planned, modality=Modality.DENIED, attributed_to=())
    reading = dataclasses.replace(LOAN_READING, claims=(planned, denied))
    resolution = dataclasses.replace(RESOLUTION, dealings={(LOAN.key, 0): "loan", (LOAN.key, 1): "loan"})
    modalities = {q.subject: q.object for q in document_quads(reading, resolution) if q.predicate == KG["modality"]}
    assert sorted(modalities.values()) == [KG["Denied"], KG["Planned"]]


def test_a_new_confidence_renames_no_claim() -> None:
    surer = dataclasses.replace(LOAN_READING, claims=(dataclasses.replace(LOAN_READING.claims[0], confidence=0.9),))
    changed = set(lines(surer)) ^ set(lines(LOAN_READING))
    assert sorted(text.split()[2].split(b"^")[0] for text in changed) == [b'"0.88"', b'"0.9"']


@pytest.mark.parametrize(
    ("dates", "earliest", "latest"),
    [
        (["2023-11"], ["2023-11-01"], ["2023-11-30"]),
        (["2023", "2025-02-03"], ["2023-01-01"], ["2025-02-03"]),
        (["2024-03/.."], ["2024-03-01"], []),
        (["../2016", "2020"], [], ["2020-12-31"]),
        ([], [], []),
    ],
)
def test_dates_bound_the_dealing(dates: list[str], earliest: list[str], latest: list[str]) -> None:
    reading = with_roles(("subject", Words("gas")), *(("date", When(text)) for text in dates))
    assert (objects(reading, "earliest"), objects(reading, "latest")) == (earliest, latest)


def test_an_entity_that_resolution_made_one_with_its_parent_is_no_part_of_itself() -> None:
    resolution = dataclasses.replace(RESOLUTION, entities={**RESOLUTION.entities, (LOAN.key, "e3"): "italy"})
    assert not [q for q in document_quads(LOAN_READING, resolution) if q.predicate == KG["partOf"]]


def test_an_entity_that_the_reading_lacks_is_an_error() -> None:
    with pytest.raises(KeyError, match="nobody"):
        list(document_quads(with_roles(("party", EntityRef("nobody"))), RESOLUTION))


@pytest.mark.parametrize("base", ["", "id/", "https://x.example/id", "https://x.example/ a/", "https://x.example/>/"])
def test_a_base_that_is_no_iri_stops_the_run(base: str) -> None:
    with pytest.raises(StopRun, match="is no absolute IRI that ends in / or #"):
        Iris(base)
