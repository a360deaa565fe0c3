"""From the entities of all documents to mentions that can be held against each other."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.annotation.nouns import nouns
from kg.model.entity import Entity
from kg.model.reading import Reading
from kg.resolution.entities.body_names import BodyName, body_name, is_acronym
from kg.resolution.entities.mention import Mention
from kg.resolution.entities.person_names import canonical, person_words, sounding
from kg.resolution.entities.surroundings import Surroundings
from kg.resolution.links import EntityNode
from kg.resolution.names import listed, plain

MERCHANT = frozenset({"mv", "mt", "ss", "m"})
"""Prefixes of ships that are left out at will; those of navies tell ships apart."""
POSTED = frozenset({"embassy", "consulate", "mission"})
"""Bodies of which a State has many, each in another."""


def mentions_of(readings: Sequence[Reading]) -> dict[EntityNode, Mention]:
    """All entities of all documents as mentions, in the order of their nodes."""
    found = (mention for reading in readings for mention in _mentions(reading))
    return {mention.node: mention for mention in sorted(found, key=lambda mention: mention.node)}


def _mentions(reading: Reading) -> Iterator[Mention]:
    around = Surroundings(reading)
    for entity in reading.entities:
        node = (reading.document.key, entity.id)
        if entity.type == "State":
            names = {entity.code} if entity.code else set(map(plain, entity.names))
            yield Mention(node, entity, frozenset(names - {""}))
        elif entity.type == "Person":
            yield _person(node, entity)
        elif entity.type == "Organization":
            yield _body(node, entity, around)
        elif entity.type == "Vessel":
            yield _vessel(node, entity)
        else:
            yield Mention(node, entity, frozenset(filter(_tells, map(plain, entity.names))))


def _tells(name: str) -> bool:
    """Whether the name of a place or ship is more than a common noun: "the strait"."""
    return any(word not in nouns("place", "vessel") for word in name.split())


def _person(node: EntityNode, entity: Entity) -> Mention:
    names = [person_words(name) for name in entity.names]
    full = frozenset(canonical(words) for words in names if len(words) > 1)
    return Mention(node, entity, full, frozenset(sounding(words[0]) for words in names if len(words) == 1))


def _vessel(node: EntityNode, entity: Entity) -> Mention:
    names, navies = set(), set()
    for name in map(plain, entity.names):
        prefix, _, rest = name.partition(" ")
        if not rest or prefix not in nouns("prefix") | MERCHANT:
            names.add(name)
            continue
        names.add(rest.removeprefix("v ").removeprefix("t "))  # M/V
        if prefix not in MERCHANT:
            navies.add(prefix.upper())
    return Mention(node, entity, frozenset(filter(_tells, names)), states=frozenset(navies))


def _body(node: EntityNode, entity: Entity, around: Surroundings) -> Mention:
    spelt = {name: body_name(name) for name in entity.names if not is_acronym(name)}
    full = [name for name in spelt if not any(_is_part(name, other) for other in spelt)]
    short = {plain(name) for name in entity.names if name not in full}
    if not full:
        known = (listed("known").get(name, name) for name in short)
        return Mention(node, entity, frozenset(known) - {""}, states=_told(entity, around, ()))
    parsed = [spelt[name] for name in full]
    telling = frozenset(name for name in short if not body_name(name).generic)
    told = _told(entity, around, parsed)
    if not all(name.generic for name in parsed):
        return Mention(node, entity, frozenset(filter(None, map(_token, parsed))), telling, told)
    organs = {body_name(f"{organ} {name}").words for name in full if (organ := _organ_of(name, around))}
    if organs and not told:
        return Mention(node, entity, frozenset(organs), telling)
    found = around.state_of(entity)
    names = {_token(name if name.state or not found else replace(name, state=found[0])) for name in parsed}
    return Mention(node, entity, frozenset(names - {""}), telling, told or frozenset(found[:1] if found else ()))


def _is_part(name: str, other: str) -> bool:
    words, longer = plain(name), plain(other)
    return (
        len(words) < len(longer) and f" {words} " in f" {longer} " and body_name(name).words != body_name(other).words
    )


def _told(entity: Entity, around: Surroundings, names: Sequence[BodyName]) -> frozenset[str]:
    """The States that a body's name or its document expressly gives to it."""
    parent = around.entities.get(entity.parent or "")
    told = {name.state for name in names} or {parent.code if parent else None}
    if told == {None} and parent:
        told = {parent.code}
    return frozenset(code for code in told if code)


def _token(name: BodyName) -> str:
    """What a name of a body tells it by; a common name tells nothing without its State, an embassy not even then."""
    if name.generic and (not name.state or not POSTED.isdisjoint(name.words.split())):
        return ""
    return f"{name.words} ({name.state})" if name.state else name.words


def _organ_of(written: str, around: Surroundings) -> str | None:
    """The body that an organ is known to be of ("Security Council": the United Nations), if its document names it."""
    organ = listed("organ").get(plain(written))
    return organ if organ and any(_is_called(other, organ) for other in around.reading.entities) else None


def _is_called(entity: Entity, name: str) -> bool:
    return any(listed("known").get(plain(known), plain(known)) == name for known in entity.names)
