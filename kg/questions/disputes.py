"""The conflicts of a graph: what claims about one dealing say that cannot all be true."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import groupby

from rdflib import Dataset

from kg.questions.facts import Dispute, Roles, Side, Source
from kg.questions.rows import Row, Words, filler, outlets_told, roles_told, rows, text, words_told


def disputes(graph: Dataset) -> tuple[Dispute, ...]:
    """All conflicts, by the type of the dealing, what fills its roles, and the role in conflict.

    Of figures the largest comes first, of other values the one on which most sources stand.
    """
    roles, words = roles_told(rows(graph, "conflict", "roles")), words_told(rows(graph, "conflict", "words"))
    outlets = outlets_told(rows(graph, "conflict", "sources"), "side")
    found = []
    for _, group in groupby(rows(graph, "conflict", "sides"), key=lambda row: row["conflict"]):
        told = list(group)
        dealing, type_, role = (str(told[0][column]) for column in ("dealing", "type", "role"))
        sides = [
            (_size(stated[0]), Side(filler(stated[0]), outlets.get(side, ()), _claims(stated, words)))
            for side, stated in (
                (side, list(claims)) for side, claims in groupby(told, key=lambda row: str(row["side"]))
            )
        ]
        ordered = tuple(side for _, side in sorted(sides, key=lambda s: (-s[0], -len(s[1].outlets), s[1].value)))
        found.append(Dispute(dealing, type_, _undisputed(roles.get(dealing, ()), role, ordered), role, ordered))
    return tuple(sorted(found, key=lambda dispute: (dispute.type, dispute.roles, dispute.role, dispute.dealing)))


def _size(row: Row) -> Decimal:
    """How much a figure is; 0 for what is none."""
    return Decimal(text(row, "value") or 0)


def _undisputed(roles: Roles, disputed: str, sides: Sequence[Side]) -> Roles:
    """The roles without the values in conflict; of contracting parties one may be certain."""
    values = {side.value for side in sides}
    kept = [(role, tuple(f for f in fillers if role != disputed or f not in values)) for role, fillers in roles]
    return tuple((role, fillers) for role, fillers in kept if fillers)


def _claims(stated: Sequence[Row], words: Words) -> tuple[Source, ...]:
    sources = []
    for row in {str(row["claim"]): row for row in stated}.values():
        speakers, quotes = words.get(str(row["claim"]), ((), ()))
        sources.append(
            Source(
                file=str(row["file"]),
                modality=str(row["modality"]),
                confidence=float(str(row["confidence"])),
                speakers=speakers,
                quotes=quotes,
                title=text(row, "title"),
                publisher=text(row, "publisher"),
                issued=text(row, "issued"),
                reprint_of=text(row, "original"),
            )
        )
    return tuple(sources)
