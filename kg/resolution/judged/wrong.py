"""Readings without the claims that a person found wrong."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from kg.model.reading import Reading
from kg.resolution.links import Node


def without(readings: Iterable[Reading], claims: Collection[Node]) -> Iterator[Reading]:
    """The readings without some of their claims, given as the document's key and the claim's number.

    The sentences of such a claim do not count as unread: somebody has read them.
    """
    numbers: dict[str, set[int | str]] = {}
    for document, number in claims:
        numbers.setdefault(document, set()).add(number)
    for reading in readings:
        wrong = numbers.get(reading.document.key)
        if wrong is None:
            yield reading
        else:
            kept = tuple(claim for number, claim in enumerate(reading.claims) if number not in wrong)
            yield replace(reading, claims=kept)
