"""Writes ``kg/annotation/given_names.txt``: the given names of some seventy languages and countries that Faker carries.

``python -m training.given_names`` does so anew, when a newer Faker has more. Reading takes them from the file: to
import Faker's seventy modules takes longer than to read a document.
"""

import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path

import faker.providers.person as people

import kg.annotation

FILE = Path(kg.annotation.__path__[0], "given_names.txt")


def gathered() -> list[str]:
    """The names in Latin letters, sorted, each once."""
    return sorted({name for name in _first_names() if name and ord(name[0]) < 0x250})


def _first_names() -> Iterator[str]:
    for found in pkgutil.iter_modules(people.__path__):
        provider = importlib.import_module(f"{people.__name__}.{found.name}").Provider
        for attribute in sorted(vars(provider)):
            names = getattr(provider, attribute)
            if "first_name" in attribute and isinstance(names, (tuple, list, dict)):
                yield from (name for name in names if isinstance(name, str))


if __name__ == "__main__":
    FILE.write_text("".join(f"{name}\n" for name in gathered()), encoding="utf-8")
