from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from kg.scoring.merging import Item, pairwise

ITEMS = st.lists(
    st.tuples(st.sampled_from("abc"), st.one_of(st.none(), st.integers(0, 2)), st.one_of(st.none(), st.integers(0, 2)))
)


@given(ITEMS)
def test_counts_are_those_of_all_pairs(items: list[Item]) -> None:
    pairs = [(one, other) for one, other in combinations(items, 2) if one[0] != other[0]]
    wanted = [one[1] is not None and one[1] == other[1] for one, other in pairs]
    said = [one[2] is not None and one[2] == other[2] for one, other in pairs]
    figures = pairwise(items)
    assert (figures.gold, figures.pred) == (sum(wanted), sum(said))
    assert figures.tp == sum(a and b for a, b in zip(wanted, said, strict=True))
