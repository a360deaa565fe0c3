"""Counting, over all gold documents, what a graph got right."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from kg.scoring.account import Account, Accounts, Dealing
from kg.scoring.figures import F1, Score, Tally, share
from kg.scoring.gold import GoldDocument, GoldFolder
from kg.scoring.merging import merge_figures, resolution_figures
from kg.scoring.pairing import Pair, pair_dealings, pair_entities

_PLACE = frozenset({"Place"})


def measure(accounts: Accounts, folders: Sequence[GoldFolder]) -> Score:
    """Score the accounts that a graph gives against gold folders; ``merge`` is that of the first folder with groups."""
    documents = [document for folder in folders for document in folder.documents]
    counts = _Counts()
    for document in documents:
        counts.add(document, accounts.get(document.stem, Account()))
    return Score(
        role=F1.of(counts.role),
        dealing=F1.of(counts.dealing),
        entity=F1.of(counts.entity),
        modality=share(counts.modality),
        attribution=F1.of(counts.attribution),
        quote=share(counts.quote),
        types={name: F1.of(tally) for name, tally in sorted(counts.types.items())},
        merge=next((figures for folder in folders if (figures := merge_figures(accounts, folder))), None),
        resolution=resolution_figures(accounts, documents),
        absent=tuple(document.stem for document in documents if document.stem not in accounts),
    )


def is_found(gold: Dealing, pair: Pair) -> bool:
    """Whether a pair is enough to call the gold dealing found: two fillers agree, or all where there is but one."""
    return len(pair.matched) >= min(2, len(gold.fillers))


@dataclass
class _Counts:
    """What has been counted so far."""

    role: Tally = field(default_factory=Tally)
    dealing: Tally = field(default_factory=Tally)
    entity: Tally = field(default_factory=Tally)
    attribution: Tally = field(default_factory=Tally)
    modality: Counter[bool] = field(default_factory=Counter)
    quote: Counter[bool] = field(default_factory=Counter)
    types: defaultdict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))

    def add(self, document: GoldDocument, account: Account) -> None:
        gold = document.account
        self._add_entities(gold, account)
        self._add_totals(gold, account)
        self._add_quotes(account, document.text)
        for pair in pair_dealings(gold.dealings, account.dealings):
            self._add_pair(gold.dealings[pair.gold], account.dealings[pair.predicted], pair)

    def _add_entities(self, gold: Account, account: Account) -> None:
        found = [number for number in pair_entities(gold.entities, account.entities) if number is not None]
        others = [entity for number, entity in enumerate(account.entities) if number not in set(found)]
        self.entity.tp += len(found)
        self.entity.gold += len(gold.entities)
        # The gold lists a place only where it fills a role, so that any other place is neither right nor wrong.
        self.entity.pred += len(found) + sum(entity.types != _PLACE for entity in others)

    def _add_totals(self, gold: Account, account: Account) -> None:
        self.dealing.gold += len(gold.dealings)
        self.dealing.pred += len(account.dealings)
        for dealing in gold.dealings:
            self.role.gold += len(dealing.fillers)
            self.types[dealing.type].gold += len(dealing.fillers)
        for dealing in account.dealings:
            self.role.pred += len(dealing.fillers)
            self.types[dealing.type].pred += len(dealing.fillers)

    def _add_quotes(self, account: Account, text: str | None) -> None:
        for dealing in account.dealings:
            self.quote.update(text is not None and quote.stands_in(text) for quote in dealing.quotes)

    def _add_pair(self, gold: Dealing, predicted: Dealing, pair: Pair) -> None:
        self.role.tp += len(pair.matched)
        self.types[gold.type].tp += len(pair.matched)
        if is_found(gold, pair):
            self.dealing.tp += 1
            self.modality[gold.modality == predicted.modality] += 1
            wanted, said = speakers(gold), speakers(predicted)
            self.attribution.tp += sum(any(not one.isdisjoint(other) for other in said) for one in wanted)
            self.attribution.gold += len(wanted)
            self.attribution.pred += len(said)


def speakers(dealing: Dealing) -> set[frozenset[str]]:
    """Those who answer for a dealing, each by all its names."""
    return {named.names for named in dealing.attributed}
