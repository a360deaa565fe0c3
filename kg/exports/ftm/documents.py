"""Documents as entities, with a Mention for each name by which they call an actor."""

from collections.abc import Iterator, Mapping

from followthemoney import EntityProxy, model

from kg.exports.ftm.correspondences import Correspondences
from kg.exports.ftm.ids import id_of, made_id
from kg.exports.ftm.told import Told
from kg.rdf.vocabulary import KG
from kg.views.facts import Source


def document_entities(told: Told, table: Correspondences, parties: Mapping[str, EntityProxy]) -> Iterator[EntityProxy]:
    """Each document, and what it mentions; names of places and vessels, of which there are no Mentions, stand in it."""
    documents = {}
    for source in told.facts.sources.values():
        documents[source.iri] = _document(source, told, table.schemata(str(KG["Document"]))[0])
    for (document, party), names in told.names.items():
        if document not in documents or party not in parties:
            continue
        entity = parties[party]
        if entity.schema.is_a("LegalEntity"):
            yield from (_mention(document, entity, name) for name in names)
        else:
            documents[document].add("locationMentioned" if entity.schema.is_a("Address") else "namesMentioned", names)
    yield from documents.values()


def _document(source: Source, told: Told, schema: str) -> EntityProxy:
    entity = model.make_entity(schema)
    entity.id = id_of(source.iri)
    entity.add("fileName", source.file)
    entity.add("title", source.title)
    entity.add("name", source.title or source.file)
    entity.add("publishedAt", source.issued)
    entity.add("publisher", source.publisher)
    entity.add("sourceUrl", told.urls.get(source.iri, ()))
    return entity


def _mention(document: str, entity: EntityProxy, name: str) -> EntityProxy:
    mention = model.make_entity("Mention")
    mention.id = made_id("mention", document, str(entity.id), name)
    mention.add("document", id_of(document))
    mention.add("name", name)
    mention.add("resolved", entity.id)
    mention.add("detectedSchema", entity.schema.name)
    return mention
