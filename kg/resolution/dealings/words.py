"""Words of phrases, as they are compared: stems, without words that say little."""

import re
import tomllib
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

import snowballstemmer

_WORD = re.compile(r"[^\W_]+")


@lru_cache(maxsize=1 << 14)
def stems(text: str) -> frozenset[str]:
    """The stems of the words of a phrase that say something; of all, where none does.

    >>> sorted(stems("joint exploration of oil and gas"))
    ['explor', 'gas', 'oil']
    """
    every = all_stems(text)
    return frozenset(every) - light() or frozenset(every)


@lru_cache(maxsize=1 << 14)
def sentence_stems(sentence: str) -> frozenset[str]:
    """The stems of the words of a sentence, without those of grammar and of speech."""
    return frozenset(_stem(word) for word in _WORD.findall(sentence.casefold()) if word not in _grammar())


def all_stems(text: str) -> list[str]:
    """The stems of all words, in order (the English stemmer of Snowball, M. F. Porter)."""
    return [_stem(word) for word in _WORD.findall(text.casefold())]


@cache
def light() -> frozenset[str]:
    """Stems that say only that something is done or had."""
    return _stems(table()["light"])


@cache
def _grammar() -> frozenset[str]:
    return frozenset(table()["grammar"].split())


@cache
def kindred() -> dict[str, frozenset[str]]:
    """For a stem those of words that may be told for it: "wheat" for "grain"."""
    found: dict[str, frozenset[str]] = {}
    for words in table()["kinds"]:
        group = _stems(words)
        for stem in group:
            found[stem] = found.get(stem, frozenset()) | group - {stem}
    return found


@cache
def table() -> dict[str, Any]:
    return tomllib.loads(files("kg.resolution.dealings").joinpath("words.toml").read_text(encoding="utf-8"))


def _stems(words: Iterable[str]) -> frozenset[str]:
    return frozenset(stem for word in words for stem in all_stems(word))


@lru_cache(maxsize=1 << 16)
def _stem(word: str) -> str:
    return str(_stemmer().stemWord(word))


@cache
def _stemmer() -> Any:
    return snowballstemmer.stemmer("english")
