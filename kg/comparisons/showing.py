"""Sentences of a document that show one of its entities."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from kg.model.claim import Claim, EntityRef
from kg.model.entity import Entity
from kg.model.reading import Reading

ENOUGH, AROUND = 2, 300  # sentences shown; characters to each side of a name where no sentence ends
_END = re.compile(r"(?<=[.!?…])[\"'”’)\]]*\s+|\n\s*\n")


def parts_of(reading: Reading) -> Mapping[str, Sequence[Claim]]:
    """For the id of an entity the claims of the reading in which it takes part, or of which it is made to answer."""
    found: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in reading.claims:
        fillers = {filler.id for _, filler in claim.roles if isinstance(filler, EntityRef)}
        for id_ in fillers.union(claim.attributed_to):
            found[id_].append(claim)
    return found


def showing(reading: Reading, entity: Entity, claims: Iterable[Claim]) -> tuple[str, ...]:
    """At most `ENOUGH` sentences, verbatim, that name an entity: first those of the ``claims`` in which it has part."""
    found: dict[str, None] = {}
    for sentence in _sentences(reading, entity, claims):
        found.setdefault(sentence)
        if len(found) == ENOUGH:
            break
    return tuple(found)


def _sentences(reading: Reading, entity: Entity, claims: Iterable[Claim]) -> Iterator[str]:
    for claim in claims:
        yield from (quote.exact for quote in claim.evidence if any(name in quote.exact for name in entity.names))
    for name in entity.names:
        yield from (sentence_at(reading.document.text, start, start + len(name)) for start in _places(reading, name))


def _places(reading: Reading, name: str) -> Iterator[int]:
    """Where a name begins that is no part of a longer word."""
    text = reading.document.text
    start = text.find(name) if name else -1
    while start >= 0:
        around = text[max(0, start - 1) : start] + text[start + len(name) : start + len(name) + 1]
        if not any(character.isalnum() for character in around):
            yield start
        start = text.find(name, start + 1)


def sentence_at(text: str, start: int, end: int) -> str:
    r"""The sentence around some characters of a text, as far as full stops and empty lines tell.

    >>> sentence_at("Ada ran. Bo sat. Cy lay.", 9, 11)
    'Bo sat.'
    """
    before = [match.end() for match in _END.finditer(text, max(0, start - AROUND), start)]
    after = _END.search(text, end, end + AROUND)
    first = before[-1] if before else _at_word(text, start - AROUND, 1)
    last = after.start() if after else _at_word(text, end + AROUND, -1)
    return text[first:last].strip()


def _at_word(text: str, place: int, step: int) -> int:
    """The nearest gap between words from a place on, in one direction; an end of the text where it lies beyond."""
    if not 0 < place < len(text):
        return min(max(place, 0), len(text))
    while 0 < place < len(text) and not text[place].isspace():
        place += step
    return place
