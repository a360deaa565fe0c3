"""What a claim tells, in a form in which claims of different documents can be compared."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import chain

from kg.model.claim import Claim, EntityRef, Evidence, Modality, When, Words
from kg.model.quantity import Quantity
from kg.model.reading import Reading
from kg.model.when import bounds
from kg.resolution.dealings.cues import has_cue
from kg.resolution.dealings.words import all_stems, sentence_stems, stems
from kg.resolution.links import ClaimNode

PLACES = frozenset({"place", "origin", "destination"})
"""Roles of where; all other entities are actors."""


@dataclass(frozen=True)
class Time:
    """A time as it is written, and its first and last day."""

    text: str
    first: date | None
    last: date | None


@dataclass(frozen=True)
class Phrase:
    """A phrase as it is written, and the stems of its words."""

    text: str
    stems: frozenset[str]


@dataclass(frozen=True, eq=False)
class Told:
    """A claim with its fillers by role and kind, entities as global keys.

    ``issued`` is the day on which its document was published, None where that is not known; ``names`` has what the
    document calls its entities, ``states`` the stems of the names of its states,
    ``sentences`` the stems of the words of each quote.
    """

    node: ClaimNode
    type: str
    modality: Modality
    speakers: frozenset[str]
    issued: date | None
    evidence: tuple[Evidence, ...]
    entities: Mapping[str, frozenset[str]]
    amounts: Mapping[str, tuple[Quantity, ...]]
    times: Mapping[str, tuple[Time, ...]]
    phrases: Mapping[str, tuple[Phrase, ...]]
    names: Mapping[str, str] = field(default_factory=dict)
    states: frozenset[str] = frozenset()
    sentences: tuple[frozenset[str], ...] = ()

    @cached_property
    def is_told_as_part(self) -> bool:
        """Whether a quote has a word that tells of a part."""
        return any(has_cue(evidence.exact) for evidence in self.evidence)

    @cached_property
    def actors(self) -> frozenset[str]:
        """Who takes part, in any role."""
        return frozenset(key for role, keys in self.entities.items() if role not in PLACES for key in keys)


def tell(readings: Sequence[Reading], entities: Mapping[tuple[str, str], str]) -> Iterator[Told]:
    """All claims, in the order of their nodes; ``entities`` are the global keys of their entities."""
    for reading in sorted(readings, key=lambda reading: reading.document.key):
        document = reading.document.key
        keys = {entity.id: entities[document, entity.id] for entity in reading.entities}
        names = {keys[entity.id]: entity.names[0] for entity in reading.entities}
        states = [name for entity in reading.entities if entity.type == "State" for name in entity.names]
        source = _Source(
            document, keys, names, frozenset(chain.from_iterable(map(all_stems, states))), _day(reading.document.issued)
        )
        for number, claim in enumerate(reading.claims):
            yield _told(number, claim, source)


def _day(issued: str | None) -> date | None:
    first, last = bounds(issued or "")
    return first if first == last else None


@dataclass(frozen=True)
class _Source:
    document: str
    keys: Mapping[str, str]
    names: Mapping[str, str]
    states: frozenset[str]
    issued: date | None


def _told(number: int, claim: Claim, source: _Source) -> Told:
    entities: dict[str, set[str]] = defaultdict(set)
    amounts: dict[str, list[Quantity]] = defaultdict(list)
    times: dict[str, list[Time]] = defaultdict(list)
    phrases: dict[str, list[Phrase]] = defaultdict(list)
    for role, filler in claim.roles:
        match filler:
            case EntityRef(id_):
                entities[role].add(source.keys[id_])
            case Quantity():
                amounts[role].append(filler)
            case When(text):
                times[role].append(Time(text, *bounds(text)))
            case Words(text):
                phrases[role].append(Phrase(text, stems(text)))
    return Told(
        (source.document, number),
        claim.type,
        claim.modality,
        frozenset(source.keys[speaker] for speaker in claim.attributed_to),
        source.issued,
        claim.evidence,
        {role: frozenset(found) for role, found in entities.items()},
        {role: tuple(found) for role, found in amounts.items()},
        {role: tuple(found) for role, found in times.items()},
        {role: tuple(found) for role, found in phrases.items()},
        source.names,
        source.states,
        tuple(sentence_stems(evidence.exact) for evidence in claim.evidence),
    )
