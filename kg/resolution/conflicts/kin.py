"""Which entities may stand for each other, so that naming the one does not deny the other."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from kg.model.claim import Claim, EntityRef
from kg.model.reading import Reading
from kg.resolution.links import EntityNode
from kg.resolution.names import plain


class Kin:
    """The entities of a corpus by their global keys: what each is, is called and belongs to.

    An entity belongs to its parent, and a person to the bodies and states in which posts are held, and to all to which
    those belong.
    """

    def __init__(self, readings: Sequence[Reading], entities: Mapping[EntityNode, str]) -> None:
        self._types: defaultdict[str, set[str]] = defaultdict(set)
        self._names: defaultdict[str, set[str]] = defaultdict(set)
        self._above: defaultdict[str, set[str]] = defaultdict(set)
        for reading in readings:
            document = reading.document.key
            for entity in reading.entities:
                key = entities[document, entity.id]
                self._types[key].add(entity.type)
                self._names[key].update(f" {plain(name)} " for name in entity.names)
                if entity.parent:
                    self._above[key].add(entities[document, entity.parent])
            for claim in reading.claims:
                for person, body in _posts(claim):
                    self._above[entities[document, person]].add(entities[document, body])

    def exclude(self, one: str, other: str) -> bool:
        """Whether a role that one fills is not filled by the other.

        A body and its state, a person and the body in which a post is held, and two of which one bears the other's name
        do not exclude each other. Two of different types do only if it is known that they belong to different wholes,
        for "Russia" may stand for a company; a place excludes nothing, since it may lie within another.
        """
        if one == other or "Place" in self._types[one] | self._types[other]:
            return False
        ours, theirs = self._whole(one), self._whole(other)
        if one in theirs or other in ours or self._share_a_name(one, other):
            return False
        if self._types[one] & self._types[other]:
            return True
        return bool(self._known(one, ours) and self._known(other, theirs) and ours.isdisjoint(theirs))

    def _known(self, key: str, whole: set[str]) -> bool:
        """Whether it is told to what an entity belongs; a state is a whole of its own."""
        return len(whole) > 1 or "State" in self._types[key]

    def _whole(self, key: str) -> set[str]:
        """An entity and all that it belongs to."""
        found, waiting = {key}, [key]
        while waiting:
            above = self._above.get(waiting.pop(), set()) - found
            found |= above
            waiting.extend(above)
        return found

    def _share_a_name(self, one: str, other: str) -> bool:
        """Whether all words of a name of one stand in a name of the other: "Gazprom" and "Gazprom Export"."""
        return any(ours in theirs or theirs in ours for ours in self._names[one] for theirs in self._names[other])


def _posts(claim: Claim) -> Iterator[tuple[str, str]]:
    """Ids of a person and of the body in which a post is held."""
    if claim.type == "Affiliation":
        for person in claim.fillers("person"):
            for body in claim.fillers("organization"):
                if isinstance(person, EntityRef) and isinstance(body, EntityRef):
                    yield person.id, body.id
