"""Currencies by sign, ISO 4217 code and English name, from CLDR and pycountry."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from functools import cache

import pycountry
from babel import Locale
from babel.numbers import get_territory_currencies

from kg.annotation.gazetteer import NameKind
from kg.annotation.lexemes import Lexeme
from kg.annotation.states import StateNames

# Signs that CLDR gives in the currency's own language only, and prefixes of everyday English.
_SIGNS = {
    "₽": "RUB",
    "₺": "TRY",
    "₴": "UAH",
    "₸": "KZT",
    "₼": "AZN",
    "₾": "GEL",
    "฿": "THB",
    "₦": "NGN",
    "₵": "GHS",
    "¥": "JPY",
}
_PREFIXED = {"S$": "SGD", "C$": "CAD", "AU$": "AUD", "CAN$": "CAD", "CDN$": "CAD", "U.S.$": "USD", "NT$": "TWD"}
_RUPEES = {"RS", "RE"}  # of India, Pakistan, Nepal, Sri Lanka, Mauritius, as the text around says
_ABBREVIATIONS = {"RMB": "CNY", "RM": "MYR", "RP": "IDR", "TK": "BDT"}
_NAMES = {
    "renminbi": "CNY",
    "sterling": "GBP",
    "pounds sterling": "GBP",
    "pound sterling": "GBP",
    "liras": "TRY",
    "shekels": "ILS",
}
_NAMES |= {"hryvnya": "UAH", "hryvnas": "UAH", "hryvnia": "UAH", "soviet rubles": "SUR", "deutsche marks": "DEM"}
# What a bare name means where neither the sentence nor the document names a country that has such a currency.
_DEFAULTS = {
    "dollar": "USD", "pound": "GBP", "rupee": "INR", "peso": "MXN", "won": "KRW", "franc": "CHF", "krone": "NOK",
    "krona": "SEK", "riyal": "SAR", "rial": "IRR", "dinar": "KWD", "shilling": "KES", "ruble": "RUB", "kroner": "NOK",
    "kronor": "SEK", "manat": "AZN", "som": "KGS", "kwacha": "ZMW", "dirham": "AED", "leu": "RON", "lei": "RON",
    "real": "BRL", "mark": "DEM", "crown": "CZK", "lire": "ITL", "escudo": "PTE",
}  # fmt: skip
_FORMER, _FUTURE = date(1950, 1, 1), date(2100, 1, 1)
_ENGLISH = {
    **dict.fromkeys(("koruna", "krona", "krone", "kroon", "króna"), ("crown", "crowns")),
    "markka": ("mark", "marks"),
    "lira": ("lire",),
    "florin": ("guilder", "guilders"),
}
"""English words for currencies that CLDR gives in their own language's."""
_EVERYDAY = {
    "won",
    "real",
    "reals",
    "sum",
    "som",
    "sol",
    "sols",
    "mark",
    "marks",
    "rand",
    "lev",
    "leu",
    "kip",
    "dong",
}  # other words, too
_WINDOW = 2000  # lexemes on either side in which states are sought
_CFA = ("XOF", "XAF")  # of West and of Central Africa
_ALWAYS = {"dollar", "dollars"}  # USD whatever the document is about
_SPELLINGS = {"rouble": "ruble", "roubles": "rubles", "u.s.": "us", "american": "us", "usa": "us", "reais": "reals"}


def currency_before(lexemes: Sequence[Lexeme], at: int, country: str | None = None) -> tuple[str, int] | None:
    """The currency written before the number at lexeme ``at``, and its first lexeme: "$", "US$", "Rs", "EUR".

    "Rs" are the rupees of a state, as a bare name is (see `currency_after`).
    """
    if at == 0:
        return None
    last = lexemes[at - 1]
    dotted = at > 1 and last.text == "." and lexemes[at - 2].lower == "rs"
    if dotted or last.text.upper() in _RUPEES:
        return _resolve(lexemes, at, "rupees", country, _bare_names()["rupees"]), at - 1 - dotted
    if last.kind == "word":
        code = _ABBREVIATIONS.get(last.text.upper(), last.text)
        return (code, at - 1) if code in _codes() else None
    if at > 1 and lexemes[at - 2].kind == "word" and (last.glued or lexemes[at - 2].text in ("US", "U.S.")):
        prefixed = _signs().get(lexemes[at - 2].text.upper() + last.text)
        if prefixed:
            return prefixed, at - 2
    code = _signs().get(last.text, "")
    return (code, at - 1) if code else None


def currency_after(
    lexemes: Sequence[Lexeme], at: int, value: Decimal, country: str | None = None
) -> tuple[str, int] | None:
    """The currency written at lexeme ``at``, after a number, and the lexeme after it: "rubles", "US dollars", "€".

    A bare name that several states have ("rupees") is that of the nearest state named around it, else of
    ``country``, the ISO 3166-1 code of the state that the document is about, else the best known.
    """
    if at >= len(lexemes):
        return None
    if lexemes[at].text in _codes() or lexemes[at].text in _signs():
        return _signs().get(lexemes[at].text, lexemes[at].text), at + 1
    words = [_SPELLINGS.get(lexeme.lower, lexeme.lower) for lexeme in lexemes[at : at + 5]]
    for length in range(len(words), 0, -1):
        name = " ".join(words[:length])
        if name in _full_names():
            return _full_names()[name], at + length
    whose = int(len(words) > 1 and (words[0] == "cfa" or _is_demonym(lexemes[at])))
    bare = words[whose]
    if bare not in _bare_names() or (bare in _EVERYDAY and value < 100):
        return None
    codes = _CFA if words[0] == "cfa" else _bare_names()[bare]
    return _resolve(lexemes, at, bare, country, codes), at + whose + 1


