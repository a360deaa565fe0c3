"""Dealings as entities: each of the schema that suits it, with its quotes and documents."""

from collections.abc import Iterator, Mapping

from followthemoney import EntityProxy, Schema, model

from kg.exports.ftm.correspondences import Correspondences
from kg.exports.ftm.filling import countries, fill
from kg.exports.ftm.ids import id_of, made_id
from kg.exports.ftm.proof import add_proof, name_of, standing
from kg.exports.ftm.told import Filling, Told
from kg.rdf.vocabulary import KG
from kg.views.facts import Fact
from kg.views.network import SAYS

ACTUAL = "actual"


def dealing_entities(told: Told, table: Correspondences, parties: Mapping[str, EntityProxy]) -> Iterator[EntityProxy]:
    """Each dealing with what belongs to it: the post that it fills, and links to those for whom it has no property."""
    for iri, fact in told.facts.facts.items():
        yield from _Dealing(fact, told, table, parties).entities(told.classes[iri])


class _Dealing:
    """One dealing on its way."""

    def __init__(self, fact: Fact, told: Told, table: Correspondences, parties: Mapping[str, EntityProxy]) -> None:
        self.fact, self.told, self.table, self.parties = fact, told, table, parties
        self.fillings = told.fillings.get(fact.iri, ())

    def entities(self, class_: str) -> list[EntityProxy]:
        """The first of the schemata that can be completed; only what is actual may become more than an Event."""
        found = self.table.schemata(class_) if standing(self.fact) == ACTUAL else ()
        names = dict.fromkeys((*found, *self.table.schemata(str(KG["Dealing"])), "Event"))
        attempts = (self._attempt(model.schemata[name]) for name in names)
        return next(attempt for attempt in attempts if attempt)

    def _attempt(self, schema: Schema) -> list[EntityProxy]:
        """The dealing as an entity of a schema and what belongs to it; nothing if a required property stays empty."""
        main = model.make_entity(schema)
        main.id = id_of(self.fact.iri)
        placed = fill(main, self.fillings, self.table, self.parties)
        posts = self._posts(main, placed)
        _call(main, name_of(self.fact))
        if any(not main.has(name) for name in schema.required):
            return []
        links = {one: [*self._links(main, one)] for one in self.fillings if one.is_party and one not in placed}
        in_words = [one for one in self.fillings if one not in placed and not links.get(one)]
        add_proof(main, self.fact, self.told, in_words)
        return [main, *posts, *(link for found in links.values() for link in found), *self._speakers(main)]

    def _posts(self, main: EntityProxy, placed: set[Filling]) -> list[EntityProxy]:
        """What a schema requires and no role fills, made of the roles that fill its properties: an Occupancy's post."""
        made = []
        for name in main.schema.required:
            range_ = main.schema.properties[name].range
            if main.has(name) or range_ is None:
                continue
            part = model.make_entity(range_)
            filled = fill(part, self.fillings, self.table, self.parties)
            if filled and all(part.has(required) for required in range_.required):
                texts = sorted(text for texts in part.properties.values() for text in texts)
                part.id = made_id(range_.name.lower(), *texts)
                part.add("country", countries(filled, self.parties), quiet=True)
                main.add(name, part.id)
                placed.update(filled)
                made.append(part)
        return made

    def _links(self, main: EntityProxy, filling: Filling) -> Iterator[EntityProxy]:
        """From the dealing to a party or, where nothing can be linked to it, from the party to those whom it names."""
        party = id_of(filling.text)
        if main.schema.is_a("Thing"):
            yield self._link(str(main.id), party, filling.role_name)
            return
        for property_, value in main.itervalues():
            if property_.type.name == "entity" and value != party:
                yield self._link(party, value, filling.role_name)

    def _speakers(self, main: EntityProxy) -> Iterator[EntityProxy]:
        """From those who speak of the dealing to it, where it can be linked to; elsewhere only quotes name them."""
        speakers = {speaker for telling in self.fact.tellings for speaker in telling.speakers}
        if main.schema.is_a("Thing"):
            yield from (self._link(id_of(one), str(main.id), SAYS) for one in sorted(speakers) if one in self.parties)

    def _link(self, subject: str, object_: str, role: str) -> EntityProxy:
        link = model.make_entity("UnknownLink")
        link.id = made_id("link", self.fact.iri, role, subject, object_)
        link.add("subject", subject)
        link.add("object", object_)
        link.add("role", role)
        link.add("status", standing(self.fact))
        fill(link, [one for one in self.fillings if one.is_date], self.table, self.parties)
        add_proof(link, self.fact, self.told, ())
        return link


def _call(entity: EntityProxy, name: str) -> None:
    """Give an entity its name, or a title where that is what its schema requires."""
    for required in entity.schema.required:
        if required in ("name", "title") and not entity.has(required):
            entity.add(required, name)
    if "name" in entity.schema.properties and not entity.has("name"):
        entity.add("name", name)
