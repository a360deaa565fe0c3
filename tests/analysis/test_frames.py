from rdflib import XSD, Literal, URIRef
from rdflib.term import Node

from kg.analysis.frames import frame
from kg.questions import Answer


def column(*cells: Node | None) -> tuple[str, list[object]]:
    made = frame(Answer(("x",), tuple((cell,) for cell in cells)))["x"]
    return str(made.dtype), made.tolist()


def typed(text: str, datatype: URIRef) -> Literal:
    return Literal(text, datatype=datatype, normalize=False)


def test_numbers_truth_and_days_have_types_of_their_own():
    assert column(typed("2", XSD.integer), None)[0] == "Int64"
    assert column(typed("890000000", XSD.decimal), typed("9.7", XSD.decimal)) == ("float64", [890000000.0, 9.7])
    assert column(typed("1", XSD.integer), typed("1.5", XSD.decimal)) == ("float64", [1.0, 1.5])
    assert column(typed("true", XSD.boolean), typed("false", XSD.boolean)) == ("boolean", [True, False])
    dtype, days = column(typed("2024-02-29", XSD.date), None)
    assert dtype.startswith("datetime64")
    assert str(days) == "[Timestamp('2024-02-29 00:00:00'), NaT]"


def test_a_month_stays_what_it_is():
    assert column(typed("2024-02-29", XSD.date), Literal("2024-03")) == ("object", ["2024-02-29", "2024-03"])


def test_a_column_without_any_value_is_empty():
    assert column(None, None) == ("object", [None, None])


def test_things_are_shown_by_name_beside_their_iri():
    answer = Answer(("who", "words"), ((URIRef("urn:a"), Literal("x", lang="en")), (None, None)))
    made = frame(answer, lambda iri: f"the thing {iri}")
    assert made.columns.tolist() == ["who", "who_iri", "words"]
    assert made.to_numpy().tolist() == [["the thing urn:a", "urn:a", "x"], [None, None, None]]
    assert frame(answer).columns.tolist() == ["who", "words"]


def test_no_rows_make_an_empty_frame_with_its_columns():
    assert frame(Answer(("a", "b"), ())).columns.tolist() == ["a", "b"]
