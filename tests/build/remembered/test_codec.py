"""Readings come back from JSON as they went."""

import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.build.remembered.codec import as_json, from_json, results_as_json, results_from_json
from kg.model.claim import Claim, EntityRef, Evidence, Filler, Modality, When, Words
from kg.model.document import Document, Skipped, Span
from kg.model.entity import Entity
from kg.model.quantity import Quantity
from kg.model.reading import Reading
from tests.tiny import DENIAL_READING, LOAN_READING

text = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
numbers = st.integers(0, 999)
decimals = st.decimals(allow_nan=False, allow_infinity=False)
fillers: st.SearchStrategy[Filler] = st.one_of(
    st.builds(EntityRef, text),
    st.builds(When, text),
    st.builds(Words, text),
    st.builds(Quantity, decimals, text, st.booleans(), st.sampled_from([None, "min", "max"])),
)
evidence = st.builds(Evidence, numbers, numbers, text)
readings = st.builds(
    Reading,
    st.builds(
        Document,
        text,
        text,
        title=st.none() | text,
        issued=st.none() | text,
        boilerplate=st.lists(st.builds(Span, numbers, numbers), max_size=2).map(tuple),
    ),
    st.lists(
        st.builds(Entity, text, text, st.lists(text, max_size=3).map(tuple), st.none() | text, st.none() | text),
        max_size=3,
    ).map(tuple),
    st.lists(
        st.builds(
            Claim,
            text,
            st.lists(st.tuples(text, fillers), max_size=4).map(tuple),
            st.sampled_from(Modality),
            st.lists(evidence, max_size=2).map(tuple),
            st.lists(text, max_size=2).map(tuple),
            st.floats(0, 1),
            text,
        ),
        max_size=3,
    ).map(tuple),
    st.lists(evidence, max_size=2).map(tuple),
)
values = st.recursive(
    st.none() | st.booleans() | numbers | text,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(text, inner, max_size=3),
    max_leaves=8,
)


@given(readings)
def test_nothing_is_lost(reading: Reading) -> None:
    assert from_json(as_json(reading)) == reading


def test_a_reading_is_one_line() -> None:
    assert as_json(DENIAL_READING) == (
        b'{"document":{"file":"news/denial.html","text":"Rome will not lend Oslo a cent.","title":null,"issued":null,'
        b'"publisher":null,"url":null,"boilerplate":[]},'
        b'"entities":[{"id":"a","type":"State","names":["Rome"],"code":"IT","parent":null},'
        b'{"id":"b","type":"State","names":["Oslo"],"code":"NO","parent":null}],'
        b'"claims":[{"type":"Funding","roles":[["funder",{"entity":"a"}],["recipient",{"entity":"b"}]],'
        b'"modality":"denied","evidence":[{"start":0,"end":31,"exact":"Rome will not lend Oslo a cent."}],'
        b'"attributed_to":[],"confidence":1.0,"extractor":"frames"}],"unread":[]}'
    )


def test_decimals_are_text() -> None:
    amount = json.loads(as_json(LOAN_READING))["claims"][0]["roles"][2][1]
    assert amount == {"quantity": {"value": "1.50", "unit": "USD", "approximate": True, "bound": None, "per": "year"}}
    (back,) = from_json(as_json(LOAN_READING)).claims[0].fillers("amount")
    assert isinstance(back, Quantity)
    assert str(back.value) == str(Decimal("1.50"))


@given(values)
def test_other_json_is_no_reading(value: object) -> None:
    with pytest.raises(ValueError, match="this is no reading"):
        from_json(json.dumps(value).encode())


@pytest.mark.parametrize(
    "damage",
    [
        (b"1.50", b"a lot"),
        (b"actual", b"sure"),
        (b'"when"', b'"ghost"'),
        (b'{"when"', b'{"words":"soon","when"'),
        (b'"unread"', b'"unred"'),
        (b"}", b""),
    ],
)
def test_a_damaged_reading_is_none(damage: tuple[bytes, bytes]) -> None:
    whole = as_json(LOAN_READING).replace(b"planned", b"actual")
    damaged = whole.replace(*damage)
    assert damaged != whole
    with pytest.raises(ValueError, match="this is no reading"):
        from_json(damaged)


def test_what_was_drawn_comes_back() -> None:
    drawn = (LOAN_READING.document, Skipped("b.txt", "not JSON"))
    assert results_from_json(results_as_json(drawn)) == drawn


@pytest.mark.parametrize("text", [b"[{}]", b'[{"document":null}]', b'[{"skipped":{"file":"a"}}]', b"[" * 100_000])
def test_other_json_was_not_drawn(text: bytes) -> None:
    with pytest.raises(ValueError, match="no reader drew this"):
        results_from_json(text)
