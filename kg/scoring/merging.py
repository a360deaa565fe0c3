"""Pairwise figures: what is said to be one across documents, against what is one."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence

from kg.scoring.account import Account, Accounts
from kg.scoring.figures import F1, Tally
from kg.scoring.gold import GoldDocument, GoldFolder
from kg.scoring.pairing import pair_dealings, pair_entities

Item = tuple[str, Hashable | None, Hashable | None]
"""An item's document, what it is in the gold, and what it is in the graph; None for what is not there."""


def pairwise(items: Iterable[Item]) -> F1:
    """Figures over all pairs of items of different documents.

    A pair is wanted where the gold has the two as one, predicted where the graph has.

    >>> pairwise([("a", 1, "x"), ("b", 1, "x"), ("c", 1, "y")])
    F1(p=1.0, r=0.3333, f1=0.5, tp=1, pred=1, gold=3)
    """
    rows = list(items)
    return F1.of(
        Tally(
            tp=_pairs_across(
                (doc, (gold, found)) for doc, gold, found in rows if gold is not None and found is not None
            ),
            pred=_pairs_across((doc, found) for doc, _, found in rows if found is not None),
            gold=_pairs_across((doc, gold) for doc, gold, _ in rows if gold is not None),
        )
    )


def merge_figures(accounts: Accounts, folder: GoldFolder) -> F1 | None:
    """Merging of dealings, against the groups of ``merged.json``; None without that file."""
    if folder.groups is None:
        return None
    found: dict[tuple[str, int], str | None] = {}
    for document in folder.documents:
        account = accounts.get(document.stem, Account())
        for pair in pair_dealings(document.account.dealings, account.dealings):
            found[document.prefix, pair.gold] = account.dealings[pair.predicted].id
    group = {member: number for number, members in enumerate(folder.groups) for member in members}
    return pairwise((key[0], group.get(key), found.get(key)) for key in {**found, **group})


def resolution_figures(accounts: Accounts, documents: Sequence[GoldDocument]) -> F1:
    """Resolution of entities: the gold's ids are the same for the same entity in every file."""
    return pairwise(
        item for document in documents for item in _entities(document, accounts.get(document.stem, Account()))
    )


def _entities(document: GoldDocument, account: Account) -> Iterable[Item]:
    numbers = pair_entities(document.account.entities, account.entities)
    for entity, number in zip(document.account.entities, numbers, strict=True):
        yield document.stem, (entity.types, entity.id), None if number is None else account.entities[number].id


def _pairs_across(rows: Iterable[tuple[str, Hashable]]) -> int:
    """The number of pairs that agree in their key and stand in different documents."""
    by_key: dict[Hashable, Counter[str]] = defaultdict(Counter)
    for document, key in rows:
        by_key[key][document] += 1
    return sum(_pairs(counts.total()) - sum(map(_pairs, counts.values())) for counts in by_key.values())


def _pairs(number: int) -> int:
    return number * (number - 1) // 2
