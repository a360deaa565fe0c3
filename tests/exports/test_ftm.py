"""FollowTheMoney entities, read back and checked by its library."""

import json
import shutil
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from followthemoney import EntityProxy, model
from followthemoney.cli.cli import cli
from rdflib import Graph

from kg.errors import StopRun
from kg.exports import FORMATS
from kg.exports.ftm.correspondences import FTM
from kg.exports.ftm.ids import id_of
from kg.exports.ftm.proof import standing
from kg.ontology.files import folder
from kg.store import open_graph
from kg.views.reading import read_facts
from tests.exports.conftest import ID

HANDSHAKE = "https://elsewhere.example/terms/"


def entities(build: Path, tmp_path: Path) -> dict[str, EntityProxy]:
    FORMATS["ftm"].write(build, tmp_path / "entities.ftm.json")
    lines = (tmp_path / "entities.ftm.json").read_text(encoding="utf-8").splitlines()
    found = [EntityProxy.from_dict(json.loads(line), cleaned=False) for line in lines]
    assert [json.loads(line) for line in lines] == [entity.to_dict() for entity in found]  # it drops nothing
    return {str(entity.id): entity for entity in found}


def test_every_entity_is_valid(build: Path, tmp_path: Path) -> None:
    found = entities(build, tmp_path)
    for entity in found.values():
        entity.schema.validate(entity.to_dict())
        assert all(entity.has(name) for name in entity.schema.required), entity
        for property_, value in entity.itervalues():
            if property_.range is not None:
                assert found[value].schema.is_a(property_.range), (entity, property_)


def test_the_same_bytes(seeds: Path, tmp_path: Path) -> None:
    entities(seeds, tmp_path)
    (tmp_path / "shuffled").mkdir()
    lines = (seeds / "graph.nq").read_bytes().splitlines(keepends=True)
    (tmp_path / "shuffled" / "graph.nq").write_bytes(b"".join(reversed(lines)))
    FORMATS["ftm"].write(tmp_path / "shuffled", tmp_path / "again")
    assert (tmp_path / "entities.ftm.json").read_bytes() == (tmp_path / "again").read_bytes()


def test_actors_places_and_documents(small: Path, tmp_path: Path) -> None:
    found = entities(small, tmp_path)
    assert {
        id_: (found[id_].schema.name, sorted(found[id_].names)) for id_ in found if id_.startswith("kg-entity-")
    } == {
        "kg-entity-ann": ("Person", ["Ann Author"]),
        "kg-entity-arland": ("PublicBody", ["Arland", "Arlandic"]),
        "kg-entity-bay": ("Address", ["Bay of Test"]),
        "kg-entity-borland": ("PublicBody", ["Borland", "Republic of Borland"]),
        "kg-entity-daily": (
            "Organization",
            ["<img src=x onerror=alert(1)></script><script>alert(2)</script>"],
        ),
    }
    assert found["kg-document-1"].to_dict() == {
        "id": "kg-document-1",
        "schema": "Article",
        "properties": {
            "fileName": ["one.txt"],
            "locationMentioned": ["Bay of Test"],
            "name": ["Arland pays"],
            "publishedAt": ["2025-11-20"],
            "publisher": ["The Daily"],
            "title": ["Arland pays"],
        },
    }


def test_each_name_in_each_document_is_a_mention(small: Path, tmp_path: Path) -> None:
    found = entities(small, tmp_path).values()
    mentions = [one for one in found if one.schema.name == "Mention"]
    assert sorted((one.first("document"), one.first("name"), one.first("resolved")) for one in mentions)[:5] == [
        ("kg-document-1", "Ann Author", "kg-entity-ann"),
        ("kg-document-1", "Arland", "kg-entity-arland"),
        ("kg-document-1", "Arlandic", "kg-entity-arland"),
        ("kg-document-1", "Borland", "kg-entity-borland"),
        ("kg-document-1", "Republic of Borland", "kg-entity-borland"),
    ]


