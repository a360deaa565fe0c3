"""What is new, on small graphs that were made of readings by hand."""

import dataclasses
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from rdflib import Dataset

from kg.build.outputs.graph import write_graph
from kg.model.claim import Claim, EntityRef, Modality
from kg.model.document import Document
from kg.model.entity import Entity
from kg.model.reading import Reading
from kg.questions.difference import Changes, Difference, difference
from kg.resolution import Resolution, resolve
from kg.resolution.conflicts import Conflict
from kg.store import open_graph
from tests.build.doubles import SETTINGS
from tests.build.tales import document, reading

GraphOf = Callable[..., Dataset]
LENT = reading(document("a.txt", "Ada Berg of Post said Rome lent Oslo 5 million dollars in 2024.", "2024-03-05"))
AGAIN = reading(document("b.txt", "Kim Jong Un of Post said Italy lent Norway 5 million dollars in 2024."))
OTHER = reading(document("c.txt", "Ada Berg of Post said Japan lent Oslo 7 million dollars in 2025."))


@pytest.fixture
def graph_of(tmp_path: Path) -> GraphOf:
    """A graph of readings, resolved by `resolve` or as it is given."""

    def graph(*readings: Reading, resolution: Resolution | None = None) -> Dataset:
        folder = tmp_path / str(len(list(tmp_path.iterdir())))
        folder.mkdir()
        write_graph(readings, resolution or resolve(readings), SETTINGS, folder / "graph.nq")
        return open_graph(folder)

    return graph


def texts(changes: Changes) -> tuple[list[str], list[tuple[str, tuple[str, ...]]], list[str]]:
    return (
        [entry.text for entry in changes.added],
        [(entry.text, entry.changes) for entry in changes.changed],
        [entry.text for entry in changes.gone],
    )


def with_claim(of: Reading, **changed: object) -> Reading:
    return dataclasses.replace(of, claims=(dataclasses.replace(of.claims[0], **changed),))


def test_of_the_same_nothing_is_new(graph_of: GraphOf) -> None:
    assert difference(graph_of(LENT, OTHER), graph_of(OTHER, LENT)).is_empty


def test_a_new_document_brings_all_that_it_tells(graph_of: GraphOf) -> None:
    found: Difference = difference(graph_of(LENT), graph_of(LENT, OTHER))
    loan = "amount 7,000,000 USD · date 2025 · funder Japan · recipient"
    assert texts(found.documents) == (["c.txt"], [], [])
    assert texts(found.claims) == ([f"Funding, actual by Ada Berg: {loan} Oslo"], [], [])
    assert texts(found.dealings)[0] == [f"Funding: {loan} Norway (actual)"]
    assert [entry.text for entry in found.entities.added] == ["Japan (State)", "Post (Organization)"]
    (claim,) = found.claims.added
    assert claim.files == ("c.txt",)
    assert claim.quotes == ("Ada Berg of Post said Japan lent Oslo 7 million dollars in 2025.",)


def test_what_has_gone_is_what_was_added_the_other_way_round(graph_of: GraphOf) -> None:
    few, many = graph_of(LENT), graph_of(LENT, OTHER)
    there, back = difference(few, many), difference(many, few)
    for kind, changes in there.by_kind().items():
        assert changes.added == back.by_kind()[kind].gone
        assert back.by_kind()[kind].added == changes.gone == ()


def test_a_second_report_changes_the_dealing(graph_of: GraphOf) -> None:
    found: Difference = difference(graph_of(LENT), graph_of(LENT, AGAIN))
    assert (found.dealings.added, found.dealings.gone) == ((), ())
    (changed,) = found.dealings.changed
    assert "documents 2, was 1" in changed.changes
    assert changed.files == ("a.txt", "b.txt")


def test_a_document_is_renamed_or_edited(graph_of: GraphOf) -> None:
    one = Reading(Document("a.txt", "It rained."), (), ())
    renamed = Reading(Document("b.txt", "It rained."), (), ())
    edited = Reading(Document("a.txt", "It rained a lot.", publisher="The Post"), (), ())
    assert texts(difference(graph_of(one), graph_of(renamed)).documents) == (
        [],
        [("b.txt", ("file b.txt, was a.txt",))],
        [],
    )
    assert texts(difference(graph_of(one), graph_of(edited)).documents) == (
        [],
        [("a.txt, The Post", ("edited", "publisher The Post, was none"))],
        [],
    )


def test_a_claim_is_told_otherwise(graph_of: GraphOf) -> None:
    roles = (("funder", EntityRef("Rome")), ("recipient", EntityRef("Oslo")))
    denied = with_claim(LENT, modality=Modality.DENIED, roles=roles, attributed_to=())
    ((_, changes),) = texts(difference(graph_of(LENT), graph_of(denied)).claims)[1]
    assert changes == (
        "denied, was actual",
        "said by none, was Ada Berg",
        "amount none, was 5,000,000 USD",
        "date none, was 2024",
    )


