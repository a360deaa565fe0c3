"""A document's reading: all extractors over one annotated document."""

from collections.abc import Callable, Iterable, Iterator
from importlib.metadata import entry_points

from kg.annotation.annotated import Annotated, annotate
from kg.annotation.model import load
from kg.extraction.triggers import Lexicon, lexicon
from kg.extraction.unread import unread
from kg.model.claim import Claim
from kg.model.document import Document
from kg.model.reading import Reading
from kg.ontology.terms import Ontology

Extractor = Callable[[Annotated, Ontology], Iterable[Claim]]
"""What stands behind an entry point of the group ``kg.extractors``: a plain callable from a document to claims."""


def extractors() -> dict[str, Extractor]:
    """The installed extractors by name."""
    return {
        point.name: point.load() for point in sorted(entry_points(group="kg.extractors"), key=lambda point: point.name)
    }


def reader_of(ontology: Ontology, model: str = "sm") -> Callable[[Iterable[Document]], Iterator[Reading]]:
    """A function from documents to readings, with the spaCy model loaded once.

    Raises `StopRun` where the model is not installed.
    """
    nlp, chosen, table = load(model), extractors(), lexicon(ontology)

    def read(documents: Iterable[Document]) -> Iterator[Reading]:
        for annotated in annotate(documents, nlp):
            yield reading(annotated, ontology, chosen.values(), table)

    return read


def reading(annotated: Annotated, ontology: Ontology, chosen: Iterable[Extractor], table: Lexicon) -> Reading:
    """What the extractors find in one document, and what they left unread; ``table`` holds the ontology's triggers."""
    found = tuple(claim for extract in chosen for claim in extract(annotated, ontology))
    return Reading(annotated.document, tuple(annotated.entities.values()), found, unread(annotated, found, table))
