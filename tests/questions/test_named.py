"""The named questions, on the five documents of `seeds/`; every answer was checked by reading them."""

import random
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from rdflib import Dataset

from kg.errors import StopRun
from kg.questions import answer, catalogue
from kg.questions.question import Kind
from kg.store import open_graph
from tests.questions.conftest import SEEDS

GEOLOGY = (
    "participant Department of Subsoil Use of the Ministry of Natural Resources of the Russian Federation; "
    "participant Ministry of Natural Resources"
)
EXPLORATION = "explore for oil and gas; offshore exploration of hydrocarbons; oil and gas exploration"
PURPOSES = "joint oil and gas exploration off the coast of North Korea; surveying a deepwater basin in the Sea of Japan"
REQUIRED = {"facts": {"entity": "DPRK"}}
D0, D1, D2, D4 = (
    "000_d5b7c3a8fbbe3b66.txt",
    "001_3fa214c3b539ad7b.txt",
    "002_fecdfda1df6f486c.txt",
    "004_da147e9bd47dd5aa.txt",
)


def rows(graph: Dataset, question: str, *columns: str, **parameters: str) -> list[tuple[str, ...]]:
    """Rows of text, empty where nothing is bound; all columns, or those that are named."""
    given = answer(graph, question, **parameters)
    chosen = [given.columns.index(column) for column in columns or given.columns]
    return [tuple("" if row[n] is None else str(row[n]) for n in chosen) for row in given.rows]


def test_funding_told_by_two_documents_is_one_funding_with_three_amounts(seeds: Dataset) -> None:
    assert rows(seeds, "funding") == [
        ("Russia", "", "", "890000000", "RUB", PURPOSES, "2026", "planned", "2"),
        ("Russia", "", "about", "9700000", "USD", PURPOSES, "2026", "planned", "2"),
        ("Russia", "", "about", "10000000", "USD", PURPOSES, "2026", "planned", "2"),
    ]


def test_money_counts_a_funding_once_however_often_it_is_told(seeds: Dataset) -> None:
    assert rows(seeds, "money") == [
        ("Russia", "planned", "RUB", "890000000", "890000000", "1"),
        ("Russia", "planned", "USD", "9700000", "10000000", "1"),
    ]


def test_shipments(seeds: Dataset) -> None:
    assert rows(seeds, "shipments") == [
        ("China", "North Korea", "oil", "", "", "", "", "actual", "1"),
        ("China", "North Korea", "oil", "", "550000", "t", "2020", "actual", "1"),
        ("North Korea", "Russia", "arms; troops", "", "", "", "", "actual", "1"),
        ("Russia", "North Korea", "energy; food; resources", "", "", "", "", "planned", "1"),
        ("Russia", "North Korea", "high-tech military aid", "", "", "", "", "possible", "1"),
        ("Russia", "North Korea", "oil", "at least", "1000000", "bbl", "2024-03/..", "actual", "1"),
        ("Russia", "North Korea", "refined petroleum products", "", "", "", "2023; 2024", "actual", "1"),
    ]


@pytest.mark.parametrize(
    ("parameters", "shipped"),
    [
        ({"supplier": "Moscow", "year": "2024"}, ["oil", "refined petroleum products"]),
        ({"supplier": "Moscow", "year": "2023"}, ["refined petroleum products"]),
        ({"year": "2031"}, ["oil"]),  # since March 2024, and nobody says until when
        ({"year": "2019"}, []),
        ({"goods": "OIL"}, ["oil", "oil", "oil"]),
        ({"recipient": "russian"}, ["arms; troops"]),
        ({"supplier": "Beijing", "goods": "oil", "year": "2020"}, ["oil"]),
        ({"supplier": "Russ"}, []),  # a name is matched whole
    ],
)
def test_shipments_by_supplier_goods_and_year(seeds: Dataset, parameters: dict[str, str], shipped: list[str]) -> None:
    assert [row[0] for row in rows(seeds, "shipments", "shipped", **parameters)] == shipped


