"""States by any name: their own names, capitals, seats of government, and nouns and adjectives of nationality."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from kg.annotation.gazetteer import Gazetteer, NameKind, StateName, gather

_POSSESSIVE = re.compile(r"(?:'s?)$")
_PERSON = re.compile(r"(?:man|men|woman|women)$")
_PLURAL = re.compile(r"(?<=[^s])s$")


class StateNames:
    """A gazetteer of states, read at first use.

    Policy where a name is ambiguous: "Congo" and "Congolese" are the Democratic Republic, "Dominican" the Dominican
    Republic, "Korea" the South, "Georgia" and "Jordan" the countries, "Brussels" Belgium; all of these come back as
    ``weak``. "Guinea", "Niger", "Sudan" and "Samoa" are the states of exactly that name. Taiwan, Kosovo (code XK),
    Palestine and the Holy See are states; dependent territories that govern themselves (Hong Kong, Greenland) act as
    states do in the news and are found as such, but not by their capitals.
    Case counts, so that "turkey" and "china" are not found; names all in capitals (a headline's) are, if longer than 3.
    """

    def find(self, name: str) -> StateName | None:
        """The state that ``name`` stands for, with or without "the" and a possessive ending; None if of none.

        >>> StateNames().find("the Kremlin’s")
        StateName(code='RU', kind=<NameKind.SEAT: 'seat'>, weak=False)
        """
        return _found(name)

    def may_begin(self, word: str) -> bool:
        """Whether some name of a state begins with ``word`` or its first letters, in any case: a cheap way to pass
        over most words before whole phrases are looked up.

        >>> StateNames().may_begin("Saudi"), StateNames().may_begin("The"), StateNames().may_begin("Minister")
        (True, True, False)
        """
        return _first_letters(word) in _beginnings()

    def names(self) -> Iterable[str]:
        """All names as they are written, sorted, without article; plurals of demonyms ("Iranians") included."""
        plurals = (
            name + "s"
            for name, found in _gazetteer().names.items()
            if found.kind is NameKind.DEMONYM and _takes_s(name)
        )
        return sorted({*_gazetteer().names, *plurals})

    def label(self, code: str) -> str:
        """The short English name: "Russia" for RU, "Soviet Union" for SUHH.

        Raises `KeyError` on a code that is no ISO 3166 code.
        """
        return _gazetteer().labels[code]

    def others(self, name: str) -> tuple[str, ...]:
        """The codes of further states that are called so where a document names them otherwise, too.

        >>> StateNames().others("Korea"), StateNames().others("Kenya")
        (('KP',), ())
        """
        return tuple(_gazetteer().shared.get(_POSSESSIVE.sub("", _key(name)), ()))

    def is_dependent(self, code: str) -> bool:
        """Whether an ISO 3166-1 code is that of a territory which is a place, not a state: HK, GL."""
        return code in _gazetteer().dependent


@lru_cache(maxsize=1 << 15)  # the same few names come again and again
def _found(name: str) -> StateName | None:
    key = _key(name)
    bare = _POSSESSIVE.sub("", key)
    return _exact(key) or _exact(bare) or _of_people(bare)


def _key(name: str) -> str:
    key = " ".join(name.replace("’", "'").replace("‘", "'").split())
    return re.sub(r"^[Tt]he (?=\S)|^THE (?=\S)", "", key)


def _exact(key: str) -> StateName | None:
    found = _gazetteer().names.get(key)
    if found is None and len(key) > 3 and key.isupper():
        return _capitals_only().get(key)
    return found


def _of_people(key: str) -> StateName | None:
    """The plural or compound of a demonym: "Russians", "Frenchmen"."""
    found = _exact(_PLURAL.sub("", key)) or _exact(_PERSON.sub("", key))
    return found if found and found.kind is NameKind.DEMONYM else None


def _takes_s(name: str) -> bool:
    """Whether a demonym has a plural in -s: "Iranian" has, "Chinese", "French" and "Dutch" have none."""
    return not name.endswith(("s", "se", "sh", "ch", "men"))


@cache
def _gazetteer() -> Gazetteer:
    return gather()


def _first_letters(name: str) -> str:
    """The letters before the first other character, in lower case; the character itself where there is none."""
    if name.isalpha():
        return name.lower()
    letters = re.match(r"[^\W\d_]*", name)
    return (letters[0] if letters else "").lower() or name[:1]


@cache
def _beginnings() -> frozenset[str]:
    """The first letters of all names, of compounds of demonyms ("Frenchman") and of the article before a name."""
    names = {_first_letters(name) for name in StateNames().names()}
    people = {_first_letters(name) for name, found in _gazetteer().names.items() if found.kind is NameKind.DEMONYM}
    return frozenset(
        {"the"}
        | names
        | {f"{name}s" for name in people}
        | {name + who for name in people for who in ("man", "men", "woman", "women")}
    )


@cache
def _capitals_only() -> dict[str, StateName]:
    return {name.upper(): found for name, found in sorted(_gazetteer().names.items())}
