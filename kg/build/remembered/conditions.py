"""What a reading depends on besides its document, as one short hash."""

import hashlib
import json
import platform
import re
from collections.abc import Iterator
from functools import cache
from importlib.metadata import PackageNotFoundError, entry_points, requires, version
from importlib.resources import files
from importlib.resources.abc import Traversable

from kg.build.settings import Settings

READING = ("model", "readers", "ontology", "annotation", "extraction")
"""The packages of `kg` that have a part in a reading."""


def conditions(settings: Settings) -> str:
    """16 hexadecimal digits that differ where a document may be read differently.

    They stand for the ontology, the spaCy model, spaCy and all libraries with their versions, the extractors that are
    installed as plug-ins, Python, and our own code, so that whoever works on it need not think of what was kept.
    """
    return digest(settings.ontology.digest, sorted(settings.versions.items()), *libraries(), plugins(), code(*READING))


def digest(*parts: object) -> str:
    """16 hexadecimal digits of a SHA-256 over parts that JSON can write."""
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:16]


@cache
def code(*packages: str) -> str:
    """A hash of all files of some packages of `kg`: code, tables, learned weights."""
    whole = hashlib.sha256()
    for package in packages:
        for name, content in _files(files("kg").joinpath(package), package):
            whole.update(f"{name}\0{len(content)}\0".encode() + content)
    return whole.hexdigest()[:16]


@cache
def libraries() -> tuple[str, ...]:
    """Python, and the libraries that the package needs, each with its version: ``spacy 3.8.7``."""
    needed = {
        re.split(r"[^\w.-]", line, maxsplit=1)[0] for line in requires("dossier-kg") or () if "extra ==" not in line
    }
    return (f"python {platform.python_version()}", *(f"{name} {_version(name)}" for name in sorted(needed)))


def plugins() -> tuple[tuple[str, str, str], ...]:
    """The installed extractors: name, object and version of the distribution."""
    points = entry_points(group="kg.extractors")
    return tuple(sorted((point.name, point.value, point.dist.version if point.dist else "") for point in points))


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "none"


def _files(folder: Traversable, path: str) -> Iterator[tuple[str, bytes]]:
    for item in sorted(folder.iterdir(), key=lambda item: item.name):
        if item.is_dir() and item.name != "__pycache__":
            yield from _files(item, f"{path}/{item.name}")
        elif item.is_file():
            yield f"{path}/{item.name}", item.read_bytes()
