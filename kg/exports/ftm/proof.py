"""Why a dealing is believed: its quotes, documents and speakers, in the properties that every entity has."""

from collections.abc import Iterable, Iterator

from followthemoney import EntityProxy

from kg.exports.ftm.ids import id_of
from kg.exports.ftm.told import Filling, Told
from kg.views.captions import caption
from kg.views.facts import Fact, Telling
from kg.views.wording import date_words


def standing(fact: Fact) -> str:
    """What the claims say of a dealing, nearest to ``actual`` if they differ; ``disputed`` if only some deny it."""
    if "denied" in fact.modalities:
        return "denied" if len(fact.modalities) == 1 else "disputed"
    return next((modality for modality in ("actual", "planned", "possible") if modality in fact.modalities), "possible")


def name_of(fact: Fact) -> str:
    """A dealing in a line; what is not actual says so first: "Planned funding: 890 million RUB, 2026"."""
    name, now = caption(fact), standing(fact)
    return name if now == "actual" else f"{now.capitalize()} {name[:1].lower()}{name[1:]}"


def add_proof(entity: EntityProxy, fact: Fact, told: Told, in_words: Iterable[Filling]) -> None:
    """Add the documents and quotes of a dealing, and in words the fillings for which there is no property."""
    sources = [told.facts.sources[one.document] for one in fact.tellings if one.document in told.facts.sources]
    entity.add("proof", [id_of(source.iri) for source in sources])
    entity.add("publisher", [source.publisher for source in sources if source.publisher])
    entity.add("sourceUrl", [url for source in sources for url in told.urls.get(source.iri, ())])
    entity.add("recordId", fact.iri, quiet=True)
    entity.add("summary", name_of(fact))
    entity.add("description", [*_words(in_words, told), *_quotes(fact, told)])


def _words(fillings: Iterable[Filling], told: Told) -> Iterator[str]:
    for one in fillings:
        text = told.facts.parties[one.text].names[0] if one.is_party else one.text
        yield f"{one.role_name}: {date_words(text) if one.is_date else text}"


def _quotes(fact: Fact, told: Told) -> Iterator[str]:
    for telling in fact.tellings:
        where = ", ".join(_telling(telling, told))
        for quote in telling.quotes:
            yield f"“{quote.exact}” ({where})"


def _telling(telling: Telling, told: Told) -> Iterator[str]:
    source = told.facts.sources.get(telling.document)
    if source:
        yield from (part for part in (source.file, source.publisher, source.issued) if part)
    yield telling.modality
    if telling.speakers:
        names = (told.facts.parties[one].names[0] for one in telling.speakers if one in told.facts.parties)
        yield f"said by {' and '.join(names)}"
    if telling.confidence is not None:
        yield f"confidence {telling.confidence:g}"