def test_shipments_against_sanctions(seeds: Dataset) -> None:
    columns = ("from", "shipped", "date", "shipping", "by", "against", "restriction", "ground")
    un = ("UN", "North Korea")
    assert rows(seeds, "violations", *columns) == [
        ("China", "oil", "", "actual", *un, "cap", "oil"),
        ("China", "oil", "", "actual", *un, "sanctions", "regime"),
        ("China", "oil", "2020", "actual", *un, "cap", "oil"),
        ("China", "oil", "2020", "actual", *un, "sanctions", "regime"),
        ("North Korea", "arms; troops", "", "actual", *un, "sanctions", "regime"),
        ("Russia", "energy; food; resources", "", "planned", *un, "sanctions", "regime"),
        ("Russia", "high-tech military aid", "", "possible", *un, "sanctions", "regime"),
        ("Russia", "oil", "2024-03/..", "actual", *un, "cap", "oil"),
        ("Russia", "oil", "2024-03/..", "actual", *un, "sanctions", "regime"),
        ("Russia", "refined petroleum products", "2023; 2024", "actual", *un, "cap", "petroleum"),
        ("Russia", "refined petroleum products", "2023; 2024", "actual", *un, "sanctions", "regime"),
    ]


def test_shipments_against_sanctions_of_one_supplier_and_goods(seeds: Dataset) -> None:
    columns = ("from", "shipped", "restriction")
    assert rows(seeds, "violations", *columns, actor="China", goods="petroleum") == []
    assert rows(seeds, "violations", *columns, actor="Kremlin", goods="petroleum") == [
        ("Russia", "refined petroleum products", "cap"),
        ("Russia", "refined petroleum products", "sanctions"),
    ]


def test_agreements(seeds: Dataset) -> None:
    parties = "North Korea; Russia"
    assert rows(seeds, "agreements") == [
        (parties, "", "hydrocarbon; hydrocarbon exploration", "2023-11", "actual", "2"),
        (parties, "Treaty on Comprehensive Strategic Partnership", "", "", "actual", "1"),
    ]


@pytest.mark.parametrize(
    ("parameters", "dates"),
    [
        ({"actor": "pyongyang", "other": "MOSCOW", "from": "2023-11", "to": "2023-11"}, ["2023-11"]),
        ({"from": "2023", "to": "2023"}, ["2023-11"]),
        ({"from": "2023-12"}, []),
        ({"to": "2023-10-31"}, []),
        ({"actor": "North Korea", "other": "China"}, []),
    ],
)
def test_agreements_of_two_actors_in_time(seeds: Dataset, parameters: dict[str, str], dates: list[str]) -> None:
    assert [row[0] for row in rows(seeds, "agreements", "date", **parameters)] == dates


def test_planned(seeds: Dataset) -> None:
    both = "participant North Korea; participant Russia"
    assert rows(seeds, "planned", "who", "what", "speakers", "documents") == [
        (
            f"participant China; {both}",
            "structure where the three countries leverage their respective strengths",
            "",
            "1",
        ),
        (
            GEOLOGY,
            "geological exploration plan; geological planning",
            "Alexander Matsegora; Ministry of Natural Resources; NK News",
            "3",
        ),
        (both, "alternative payment system using rubles, yuan and barter", "", "1"),
        (both, "“economic alliance” centered on energy, food and resources", "", "1"),
        (f"{both}; place Arctic; place Primorsky region", "strengthening logistics networks", "", "1"),
        (f"{both}; place Onsong; place Rason", "developing energy and mineral processing complexes", "", "1"),
        (f"{both}; place Sea of Japan", EXPLORATION, "Alexander Matsegora; Irina Okladnikova; NK News", "3"),
        ("funder Russia", f"10000000 USD; 890000000 RUB; 9700000 USD; {PURPOSES}", "Irina Okladnikova; NK News", "2"),
        (both, "timing of the visit", "Ivan Zhelokhovtsev", "1"),
        ("participant Vladimir Putin; place North Korea", "", "Ivan Zhelokhovtsev", "1"),
        ("recipient North Korea; supplier Russia", "energy; food; resources", "", "1"),
    ]


