"""What a judgement is about, found again in the documents of a build."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from kg.judgements import About, AboutClaim, AboutEntity, Decision
from kg.judgements.judgement import shortened
from kg.model.reading import Reading
from kg.model.told import says
from kg.resolution.links import Node


class State(StrEnum):
    """How a judgement fares in a build."""

    HELD = "held"
    REOPENED = "reopened"  # its document is there, but no longer says what was judged
    WAITING = "waiting"  # its document, or anything of its name, is not there


@dataclass(frozen=True)
class Found:
    """The nodes that a reference means, or why there are none."""

    nodes: tuple[Node, ...]
    state: State = State.HELD
    cause: str = ""


class Corpus:
    """Readings by file and by the names of their entities; a reading may be replaced by one of the same document."""

    def __init__(self, readings: Iterable[Reading]) -> None:
        self.readings = list(readings)
        self._files: dict[str, list[int]] = defaultdict(list)
        for place, reading in enumerate(self.readings):
            self._files[reading.document.file].append(place)
        self._places = {reading.document.key: place for place, reading in enumerate(self.readings)}
        self._texts: dict[str, str] = {}

    def place(self, node: Node) -> int:
        """The number of the reading that has a node."""
        return self._places[node[0]]

    def of_file(self, file: str) -> list[Reading]:
        """The readings of documents of this name (two folders may hold one of a name)."""
        return [self.readings[place] for place in self._files.get(file, ())]

    def naming(self, name: str) -> list[Reading]:
        """The readings with an entity of this name."""
        return [self.readings[place] for place in self._names.get(name, ())]

    def has(self, reading: Reading, quote: str) -> bool:
        """Whether a document says a sentence, wherever lines break."""
        document = reading.document
        if document.key not in self._texts:
            self._texts[document.key] = _joined(document.text)
        return _joined(quote) in self._texts[document.key]

    @cached_property
    def _names(self) -> dict[str, list[int]]:
        names: dict[str, dict[int, None]] = defaultdict(dict)
        for place, reading in enumerate(self.readings):
            for entity in reading.entities:
                for name in entity.names:
                    names[name][place] = None
        return {name: list(places) for name, places in names.items()}


def find(corpus: Corpus, about: About, decision: Decision) -> Found:
    """The nodes that a reference of a judgement means.

    Of several claims that one sentence proves, it means those that say what the reference says. Where what was read was
    judged, not what is one, that must be so even of a single claim. A wrong claim that is gone is as it should be.
    """
    if isinstance(about, AboutEntity):
        return _find_entities(corpus, about)
    return _find_claims(corpus, about, decision)


def _find_entities(corpus: Corpus, about: AboutEntity) -> Found:
    readings = corpus.of_file(about.file) if about.file else corpus.naming(about.name)
    if not readings:
        missing = f"document {about.file}" if about.file else f"document that names “{about.name}”"
        return Found((), State.WAITING, f"there is no {missing}")
    saying = _saying(corpus, readings, about.quote)
    if not saying:
        return _gone(about.file, about.quote)
    nodes = tuple(_entities(saying, about))
    if not nodes:
        where = about.file or "no document"
        kind = f" as {about.type}" if about.type else ""
        return Found((), State.REOPENED, f"{where} {'no longer ' if about.file else ''}names “{about.name}”{kind}")
    return Found(nodes)


def _entities(readings: Iterable[Reading], about: AboutEntity) -> Iterator[Node]:
    for reading in readings:
        for entity in reading.entities:
            if about.name in entity.names and about.type in (None, entity.type):
                yield reading.document.key, entity.id


def _find_claims(corpus: Corpus, about: AboutClaim, decision: Decision) -> Found:
    readings = corpus.of_file(about.file)
    if not readings:
        return Found((), State.WAITING, f"there is no document {about.file}")
    saying = _saying(corpus, readings, about.quote)
    if not saying:
        return _gone(about.file, about.quote)
    proved = list(_claims(saying, about))
    if not proved:
        state = State.HELD if decision is Decision.WRONG else State.REOPENED
        return Found((), state, f"no {about.type} is read any more from “{shortened(about.quote)}”")
    if decision in (Decision.WRONG, Decision.RETYPE) or len(proved) > 1:
        proved = [(node, said) for node, said in proved if set(about.says) <= set(said)]
    if not proved:
        return Found((), State.REOPENED, f"another {about.type} is read now from “{shortened(about.quote)}”")
    return Found(tuple(node for node, _ in proved))


def _claims(readings: Iterable[Reading], about: AboutClaim) -> Iterator[tuple[Node, tuple[tuple[str, str], ...]]]:
    quote = _joined(about.quote)
    for reading in readings:
        for number, claim in enumerate(reading.claims):
            if claim.type == about.type and any(_joined(evidence.exact) == quote for evidence in claim.evidence):
                yield (reading.document.key, number), says(reading, claim)


def _saying(corpus: Corpus, readings: Sequence[Reading], quote: str | None) -> Sequence[Reading]:
    return [reading for reading in readings if corpus.has(reading, quote)] if quote else readings


def _gone(file: str | None, quote: str | None) -> Found:
    return Found((), State.REOPENED, f"{file} no longer says “{shortened(quote or '')}”")


def _joined(text: str) -> str:
    return " ".join(text.split())
