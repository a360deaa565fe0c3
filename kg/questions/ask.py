"""Put a question to a graph."""

from typing import Any, TypeVar

from rdflib import XSD, Dataset, Graph, Literal
from rdflib.query import Result

from kg.errors import StopRun
from kg.questions.answer import Answer, Statements
from kg.questions.binding import bind
from kg.questions.catalogue import catalogue, named
from kg.questions.guard import check
from kg.questions.question import Question
from kg.rdf.vocabulary import PREFIXES

Term = TypeVar("Term")


def answer(graph: Dataset, question: Question | str, **parameters: str) -> Answer:
    """Answer a question of the catalogue, or any other `Question` that is a SELECT.

    ``graph`` is a dataset whose default graph is the union of all graphs; parameters are text, as a user types it.
    The query goes to the store as a string: a prepared one would fall back to rdflib's own slow engine.

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
    text = bind(question, parameters)
    if question not in catalogue():  # ours are known to be well-behaved, and parsing takes longer than answering
        check(question.name, text)
    namespaces: dict[str, Any] = dict(PREFIXES)
    try:
        return _given_back(graph.query(text, initNs=namespaces))
    except SyntaxError as error:
        raise StopRun(f"{question.name}: the query cannot be read: {_one_line(str(error))}") from error
    except (RuntimeError, ValueError, OSError) as error:
        raise StopRun(f"{question.name}: the query cannot be answered: {_one_line(str(error))}") from error


def _given_back(result: Result) -> Answer | Statements | bool:
    if result.type == "ASK":
        return bool(result.askAnswer)
    if result.graph is not None:
        return Statements(_plain_graph(result.graph))
    variables = result.vars or []
    rows = tuple(tuple(_plain(binding.get(variable)) for variable in variables) for binding in result.bindings)
    return Answer(tuple(str(variable) for variable in variables), rows)


def _plain_graph(given: Graph) -> Graph:
    graph = Graph()
    for subject, predicate, value in given:
        graph.add((subject, predicate, _plain(value)))
    return graph


def _plain(term: Term) -> Term | Literal:
    """A string without its datatype, which RDF 1.1 lets go unsaid; oxrdflib says it."""
    return Literal(str(term)) if isinstance(term, Literal) and term.datatype == XSD.string else term


def _one_line(message: str) -> str:
    """Oxigraph's message without the list of all that it would have expected."""
    return " ".join(message.split(", [", maxsplit=1)[0].split())