def test_money_that_was_paid_is_a_payment(small: Path, tmp_path: Path) -> None:
    assert entities(small, tmp_path)["kg-dealing-fund"].to_dict() == {
        "id": "kg-dealing-fund",
        "schema": "Payment",
        "properties": {
            "amount": ["890000000"],
            "amountUsd": ["10000000"],
            "beneficiary": ["kg-entity-borland"],
            "currency": ["RUB"],
            "date": ["2026"],
            "description": [
                "amount: 890 million RUB",
                "amount: up to about 10 million USD a year",
                "“Arland pays” (one.txt, The Daily, 2025-11-20, planned, said by Ann Author, confidence 0.8)",
                "“Arland will pay Borland 890 million rubles, Ann Author said.” "
                "(one.txt, The Daily, 2025-11-20, planned, said by Ann Author, confidence 0.8)",
                "“Arland paid up to about $10 million a year.” (two.txt, actual, confidence 0.5)",
            ],
            "payer": ["kg-entity-arland"],
            "proof": ["kg-document-1", "kg-document-2"],
            "publisher": ["The Daily"],
            "purpose": ["surveying a deepwater basin"],
            "recordId": [f"{ID}dealing/fund"],
            "summary": ["Funding: 890 million RUB, 2026"],
        },
    }


def test_what_is_denied_is_an_event_that_says_so(small: Path, tmp_path: Path) -> None:
    found = entities(small, tmp_path)["kg-dealing-join"]
    assert (found.schema.name, found.caption) == (
        "Event",
        "Denied cooperation: building <b>satellites</b>, since March 2024",
    )
    assert found.get("involved") == ["kg-entity-arland", "kg-entity-borland"]
    assert found.get("startDate") == ["2024-03"]
    assert not found.has("endDate")
    assert found.get("description")[0] == "activity: building <b>satellites</b>"


def test_what_is_planned_is_no_payment(small: Path, tmp_path: Path) -> None:
    nquads = (small / "graph.nq").read_text(encoding="utf-8").replace("ontology#Actual>", "ontology#Possible>")
    (tmp_path / "graph.nq").write_text(nquads, encoding="utf-8")
    found = entities(tmp_path, tmp_path)
    assert (found["kg-dealing-fund"].schema.name, found["kg-dealing-fund"].caption) == (
        "Event",
        "Planned funding: 890 million RUB, 2026",
    )
    links = [one for one in found.values() if one.schema.name == "UnknownLink" and "fund" in one.first("recordId")]
    assert sorted((*one.get("subject"), *one.get("role"), *one.get("object"), *one.get("status")) for one in links) == [
        ("kg-dealing-fund", "funder", "kg-entity-arland", "planned"),
        ("kg-dealing-fund", "recipient", "kg-entity-borland", "planned"),
        ("kg-entity-ann", "says", "kg-dealing-fund", "planned"),
    ]


def test_its_own_command_line_takes_every_line(build: Path, tmp_path: Path) -> None:
    FORMATS["ftm"].write(build, tmp_path / "in")
    result = CliRunner().invoke(cli, ["validate", "-i", str(tmp_path / "in"), "-o", str(tmp_path / "out")])
    assert (result.exit_code, result.output) == (0, "")
    read = [json.loads(line) for line in (tmp_path / "out").read_text(encoding="utf-8").splitlines()]
    told = [json.loads(line) for line in (tmp_path / "in").read_text(encoding="utf-8").splitlines()]
    assert [{key: one[key] for key in ("id", "schema", "properties")} for one in read] == told


def test_its_own_tools_aggregate_what_comes_in_two_exports(small: Path, tmp_path: Path) -> None:
    FORMATS["ftm"].write(small, tmp_path / "in")
    lines = (tmp_path / "in").read_text(encoding="utf-8")
    (tmp_path / "twice").write_text(lines * 2, encoding="utf-8")
    result = CliRunner().invoke(cli, ["aggregate", "-i", str(tmp_path / "twice"), "-o", str(tmp_path / "out")])
    assert (result.exit_code, result.output) == (0, "")
    read = {one["id"]: one for one in map(json.loads, (tmp_path / "out").read_text(encoding="utf-8").splitlines())}
    told = {one["id"]: one for one in map(json.loads, lines.splitlines())}
    assert read.keys() == told.keys()
    for id_, one in told.items():
        found = read[id_]["properties"]
        assert {name: sorted(values) for name, values in found.items()} == {
            name: sorted(values) for name, values in one["properties"].items()
        }


