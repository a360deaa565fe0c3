"""A text and its gold with every country exchanged for another of its kind: name, capital and people alike."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from benchmarks.countries import WITH_ARTICLE, Country, all_currency_words, countries, exchanged, names
from kg.annotation.gazetteer import NameKind

_GEOGRAPHY = r"(?:Sea|Ocean|Gulf|Bay|Channel|Strait|Straits|Peninsula|Basin|Desert)"
_BEFORE = re.compile(
    rf"(?:\b(?:North|South|East|West|Northern|Southern|Eastern|Western|Central|New|Greater|Inner|Outer) "
    rf"|\b{_GEOGRAPHY} of )$"
)
_AFTER = re.compile(rf"\s{_GEOGRAPHY}\b")
_ARTICLE = re.compile(r"(?<!\w)(?:(?P<the>the|The)|(?P<an>[Aa]n?)) $")
_VOWEL = re.compile(r"[AEIOÉÍO]|U(?![gkrn]|[A-Z])")
TEXTS = frozenset({"title", "subject", "name", "purpose", "goods", "measure", "activity", "indicator"})
"""Roles that words of the text fill."""

Gold = dict[str, Any]


@dataclass(frozen=True)
class Exchanged:
    """The new text, the gold that fits it, and which country (by code) stands for which."""

    text: str
    gold: Gold
    countries: Mapping[str, str]


@dataclass(frozen=True, order=True)
class Edit:
    """Characters ``start`` to ``end`` of the old text become ``new``."""

    start: int
    end: int
    new: str


def exchange(text: str, gold: Gold, number: int) -> Exchanged:
    """Exchange the countries of a text and its gold; ``number`` is that of the document and chooses among partners.

    Raises `ValueError` where words of the gold have no place in the new text.
    """
    found = {names()[match[0]].code for match in _mentions(text)}
    return rewritten(text, gold, exchanged(found, frozenset(re.findall(r"[a-z]+", text.lower())), number))


def rewritten(text: str, gold: Gold, partners: Mapping[str, str]) -> Exchanged:
    """A text and its gold with the countries of ``partners`` exchanged for those that it maps them to, by code."""
    rewriting = Rewriting(text, sorted(_edits(text, partners)))
    return Exchanged(rewriting.of(0, len(text)), _gold(gold, rewriting), partners)


@dataclass(frozen=True)
class Rewriting:
    """A text and its edits, in order and apart from each other."""

    text: str
    edits: Sequence[Edit]

    def of(self, start: int, end: int) -> str:
        """What ``text[start:end]`` becomes."""
        parts: list[str] = []
        for edit in self.edits:
            if start <= edit.start and edit.end <= end:
                parts += [self.text[start : edit.start], edit.new]
                start = edit.end
        return "".join([*parts, self.text[start:end]])

    def of_words(self, words: str) -> list[str]:
        """What words become wherever they stand in the text as a whole; the changed forms alone, if there are any.

        Raises `ValueError` if they stand nowhere.
        """
        pattern = r"\s+".join(map(re.escape, words.split()))
        edges = (rf"(?<!\w){pattern}(?!\w)", pattern)
        spans = next(filter(None, ([m.span() for m in re.finditer(edge, self.text)] for edge in edges)), [])
        new = [self.of(*span) for span in spans if not self._is_cut(*span)]
        if not new:
            raise ValueError(f"{words!r} has no place in the text")
        return list(dict.fromkeys([form for form in new if form.split() != words.split()] or new))

    def _is_cut(self, start: int, end: int) -> bool:
        return any(edit.start < edge < edit.end for edit in self.edits for edge in (start, end))


def _mentions(text: str) -> Iterator[re.Match[str]]:
    """Names of states, but in names of seas and regions and in those of currencies."""
    for match in _pattern().finditer(text):
        following = re.match(r"\s+(\w+)", text[match.end() :])
        money = following is not None and following[1].lower() in all_currency_words()
        left = text[max(0, match.start() - 20) : match.start()]
        if not (money or _BEFORE.search(left) or _AFTER.match(text, match.end()) or names()[match[0]].weak):
            yield match


@cache
def _pattern() -> re.Pattern[str]:
    longest_first = sorted(names(), key=lambda name: (-len(name), name))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")


def _edits(text: str, partners: Mapping[str, str]) -> Iterator[Edit]:
    for match in _mentions(text):
        code = names()[match[0]].code
        if code in partners:
            new, own_article = counterpart(match[0], countries()[code], countries()[partners[code]])
            yield Edit(match.start(), match.end(), new)
            before = _ARTICLE.search(text, max(0, match.start() - 4), match.start())
            if before and before["the"] and not own_article:
                yield Edit(before.start(), before.end(), "")
            elif before and before["an"]:
                yield Edit(before.start(), before.end() - 1, before["an"][0] + ("n" if _VOWEL.match(new) else ""))


def counterpart(name: str, source: Country, target: Country) -> tuple[str, bool]:
    """What stands for a name of the source, and whether an article before it stays.

    >>> counterpart("Athens", countries()["GR"], countries()["IQ"])
    ('Baghdad', True)
    >>> counterpart("the Kremlin"[4:], countries()["RU"], countries()["EG"])
    ('Cairo', False)
    """
    kind = names()[name].kind
    same = _same_shape(name, target) if kind is NameKind.NAME and name != source.label else None
    if name.isupper() and name not in source.others:  # a headline
        new, article = counterpart(_cased(name, source), source, target)
        return new.upper(), article
    if kind is NameKind.DEMONYM:
        return (target.people if name == source.people or name.endswith("s") else target.adjective), True
    if kind is NameKind.CAPITAL:
        return target.capital, True
    if kind is NameKind.SEAT:
        return target.capital, False
    if name == source.label.split()[0] != source.label:  # "Saudi"
        return target.adjective, True
    return (same, True) if same else (target.label, name == source.label)


def _cased(name: str, source: Country) -> str:
    return next((other for other in sorted(source.others) if other.upper() == name), source.label)


def _same_shape(name: str, target: Country) -> str | None:
    """The target's abbreviation for an abbreviation ("UK" for "US"), "Britain" for "America"."""
    if name == target.label or (not _shape(name)[0] and target.label not in WITH_ARTICLE):
        return None
    others = (other for other in sorted(target.others) if names()[other].kind is NameKind.NAME)
    return next((other for other in others if _shape(other) == _shape(name)), None)


def _shape(name: str) -> tuple[int, int, int]:
    """Letters of an abbreviation (0 if it is none), full stops and blanks of a name."""
    letters = name.replace(".", "")
    return len(letters) if letters.isupper() else 0, name.count("."), name.count(" ")


def _gold(gold: Gold, rewriting: Rewriting) -> Gold:
    entities = [
        entity | {"names": [form for name in entity["names"] for form in rewriting.of_words(name)]}
        for entity in gold["entities"]
    ]
    told = {key: _told(gold.get(key), rewriting) for key in ("title", "publisher") if key in gold}
    return gold | told | {"entities": entities, "dealings": [_dealing(d, rewriting) for d in gold["dealings"]]}


def _told(words: str | None, rewriting: Rewriting) -> str | None:
    return rewriting.of_words(words)[0] if words and words in rewriting.text else words


def _dealing(dealing: Gold, rewriting: Rewriting) -> Gold:
    roles = {
        role: [rewriting.of_words(filler)[0] for filler in fillers] if role in TEXTS else fillers
        for role, fillers in dealing["roles"].items()
    }
    evidence = [rewriting.of(start := rewriting.text.index(quote), start + len(quote)) for quote in dealing["evidence"]]
    return dealing | {"roles": roles, "evidence": evidence}
