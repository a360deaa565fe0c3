"""Where the fillers are lost that a careful reader finds: for want of a role, of a dealing, or of any claim at all."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from kg.ontology import load
from kg.scoring.account import Account, Dealing, Quote
from kg.scoring.gold import read_folder
from kg.scoring.pairing import pair_dealings
from kg.scoring.predictions import read_predictions


@dataclass(frozen=True)
class Fillers:
    """Counts of the gold's fillers.

    ``matched`` are found; ``lacking`` are missing in a dealing that was found in part; ``passed_over`` belong to
    dealings that were not found though a claim quotes one of their sentences; ``unread`` to dealings of whose sentences
    no claim quotes any.
    """

    matched: int = 0
    lacking: int = 0
    passed_over: int = 0
    unread: int = 0

    def __add__(self, other: "Fillers") -> "Fillers":
        return Fillers(
            self.matched + other.matched,
            self.lacking + other.lacking,
            self.passed_over + other.passed_over,
            self.unread + other.unread,
        )

    @property
    def total(self) -> int:
        """All fillers of the gold."""
        return self.paired + self.lost

    @property
    def paired(self) -> int:
        """The fillers of dealings that were found, if only in part."""
        return self.matched + self.lacking

    @property
    def lost(self) -> int:
        """The fillers of dealings that were not found at all."""
        return self.passed_over + self.unread


def fillers(graph: Path, gold: Path) -> Fillers:
    """The fillers of a gold folder, as a graph has or misses them; the arguments are those of `kg.scoring.score`."""
    ontology = load()
    accounts = read_predictions(graph, ontology)
    documents = read_folder(gold, ontology).documents
    return sum((counted(document.account, accounts.get(document.stem, Account())) for document in documents), Fillers())


def counted(gold: Account, account: Account) -> Fillers:
    """The fillers of one document's gold."""
    pairs = {pair.gold: pair for pair in pair_dealings(gold.dealings, account.dealings)}
    quotes = [quote for dealing in account.dealings for quote in dealing.quotes]
    counts = Fillers()
    for number, dealing in enumerate(gold.dealings):
        wanted = len(dealing.fillers)
        if number in pairs:
            matched = len(pairs[number].matched)
            counts += Fillers(matched=matched, lacking=wanted - matched)
        elif _is_quoted(dealing, quotes):
            counts += Fillers(passed_over=wanted)
        else:
            counts += Fillers(unread=wanted)
    return counts


def _is_quoted(dealing: Dealing, quotes: Iterable[Quote]) -> bool:
    return any(_overlap(quote, other) for other in quotes for quote in dealing.quotes)


def _overlap(one: Quote, other: Quote) -> bool:
    if one.start is None or one.end is None or other.start is None or other.end is None:
        return False
    return one.start < other.end and other.start < one.end