@pytest.mark.parametrize("name", ["seeds", "small", "generated"])
def test_only_what_is_told_as_actual_and_not_denied_is_a_fact(
    request: pytest.FixtureRequest, tmp_path: Path, name: str
) -> None:
    build: Path = request.getfixturevalue(name)
    found, facts = entities(build, tmp_path), read_facts(open_graph(build)).facts
    for iri, fact in facts.items():
        entity = found[id_of(iri)]
        quotes = {quote.exact for telling in fact.tellings for quote in telling.quotes}
        assert all(any(quote in text for text in entity.get("description")) for quote in quotes)
        if "denied" in fact.modalities or "actual" not in fact.modalities:
            assert entity.schema.name == "Event"
            assert entity.caption.partition(" ")[0] in ("Denied", "Disputed", "Planned", "Possible")
        else:
            assert entity.caption.partition(" ")[0] not in ("Denied", "Disputed", "Planned", "Possible")
    links = [one for one in found.values() if one.schema.name == "UnknownLink"]
    assert {link.first("status") for link in links} <= set(map(standing, facts.values()))


def test_posts_sanctions_and_agreements(seeds: Path, tmp_path: Path) -> None:
    found = entities(seeds, tmp_path)
    schemata = {entity.schema.name for entity in found.values()}
    assert {"Occupancy", "Position", "Sanction", "Contract", "Event", "UnknownLink"} <= schemata
    (held,) = {
        (found[one.first("holder")].caption, post.caption, found[post.first("organization")].caption)
        for one in found.values()
        if one.schema.name == "Occupancy"
        for post in [found[one.first("post")]]
        if "Okladnikova" in found[one.first("holder")].caption
    }
    assert held == ("Irina Okladnikova", "First Deputy Finance Minister", "Russia")


def test_a_type_of_ones_own_is_an_event_without_any_declaration(hostile: Path, tmp_path: Path) -> None:
    found = entities(hostile, tmp_path)
    assert found["kg-dealing-1"].schema.name == "Event"
    (link,) = [one for one in found.values() if one.schema.name == "UnknownLink"]
    assert (link.first("role"), link.first("object")) == ("@type", "kg-entity-1")


def test_a_type_of_ones_own_may_say_what_it_is(hostile: Path, tmp_path: Path) -> None:
    shutil.copy(hostile / "graph.nq", tmp_path)
    (tmp_path / "ontology.ttl").write_text(
        f"""@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix ftm: <https://schema.followthemoney.tech/#> .
        <{HANDSHAKE}Handshake> skos:closeMatch ftm:Membership , ftm:NoSuchSchema .
        <{HANDSHAKE}@type> skos:closeMatch <https://schema.followthemoney.tech/#Membership:member> .
        <https://kg.example/ontology#participant> skos:closeMatch
            <https://schema.followthemoney.tech/#Membership:organization> .""",
        encoding="utf-8",
    )
    found = entities(tmp_path, tmp_path)["kg-dealing-1"]
    assert (found.schema.name, found.get("member"), found.get("organization")) == (
        "Membership",
        ["kg-entity-1"],
        ["kg-entity-2"],
    )


def test_a_bad_ontology_is_named(small: Path, tmp_path: Path) -> None:
    shutil.copy(small / "graph.nq", tmp_path)
    (tmp_path / "ontology.ttl").write_text("no Turtle", encoding="utf-8")
    with pytest.raises(StopRun, match=r"ontology\.ttl: this is no Turtle; build the graph again with kg build"):
        FORMATS["ftm"].write(tmp_path, tmp_path / "out")


def test_the_table_names_what_the_library_has() -> None:
    terms = map(str, Graph().parse(folder() / "alignments.ttl").objects())
    names = {term.removeprefix(FTM) for term in terms if term.startswith(FTM)}
    assert names
    for name in names:
        schema, _, property_ = name.partition(":")
        assert schema in model.schemata
        assert not property_ or property_ in model.schemata[schema].properties


def test_without_the_library(small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "followthemoney", None)
    with pytest.raises(StopRun, match=r"needs the library followthemoney; run pip install 'dossier-kg\[ftm\]'"):
        FORMATS["ftm"].write(small, tmp_path / "out")
