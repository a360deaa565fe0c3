"""Who and where: the entities of one document."""

from dataclasses import dataclass

ACTOR_TYPES = ("State", "Organization", "Person", "Vessel")
ENTITY_TYPES = (*ACTOR_TYPES, "Place")


@dataclass(frozen=True, order=True)
class Entity:
    """An actor or named place of one document, under all names that the document uses for it.

    ``id`` is unique within the document and otherwise means nothing; ``type`` is a class of the ontology
    (``State``, ``Organization``, …); ``names`` has the fullest name first; ``code`` is the ISO 3166 alpha-2
    code (alpha-4 for former countries) of a State; ``parent`` is the id of the entity that it is part of (the State
    of a ministry).
    """

    id: str
    type: str
    names: tuple[str, ...]
    code: str | None = None
    parent: str | None = None
