from decimal import Decimal
from pathlib import Path

import pytest
from rdflib import Dataset

from kg.errors import StopRun
from kg.model.amounts import readable
from kg.questions import EntityFacts, Fact, Source, describe, near_misses
from kg.rdf.vocabulary import KG
from kg.store import open_graph

D4 = "004_da147e9bd47dd5aa.txt"
TITLE = "Russia enters the oil and gas sector of the DPRK"


def test_a_person_as_a_whole(seeds: Dataset) -> None:
    found = describe(seeds, "IVAN zhelokhovtsev")
    said = (
        "In turn, Ivan Zhelokhovtsev, director of the first Asian department of the Russian Foreign Ministry, told the "
        "agency that Moscow and Pyongyang, through diplomatic channels, will agree on the timing of the visit of "
        "Russian leader President Vladimir Putin to the DPRK."
    )
    assert found == EntityFacts(
        iri=found.iri,
        name="Ivan Zhelokhovtsev",
        names=("Ivan Zhelokhovtsev",),
        types=("Person",),
        facts=(
            Fact(
                dealing=found.facts[0].dealing,
                type="Affiliation",
                roles=(
                    ("organization", ("first Asian department of the Russian Foreign Ministry",)),
                    ("person", ("Ivan Zhelokhovtsev",)),
                    ("title", ("director",)),
                ),
                sources=(Source(D4, "actual", 1.0, (), (said,), TITLE),),
            ),
        ),
        claims_made=2,
    )


def test_names_come_with_the_preferred_first(seeds: Dataset) -> None:
    assert describe(seeds, "pyongyang").names == ("North Korea", "DPRK", "N. Korea", "North Korean", "Pyongyang")


def test_facts_stand_by_type_and_time(seeds: Dataset) -> None:
    groups = describe(seeds, "China").by_type()
    assert [(type_, [fact.roles for fact in facts]) for type_, facts in groups] == [
        (
            "Cooperation",
            [
                (
                    ("participant", ("China", "North Korea", "Russia")),
                    ("activity", ("structure where the three countries leverage their respective strengths",)),
                )
            ],
        ),
        (
            "Shipment",
            [
                (
                    ("recipient", ("North Korea",)),
                    ("supplier", ("China",)),
                    ("quantity", ("550,000 t",)),
                    ("goods", ("oil",)),
                    ("date", ("2020",)),
                ),
                (("recipient", ("North Korea",)), ("supplier", ("China",)), ("goods", ("oil",))),
            ],
        ),
    ]


def test_one_funding_of_two_documents(seeds: Dataset) -> None:
    (fact,) = [fact for fact in describe(seeds, "Kremlin").facts if fact.type == "Funding"]
    assert fact.documents == 2
    assert fact.modalities == ("planned",)
    assert dict(fact.roles)["amount"] == ("890,000,000 RUB", "about 9,700,000 USD", "about 10,000,000 USD")
    assert [source.speakers for source in fact.sources] == [("Irina Okladnikova",), ("Irina Okladnikova", "NK News")]
    assert fact.sources[0].issued == "2025-11-20"


def test_what_is_denied_is_denied(seeds: Dataset) -> None:
    (fact,) = [fact for fact in describe(seeds, "Russia").facts if "denied" in fact.modalities]
    assert dict(fact.roles)["activity"] == ("build military satellites",)
    assert fact.sources == (
        Source(
            D4,
            "denied",
            1.0,
            ("Alexander Matsegora",),
            ("Matsegora also noted that Moscow is not helping Pyongyang build military satellites.",),
            TITLE,
        ),
    )


def test_by_iri(seeds: Dataset) -> None:
    iri = describe(seeds, "China").iri
    assert describe(seeds, iri).name == "China"


def test_somebody_who_only_speaks(seeds: Dataset) -> None:
    found = describe(seeds, "nk news")
    assert (found.facts, found.claims_made) == ((), 5)


def test_near_misses(seeds: Dataset) -> None:
    assert near_misses(seeds, "Pyongyanng") == ("Pyongyang",)
    with pytest.raises(StopRun) as stopped:
        describe(seeds, "Rusia")
    assert str(stopped.value) == "Rusia: the graph knows no entity of this name; did you mean Russia?"
    with pytest.raises(StopRun, match=r"^Zanzibar: the graph knows no entity of this name; kg query DIR documents"):
        describe(seeds, "Zanzibar")


def test_namesakes(tmp_path: Path) -> None:
    def named(key: str, class_: str) -> list[str]:
        entity, graph = f"<x:{key}>", "<x:d>"
        return [
            f"<x:d> <{KG}mentions> {entity} {graph} .",
            f"{entity} <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <{KG}{class_}> {graph} .",
            f'{entity} <http://www.w3.org/2000/01/rdf-schema#label> "Georgia" {graph} .',
            f'{entity} <http://www.w3.org/2004/02/skos/core#prefLabel> "Georgia" <x:merged> .',
        ]

    (tmp_path / "graph.nq").write_text("\n".join([*named("b", "Person"), *named("a", "State")]), encoding="utf-8")
    found = describe(open_graph(tmp_path), "georgia")
    assert (found.iri, found.types, found.namesakes) == ("x:a", ("State",), ("x:b",))


@pytest.mark.parametrize(
    ("value", "options", "text"),
    [
        ("890000000", {}, "890,000,000 t"),
        ("0.50", {}, "0.5 t"),
        ("100", {"approximate": True, "bound": "min", "per": "day"}, "at least about 100 t per day"),
    ],
)
def test_amounts(value: str, options: dict[str, str | bool], text: str) -> None:
    assert readable(Decimal(value), "t", **options) == text  # type: ignore[arg-type]
