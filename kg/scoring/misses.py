"""What a graph found, missed and invented, dealing by dealing, beside the sentences that tell of it."""

from collections.abc import Iterator, Sequence

from kg.scoring.account import Account, Accounts, Dealing, Participant, Quote
from kg.scoring.gold import GoldDocument, GoldFolder
from kg.scoring.metrics import is_found
from kg.scoring.pairing import Pair, pair_dealings, pair_entities

FOUND, MISSED, INVENTED = "✓", "−", "+"


def describe(accounts: Accounts, folders: Sequence[GoldFolder]) -> str:
    """Every gold document with its dealings, then what only the graph has, then entities that differ.

    A line that begins with ``✓`` is right, one with ``−`` is missing in the graph, one with ``+`` is only in the graph.
    """
    documents = (document for folder in folders for document in folder.documents)
    return "\n".join(line for document in documents for line in _document(document, accounts.get(document.stem)))


def _document(document: GoldDocument, account: Account | None) -> Iterator[str]:
    yield f"━━ {document.stem}" + ("" if account else "  (not in the graph)")
    gold, account = document.account, account or Account()
    pairs = {pair.gold: pair for pair in pair_dealings(gold.dealings, account.dealings)}
    for number, dealing in enumerate(gold.dealings):
        pair = pairs.get(number)
        yield from _missed(dealing) if pair is None else _compared(dealing, account.dealings[pair.predicted], pair)
    taken = {pair.predicted for pair in pairs.values()}
    for number, dealing in enumerate(account.dealings):
        if number not in taken:
            yield from _invented(dealing)
    yield from _entities(gold, account)
    yield ""


def _compared(gold: Dealing, predicted: Dealing, pair: Pair) -> Iterator[str]:
    word = "found" if is_found(gold, pair) else "too little in common"
    yield f"{gold.type} {len(pair.matched)}/{len(gold.fillers)}  {word}"
    yield from _quotes(gold.quotes, " ")
    yield from _quotes(
        [quote for quote in predicted.quotes if quote.exact not in {q.exact for q in gold.quotes}], INVENTED
    )
    hits = dict(pair.matched)
    for number, (role, filler) in enumerate(gold.fillers):
        if number in hits:
            other = predicted.fillers[hits[number]][1]
            yield f"    {FOUND} {role}: {filler}" + ("" if str(other) == str(filler) else f"  = {other}")
        else:
            yield f"    {MISSED} {role}: {filler}"
    matched = set(hits.values())
    yield from _fillers((f for n, f in enumerate(predicted.fillers) if n not in matched), INVENTED)
    if gold.modality != predicted.modality:
        yield f"    {MISSED} modality: {_listed(gold.modality)}\n    {INVENTED} modality: {_listed(predicted.modality)}"
    yield from _speakers(gold, predicted)


def _speakers(gold: Dealing, predicted: Dealing) -> Iterator[str]:
    for one, other, mark in ((gold, predicted, MISSED), (predicted, gold, INVENTED)):
        for who in dict.fromkeys(one.attributed):
            if all(who.names.isdisjoint(named.names) for named in other.attributed):
                yield f"    {mark} attributed to: {who}"


def _missed(gold: Dealing) -> Iterator[str]:
    yield f"{gold.type} 0/{len(gold.fillers)}  missed"
    yield from _quotes(gold.quotes, " ")
    yield from _whole(gold, MISSED)


def _invented(predicted: Dealing) -> Iterator[str]:
    yield f"{predicted.type}  invented"
    yield from _quotes(predicted.quotes, INVENTED)
    yield from _whole(predicted, INVENTED)


def _whole(dealing: Dealing, mark: str) -> Iterator[str]:
    yield from _fillers(dealing.fillers, mark)
    yield f"    {mark} modality: {_listed(dealing.modality)}"
    for who in dict.fromkeys(dealing.attributed):
        yield f"    {mark} attributed to: {who}"


def _fillers(fillers: Iterator[tuple[str, object]] | Sequence[tuple[str, object]], mark: str) -> Iterator[str]:
    for role, filler in fillers:
        yield f"    {mark} {role}: {filler}"


def _quotes(quotes: Sequence[Quote], mark: str) -> Iterator[str]:
    for quote in quotes:
        yield f"  {mark} | {' '.join(quote.exact.split())}"


def _entities(gold: Account, account: Account) -> Iterator[str]:
    numbers = pair_entities(gold.entities, account.entities)
    missed = [entity for entity, number in zip(gold.entities, numbers, strict=True) if number is None]
    invented = [entity for number, entity in enumerate(account.entities) if number not in set(numbers)]
    for entities, mark in ((missed, MISSED), (invented, INVENTED)):
        if entities:
            yield f"entities {mark} " + ", ".join(map(_entity, entities))


def _entity(entity: Participant) -> str:
    others = sorted(entity.named.names)
    return f"{entity.named} ({_listed(entity.types)}: {' | '.join(others)})"


def _listed(words: frozenset[str]) -> str:
    return ", ".join(sorted(words)) or "none"
