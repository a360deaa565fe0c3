import csv
import io

from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib import XSD, Literal

from kg.questions.answer import Answer
from kg.questions.formulas import as_it_was, harmless
from kg.questions.separated import separated

risky = st.text("'=+-@|%＝ \t\r\n\x00\u200f\u202e\ufeffa\"", max_size=8) | st.text()


@given(risky)
def test_any_text_comes_back(text: str) -> None:
    assert as_it_was(harmless(text)) == text


@given(risky)
def test_nothing_harmless_runs(text: str) -> None:
    made = harmless(text)
    assert made[:1] not in ("\t", "\r", "\n")
    assert made.lstrip().lstrip("\x00\u200f\u202e\ufeff")[:1] not in tuple("=+-@|%＝＋－＠")


@given(risky)
def test_what_is_harmless_stays_as_it_is(text: str) -> None:
    assert harmless(text) in (text, f"'{text}")
    assert harmless(harmless(text)) == (harmless(text) if harmless(text) == text else f"''{text}")


@settings(deadline=None)
@given(st.lists(risky, min_size=1))
def test_a_table_of_any_text_comes_back(texts: list[str]) -> None:
    stream = io.StringIO(newline="")
    separated(Answer(("text",), tuple((Literal(text),) for text in texts)), stream)
    stream.seek(0)
    (_, *rows) = csv.reader(stream)
    assert [as_it_was("".join(row)) for row in rows] == texts


def test_between_tabs_nothing_runs() -> None:
    stream = io.StringIO(newline="")
    separated(Answer(("text",), ((Literal("\t=1\n+2"),), (Literal("-5", datatype=XSD.integer),))), stream, "\t")
    assert stream.getvalue() == "text\n'=1 +2\n-5\n"
