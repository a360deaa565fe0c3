"""Questions to a graph: named ones with parameters, a user's own SPARQL, and what is known of one entity."""

from kg.questions.answer import Answer, Statements
from kg.questions.ask import answer, ask
from kg.questions.catalogue import catalogue, named
from kg.questions.describe import describe, near_misses
from kg.questions.disputes import disputes
from kg.questions.facts import Dispute, EntityFacts, Fact, Outlet, Side, Source
from kg.questions.question import Parameter, Question, parse

__all__ = [
    "Answer",
    "Dispute",
    "EntityFacts",
    "Fact",
    "Outlet",
    "Parameter",
    "Question",
    "Side",
    "Source",
    "Statements",
    "answer",
    "ask",
    "catalogue",
    "describe",
    "disputes",
    "named",
    "near_misses",
    "parse",
]
