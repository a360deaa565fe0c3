"""Currencies by sign, ISO 4217 code and English name, from CLDR and pycountry."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
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
_ABBREVIATIONS = {"RS": "INR", "RMB": "CNY", "RM": "MYR", "RP": "IDR", "TK": "BDT"}
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
    "real": "BRL", "mark": "DEM",
}  # fmt: skip
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
_ALWAYS = {"dollar", "dollars"}  # USD whatever the document is about
_SPELLINGS = {"rouble": "ruble", "roubles": "rubles", "u.s.": "us", "american": "us", "usa": "us", "reais": "reals"}


def currency_before(lexemes: Sequence[Lexeme], at: int) -> tuple[str, int] | None:
    """The currency written before the number at lexeme ``at``, and its first lexeme: "$", "US$", "Rs", "EUR"."""
    if at == 0:
        return None
    last = lexemes[at - 1]
    if last.text == "." and at > 1 and lexemes[at - 2].lower == "rs":
        return "INR", at - 2
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
    bare = words[0]
    if bare not in _bare_names() or (bare in _EVERYDAY and value < 100):
        return None
    return _resolve(lexemes, at, bare, country), at + 1


def _resolve(lexemes: Sequence[Lexeme], at: int, bare: str, country: str | None) -> str:
    codes = _bare_names()[bare]
    if len(codes) == 1:
        return codes[0]
    if bare not in _ALWAYS:
        for code in _of_states(lexemes, at, country):
            if code in codes:
                return code
    singular = bare if bare in _DEFAULTS else bare.removesuffix("s")
    return _DEFAULTS.get(singular, codes[0])


def _of_states(lexemes: Sequence[Lexeme], at: int, country: str | None) -> list[str]:
    """Currencies of the sentence's states, the nearest first, then of ``country``, then of the document's states."""
    here: list[tuple[int, str]] = []
    everywhere: Counter[str] = Counter()
    sentence = _sentence(lexemes, at)
    for place, state in _states(lexemes, at):
        everywhere[state] += 1
        if place in sentence:
            here.append((abs(place - at), state))
    often = [state for state, _ in everywhere.most_common()]
    ordered = [*(state for _, state in sorted(here)), *([country] if country else []), *often]
    return [code for state in ordered for code in get_territory_currencies(state)]


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
    """The last word of a currency's name, singular and plural, with the codes that have it."""
    codes: dict[str, list[str]] = defaultdict(list)
    for code in sorted(_codes() & _tender()):
        for name in _cldr_names(code):
            codes[name.split()[-1].casefold()].append(code)
    return {name: tuple(dict.fromkeys(found)) for name, found in codes.items() if len(name) > 2 and name.isalpha()}


@cache
def _tender() -> frozenset[str]:
    """What is legal tender somewhere today: no gold, no units of account."""
    locale = Locale("en")
    tender = {code for territory in map(str, locale.territories) for code in get_territory_currencies(territory)}
    return frozenset(
        code for code in tender if not code.startswith("X") and code != "ZWG"
    )  # "5 million gold" is no money


def _cldr_names(code: str) -> list[str]:
    locale = Locale("en")
    plurals = locale._data["currency_names_plural"].get(code, {})
    return [name for name in (locale.currencies.get(code), *dict(plurals).values()) if name]
