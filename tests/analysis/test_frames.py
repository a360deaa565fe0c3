from collections.abc import Sequence

import pyoxigraph as ox
from pandas import DataFrame

from kg.analysis.frames import frame

XSD = "http://www.w3.org/2001/XMLSchema#"


def asked(columns: Sequence[str], *rows: Sequence[str]) -> ox.QuerySolutions:
    """The answer that has these rows, of terms as SPARQL writes them."""
    variables = " ".join(f"?{column}" for column in columns)
    values = " ".join(f"({' '.join(row)})" for row in rows)
    found = ox.Store().query(f"PREFIX xsd: <{XSD}> SELECT {variables} {{ VALUES ({variables}) {{ {values} }} }}")
    assert isinstance(found, ox.QuerySolutions)
    return found


def column(*cells: str) -> tuple[str, list[object]]:
    made = frame(asked(["x"], *([cell] for cell in cells)))["x"]
    return str(made.dtype), made.tolist()


def rows(made: DataFrame) -> list[list[object]]:
    return list(made.to_numpy().tolist())


def test_numbers_truth_and_days_have_types_of_their_own():
    assert column("2", "UNDEF")[0] == "Int64"
    assert column("890000000.0", "9.7") == ("float64", [890000000.0, 9.7])
    assert column("1", "1.5", "2e3") == ("float64", [1.0, 1.5, 2000.0])
    assert column("true", "false") == ("boolean", [True, False])
    dtype, days = column("'2024-02-29'^^xsd:date", "UNDEF")
    assert dtype.startswith("datetime64")
    assert str(days) == "[Timestamp('2024-02-29 00:00:00'), NaT]"


def test_a_month_stays_what_it_is():
    assert column("'2024-02-29'^^xsd:date", "'2024-03'^^xsd:gYearMonth") == ("object", ["2024-02-29", "2024-03"])


def test_a_column_without_any_value_is_empty():
    assert column("UNDEF", "UNDEF") == ("object", [None, None])


def test_things_are_shown_by_name_beside_their_iri():
    given = [["<urn:a>", "'x'@en"], ["UNDEF", "UNDEF"], ["<urn:b>", "'y'"]]
    made = frame(asked(["who", "words"], *given), lambda iris: {iri: f"the thing {iri}" for iri in iris})
    assert made.columns.tolist() == ["who", "who_iri", "words"]
    assert rows(made) == [["the thing urn:a", "urn:a", "x"], [None, None, None], ["the thing urn:b", "urn:b", "y"]]
    assert rows(frame(asked(["who", "words"], *given))) == [["urn:a", "x"], [None, None], ["urn:b", "y"]]


def test_no_rows_make_an_empty_frame_with_its_columns():
    assert frame(asked(["a", "b"])).columns.tolist() == ["a", "b"]
