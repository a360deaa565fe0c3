from hypothesis import given
from hypothesis import strategies as st

from kg.questions.difference.matching import Match, matched

things = st.dictionaries(st.sampled_from("abcd"), st.frozensets(st.integers(0, 5), max_size=3))


def test_new_gone_same_merged_and_split() -> None:
    before = {"gone": [1], "same": [2], "one": [3], "two": [4], "whole": [5, 6]}
    now = {"new": [7], "renamed": [2], "merged": [3, 4], "half": [5], "rest": [6]}
    assert list(matched(before, now)) == [
        Match(("gone",), ()),
        Match((), ("new",)),
        Match(("one", "two"), ("merged",)),
        Match(("same",), ("renamed",)),
        Match(("whole",), ("half", "rest")),
    ]


def test_a_name_counts_only_where_no_part_is_shared() -> None:
    assert list(matched({"a": [1], "b": []}, {"a": [2], "b": [1]})) == [
        Match(("a",), ("b",)),
        Match((), ("a",)),
        Match(("b",), ()),
    ]


@given(things, things)
def test_everything_is_matched_once(before: dict[str, frozenset[int]], now: dict[str, frozenset[int]]) -> None:
    matches = list(matched(before, now))
    assert sorted(name for match in matches for name in match.before) == sorted(before)
    assert sorted(name for match in matches for name in match.now) == sorted(now)


@given(things)
def test_what_is_the_same_is_the_same(state: dict[str, frozenset[int]]) -> None:
    alone = {name: [name, *parts] for name, parts in state.items()}
    for match in matched(alone, alone):
        assert match.before == match.now
