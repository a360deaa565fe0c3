"""What fills the roles of dealings: parties, or words, amounts and dates in words for people."""

from collections.abc import Callable, Container, Mapping
from decimal import Decimal
from sys import intern

from rdflib import Dataset

from kg.views.facts import Filling, Nature, Stance
from kg.views.rows import local_name, solutions
from kg.views.wording import amount_words, date_words

_DATES = {"gYear", "gYearMonth", "date", "EDTF"}
_ORDER = {nature: number for number, nature in enumerate(Nature)}


Fill = Callable[[str, str], tuple[Nature, str]]


def filler_of(graph: Dataset, parties: Container[str]) -> Fill:
    """What makes a text and its datatype the nature of a filler and its words: a party, an amount, a date, or words."""
    amounts = {
        quantity: intern(amount_words(value, unit, approximate=approximate == "true", bound=bound, per=per))
        for quantity, value, unit, approximate, bound, per in solutions(graph, "quantities")
    }

    def filler(text: str, datatype: str) -> tuple[Nature, str]:
        if datatype:
            return (Nature.DATE, date_words(text)) if local_name(datatype) in _DATES else (Nature.WORDS, text)
        if text in parties:
            return Nature.ENTITY, text
        return (Nature.AMOUNT, amounts[text]) if text in amounts else (Nature.WORDS, text)

    return filler


def read_fillings(graph: Dataset, filler: Fill) -> dict[str, tuple[Filling, ...]]:
    """What fills the roles of each dealing, by its IRI: entities, words, amounts, dates."""
    found: dict[str, dict[tuple[int, str, str, Nature], set[str]]] = {}
    for document, dealing, role, told, datatype in solutions(graph, "fillers"):
        nature, text = filler(told, datatype)
        key = _ORDER[nature], intern(local_name(role)), intern(text), nature
        found.setdefault(dealing, {}).setdefault(key, set()).add(intern(document))
    return {dealing: _fillings(parts) for dealing, parts in found.items()}


def read_stances(graph: Dataset, outlets: Mapping[str, tuple[str, ...]], filler: Fill) -> dict[str, tuple[Stance, ...]]:
    """The values in conflict of each dealing that has any: by role, the largest figure first, of other values the one
    with most sources.
    """
    figures = {quantity: Decimal(value) for quantity, value, *_ in solutions(graph, "quantities")}
    ranked: dict[str, set[tuple[str, Decimal, int, str, Stance]]] = {}
    for dealing, role_iri, side, told, datatype in solutions(graph, "conflicts"):
        role, sources = local_name(role_iri), outlets.get(side, ())
        nature, words = filler(told, datatype)
        text = local_name(words).lower() if role == "modality" else words
        stance = Stance(role, nature, text, sources)
        ranked.setdefault(dealing, set()).add((role, -figures.get(told, Decimal(0)), -len(sources), text, stance))
    return {
        dealing: tuple(stance for *_, stance in sorted(found, key=lambda item: item[:4]))
        for dealing, found in ranked.items()
    }


def _fillings(parts: Mapping[tuple[int, str, str, Nature], set[str]]) -> tuple[Filling, ...]:
    return tuple(
        Filling(role, nature, text, tuple(sorted(said)))
        for (_, role, text, nature), said in sorted(parts.items(), key=lambda item: item[0])
    )
