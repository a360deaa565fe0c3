"""What kind of body an organization is, how money and spans of time are filled in, and what a dealing is called."""

from pathlib import Path

import pytest
from followthemoney import model
from rdflib import Literal, URIRef

from kg.exports.ftm.correspondences import Correspondences, correspondences
from kg.exports.ftm.filling import fill
from kg.exports.ftm.ids import id_of
from kg.exports.ftm.parties import party_entities
from kg.exports.ftm.proof import name_of, standing
from kg.exports.ftm.told import Filling, told
from kg.rdf.nquads import write_nquads
from kg.rdf.quad import Quad
from kg.rdf.vocabulary import KG, RDF, RDFS
from kg.store import open_graph
from kg.views.facts import Fact, Telling
from tests.exports.conftest import ID

DOCUMENT = URIRef(f"{ID}document/1")


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Correspondences:
    return correspondences(tmp_path_factory.mktemp("none"))


def test_bodies_of_states_and_companies(tmp_path: Path, table: Correspondences) -> None:
    state, ministry, oil, club = (URIRef(f"{ID}entity/{name}") for name in ("state", "ministry", "oil", "club"))
    named = {state: ("State", "Arland"), ministry: ("Organization", "Ministry of Oil")}
    named |= {oil: ("Organization", "Arland Oil Ltd."), club: ("Organization", "AS Roma")}
    quads = [(state, KG["code"], Literal("KP")), (ministry, KG["partOf"], state), (oil, KG["partOf"], club)]
    for entity, (type_, name) in named.items():
        quads += [
            (DOCUMENT, KG["mentions"], entity),
            (entity, RDF.type, KG[type_]),
            (entity, RDFS.label, Literal(name)),
        ]
    write_nquads((Quad(*triple, DOCUMENT) for triple in quads), tmp_path / "graph.nq")
    found = party_entities(told(open_graph(tmp_path)), table)
    shown = {
        entity.caption: (entity.schema.name, entity.countries, entity.get("parent", quiet=True))
        for entity in found.values()
    }
    assert shown == {
        "Arland": ("PublicBody", ["kp"], []),
        "Ministry of Oil": ("PublicBody", ["kp"], ["kg-entity-state"]),
        "Arland Oil Ltd.": ("Company", [], ["kg-entity-club"]),
        "AS Roma": ("Organization", [], []),
    }


@pytest.mark.parametrize(
    ("sums", "filled"),
    [
        ({"USD": "5"}, {"amountUsd": ["5"], "amount": ["5"], "currency": ["USD"]}),
        ({"USD": "5", "RUB": "400"}, {"amountUsd": ["5"], "amount": ["400"], "currency": ["RUB"]}),
        ({"USD": "5", "EUR": "4"}, {"amountUsd": ["5"], "amountEur": ["4"]}),
        ({"RUB": "400", "JPY": "700", "EUR": "4"}, {"amountEur": ["4"]}),
        ({"barrel": "5"}, {}),
    ],
)
def test_money(table: Correspondences, sums: dict[str, str], filled: dict[str, list[str]]) -> None:
    payment = model.make_entity("Payment")
    amounts = [Filling(str(KG["amount"]), f"{value} {unit}", value=value, unit=unit) for unit, value in sums.items()]
    assert fill(payment, amounts, table, {}) == set()  # that it is about so much, or at most, only words can tell
    assert payment.properties == filled


@pytest.mark.parametrize(
    ("schema", "text", "filled", "carried"),
    [
        ("Payment", "2023-11", {"date": ["2023-11"]}, True),
        ("Payment", "2020/2023", {"startDate": ["2020"], "endDate": ["2023"]}, True),
        ("Payment", "../2016", {"endDate": ["2016"]}, True),
        ("Contract", "2023-11", {"contractDate": ["2023-11"]}, True),
        ("Contract", "2020/2023", {}, False),
    ],
)
def test_dates(table: Correspondences, schema: str, text: str, filled: dict[str, list[str]], *, carried: bool) -> None:
    entity, date = model.make_entity(schema), Filling(str(KG["date"]), text, is_date=True)
    assert fill(entity, [date], table, {}) == ({date} if carried else set())
    assert entity.properties == filled


@pytest.mark.parametrize(
    ("modalities", "stands", "name"),
    [
        (["actual", "planned"], "actual", "Funding"),
        (["planned", "possible"], "planned", "Planned funding"),
        (["possible"], "possible", "Possible funding"),
        (["denied"], "denied", "Denied funding"),
        (["actual", "denied"], "disputed", "Disputed funding"),
    ],
)
def test_standing(modalities: list[str], stands: str, name: str) -> None:
    tellings = tuple(Telling(str(number), "", one, None, (), ()) for number, one in enumerate(modalities))
    fact = Fact("", "Funding", (), tellings)
    assert (standing(fact), name_of(fact)) == (stands, name)


def test_classes_above_and_their_order(table: Correspondences) -> None:
    assert table.schemata(str(KG["Affiliation"])) == ("Occupancy", "Employment")
    assert table.schemata(str(KG["Shipment"])) == ()
    assert table.schemata(str(KG["Dealing"])) == ("Event",)
    assert table.schemata(str(KG["Vessel"]))[0] == "Vessel"
    assert table.schemata("urn:unheard-of") == ()


def test_ids_are_those_that_the_model_allows() -> None:
    assert id_of(f"{ID}entity/00ff") == "kg-entity-00ff"
    assert id_of("urn:x:über alles") == "kg-thing-" + id_of("urn:x:über alles").rpartition("-")[2]
