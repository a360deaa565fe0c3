"""Put a question to a graph."""

from collections.abc import Callable, Mapping
from typing import TypeVar

import pyoxigraph as ox
from rdflib import Dataset

from kg.errors import StopRun
from kg.questions.answer import Answer, Statements
from kg.questions.binding import bind
from kg.questions.catalogue import catalogue, named
from kg.questions.guard import check
from kg.questions.question import Question
from kg.store import Answers, answers, rdflib_term

T = TypeVar("T")


def answer(graph: Dataset, question: Question | str, **parameters: str) -> Answer:
    """Answer a question of the catalogue, or any other `Question` that is a SELECT.

    ``graph`` is a dataset whose default graph is the union of all graphs; parameters are text, as a user types it.

    Raises `StopRun` for an unknown question or parameter, and for a value of the wrong form.
    """
    question = named(question) if isinstance(question, str) else question
    result = ask(graph, question, **parameters)
    if not isinstance(result, Answer):
        raise StopRun(f"{question.name}: a question with rows for an answer is a SELECT; this is another kind of query")
    return result


def ask(graph: Dataset, question: Question, **parameters: str) -> Answer | Statements | bool:
    """Answer any query that only reads: rows for SELECT, statements for CONSTRUCT and DESCRIBE, a truth value for ASK.

    The usual prefixes (``kg:``, ``skos:``, ``prov:``, …) need not be declared.

    Raises `StopRun` like `answer`, and for text that is no query, an update, or a query that reaches for other servers.
    """
    return put(graph, question, parameters, _given_back)


def put(graph: Dataset, question: Question, parameters: Mapping[str, str], read: Callable[[Answers], T]) -> T:
    """What ``read`` makes of the store's own answer to a question; raises `StopRun` like `ask`, also while it reads."""
    text = bind(question, parameters)
    if question not in catalogue():  # ours are known to be well-behaved, and parsing takes longer than answering
        check(question.name, text)
    try:
        return read(answers(graph, text))
    except SyntaxError as error:
        raise StopRun(f"{question.name}: the query cannot be read: {_one_line(str(error))}") from error
    except (RuntimeError, ValueError, OSError) as error:
        raise StopRun(f"{question.name}: the query cannot be answered: {_one_line(str(error))}") from error


def _given_back(found: Answers) -> Answer | Statements | bool:
    if isinstance(found, ox.QueryBoolean):
        return bool(found)
    if isinstance(found, ox.QueryTriples):
        return Statements.of(found)
    columns = tuple(variable.value for variable in found.variables)
    return Answer(columns, tuple(tuple(map(rdflib_term, row)) for row in found))


def _one_line(message: str) -> str:
    """Oxigraph's message without the list of all that it would have expected."""
    return " ".join(message.split(", [", maxsplit=1)[0].split())
