"""Capitals: whether a name of one stands for the state or for the town."""

from collections import defaultdict
from collections.abc import Sequence

from kg.annotation.name import Name
from kg.annotation.positions import acts, deals, is_location
from kg.annotation.states import StateNames
from kg.annotation.tokens import Doc


def only_places(doc: Doc, names: Sequence[Name], states: StateNames) -> set[str]:
    """Codes of states of which only the capital is named, and as a place: a town from which nobody acts."""
    mentions: dict[str, list[Name]] = defaultdict(list)
    for name in names:
        if name.code:
            mentions[name.code].append(name)
    return {
        code
        for code, group in mentions.items()
        if all(is_capital(doc, name, states) for name in group) and not any(_takes_part(doc, name) for name in group)
    }


def _takes_part(doc: Doc, name: Name) -> bool:
    root = name.span(doc).root
    return not is_location(doc, name) and (acts(root) or deals(root))


def is_capital(doc: Doc, name: Name, states: StateNames) -> bool:
    """Whether a name is that of a capital, not the state's own."""
    known = states.find(name.span(doc).text)
    return known is not None and known.kind == "capital"