def _is_demonym(lexeme: Lexeme) -> bool:
    """Whether a word tells whose money it is: "Finnish marks"."""
    return lexeme.text[0].isupper() and StateNames().find(lexeme.text) is not None


def _resolve(lexemes: Sequence[Lexeme], at: int, bare: str, country: str | None, codes: Sequence[str]) -> str:
    if bare not in _ALWAYS and len(codes) > 1:
        states = _states_around(lexemes, at, country)
        for of_state in (get_territory_currencies, _former_currencies):
            for code in (code for state in states for code in of_state(state)):
                if code in codes:
                    return code
    singular = bare if bare in _DEFAULTS else bare.removesuffix("s")
    default = _DEFAULTS.get(singular)
    return default if default is not None and default in codes else codes[0]


def _former_currencies(state: str) -> list[str]:
    """What was legal tender in a state in living memory: lire in Italy."""
    found: list[str] = get_territory_currencies(state, start_date=_FORMER, end_date=_FUTURE)
    return [code for code in found if code != "SUR"]  # "rubles" are Soviet only where they are called so


def _states_around(lexemes: Sequence[Lexeme], at: int, country: str | None) -> list[str]:
    """The states of the sentence, the nearest first, then ``country``, then the document's, the oftenest first."""
    here: list[tuple[int, str]] = []
    everywhere: Counter[str] = Counter()
    sentence = _sentence(lexemes, at)
    for place, state in _states(lexemes, at):
        everywhere[state] += 1
        if place in sentence:
            here.append((abs(place - at), state))
    often = [state for state, _ in everywhere.most_common()]
    return [*(state for _, state in sorted(here)), *([country] if country else []), *often]


def _sentence(lexemes: Sequence[Lexeme], at: int) -> range:
    near = range(max(0, at - _WINDOW), min(at + _WINDOW, len(lexemes)))
    stops = [i for i in near if lexemes[i].text in ".!?" and not (i + 1 < len(lexemes) and lexemes[i + 1].glued)]
    start = max((stop for stop in stops if stop < at), default=-1)
    end = min((stop for stop in stops if stop > at), default=len(lexemes))
    return range(start + 1, end)


def _states(lexemes: Sequence[Lexeme], at: int) -> list[tuple[int, str]]:
    """Where names of states of one or two words stand: good enough to tell one rupee from another."""
    found: list[tuple[int, str]] = []
    for i, lexeme in enumerate(lexemes[max(0, at - _WINDOW) : at + _WINDOW], max(0, at - _WINDOW)):
        if lexeme.kind != "word" or not lexeme.text[0].isupper():
            continue
        two = f"{lexeme.text} {lexemes[i + 1].text}" if i + 1 < len(lexemes) else ""
        state = StateNames().find(two) or StateNames().find(lexeme.text)
        if state and state.kind is not NameKind.SEAT and len(state.code) == 2:
            found.append((i, state.code))
    return found


@cache
def _codes() -> frozenset[str]:
    return frozenset(
        currency.alpha_3 for currency in pycountry.currencies if currency.alpha_3 not in ("ALL", "TOP", "XXX", "XTS")
    )


@cache
def _signs() -> dict[str, str]:
    """Signs with and without prefix; CLDR's symbols that are words ("CFPF", "FCFA") are left to the names."""
    symbols = {sign: code for code, sign in Locale("en").currency_symbols.items() if not sign.isalpha()}
    return symbols | _SIGNS | _PREFIXED | {"US$": "USD", "CN¥": "CNY", "JP¥": "JPY"}


@cache
def _full_names() -> dict[str, str]:
    """Names with their country: "sri lankan rupees"; and names that only one currency ever had."""
    names: dict[str, str] = {}
    for code in sorted(_codes()):
        for name in _cldr_names(code):
            names.setdefault(re.sub(r"\s*\(.*", "", name).casefold(), code)
    return {
        name: code for name, code in (names | _NAMES).items() if " " in name or code in ("EUR", "CNY", "GBP")
    } | _NAMES


@cache
def _bare_names() -> dict[str, tuple[str, ...]]:
    """The last word of a currency's name, singular and plural, with the codes that have it, today's first."""
    codes: dict[str, list[str]] = defaultdict(list)
    for code in (*sorted(_tender()), *sorted(_former() - _tender())):
        for name in _cldr_names(code):
            word = name.split()[-1].casefold()
            for form in (word, f"{word}s", *_ENGLISH.get(word, ())):
                codes[form].append(code)
    return {name: tuple(dict.fromkeys(found)) for name, found in codes.items() if len(name) > 2 and name.isalpha()}


@cache
def _tender() -> frozenset[str]:
    """What is legal tender somewhere today: no gold, no units of account."""
    territories = map(str, Locale("en").territories)
    tender = {code for territory in territories for code in get_territory_currencies(territory)}
    return frozenset(tender & _codes() - {"ZWG"})  # "5 million gold" is no money


@cache
def _former() -> frozenset[str]:
    """What was legal tender somewhere in living memory."""
    return frozenset(code for territory in map(str, Locale("en").territories) for code in _former_currencies(territory))


def _cldr_names(code: str) -> list[str]:
    locale = Locale("en")
    plurals = locale._data["currency_names_plural"].get(code, {})
    return [name for name in (locale.currencies.get(code), *dict(plurals).values()) if name]
