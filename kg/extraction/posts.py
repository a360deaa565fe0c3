"""Who speaks for whom: the posts of a document's persons."""

from collections.abc import Iterable

from kg.annotation.annotated import Annotated
from kg.extraction.fillers import Fillers
from kg.extraction.filling import filled
from kg.extraction.triggers import Trigger
from kg.model.claim import EntityRef


def posts(annotated: Annotated, told: Iterable[Trigger]) -> dict[str, str]:
    """For each person of whom a post is told, the body or state of it: bearers and what else their frame fills."""
    found: dict[str, str] = {}
    fillers = Fillers(annotated)
    for trigger in told:
        for bearer in trigger.frame.functions.get("bearer", ())[:1]:
            roles = filled(trigger, annotated, fillers).roles
            entities = [
                (role, filler.id) for role, known in roles.items() for filler in known if isinstance(filler, EntityRef)
            ]
            bodies = [id_ for role, id_ in entities if role not in trigger.frame.functions["bearer"]]
            for role, person in entities:
                if role == bearer and bodies:
                    found.setdefault(person, bodies[0])
    return found
