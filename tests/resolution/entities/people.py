"""Persons, bodies and the posts that tie them, in few words."""

from collections.abc import Sequence

from kg.model.claim import Claim, EntityRef, Words
from kg.model.entity import Entity
from kg.model.reading import Reading
from kg.resolution import resolve
from kg.resolution.links import Link, Verdict
from tests.resolution.readings import claim

NAMES = {"AU": "Australia", "EG": "Egypt", "KP": "North Korea", "NO": "Norway", "RU": "Russia", "US": "United States"}


def state(code: str) -> Entity:
    """The State under its code, with the code as its id."""
    return Entity(code, "State", (NAMES[code],), code=code)


def person(*names: str, id_: str = "p") -> Entity:
    return Entity(id_, "Person", names)


def body(*names: str, id_: str = "b", parent: str | None = None) -> Entity:
    return Entity(id_, "Organization", names, parent=parent)


def post(of: str, title: str, person: str = "p") -> Claim:
    return claim("Affiliation", ("person", EntityRef(person)), ("organization", EntityRef(of)), ("title", Words(title)))


def links(readings: Sequence[Reading], verdict: Verdict) -> list[Link]:
    return [link for link in resolve(readings).links if link.kind == "entity" and link.verdict is verdict]


def reasons(readings: Sequence[Reading], verdict: Verdict) -> list[list[str]]:
    """Why, for each link of a verdict: ``["+4 one name: moe jon"]``."""
    return [[f"{r.points:+g} {r.text}" for r in link.reasons] for link in links(readings, verdict)]
