"""The network of the small graph, whole."""

import networkx as nx
from rdflib import Dataset

from kg.views.network import actors, network

ID = "https://kg.example/id/"


def short(iri: str) -> str:
    return iri.removeprefix(ID).split("/")[-1]


def edges(found: nx.MultiDiGraph) -> list[tuple[str, str, str, str, int]]:
    return [(short(s), d["role"], short(t), d["modality"], d["documents"]) for s, t, d in found.edges(data=True)]


def test_nodes_are_parties_then_dealings(small: Dataset) -> None:
    assert [short(node) for node in network(small)] == ["ann", "arland", "bay", "borland", "daily", "fund", "join"]


def test_an_actor_has_its_preferred_label_and_all_names(small: Dataset) -> None:
    assert network(small).nodes[f"{ID}entity/borland"] == {
        "kind": "actor",
        "type": "State",
        "label": "Borland",
        "names": "Borland; Republic of Borland",
        "iri": f"{ID}entity/borland",
        "documents": 2,
    }


def test_a_place_is_no_actor(small: Dataset) -> None:
    assert network(small).nodes[f"{ID}entity/bay"]["kind"] == "place"


def test_a_dealing_is_described(small: Dataset) -> None:
    assert network(small).nodes[f"{ID}dealing/fund"] == {
        "kind": "dealing",
        "type": "Funding",
        "label": "Funding: 890 million RUB, 2026",
        "iri": f"{ID}dealing/fund",
        "modality": "mixed",
        "modalities": "actual; planned",
        "date": "2026",
        "earliest": "2026-01-01",
        "latest": "",
        "amount": "890 million RUB; up to about 10 million USD a year",
        "words": "purpose: surveying a deepwater basin",
        "sources": "",
        "disputed": "",
        "quotes": "Arland pays | Arland will pay Borland 890 million rubles, Ann Author said. | "
        "Arland paid up to about $10 million a year.",
        "documents": 2,
        "confidence": 0.8,
    }


def test_edges_carry_role_modality_and_documents(small: Dataset) -> None:
    assert edges(network(small)) == [
        ("ann", "says", "fund", "planned", 1),
        ("daily", "says", "join", "denied", 1),
        ("fund", "funder", "arland", "mixed", 2),
        ("fund", "recipient", "borland", "planned", 1),
        ("join", "participant", "arland", "denied", 1),
        ("join", "participant", "borland", "denied", 1),
    ]


def test_a_role_is_the_key_of_its_edge(small: Dataset) -> None:
    assert network(small).has_edge(f"{ID}dealing/fund", f"{ID}entity/arland", key="funder")


def test_actors_from_giver_to_receiver_and_each_way_between_equals(small: Dataset) -> None:
    found = [
        (short(s), d["source_role"], d["type"], d["target_role"], short(t))
        for s, t, d in actors(network(small)).edges(data=True)
    ]
    assert found == [
        ("arland", "funder", "Funding", "recipient", "borland"),
        ("arland", "participant", "Cooperation", "participant", "borland"),
        ("borland", "participant", "Cooperation", "participant", "arland"),
    ]


def test_places_are_left_out_of_the_actors(small: Dataset) -> None:
    assert [short(node) for node in actors(network(small))] == ["ann", "arland", "borland", "daily"]
