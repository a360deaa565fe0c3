from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import StopRun
from kg.judgements import AboutClaim, AboutEntity, Decision, Judgement, append_judgement, read_judgements

TYPES = ("Funding", "Shipment")
ON = date(2026, 11, 22)
SAME = Judgement(Decision.SAME, (AboutEntity("A"), AboutEntity("B")), "Ada", ON)

texts = st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(str.strip)
pairs = st.lists(st.tuples(texts, texts), max_size=3, unique=True).map(
    lambda given: tuple(sorted(given))  # those of one name stand together
)
entities = st.builds(AboutEntity, texts, st.sampled_from([None, "Person"]), texts, st.none() | texts)
claims = st.builds(AboutClaim, texts, st.sampled_from(TYPES), texts, pairs)


@st.composite
def judgements(draw: st.DrawFn) -> Judgement:
    kind = draw(st.sampled_from([entities, claims]))
    one, other = draw(kind), draw(kind)
    if draw(st.booleans()):
        return Judgement(Decision.WRONG, (draw(claims),), draw(texts), draw(st.dates()), draw(texts))
    decision = Decision.SAME if one.type == other.type else Decision.UNSURE
    return Judgement(decision, (one, other) if one != other else (one, AboutEntity("x")), draw(texts), ON)


@given(
    st.lists(judgements().filter(lambda judgement: len({type(about) for about in judgement.about}) == 1), max_size=3)
)
def test_what_is_written_is_read_again(written: list[Judgement]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder, "judgements.toml")
        path.write_text("", encoding="utf-8")
        for judgement in written:
            append_judgement(path, judgement)
        read = read_judgements(path, TYPES)
    assert [judgement.key for judgement in read] == [judgement.key for judgement in written]
    assert [judgement.about for judgement in read] == [judgement.about for judgement in written]
    assert [judgement.because for judgement in read] == [judgement.because for judgement in written]


def test_what_stands_there_stays(tmp_path: Path) -> None:
    path = tmp_path / "judgements.toml"
    path.write_bytes(b"# mine \r\n# and yours")
    append_judgement(path, SAME)
    assert path.read_bytes() == (
        b"# mine \r\n# and yours\n\n[[judgement]]\n"
        b'decision = "same"\nabout = [\n    { name = "A" },\n    { name = "B" },\n]\nby = "Ada"\non = 2026-11-22\n'
    )


def test_a_new_file_says_what_it_is(tmp_path: Path) -> None:
    path = tmp_path / "judgements.toml"
    append_judgement(path, SAME)
    lines = path.read_text(encoding="utf-8").splitlines()
    assert lines[:3] == [
        "# Judgements: kg build reads them, and they win over every rule. Edit them and comment as you like.",
        "",
        "[[judgement]]",
    ]


def test_a_place_that_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(StopRun, match=r"cannot be written \(.*\); name another file with --judgements"):
        append_judgement(tmp_path / "gone" / "judgements.toml", SAME)
