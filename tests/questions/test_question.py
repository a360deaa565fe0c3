import pytest

from kg.errors import StopRun
from kg.questions import Parameter, Question, parse
from kg.questions.question import Kind

TEXT = """# title: Who owes whom
# description: A first line
#   and a second.
# parameter who (name): a debtor,
#   by any name
# parameter least (number, default 2): at least so much
# parameter year (year, required): in this year
# a plain comment
SELECT * WHERE { }"""


def test_header() -> None:
    assert parse("debts", TEXT) == Question(
        name="debts",
        title="Who owes whom",
        text=TEXT,
        description="A first line and a second.",
        parameters=(
            Parameter("who", Kind.NAME, "a debtor, by any name"),
            Parameter("least", Kind.NUMBER, "at least so much", default="2"),
            Parameter("year", Kind.YEAR, "in this year", required=True),
        ),
    )


def test_without_header() -> None:
    assert parse("mine.rq", "ASK { }") == Question("mine.rq", "mine.rq", "ASK { }")


@pytest.mark.parametrize("entry", ["who: a name", "who (colour): a name", "who (name)"])
def test_a_parameter_in_another_form_is_refused(entry: str) -> None:
    with pytest.raises(StopRun) as stopped:
        parse("q.rq", f"# parameter {entry}\nASK {{ }}")
    assert str(stopped.value) == (
        f"q.rq: no parameter is declared by {entry!r}; "
        "write NAME (KIND): TEXT, of the kinds name, text, year, date, number"
    )