def test_a_sentence_that_stays_in_an_edited_document_is_no_news(graph_of: GraphOf) -> None:
    longer = reading(Document("a.txt", f"{LENT.document.text} It rained.", issued="2024-03-05"))
    found = difference(graph_of(LENT), graph_of(longer))
    assert texts(found.documents)[1] == [("a.txt, published 2024-03-05", ("edited",))]
    assert (found.claims.number, found.entities.number, found.dealings.number) == (0, 0, 0)


def test_of_claims_that_one_sentence_proves_each_finds_its_own(graph_of: GraphOf) -> None:
    def told(*funders: str, prefix: str) -> Reading:
        claims = tuple(dataclasses.replace(LENT.claims[0], roles=(("funder", EntityRef(who)),)) for who in funders)
        shift = [
            dataclasses.replace(
                claim,
                evidence=tuple(dataclasses.replace(e, start=e.start + 1, end=e.end + 1) for e in claim.evidence),
            )
            for claim in claims
        ]
        text = prefix + LENT.document.text
        return Reading(Document("a.txt", text), LENT.entities, tuple(shift if prefix else claims))

    found = difference(graph_of(told("Rome", "Oslo", prefix="")), graph_of(told("Ada Berg", "Oslo", prefix=" ")))
    ((_, changes),) = texts(found.claims)[1]
    assert changes == ("funder Ada Berg, was Rome",)
    assert (found.claims.added, found.claims.gone) == ((), ())


def entities(keys: Sequence[str], readings: Sequence[Reading]) -> Resolution:
    nodes = [(x.document.key, entity.id) for x in readings for entity in x.entities]
    names = {key: f"Kim {key}" for key in keys}
    return Resolution(dict(zip(nodes, keys, strict=True)), {}, names)


KIMS = tuple(
    Reading(Document(f"{letter}.txt", f"Kim {letter}."), (Entity("e", "Person", (f"Kim {letter}",)),), ())
    for letter in "ab"
)


def test_entities_are_made_one_and_two(graph_of: GraphOf) -> None:
    two = graph_of(*KIMS, resolution=entities("12", KIMS))
    one = graph_of(*KIMS, resolution=entities("11", KIMS))
    assert texts(difference(two, one).entities) == (
        [],
        [("Kim 1 (Person), also Kim a, Kim b", ("one now, were 2: Kim 1 of a.txt | Kim 2 of b.txt",))],
        [],
    )
    assert texts(difference(one, two).entities)[1] == [
        ("Kim 1 (Person), also Kim a", ("2 now, was one: Kim 1 of a.txt | Kim 2 of b.txt",))
    ]


def test_an_entity_that_only_got_another_iri_is_the_same(graph_of: GraphOf) -> None:
    before = entities("12", KIMS)
    renamed = dataclasses.replace(entities("34", KIMS), labels={"3": "Kim 1", "4": "Kim 2"})
    found = difference(graph_of(*KIMS, resolution=before), graph_of(*KIMS, resolution=renamed))
    assert found.entities.number == 0


def test_an_entity_is_called_otherwise(graph_of: GraphOf) -> None:
    before = graph_of(*KIMS, resolution=entities("11", KIMS))
    other = dataclasses.replace(entities("11", KIMS), labels={"1": "Kim a"})
    retyped = [dataclasses.replace(x, entities=(dataclasses.replace(x.entities[0], type="Place"),)) for x in KIMS]
    ((_, changes),) = texts(difference(before, graph_of(*retyped, resolution=other)).entities)[1]
    assert changes == ("called Kim a, was Kim 1", "a Place, was Person")


def test_a_conflict_comes_up_changes_and_is_settled(graph_of: GraphOf) -> None:
    def disputed(*values: str) -> Dataset:
        readings = (LENT, AGAIN)
        found = dataclasses.replace(resolve(readings), conflicts=())
        (dealing,) = set(found.dealings.values())
        sides = tuple((value, ((LENT.document.key, 0),)) for value in values)
        conflicts = (Conflict(dealing, "modality", sides),) if values else ()
        return graph_of(*readings, resolution=dataclasses.replace(found, conflicts=conflicts))

    none, one, other = disputed(), disputed("actual", "denied"), disputed("actual", "possible")
    ((text,), _, _) = texts(difference(none, one).conflicts)
    assert text.startswith("modality, actual or denied, of Funding: amount 5,000,000 USD")
    assert texts(difference(one, other).conflicts)[1][0][1] == ("actual or possible, was actual or denied",)
    assert [entry.text for entry in difference(one, none).conflicts.gone] == [text]


def test_a_claim_of_nobody(graph_of: GraphOf) -> None:
    claim = Claim("Funding", (("funder", EntityRef("Rome")),), Modality.PLANNED, LENT.claims[0].evidence)
    found = difference(graph_of(OTHER), graph_of(dataclasses.replace(LENT, claims=(claim,))))
    assert texts(found.claims)[0] == ["Funding, planned: funder Rome"]
