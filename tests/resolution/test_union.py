from kg.resolution.union import Sets


def test_nodes_are_alone_until_joined() -> None:
    sets = Sets("abcd")
    assert sorted(map(sorted, sets.together())) == [["a"], ["b"], ["c"], ["d"]]
    sets.join("a", "c")
    sets.join("c", "d")
    assert sorted(map(sorted, sets.together())) == [["a", "c", "d"], ["b"]]
