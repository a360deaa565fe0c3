"""Dealing types, roles and frames, as the Turtle files declare them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    """What may fill a role."""

    ACTOR = "actor"
    ENTITY = "entity"  # an actor or a place
    AMOUNT = "amount"
    DATE = "date"
    TEXT = "text"


@dataclass(frozen=True)
class Role:
    """A property from a dealing to what takes part in it: ``Role("funder", Kind.ACTOR, …)``.

    ``types`` are the types of entities that may fill it (``("Person",)``), empty for a role that takes no entity.
    ``prefers`` is a type that fills it before the trigger's other roles (a ship is a carrier, not a supplier),
    ``money`` says that it takes sums of money only, ``each`` that what is coordinated are several fillers
    ("arms and troops").
    """

    name: str
    kind: Kind
    iri: str
    label: str
    definition: str
    types: tuple[str, ...] = ()
    prefers: str | None = None
    money: bool = False
    each: bool = False


@dataclass(frozen=True)
class Frame:
    """Words that tell of a dealing, and which syntactic function of theirs fills which role.

    ``verbs``, ``nouns`` and ``adjectives`` hold triggers by lemma, words of a phrasal trigger separated by a blank;
    ``functions`` maps the name of a function or preposition (``subject``, ``to``) to names of roles, in the order of
    the dealing's roles. A frame gives a dealing only if it finds a filler for each role that it ``requires``, two for
    each that it ``pairs`` and a quantity in a unit of measure for each that is ``measured``; what fills a ``concrete``
    role is a thing, no abstraction; one that it ``unwraps`` takes, for a deed, what the deed is done to. One alone is
    enough who takes part in a dealing, of a type that the frame ``joins``, which the text tells of others. ``modality``
    is what the trigger itself says (``planned``) or None.
    """

    label: str
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    functions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    requires: tuple[str, ...] = ()
    pairs: tuple[str, ...] = ()
    concrete: tuple[str, ...] = ()
    measured: tuple[str, ...] = ()
    unwraps: tuple[str, ...] = ()
    joins: tuple[str, ...] = ()
    modality: str | None = None

    @property
    def is_open(self) -> bool:
        """Whether any verb is a trigger."""
        return "*" in self.verbs

    @property
    def is_of_parts(self) -> bool:
        """Whether it gives only parts of what others do together, and nothing by itself."""
        return bool(self.joins) and not self.pairs


@dataclass(frozen=True)
class DealingType:
    """A class of dealings with its roles, in the order of its shape, and its frames."""

    name: str
    iri: str
    label: str
    definition: str
    example: str
    roles: Mapping[str, Role]
    frames: tuple[Frame, ...]


@dataclass(frozen=True)
class Ontology:
    """All dealing types by name; ``digest`` changes when any declaration does."""

    dealings: Mapping[str, DealingType]
    digest: str

    def __hash__(self) -> int:
        return hash(self.digest)
