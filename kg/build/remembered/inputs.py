"""All that goes into a build, as one hash: where it is the same as last time, there is nothing to do."""

from collections.abc import Iterable
from dataclasses import fields

from kg.build.files import hash_of
from kg.build.remembered.conditions import conditions, digest
from kg.build.settings import Settings
from kg.extraction.versions import code
from kg.readers import Source


def inputs(sources: Iterable[Source], settings: Settings) -> str:
    """16 hexadecimal digits for the files to be read, the settings, all libraries and all of our own code.

    Empty where that cannot be known beforehand: standard input is read once, and some files cannot be read at all.
    """
    try:
        read = [(source.name, hash_of(source)) for source in sources]
    except OSError:
        return ""
    # the ontology stands in the conditions, by its content; of its files the names are written to ontology.ttl
    files = [file.name for file in settings.files]
    others = sorted({field.name for field in fields(settings)} - {"ontology", "files"})
    rest = [repr(getattr(settings, name)) for name in others]
    return digest(read, files, rest, conditions(settings), code("."))
