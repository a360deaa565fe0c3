"""How rare actors and words are in the corpus, and who is part of whom."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import log2
from typing import TypeVar

from kg.model.reading import Reading
from kg.resolution.dealings.telling import Told
from kg.resolution.dealings.weights import COMMON_WORD, ELSEWHERE, LEAST, LEAST_PHRASE, RAREST, SLOPE

T = TypeVar("T")


class Rarity:
    """Weights of entities and words by the number of documents whose claims name them.

    The number counts, not the share, so that documents about other things change no weight.
    """

    def __init__(
        self, told: Sequence[Told], readings: Iterable[Reading], entities: Mapping[tuple[str, str], str]
    ) -> None:
        self.named = _documents((key, one) for one in told for keys in one.entities.values() for key in keys)
        self._used = _documents(
            ((one.type, role, stem), one)
            for one in told
            for role, phrases in one.phrases.items()
            for phrase in phrases
            for stem in phrase.stems
        )
        self._types: dict[str, str] = {}
        self._weights: dict[str, float] = {}
        self._parents: dict[str, set[str]] = defaultdict(set)
        for reading in readings:
            document = reading.document.key
            for entity in reading.entities:
                key = entities[document, entity.id]
                kind = "Former" if entity.code and len(entity.code) > 2 else entity.type
                self._types[key] = min(kind, self._types.get(key, kind))
                if entity.parent is not None and (parent := entities.get((document, entity.parent))) not in {None, key}:
                    self._parents[key].add(str(parent))
        self._wholes = {key: self._above(key) for key in self._parents}

    def weight(self, entity: str) -> float:
        """What it counts that two claims share an entity."""
        known = self._weights.get(entity)
        if known is None:
            others = max(self.named[entity] - 2, 0) + ELSEWHERE.get(self._types.get(entity, ""), 1)
            known = self._weights[entity] = max(LEAST, RAREST - SLOPE * log2(others))
        return known

    def share(self, type_: str, role: str, shared: Iterable[str]) -> float:
        """What is left of the weight of a phrase whose words are common, from `LEAST_PHRASE` to 1."""
        rarest = min((self._used[type_, role, stem] for stem in shared), default=2)
        return max(LEAST_PHRASE, 1 - COMMON_WORD * log2(max(rarest - 1, 1)))

    def is_state(self, entity: str) -> bool:
        """Whether an entity is a state, in which other places may lie."""
        return self._types.get(entity) in {"State", "Former"}

    def wholes(self, entity: str) -> frozenset[str]:
        """What an entity is part of, at any remove: of a department its ministry and the state."""
        return self._wholes.get(entity, frozenset())

    def _above(self, entity: str) -> frozenset[str]:
        found: set[str] = set()
        waiting = [entity]
        while waiting:
            new = self._parents.get(waiting.pop(), set()) - found  # parents of parents, and so on
            found |= new
            waiting.extend(new)
        return frozenset(found - {entity})


def _documents(pairs: Iterable[tuple[T, Told]]) -> Counter[T]:
    """For each thing, the number of documents that name it."""
    return Counter(thing for thing, _ in {(thing, one.node[0]) for thing, one in pairs})
