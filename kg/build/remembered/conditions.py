"""What a reading depends on besides its document, as one short hash."""

import hashlib
import json

from kg.build.settings import Settings
from kg.extraction.versions import READING, code, libraries, plugins


def conditions(settings: Settings) -> str:
    """16 hexadecimal digits that differ where a document may be read differently.

    They stand for the ontology, the spaCy model, spaCy and all libraries with their versions, the extractors that are
    installed as plug-ins, Python, and our own code, so that whoever works on it need not think of what was kept.
    """
    return digest(settings.ontology.digest, sorted(settings.versions.items()), *libraries(), plugins(), code(*READING))


def digest(*parts: object) -> str:
    """16 hexadecimal digits of a SHA-256 over parts that JSON can write."""
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:16]