def test_planned_with_one_actor(seeds: Dataset) -> None:
    assert rows(seeds, "planned", "type", "who", actor="vladimir putin") == [
        ("Meeting", "participant Vladimir Putin; place North Korea")
    ]


def test_possible(seeds: Dataset) -> None:
    assert rows(seeds, "possible", "type", "who", "what") == [
        ("Cooperation", "participant Japan; participant South Korea; participant Washington", "communication channels"),
        ("Cooperation", "participant North Korea", "sharing its military expertise"),
        ("Shipment", "recipient North Korea; supplier Russia", "high-tech military aid"),
    ]


def test_denied_and_by_whom(seeds: Dataset) -> None:
    assert rows(seeds, "denied") == [
        (
            "Cooperation",
            "participant North Korea; participant Russia",
            "build military satellites",
            "Alexander Matsegora",
            "",
            "Matsegora also noted that Moscow is not helping Pyongyang build military satellites.",
            D4,
        )
    ]


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("IRNITU", [("IRNITU", "speaker", "Cooperation", "actual", D1)]),
        ("okladnikova", [("Irina Okladnikova", "speaker", kind, "planned", doc) for kind, doc in
                         [("Cooperation", D0), ("Cooperation", D1), ("Funding", D1), ("Funding", D0)]]),
        ("Rodong Sinmun", [("Rodong Sinmun", "speaker", kind, "actual", "003_291dcb26ee58455f.txt")
                           for kind in ("Agreement", "Meeting")]),
    ],
)  # fmt: skip
def test_claims_by_speaker(seeds: Dataset, source: str, said: list[tuple[str, ...]]) -> None:
    assert rows(seeds, "sources", "speaker", "voice", "type", "modality", "file", source=source) == said


def test_claims_by_publisher_are_those_in_the_documents_own_voice(seeds: Dataset) -> None:
    told = rows(seeds, "sources", "voice", "type", "modality", source="DailyNK.com")
    assert told == [("publisher", "Cooperation", "planned")] * 5 + [("publisher", "Shipment", "planned")]


def test_claims_by_document_where_nobody_publishes(seeds: Dataset) -> None:
    told = rows(seeds, "sources", "voice", "type", "what", source=D0)
    assert told == [
        ("document", "Affiliation", "First Deputy Finance Minister"),
        ("document", "Affiliation", "President"),
        ("document", "Agreement", "hydrocarbon"),  # this document's word, not that of the other that tells of it
        ("document", "Cooperation", "geological planning"),
        ("document", "Cooperation", "find oil"),
        ("document", "Sanction", "500000 bbl; cap; petroleum"),
    ]


def test_posts(seeds: Dataset) -> None:
    assert rows(seeds, "posts", "holder", "title", "body", "documents") == [
        ("Alexander Matsegora", "Ambassador to North Korea; ambassador to Pyongyang", "Russia", "2"),
        ("Irina Okladnikova", "First Deputy Finance Minister", "Russia", "2"),
        ("Ivan Zhelokhovtsev", "director", "first Asian department of the Russian Foreign Ministry", "1"),
        ("Vladimir Putin", "President; leader", "Russia", "3"),
    ]


def test_posts_of_a_person_and_of_a_body(seeds: Dataset) -> None:
    assert rows(seeds, "posts", "title", person="matsegora") == [
        ("Ambassador to North Korea; ambassador to Pyongyang",)
    ]
    assert rows(seeds, "posts", "holder", organization="first asian department") == [("Ivan Zhelokhovtsev",)]


