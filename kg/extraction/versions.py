"""What has a part in a reading besides document and ontology: code, libraries, model, extractors, with versions."""

import hashlib
import platform
import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.metadata import PackageNotFoundError, entry_points, requires, version
from importlib.resources import files
from importlib.resources.abc import Traversable

import kg
from kg.annotation.packages import package_of

READING = ("model", "readers", "ontology", "annotation", "extraction")
"""The packages of `kg` that have a part in a reading."""


def reads_with(model: str) -> Mapping[str, str]:
    """Name and version of all that has a part in a reading where this runs, ontology excepted: our own code, by a hash,
    Python, the libraries, the package of the model and the extractors.

    Two places that agree in all of them read alike. Raises `StopRun` where the model is not installed.
    """
    package = package_of(model)
    named = dict(library.split(" ", 1) for library in libraries())
    return {
        **named,
        package: _version(package),
        "dossier-kg": f"{kg.__version__} ({code(*READING)})",
        **{f"extractor {name}": f"{value} {version}".strip() for name, value, version in plugins()},
    }


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
