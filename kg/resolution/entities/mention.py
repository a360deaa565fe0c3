"""What of an entity counts when it is held against those of other documents."""

from dataclasses import dataclass

from kg.model.entity import Entity
from kg.resolution.links import EntityNode


@dataclass(frozen=True)
class Mention:
    """An entity of one document, prepared for comparison.

    ``names`` tell it from others of its type; ``short`` are names that only do so beside a full one (acronyms, parts).
    ``states`` are the codes of the States that a body is said to be of.
    """

    node: EntityNode
    entity: Entity
    names: frozenset[str]
    short: frozenset[str] = frozenset()
    states: frozenset[str] = frozenset()

    @property
    def type(self) -> str:
        """The entity's class."""
        return self.entity.type

    @property
    def label(self) -> str:
        """The fullest name that its document has."""
        return self.entity.names[0]
