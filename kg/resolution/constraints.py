"""What people have decided, as pairs of nodes that resolution must join or keep apart."""

from dataclasses import dataclass

from kg.resolution.links import Link


@dataclass(frozen=True)
class Constraints:
    """Judged links: those of ``same`` are made one, those of ``different`` never become one, whatever rules say.

    ``unsure`` are pairs that a person left open: rules decide, and nobody is asked again. ``same`` and ``different`` do
    not contradict each other (`kg.resolution.judged` sees to it).
    """

    same: tuple[Link, ...] = ()
    different: tuple[Link, ...] = ()
    unsure: tuple[Link, ...] = ()


NOTHING_JUDGED = Constraints()