def test_meetings(seeds: Dataset) -> None:
    banquet = "first anniversary of the North Korean–Russian Treaty on Comprehensive Strategic Partnership"
    hosts = "North Korean Foreign Ministry; Russian Embassy to North Korea"
    assert rows(seeds, "meetings") == [
        (hosts, banquet, "", "2025-06-19", "actual", "1"),
        ("Irina Okladnikova", "funding plan", "State Duma", "", "actual", "1"),
        ("North Korea; Russia", "timing of the visit", "", "", "planned", "1"),
        ("Vladimir Putin", "", "North Korea", "", "planned", "1"),
    ]
    assert rows(seeds, "meetings", "place", actor="Vladimir Putin") == [("North Korea",)]
    assert rows(seeds, "meetings", "subject", **{"from": "2025-06", "to": "2025-06-19"}) == [(banquet,)]


def test_cooperation_in_time(seeds: Dataset) -> None:
    assert len(rows(seeds, "cooperation")) == 13
    assert rows(seeds, "cooperation", "participants", "place", "date", to="1985") == [
        ("Soviet", "North Korea; Yellow Sea", "1980/1989")
    ]
    assert rows(seeds, "cooperation", "activity", actor="urangeo") == [
        ("training North Korean geologists in uranium and mineral exploration",)
    ]


def test_sanctions(seeds: Dataset) -> None:
    assert rows(seeds, "sanctions") == [
        ("UN", "North Korea", "cap", "oil; petroleum", "at most", "500000", "bbl per year", "", "actual", "3"),
        ("UN", "North Korea", "sanctions", "", "", "", "", "", "actual", "2"),
    ]
    assert rows(seeds, "sanctions", imposer="united nations", target="dprk") == rows(seeds, "sanctions")
    assert rows(seeds, "sanctions", target="Russia") == []


def test_measurements(seeds: Dataset) -> None:
    assert rows(seeds, "measurements", "measured", "precision", "value", "unit") == [
        ("areas with a concentration of hydrocarbons", "", "2", "area"),
        ("consumes", "about", "9000000", "bbl per year"),
        ("oil production", "at most", "5000", "t per year"),
        ("oil refineries", "", "2", "refinery"),
        ("total capacity", "", "3200000", "t per year"),
        ("volume of oil processed", "at most", "600000", "t per year"),
    ]
    assert rows(seeds, "measurements", "value", actor="DPRK", indicator="PRODUCTION") == [("5000",)]
    assert rows(seeds, "measurements", year="2020") == []  # none of them is dated


def test_timeline(seeds: Dataset) -> None:
    assert rows(seeds, "timeline", "date", "type", "documents") == [
        ("1980/1989", "Cooperation", "3"),
        ("2020", "Shipment", "1"),
        ("2023; 2024", "Shipment", "1"),
        ("2023-11", "Agreement", "2"),
        ("2024-03/..", "Shipment", "1"),
        ("2025-06-19", "Meeting", "1"),
        ("2026", "Funding", "2"),
    ]
    assert rows(seeds, "timeline", "date", actor="Beijing") == [("2020",)]
    assert rows(seeds, "timeline", "date", **{"from": "2025"}) == [("2024-03/..",), ("2025-06-19",), ("2026",)]


def test_documents(seeds: Dataset) -> None:
    columns = ("file", "issued", "published_by", "entities", "claims", "alone")
    assert rows(seeds, "documents", *columns) == [
        (D0, "2025-11-20", "", "12", "8", "0"),
        (D1, "", "", "14", "13", "3"),
        (D2, "", "", "8", "9", "7"),
        ("003_291dcb26ee58455f.txt", "", "dailynk.com", "12", "8", "8"),
        (D4, "", "", "14", "16", "11"),
    ]
    assert rows(seeds, "documents", "file", publisher="NK") == [("003_291dcb26ee58455f.txt",)]


