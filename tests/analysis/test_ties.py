import networkx as nx
import pytest

from kg.analysis.ties import around, measures, ties, way
from kg.errors import StopRun

# Two triangles that only C and D join; a dealing between equal sides has an edge each way.
PAIRS = {"1": "AB", "2": "BC", "3": "CA", "4": "CD", "5": "DE", "6": "EF", "7": "FD", "8": "AB"}


@pytest.fixture
def network() -> nx.MultiDiGraph:
    made = nx.MultiDiGraph()
    for name in "ABCDEFG":
        made.add_node(f"urn:{name}", label=name, names=f"{name}; alias of {name}", type="State", kind="actor")
    for dealing, (source, target) in PAIRS.items():
        told = {"dealing": dealing, "label": f"Funding {dealing}", "modality": "actual"}
        made.add_edge(f"urn:{source}", f"urn:{target}", key=dealing, **told)
    told = {"dealing": "1", "label": "Funding 1", "modality": "actual"}
    made.add_edge("urn:B", "urn:A", key="1", **told)
    return made


def test_a_dealing_ties_two_actors_once(network: nx.MultiDiGraph) -> None:
    tied = ties(network)
    assert tied.edges["urn:A", "urn:B"] == {"weight": 2}
    assert tied.number_of_edges() == 7
    assert tied.nodes["urn:G"]["label"] == "G"


def test_who_joins_two_groups_is_the_broker(network: nx.MultiDiGraph) -> None:
    found = measures(ties(network))
    assert found.columns.tolist() == ["iri", "label", "type", "partners", "dealings", "broker", "community"]
    assert found["label"].tolist() == ["C", "D", "A", "B", "E", "F", "G"]
    assert found["broker"].tolist() == [0.4, 0.4, 0, 0, 0, 0, 0]
    assert found["dealings"].tolist() == [3, 3, 3, 3, 2, 2, 0]
    groups = found.groupby("community")["label"].apply(lambda labels: "".join(sorted(labels)))
    assert groups.to_dict() == {1: "ABC", 2: "DEF", 3: "G"}


def test_nobody_has_no_standing() -> None:
    assert measures(nx.Graph()).empty


def test_surroundings_are_found_by_any_name(network: nx.MultiDiGraph) -> None:
    tied = ties(network)
    assert sorted(around(tied, "alias of c").nodes) == ["urn:A", "urn:B", "urn:C", "urn:D"]
    assert len(around(tied, "urn:c", steps=2)) == 6
    assert list(around(tied, "G")) == ["urn:G"]


def test_names_of_nobody_and_of_several_are_said(network: nx.MultiDiGraph) -> None:
    with pytest.raises(StopRun, match=r"^Z: no actor of this network is called so$"):
        around(ties(network), "Z")
    network.nodes["urn:B"]["names"] = "A"
    with pytest.raises(StopRun, match=r"^a: 2 actors are called so, urn:A, urn:B; give the IRI of one$"):
        around(ties(network), "a")


def test_the_shortest_way_tells_the_dealings_of_each_step(network: nx.MultiDiGraph) -> None:
    found = way(network, "A", "E")
    assert found[["from", "to", "iri"]].to_numpy().tolist() == [["A", "C", "3"], ["C", "D", "4"], ["D", "E", "5"]]
    assert way(network, "A", "B")["dealing"].tolist() == ["Funding 1", "Funding 8"]
    assert way(network, "A", "A").empty


def test_no_way_is_said(network: nx.MultiDiGraph) -> None:
    with pytest.raises(StopRun, match="nothing connects A and G"):
        way(network, "A", "G")
