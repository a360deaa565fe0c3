"""Values of parameters, as terms in the place that the query keeps for them."""

import re
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation

from rdflib import Literal

from kg.errors import StopRun
from kg.questions.question import Kind, Parameter, Question

_FORMS = {
    Kind.YEAR: (re.compile(r"\d{4}", re.ASCII), "a year such as 2024"),
    Kind.DATE: (re.compile(r"\d{4}(-\d\d(-\d\d)?)?", re.ASCII), "a date such as 2024, 2024-03 or 2024-03-31"),
}


def bind(question: Question, values: Mapping[str, str]) -> str:
    r"""The text of the query with each value in its ``VALUES`` block.

    A value enters as a literal in the syntax of SPARQL, escaped by rdflib, so that it can be nothing but a value.

    >>> from kg.questions.question import parse
    >>> q = parse("q", "# parameter who (name): a name" + chr(10) + "SELECT * { VALUES ?who { UNDEF } }")
    >>> bind(q, {"who": 'x" } DROP'}).splitlines()[1]
    'SELECT * { VALUES ?who { "x\\" } DROP" } }'

    Raises `StopRun` for a parameter that the question does not have, or lacks, and for a value of the wrong form.
    """
    known = {parameter.name: parameter for parameter in question.parameters}
    for name in values:
        if name not in known:
            raise StopRun(f"{question.name}: there is no parameter {name!r}; {_offer(question)}")
    text = question.text
    for parameter in question.parameters:
        value = values.get(parameter.name, parameter.default)
        if value is None and parameter.required:
            raise StopRun(f"{question.name}: say -p {parameter.name}=…, {parameter.description}")
        if value is not None:
            text = _fill(text, parameter.name, _term(question, parameter, value))
    return text


def _fill(text: str, name: str, term: Literal) -> str:
    """The text with a term in the place of one parameter."""
    return text.replace(f"VALUES ?{name} {{ UNDEF }}", f"VALUES ?{name} {{ {term.n3()} }}")


def _term(question: Question, parameter: Parameter, value: str) -> Literal:
    value = value.strip()
    if not value:
        raise StopRun(f"{question.name}: the parameter {parameter.name} is empty; leave it out or give it a value")
    if parameter.kind is Kind.NUMBER:
        return Literal(_number(question, parameter, value))
    form, example = _FORMS.get(parameter.kind, (None, ""))
    if form and not form.fullmatch(value):
        raise StopRun(f"{question.name}: {parameter.name}={value!r} is no {example.removeprefix('a ')}")
    return Literal(value)


def _number(question: Question, parameter: Parameter, value: str) -> Decimal:
    try:
        number = Decimal(value)
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite():
        raise StopRun(f"{question.name}: {parameter.name}={value!r} is no number")
    return number


def _offer(question: Question) -> str:
    names = ", ".join(parameter.name for parameter in question.parameters)
    return f"it has {names}" if names else "it has none"