def test_corroborated(seeds: Dataset) -> None:
    assert rows(seeds, "corroborated", "documents", "type", "files") == [
        ("3", "Affiliation", f"{D0}; {D1}; {D4}"),
        ("3", "Cooperation", f"{D0}; {D1}; {D4}"),
        ("3", "Cooperation", f"{D0}; {D1}; {D4}"),
        ("3", "Cooperation", f"{D0}; {D1}; {D4}"),
        ("3", "Sanction", f"{D0}; {D1}; {D2}"),
        ("2", "Affiliation", f"{D1}; {D4}"),
        ("2", "Affiliation", f"{D0}; {D1}"),
        ("2", "Agreement", f"{D0}; {D1}"),
        ("2", "Funding", f"{D0}; {D1}"),
        ("2", "Sanction", f"{D1}; {D2}"),
    ]
    assert rows(seeds, "corroborated", "what", number="3", actor="UN") == [("500000 bbl; cap; oil; petroleum",)]


def test_facts_of_an_entity(seeds: Dataset) -> None:
    assert rows(seeds, "facts", "type", "who", "modality", entity="sea of japan") == [
        ("Cooperation", "participant North Korea; participant Russia; place Sea of Japan", "planned")
    ]
    with pytest.raises(StopRun, match=r"^facts: say -p entity=…, an actor or place, by any name the documents use$"):
        answer(seeds, "facts")


def test_claims_stand_in_the_order_of_the_text(seeds: Dataset) -> None:
    told = rows(seeds, "claims", "type", "modality", "speakers", "file")
    assert told[:3] == [
        ("Cooperation", "planned", "Irina Okladnikova", D0),
        ("Funding", "planned", "Irina Okladnikova", D0),
        ("Affiliation", "actual", "", D0),
    ]


def test_claims_are_as_many_as_the_documents_make(seeds: Dataset) -> None:
    told = rows(seeds, "claims", "claim", "confidence")
    assert len(told) == len(set(told)) == 8 + 13 + 9 + 8 + 16
    assert {confidence for _, confidence in told} == {"1"}


@pytest.mark.parametrize("question", catalogue(), ids=lambda question: question.name)
def test_every_question_is_told_and_every_parameter_used(question: Any) -> None:
    assert question.title != question.name
    assert question.description.endswith(".")
    for parameter in question.parameters:
        assert f"VALUES ?{parameter.name} {{ UNDEF }}" in question.text


@pytest.mark.parametrize("question", catalogue(), ids=lambda question: question.name)
def test_values_are_nothing_but_values(seeds: Dataset, question: Any) -> None:
    for parameter in question.parameters:
        if parameter.kind in (Kind.NAME, Kind.TEXT):
            values = REQUIRED.get(question.name, {}) | {parameter.name: 'x" } } DROP ALL # \\ \n'}
            assert answer(seeds, question, **values).rows == ()


def test_answers_depend_on_no_order(seeds: Dataset, tmp_path: Path) -> None:
    lines = SEEDS.read_text(encoding="utf-8").splitlines(keepends=True)
    random.Random(7).shuffle(lines)  # noqa: S311 - any order will do
    (tmp_path / "graph.nq").write_text("".join(lines), encoding="utf-8")
    shuffled = open_graph(tmp_path)
    for question in catalogue():
        values = REQUIRED.get(question.name, {})
        assert answer(shuffled, question, **values) == answer(seeds, question, **values), question.name


def test_dealings_of_a_type(seeds: Dataset) -> None:
    assert rows(seeds, "dealings", "type", "date", "modality", "documents", kind="agreement") == [
        ("Agreement", "2023-11", "actual", "2"),
        ("Agreement", "", "actual", "1"),
    ]
    counted = Counter(type_ for (type_,) in rows(seeds, "dealings", "type"))
    assert counted == {
        "Affiliation": 4,
        "Agreement": 2,
        "Cooperation": 13,
        "Funding": 1,
        "Measurement": 6,
        "Meeting": 4,
        "Sanction": 2,
        "Shipment": 7,
    }
    assert rows(seeds, "dealings", "type", kind="sanction", actor="united nations") == [("Sanction",), ("Sanction",)]
