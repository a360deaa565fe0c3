"""What the graph knows, as plain frozen data: the common ground of the network and the page."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from rdflib import Dataset

from kg.views.rows import Row, local_name, rows
from kg.views.wording import amount_words, date_words

_DATES = {"gYear", "gYearMonth", "date", "EDTF"}
_PREFERENCE = {"prefLabel": 0, "label": 1, "altLabel": 2}


class Nature(StrEnum):
    """What fills a role, in the order in which a fact is told."""

    ENTITY = "entity"
    WORDS = "words"
    AMOUNT = "amount"
    DATE = "date"


_ORDER = {nature: number for number, nature in enumerate(Nature)}


@dataclass(frozen=True)
class Source:
    """A document: its IRI, the name of its file and what is known about it ("" where nothing is).

    ``original`` is the file of the document whose text this one reprints, ``url`` where it was published.
    """

    iri: str
    file: str
    title: str = ""
    issued: str = ""
    publisher: str = ""
    original: str = ""
    url: str = ""


@dataclass(frozen=True)
class Party:
    """An actor or place; ``names`` has its label first, ``documents`` are IRIs of those that mention it."""

    iri: str
    type: str
    names: tuple[str, ...]
    documents: tuple[str, ...] = ()


@dataclass(frozen=True)
class Filling:
    """What fills a role of a dealing: an IRI of a party or words for people, and the documents that say so."""

    role: str
    nature: Nature
    text: str
    documents: tuple[str, ...]


@dataclass(frozen=True)
class Quote:
    """A sentence of a document, ``text[start:end]``."""

    start: int
    end: int
    exact: str


@dataclass(frozen=True)
class Telling:
    """A claim: how one document tells of a dealing. ``speakers`` are IRIs of parties."""

    iri: str
    document: str
    modality: str
    confidence: float | None
    speakers: tuple[str, ...]
    quotes: tuple[Quote, ...]


@dataclass(frozen=True)
class Stance:
    """One value of a role in conflict, as words or the IRI of a party, and the sources that stand by it."""

    role: str
    nature: Nature
    text: str
    sources: tuple[str, ...]


@dataclass(frozen=True)
class Fact:
    """A dealing with all that fills its roles and everyone who tells of it.

    ``outlets`` are the independent sources, with the user's grades in brackets; ``stances`` the values in conflict;
    ``earliest`` and ``latest`` bound its dates (ISO 8601 days, "" where a bound is not known).
    """

    iri: str
    type: str
    fillings: tuple[Filling, ...]
    tellings: tuple[Telling, ...]
    outlets: tuple[str, ...] = ()
    stances: tuple[Stance, ...] = ()
    earliest: str = ""
    latest: str = ""

    @property
    def modalities(self) -> tuple[str, ...]:
        """What the claims say of it, in order of the alphabet: one word, unless they disagree."""
        return tuple(sorted({telling.modality for telling in self.tellings}))


@dataclass(frozen=True)
class Facts:
    """The whole graph: sources, parties and facts by their IRIs, in the order of the IRIs."""

    sources: Mapping[str, Source] = field(default_factory=dict)
    parties: Mapping[str, Party] = field(default_factory=dict)
    facts: Mapping[str, Fact] = field(default_factory=dict)


def read_facts(graph: Dataset) -> Facts:
    """All that the graph knows of documents, actors, places and dealings."""
    parties = _parties(graph)
    return Facts(_sources(graph), parties, _facts(graph, parties))


def _sources(graph: Dataset) -> dict[str, Source]:
    return {
        row["document"]: Source(
            *(row.get(key, "") for key in ("document", "file", "title", "issued", "publisher", "original", "url"))
        )
        for row in rows(graph, "documents")
    }


def _parties(graph: Dataset) -> dict[str, Party]:
    names, types = _grouped(rows(graph, "names"), "entity"), _grouped(rows(graph, "entities"), "entity")
    mentions = _grouped(rows(graph, "mentions"), "entity")
    return {
        iri: Party(iri, _type(types[iri]), _names(names[iri]) or (local_name(iri),), _values(mentions[iri], "document"))
        for iri in sorted(types)
    }


def _type(found: Iterable[Row]) -> str:
    """The type that most documents give; the first in the alphabet of several."""
    return min((-int(row["documents"]), local_name(row["type"])) for row in found)[1]


def _names(found: Iterable[Row]) -> tuple[str, ...]:
    """Each name once: the preferred label, then labels and other names, those of most documents first."""
    ranked = sorted(
        found, key=lambda row: (_PREFERENCE[local_name(row["property"])], -int(row["documents"]), row["name"])
    )
    return tuple(dict.fromkeys(row["name"] for row in ranked))


def _facts(graph: Dataset, parties: Mapping[str, Party]) -> dict[str, Fact]:
    claims, fillings = _grouped(rows(graph, "claims"), "dealing"), _grouped(rows(graph, "roles"), "dealing")
    quotes, conflicts = _grouped(rows(graph, "evidence"), "claim"), _grouped(rows(graph, "conflicts"), "dealing")
    outlets = {of: tuple(sorted(map(_outlet, found))) for of, found in _grouped(rows(graph, "sources"), "of").items()}
    bounds = {row["dealing"]: row for row in rows(graph, "bounds")}
    return {
        iri: Fact(
            iri,
            local_name(claims[iri][0]["type"]),
            _fillings(fillings[iri], parties),
            _tellings(claims[iri], quotes),
            outlets.get(iri, ()),
            _stances(conflicts[iri], outlets, parties),
            *(bounds.get(iri, {}).get(end, "") for end in ("earliest", "latest")),
        )
        for iri in sorted(claims)
    }


def _outlet(row: Row) -> str:
    """``NK News (B2)``."""
    grade = row.get("reliability", "") + row.get("credibility", "")
    return f"{row['name']} ({grade})" if grade else row["name"]


def _stances(
    found: Iterable[Row], outlets: Mapping[str, tuple[str, ...]], parties: Mapping[str, Party]
) -> tuple[Stance, ...]:
    """By role; the largest figure first, of other values the one with most sources."""
    ranked = []
    for row in found:
        role = local_name(row["role"])
        nature, words = _filler(row, parties)
        text = local_name(words).lower() if role == "modality" else words
        sources = outlets.get(row["side"], ())
        ranked.append((role, -Decimal(row.get("value", 0)), -len(sources), text, Stance(role, nature, text, sources)))
    return tuple(stance for *_, stance in sorted(ranked, key=lambda item: item[:4]))


def _fillings(found: Iterable[Row], parties: Mapping[str, Party]) -> tuple[Filling, ...]:
    documents: dict[tuple[int, str, str, Nature], set[str]] = defaultdict(set)
    for row in found:
        nature, text = _filler(row, parties)
        documents[_ORDER[nature], local_name(row["role"]), text, nature].add(row["document"])
    return tuple(
        Filling(role, nature, text, tuple(sorted(said)))
        for (_, role, text, nature), said in sorted(documents.items(), key=lambda item: item[0])
    )


def _filler(row: Row, parties: Mapping[str, Party]) -> tuple[Nature, str]:
    if row["filler"] in parties:
        return Nature.ENTITY, row["filler"]
    if "unit" in row:
        about = row.get("approximate") == "true"
        bound, per = row.get("bound", ""), row.get("per", "")
        return Nature.AMOUNT, amount_words(row["value"], row["unit"], approximate=about, bound=bound, per=per)
    if local_name(row.get("datatype", "")) in _DATES:
        return Nature.DATE, date_words(row["text"])
    return Nature.WORDS, row["text"]


def _tellings(found: Iterable[Row], quotes: Mapping[str, list[Row]]) -> tuple[Telling, ...]:
    claims = _grouped(found, "claim")
    return tuple(_telling(claims[iri], quotes[iri]) for iri in sorted(claims))


def _telling(found: list[Row], quotes: Iterable[Row]) -> Telling:
    first = found[0]
    return Telling(
        iri=first["claim"],
        document=first["document"],
        modality=local_name(first["modality"]).lower(),
        confidence=float(first["confidence"]) if "confidence" in first else None,
        speakers=_values(found, "speaker"),
        quotes=tuple(sorted((_quote(row) for row in quotes), key=lambda quote: (quote.start, quote.end))),
    )


def _quote(row: Row) -> Quote:
    return Quote(int(row["start"]), int(row["end"]), row["exact"])


def _values(found: Iterable[Row], key: str) -> tuple[str, ...]:
    return tuple(sorted({row[key] for row in found if key in row}))


def _grouped(found: Iterable[Row], key: str) -> defaultdict[str, list[Row]]:
    groups: defaultdict[str, list[Row]] = defaultdict(list)
    for row in found:
        groups[row[key]].append(row)
    return groups
