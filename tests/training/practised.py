"""Practice documents by hand: sentences of ``tests/parses`` with gold trades."""

from kg.scoring.account import Dealing, Filler, Named, Phrase, Quote
from tests.extraction.told import document
from training.practice import Practice

AFTER = "Rome bought tanks after Oslo sold ships, in May."
ROME, OSLO = Named(frozenset({"rome"})), Named(frozenset({"oslo"}))
TANKS, SHIPS = Phrase("tanks"), Phrase("ships")


def trade(quote: str = AFTER, *, of: str = "Trade", start: int | None = 0, **roles: Filler) -> Dealing:
    """A gold trade whose proof is a quote at ``start``."""
    quoted = Quote(quote, start, None if start is None else start + len(quote))
    return Dealing(of, tuple(roles.items()), frozenset({"actual"}), (), (quoted,))


def practised(*gold: Dealing, sentence: str = AFTER) -> Practice:
    return Practice(document(sentence), gold)
