"""A comparison in lines: who was held against whom, what speaks for and against, and the sentences."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.comparisons.compared import Compared, Side


def comparison(compared: "Compared") -> Iterator[str]:
    """Lines of text, not yet plain."""
    yield f"{headline(compared.one)} and {headline(compared.other)}: {outcome(compared)}"
    yield from reasons(compared)
    for side in (compared.one, compared.other):
        for quote in side.quotes:
            yield f"  {side.file} > {' '.join(quote.split())}"


def headline(side: "Side") -> str:
    """What a document calls an entity, or what it says of a dealing."""
    if side.names:
        return f"“{side.names[0]}” of {side.file}"
    return f"the {side.type} of {side.file}"


def outcome(compared: "Compared") -> str:
    """The verdict, with the points behind it or the person who decided."""
    if compared.judged:
        return f"{_JUDGED[compared.verdict]} by {compared.by}"
    enough = compared.points >= compared.threshold and compared.verdict != "same"
    forbidden = ", but what goes with them forbids it" if enough else ""
    return f"{compared.verdict}, {compared.points:.1f} points where {compared.threshold:.1f} make one{forbidden}"


def reasons(compared: "Compared") -> Iterator[str]:
    """What speaks for (+) and against (-), the weightiest first; before it, what a person gave as the reason."""
    weighty = sorted(compared.reasons, key=lambda reason: -abs(reason.points))
    for reason in sorted(weighty, key=lambda reason: compared.judged and reason.points != 0):
        yield f"  {reason.points:+5.1f}  {reason.text}" if reason.points else f"         {reason.text}"


_JUDGED = {"same": "judged the same", "different": "judged different", "doubtful": "left open"}
