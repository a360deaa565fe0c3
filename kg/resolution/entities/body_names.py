"""Names of bodies, so that word order, legal forms and the way in which the state is told do not tell them apart."""

import re
from dataclasses import dataclass
from functools import lru_cache

from kg.annotation.gazetteer import NameKind
from kg.annotation.states import StateNames
from kg.resolution.names import is_generic, listed, plain

LONGEST = 6
"""Words of the longest name of a state that is looked for: "Democratic People's Republic of Korea"."""
FILLING = frozenset({"a", "affairs", "an", "and", "for", "in", "of", "on", "the", "to"})
"""Words that "Foreign Ministry" lacks and "Ministry of Foreign Affairs" has."""
REALM_PARTS = frozenset({"england", "english", "scotland", "scottish", "wales", "welsh", "northern ireland"})
"""Names that the gazetteer has for a state, though bodies of a part of it bear them: the Bank of Scotland."""


@dataclass(frozen=True)
class BodyName:
    """A body's name taken apart: ``words`` in plain form, the ``state`` (code) that it tells, whether it is common.

    Where a state is told, and in names that are ``generic``, the words are sorted and without fillings.
    """

    words: str
    state: str | None
    generic: bool


@lru_cache(maxsize=1 << 15)  # the same few names come again and again
def body_name(name: str) -> BodyName:
    """Takes a name apart.

    >>> body_name("Russian Ministry of Finance") == body_name("the Finance Ministry of the Russian Federation")
    True
    >>> body_name("Gazprom PJSC")
    BodyName(words='gazprom', state=None, generic=False)
    """
    rest, state = _state_in(_without_legal_form(name))
    words = _spelt(plain(rest))
    if is_generic(words):
        state = state or listed("common").get(words)
        return BodyName(_bag(words), state, generic=True)
    if state:
        return BodyName(_bag(words), state, generic=False)
    return BodyName(re.sub("^un ", "united nations ", words), None, generic=False)


def is_acronym(name: str) -> bool:
    """Whether a name is a short form in capitals: "IMF", "U.N.", "AfDB"."""
    letters = name.replace(".", "").replace("&", "")
    capitals = sum(char.isupper() for char in letters)
    return 2 <= len(letters) <= 6 and letters.isalpha() and capitals >= max(2, len(letters) - 1)


def initials(words: str) -> str:
    """The first letters of the words that are no fillings.

    >>> initials("international monetary fund")
    'imf'
    """
    return "".join(word[0] for word in words.split() if word not in FILLING)


def _without_legal_form(name: str) -> str:
    from rigour.names import remove_org_types  # noqa: PLC0415 (slow to load, needed only where bodies are compared)

    bare = remove_org_types(name.casefold()).strip(" ,.-&()")
    at = name.casefold().find(bare)
    kept = name[at : at + len(bare)] if at >= 0 else bare  # capitals tell states
    return kept if len(kept) > 2 else name


def _state_in(name: str) -> tuple[str, str | None]:
    """The name without the state at its beginning or end, and the code of that state."""
    words = re.sub("^[Tt]he ", "", name.replace("’", "'")).split()
    for size in range(min(LONGEST, len(words) - 1), 0, -1):
        code = _code(" ".join(words[:size]))
        if code:
            return " ".join(words[size:]), code
        told = re.fullmatch(r"(.+),? (?:of|in) (?:the )?", " ".join(words[:-size]) + " ")
        code = _code(" ".join(words[-size:])) if told else None
        if told and code:
            return told[1], code
    return name, None


def _code(name: str) -> str | None:
    if plain(name) in REALM_PARTS:
        return None
    found = StateNames().find(name)
    return found.code if found and found.kind in {NameKind.NAME, NameKind.DEMONYM} else None


def _spelt(words: str) -> str:
    spelling = listed("spelling")
    return " ".join(spelling.get(word, re.sub("isation(s?)$", r"ization\1", word)) for word in words.split())


def _bag(words: str) -> str:
    return " ".join(sorted(word for word in words.split() if word not in FILLING)) or words
