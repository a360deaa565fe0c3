"""What a bare number counts: "ten Su-35 fighters" counts fighters, "Resolution 2397" counts nothing."""

import re

from kg.annotation.daynames import months, weekdays
from kg.annotation.tokens import Doc, Token

_TIMES = {
    "second", "minute", "min", "hour", "day", "night", "morning", "evening", "week", "weekend", "fortnight", "month",
    "quarter", "year", "decade", "century", "time", "times", "anniversary", "season", "summer", "winter", "birthday",
    "o'clock", "percent", "degree", "point", "fold", "half", "third",
}  # fmt: skip
_NAMED = {
    "phase", "article", "resolution", "section", "chapter", "page", "paragraph", "no", "no.", "nos", "number", "room",
    "flight", "line", "unit", "reactor", "block", "stage", "week", "day", "level", "category", "type", "class",
    "version", "part", "step", "annex", "appendix", "protocol", "table", "figure", "item", "round", "route", "highway",
    "pier", "berth", "terminal", "camp", "gate", "channel", "aged", "age", "clause", "grade", "decree", "stream",
}  # fmt: skip
_YEAR = re.compile(r"(?:1[5-9]|20|21)\d\d")
_BEFORE_YEAR = {
    "in", "since", "by", "of", "from", "until", "till", "to", "and", "or", "the", "between", "during", "before",
    "after", "through", "for", "early", "late", "mid", "this", ",", "-", "–", "(",
}  # fmt: skip
_ELIDING = re.compile(
    r"(?:\bthe (?:first|other|remaining|next|last)|\banother|\ba (?:further|first|second|third|final|last|total of)"
    r"|\ban additional|\b(?:up to|at least|at most|as many as|more than|fewer than|no more than))$"
)
"""What stands before a number that counts what was named before."""
_PLURALS = {"people", "men", "women", "children", "aircraft", "troops", "personnel", "police"}
_WHOLE = {"the", "its", "their", "his", "her", "those", "these", "our"}
_LEMMAS = {"people": "person", "persons": "person", "men": "man", "women": "woman", "children": "child"}


def counted_noun(doc: Doc, start: int, end: int, *, plain: bool) -> int | None:
    """The token of the noun that the number in tokens ``start`` to ``end`` (exclusive) counts, or None.

    ``plain`` says that the number is digits alone and so may be a year or part of a name. Parts of speech are used
    where the Doc has them; else a noun is told by its plural.
    """
    if end >= len(doc) or _is_name(doc, start) or _is_date(doc[end]) or _is_compound(doc, end):
        return None
    if doc[end].lower_ == "of":
        if end + 2 >= len(doc) or doc[end + 1].lower_ not in _WHOLE or doc[start].lower_ == "one":
            return None
        end += 2
    noun = _head(doc, end) if doc.is_tagged else _plural(doc, end)
    if noun is None or not _is_countable(noun, one=doc[start].lower_ in ("one", "1")):
        return None
    return None if plain and _YEAR.fullmatch(doc[start].text) and _is_year(doc, start, noun) else noun.i


def is_elliptical(doc: Doc, start: int, end: int) -> bool:
    """Whether the number in tokens ``start`` to ``end`` counts what is named before: "two more", "three of them"."""
    following = [token.lower_ for token in doc[end : end + 2]]
    if doc[start].lower_ in ("one", "1") or _is_name(doc, start):
        return False
    if following[:1] == ["of"]:
        return following[1:] in (["them"], ["these"], ["those"], ["which"])
    if following[:1] in (["more"], ["others"]):
        return following[1:] != ["than"]
    before = " ".join(token.lower_ for token in doc[max(0, start - 3) : start])
    return closes_phrase(doc, end) and _ELIDING.search(before) is not None


def closes_phrase(doc: Doc, end: int) -> bool:
    """Whether the noun phrase is over before token ``end``: nothing that could be counted follows."""
    if end >= len(doc):
        return True
    token = doc[end]
    return not (token.is_alpha or token.like_num or token.text in "-–%") or token.pos_ in ("ADP", "AUX", "VERB")


def unit_of(noun: Token) -> str:
    """The counted noun in the singular: "refinery" for "refineries", "person" for "people"."""
    lower = noun.lower_
    if lower in _LEMMAS:
        return _LEMMAS[lower]
    lemma = (noun.lemma_ or noun.text).lower()
    if lemma == lower and (noun.pos_ == "PROPN" or not noun.lemma_) and re.search(r"[^s]s$", lemma):
        return f"{lemma[:-3]}y" if lemma.endswith("ies") else lemma[:-1]
    return lemma


def _head(doc: Doc, end: int) -> Token | None:
    """The last noun of the run of adjectives, participles and nouns that begins at ``end``."""
    noun: Token | None = None
    for token in doc[end : end + 8]:
        if token.pos_ in ("NOUN", "PROPN"):
            noun = token
        elif token.text in "-–" or token.text in ("'s", "’s") or token.pos_ == "NUM":
            noun = noun if token.text in "-–" else None
        elif (noun is not None and doc[token.i - 1].text not in "-–") or not _may_precede(token):
            break
        else:
            noun = None
    return noun


def _is_compound(doc: Doc, end: int) -> bool:
    """Whether the number is tied to the next word: "a 30-year deal", "five-party talks"."""
    return doc[end].text in "-‑–" and not doc[end - 1].whitespace_ and not doc[end].whitespace_


def _is_countable(noun: Token, *, one: bool) -> bool:
    """Whether there can be some of it: no spans of time, no signs; of names ("220 Tomahawks"), more than one."""
    if not noun.text[0].isalpha() or (one and noun.pos_ == "PROPN"):
        return False
    return unit_of(noun) not in _TIMES and noun.lower_ not in _TIMES


def _may_precede(token: Token) -> bool:
    return (
        token.pos_ in ("ADJ", "ADV")
        or token.tag_ in ("VBN", "VBG", "CC")
        or token.text in ("'", '"', "“", "”", "‘", "’")
    )


def _plural(doc: Doc, end: int) -> Token | None:
    for token in doc[end : end + 4]:
        if token.lower_ in _PLURALS or re.fullmatch(r"[^\W\d_]{2,}[^s\W\d_]s", token.text):
            return token
        if not re.fullmatch(r"[\w-]+", token.text) or token.is_stop:
            return None
    return None


def _is_name(doc: Doc, start: int) -> bool:
    """Whether the number belongs to the word before it: "Resolution 2397", "No. 18", "Nord Stream 2", "F-35"."""
    if start == 0:
        return False
    before = doc[start - 1]
    if before.lower_ in _NAMED or (before.text == "." and start > 1 and doc[start - 2].lower_ in _NAMED):
        return True
    if before.text in "-–" and before.i > 0 and not before.whitespace_ and not doc[start - 2].whitespace_:
        return not doc[start - 2].like_num
    capital = before.text[0].isupper() and before.is_alpha and doc[start].text[0].isdigit()
    return (
        capital
        and start > 1
        and not (doc[start - 2].is_punct or doc[start - 2].is_space)
        and not before.is_stop
        and before.pos_ != "VERB"
    )


def _is_date(token: Token) -> bool:
    """Whether a month or weekday follows: "20 June", "2 Wednesdays"."""
    word = token.lower_.rstrip(".")
    return token.text[0].isupper() and (word in months() or word in weekdays())


def _is_year(doc: Doc, start: int, noun: Token) -> bool:
    before = doc[start - 1].lower_ if start else ","
    return before in _BEFORE_YEAR or unit_of(noun) == noun.lower_
