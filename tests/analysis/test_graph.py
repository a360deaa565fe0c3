from pathlib import Path

import pytest
import rdflib

import kg
from kg.analysis import Graph
from kg.errors import StopRun

SEEDS = Path(__file__).parents[1] / "questions" / "data" / "seeds.nq"


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Graph:
    folder = tmp_path_factory.mktemp("seeds")
    (folder / "graph.nq").write_bytes(SEEDS.read_bytes())
    return kg.open(folder)


def test_it_says_how_much_it_holds(graph: Graph):
    assert graph.counts == {"documents": 5, "entities": 35, "dealings": 39, "claims": 54, "conflicts": 0}
    assert repr(graph).endswith(": 5 documents, 35 entities, 39 dealings, 54 claims, 0 conflicts>")
    shown = graph._repr_html_()
    assert "<b>39</b> dealings" in shown
    assert "Shipment 7, " in shown


def test_a_named_question_takes_parameters_of_any_type(graph: Graph):
    found = graph.query("timeline", to=2016)
    assert set(found["type"]) == {"Cooperation"}


def test_sparql_is_answered_by_its_kind(graph: Graph):
    assert graph.query("ASK { ?x a kg:Sanction }") is True
    statements = graph.query("CONSTRUCT { ?x a kg:Sanction } WHERE { ?x a kg:Sanction }")
    assert isinstance(statements, rdflib.Graph)
    assert len(statements) == 2
    assert graph.query("SELECT (COUNT(*) AS ?n) { ?x a kg:Document }")["n"].tolist() == [5]


def test_what_is_no_question_is_refused(graph: Graph):
    with pytest.raises(StopRun, match="there is no question of this name"):
        graph.query("nonsense")
    with pytest.raises(StopRun, match="a built graph is only read"):
        graph.query("INSERT DATA { <urn:a> <urn:b> <urn:c> }")


def test_entities_of_a_type_with_those_most_involved_first(graph: Graph):
    found = graph.entities("State")
    assert found["label"].tolist()[:2] == ["North Korea", "Russia"]
    assert set(found["type"]) == {"State"}
    assert found["documents"].dtype == "Int64"


def test_a_type_that_is_not_there_is_said(graph: Graph):
    with pytest.raises(StopRun, match=r"Treaty: the graph has none of this type; it has Affiliation, "):
        graph.dealings("Treaty")


def test_every_dealing_is_a_row_of_its_own(graph: Graph):
    found = graph.dealings()
    assert len(found) == found["iri"].nunique() == graph.counts["dealings"]
    assert found["claims"].sum() == graph.counts["claims"]
    assert set(graph.dealings("Funding")["modality"]) == {"planned"}


def test_fillers_are_of_one_kind_each(graph: Graph):
    found = graph.fillers()
    kinds = found[["entity", "value", "date", "words"]].notna().sum(axis=1)
    assert set(kinds) == {1}
    amounts = graph.fillers("Funding").query("role == 'amount'")
    assert sorted(zip(amounts["value"], amounts["unit"], strict=True)) == [
        (9700000.0, "USD"), (10000000.0, "USD"), (890000000.0, "RUB"),
    ]  # fmt: skip


def test_amounts_stand_with_what_is_told_of_their_dealing(graph: Graph):
    found = graph.amounts()
    assert set(found["type"]) == {"Funding", "Measurement", "Sanction", "Shipment"}
    funding = graph.amounts("Funding")
    assert funding[["who", "unit", "modality", "date"]].to_numpy().tolist() == [
        ["funder Russia", unit, "planned", "2026"] for unit in ("USD", "USD", "RUB")
    ]
    assert str(funding.loc[0, "earliest"]) == "2026-01-01 00:00:00"
    assert (funding["conflicts"] == 0).all()
    dated = found["earliest"].notna() | found["latest"].notna()
    assert dated.is_monotonic_decreasing  # without a date they come last
    assert found["approximate"].dtype == "boolean"


def test_claims_carry_their_quotes(graph: Graph):
    found = graph.claims()
    assert len(found) == graph.counts["claims"]
    assert found["quotes"].str.len().min() > 20


def test_what_is_known_of_an_entity(graph: Graph):
    assert graph.show("pyongyang").name == "North Korea"


def test_networks_with_and_without_dealings(graph: Graph):
    whole, actors = graph.network(), graph.network(actors_only=True)
    assert {data["kind"] for _, data in whole.nodes(data=True)} == {"actor", "place", "dealing"}
    assert {data["kind"] for _, data in actors.nodes(data=True)} == {"actor"}


def test_the_explorer_is_a_page_in_a_frame(graph: Graph):
    assert graph.explore(400)._repr_html_().startswith('<iframe srcdoc="&lt;!doctype html&gt;')


def test_a_folder_without_a_graph_is_said(tmp_path: Path):
    with pytest.raises(StopRun, match="holds no graph"):
        kg.open(tmp_path)


def test_a_date_that_is_none_and_a_folder_without_memory_are_said(graph: Graph):
    with pytest.raises(StopRun, match=r"give a date such as 2026-03-01"):
        graph.as_of("last week")
    with pytest.raises(StopRun, match="does not remember what it was built from"):
        graph.dealings(as_of="2026-03-01")
