"""One thing that was added, changed or is gone, as people read it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from kg.questions.difference.matching import Match


@dataclass(frozen=True, order=True)
class Entry:
    """A thing in words, how it has changed, where it is told and the words that prove it; ``iri`` is its name now, or
    was before it went.
    """

    text: str
    iri: str
    changes: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    quotes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Changes:
    """What was added, changed and is gone, each in the order of its words."""

    added: tuple[Entry, ...]
    changed: tuple[Entry, ...]
    gone: tuple[Entry, ...]

    @property
    def number(self) -> int:
        """How many there are."""
        return len(self.added) + len(self.changed) + len(self.gone)


def compared(
    matches: Iterable[Match],
    was: Callable[[str], Entry],
    is_: Callable[[str], Entry],
    how: Callable[[Match], Iterable[str]],
) -> Changes:
    """Matches as changes, in the order of their words; ``how`` tells how what was there before differs now, if it does.

    ``was`` and ``is_`` make an entry of what had a name before, or has it now.
    """
    added: list[Entry] = []
    changed: list[Entry] = []
    gone: list[Entry] = []
    for match in matches:
        if not match.before:
            added.extend(map(is_, match.now))
        elif not match.now:
            gone.extend(map(was, match.before))
        elif differences := tuple(how(match)):
            changed.append(replace(is_(match.now[0]), changes=differences))
    return Changes(tuple(sorted(added)), tuple(sorted(changed)), tuple(sorted(gone)))


def otherwise(what: str, now: object, before: object) -> Iterator[str]:
    """A change of a value, if it is one: ``"label Rome, was Roma"``.

    >>> list(otherwise("", 3, 2)), list(otherwise("label", "Rome", "Rome"))
    (['3, was 2'], [])
    """
    if now != before:
        yield f"{what} {now if now else 'none'}, was {before if before else 'none'}".strip()


def joined(words: Iterable[str]) -> str:
    """Words in a row."""
    return ", ".join(words)


def roles_in_words(roles: Iterable[tuple[str, str]]) -> str:
    """Roles with their fillers.

    >>> roles_in_words([("funder", "Rome"), ("amount", "5 USD"), ("amount", "7 USD")])
    'funder Rome · amount 5 USD, 7 USD'
    """
    filled: dict[str, list[str]] = {}
    for role, filler in roles:
        filled.setdefault(role, []).append(" ".join(filler.split()))
    return " · ".join(f"{role} {joined(fillers)}" for role, fillers in filled.items())
