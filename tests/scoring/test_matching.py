import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.scoring.account import Amount, Date, Filler, Named, Phrase
from kg.scoring.matching import content_words, normal_name, same, same_amount, same_date, same_words

AMOUNTS = st.builds(Amount, st.floats(-1e15, 1e15), st.sampled_from(["EUR", "USD/bbl", "t", "%", "jet", "piece", ""]))
FILLERS: st.SearchStrategy[Filler] = st.one_of(
    st.builds(Named, st.frozensets(st.sampled_from("abc"))),
    AMOUNTS,
    st.builds(Date, st.sampled_from(["2020", "2020/..", "2020-01"])),
    st.builds(Phrase, st.text("oil gas's", max_size=12)),
)


@pytest.mark.parametrize(
    ("name", "normal"),
    [
        ("The Kremlin", "kremlin"),
        ("Russia’s", "russia"),
        ("the United  States'", "united states"),
        ("U.S.", "u s"),
        ("N'Djamena", "n djamena"),
        ("Thebes", "thebes"),
        ("STRASSE Straße", "strasse strasse"),
        ("…", ""),
    ],
)
def test_normal_name(name: str, normal: str) -> None:
    assert normal_name(name) == normal


@given(st.text())
def test_normal_names_of_quotation_marks_agree(name: str) -> None:
    assert normal_name(name.replace("’", "'")) == normal_name(name)


def test_content_words_lose_stop_words_and_plurals() -> None:
    assert content_words("The products of Gas and gases, its glass bus") == {
        "product": 1,
        "gas": 1,
        "gase": 1,
        "glass": 1,
        "bus": 1,
    }


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("oil and gas exploration", "explore for oil and gas", True),
        ("oil", "oil products of Iran", True),  # 2·1 / (1 + 3) is just enough
        ("oil", "crude oil products of Iran", False),
        ("the", "the", False),  # no content word
        ("wheat wheat", "wheat", True),
    ],
)
def test_same_words(one: str, other: str, expected: bool) -> None:  # noqa: FBT001 - a column of a table
    assert same_words(one, other) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (Amount(100, "EUR"), Amount(101, "EUR"), True),  # 1 % of the larger
        (Amount(100, "EUR"), Amount(101.1, "EUR"), False),
        (Amount(100, "EUR"), Amount(100, "USD"), False),
        (Amount(2, "jet"), Amount(2, "vessel"), True),
        (Amount(2, "jet"), Amount(2, "km"), False),
        (Amount(60, "USD/bbl"), Amount(60, "USD"), False),
        (Amount(0, "t"), Amount(0, "t"), True),
    ],
)
def test_same_amount(one: Amount, other: Amount, expected: bool) -> None:  # noqa: FBT001 - a column of a table
    assert same_amount(one, other) is expected


def test_open_end_of_a_date_is_not_compared() -> None:
    assert same_date("2024-03/..", "2024-03")
    assert not same_date("2024-03", "2024")


@given(FILLERS, FILLERS)
def test_same_is_symmetric(one: Filler, other: Filler) -> None:
    assert same(one, other) is same(other, one)


@given(FILLERS)
def test_what_says_something_is_the_same_as_itself(filler: Filler) -> None:
    empty = (isinstance(filler, Named) and not filler.names) or (
        isinstance(filler, Phrase) and not content_words(filler.text)
    )
    assert same(filler, filler) is not empty


def test_kinds_never_mix() -> None:
    fillers = [Named(frozenset({"2020"})), Amount(2020, "2020"), Date("2020"), Phrase("2020")]
    assert [[same(one, other) for other in fillers] for one in fillers] == [
        [a == b for b in range(4)] for a in range(4)
    ]
