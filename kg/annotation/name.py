"""A name as it stands in a text."""

from dataclasses import dataclass

from kg.annotation.tokens import Doc, Span


@dataclass(frozen=True)
class Name:
    """A name as it stands in the text: tokens ``start`` to ``end`` (exclusive), and what it seems to name.

    ``type`` is a class of the ontology, or ``Group`` (nationalities that are no state), ``Product``, ``Unknown``;
    ``code`` the ISO 3166 code of a State; ``adjective`` whether it is a nationality word.
    """

    start: int
    end: int
    type: str
    code: str | None = None
    adjective: bool = False

    def span(self, doc: Doc) -> Span:
        return Span(doc, self.start, self.end)


def overlap(one: Name, other: Name) -> bool:
    """Whether two names share a token."""
    return one.start < other.end and other.start < one.end
