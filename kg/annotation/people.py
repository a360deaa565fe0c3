"""Given names of the world, by which persons are told from companies and towns."""

import importlib
import pkgutil
from collections.abc import Iterator
from functools import cache


@cache
def given_names() -> frozenset[str]:
    """Given names of some seventy languages and countries, in Latin letters, as the package Faker carries them.

    >>> "Marek" in given_names(), "Kvane" in given_names()
    (True, False)
    """
    return frozenset(name for name in _first_names() if name and ord(name[0]) < 0x250)


def _first_names() -> Iterator[str]:
    import faker.providers.person as people  # noqa: PLC0415 (some seventy modules, needed only where texts are read)

    for found in pkgutil.iter_modules(people.__path__):
        provider = importlib.import_module(f"{people.__name__}.{found.name}").Provider
        for attribute in sorted(vars(provider)):
            names = getattr(provider, attribute)
            if "first_name" in attribute and isinstance(names, (tuple, list, dict)):
                yield from (name for name in names if isinstance(name, str))
