"""Where nodes stand: apart, and the same every time."""

from itertools import combinations

import networkx as nx
import pytest

from kg.views.layout import layout
from kg.views.room import ROOM


def test_nothing_has_no_place() -> None:
    assert layout(nx.Graph()) == {}


def test_places_are_whole_and_never_negative() -> None:
    places = layout(nx.star_graph(5))
    assert all(isinstance(x, int) and isinstance(y, int) and x >= 0 and y >= 0 for x, y in places.values())


@pytest.mark.parametrize("graph", [nx.star_graph(40), nx.path_graph(12), nx.complete_bipartite_graph(2, 30)])
def test_nodes_have_room_for_their_labels(graph: nx.Graph) -> None:
    for one, other in combinations(layout(graph).values(), 2):
        assert abs(one[0] - other[0]) > ROOM[0, 0] * 0.9 or abs(one[1] - other[1]) > ROOM[1, 0] * 0.9


def test_parts_do_not_overlap() -> None:
    parts = nx.disjoint_union_all([nx.star_graph(12), nx.path_graph(3), nx.path_graph(3), nx.path_graph(2)])
    for one, other in combinations(layout(parts).values(), 2):
        assert abs(one[0] - other[0]) > 40 or abs(one[1] - other[1]) > 20


def test_the_order_of_edges_does_not_matter() -> None:
    edges = [("a", "b"), ("b", "c"), ("c", "a"), ("c", "d"), ("x", "y"), ("d", "d")]
    assert layout(nx.MultiDiGraph(edges)) == layout(nx.Graph(edges[::-1]))


def test_more_nodes_than_one_step_compares() -> None:
    assert len(set(layout(nx.star_graph(700)).values())) == 701
