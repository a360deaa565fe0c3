"""From annotated text to claims: frames of the ontology, interpreted over the syntax."""

from kg.extraction.reading import reader_of

__all__ = ["reader_of"]
