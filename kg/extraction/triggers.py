"""Triggers: the words of a text that tell of a dealing."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from kg.annotation.tokens import Doc, Token
from kg.extraction.english import words
from kg.ontology.terms import DealingType, Frame, Ontology

NOUN_TAGS = frozenset({"NOUN", "PROPN"})
VERB_TAGS = frozenset({"VERB", "AUX", "ADJ"})


@dataclass(frozen=True)
class Trigger:
    """A word, or words, that evoke one frame of a dealing type; ``head`` is the index of its syntactic head."""

    head: int
    tokens: tuple[int, ...]
    dealing: DealingType
    frame: Frame
    verbal: bool


Entry = tuple[tuple[str, ...], str, DealingType, Frame]
"""The lemmas of a trigger, its part of speech, and what it tells of."""
Lexicon = dict[str, list[Entry]]


@cache
def lexicon(ontology: Ontology) -> Lexicon:
    """All triggers of an ontology by the lemma of their head word: the first of verbs, the last of nouns."""
    table: Lexicon = defaultdict(list)
    for dealing in ontology.dealings.values():
        for frame in dealing.frames:
            for kind, triggers in (("verb", frame.verbs), ("noun", frame.nouns), ("adjective", frame.adjectives)):
                for trigger in triggers:
                    lemmas = tuple(trigger.split())
                    head = lemmas[0 if kind == "verb" else _head_position(lemmas)]
                    table[head.lower()].append((lemmas, kind, dealing, frame))
    for entries in table.values():
        entries.sort(key=lambda entry: (-len(entry[0]), entry[2].name, entry[3].label))
    return dict(table)


def triggers(doc: Doc, table: Lexicon) -> Iterator[Trigger]:
    """Every trigger in a document, in order; of one frame only the longest at each head."""
    for token in doc:
        lemma = token.lemma_.lower()
        if token.pos_ == "VERB" and "*" in table and _tells_anything(token, lemma, table):
            yield from (Trigger(token.i, (token.i,), dealing, frame, verbal=True) for *_, dealing, frame in table["*"])
        keys = dict.fromkeys((lemma, token.lower_, _without_prefix(lemma)))
        entries = [entry for key in keys if key in table for entry in table[key]]
        if entries:
            yield from _told(token, entries)


def _tells_anything(verb: Token, lemma: str, table: Lexicon) -> bool:
    """Whether a verb may tell what any verb tells: it is no trigger itself and not only the verb of a figure."""
    if lemma in words("support", "figure"):
        return False
    return not any(kind == "verb" and _verb(verb, lemmas) for lemmas, kind, *_ in table.get(lemma, ()))


def _told(token: Token, entries: Iterable[Entry]) -> Iterator[Trigger]:
    """The triggers at one token."""
    seen: set[tuple[str, str]] = set()
    for lemmas, kind, dealing, frame in entries:
        matched = _matched(token, lemmas, kind)
        if matched is None or (dealing.name, frame.label) in seen:
            continue
        seen.add((dealing.name, frame.label))
        head = _modified(token) if kind == "adjective" else token
        if head is not None:
            yield Trigger(head.i, tuple(sorted({*matched, head.i})), dealing, frame, head.pos_ in VERB_TAGS)


def _without_prefix(lemma: str) -> str:
    """The verb itself: to "co-host" is to host with another, to "re-export" to export again."""
    return lemma.removeprefix("co-").removeprefix("re-")


def _matched(token: Token, lemmas: tuple[str, ...], kind: str) -> tuple[int, ...] | None:
    if kind == "verb":
        return _verb(token, lemmas)
    if kind == "adjective":
        return (token.i,) if token.pos_ in {"ADJ", "ADV"} else None
    return _noun(token, lemmas)


def _verb(token: Token, lemmas: tuple[str, ...]) -> tuple[int, ...] | None:
    """A verb with its particles, wherever in the clause they stand ("handed the ships over")."""
    if token.pos_ not in VERB_TAGS or (
        token.pos_ == "ADJ" and token.tag_ not in {"VBN", "VBD"} and not token.lower_.endswith("ed")
    ):
        return None
    found = [token.i]
    for word in lemmas[1:]:
        particle = next((c for c in (*token.children, *_next_words(token)) if c.lower_ == word and c.i > token.i), None)
        if particle is None:
            return None
        found.append(particle.i)
    return tuple(found)


def _next_words(token: Token) -> list[Token]:
    return list(token.doc[token.i + 1 : min(token.i + 3, len(token.doc))])


def _noun(token: Token, lemmas: tuple[str, ...]) -> tuple[int, ...] | None:
    if token.pos_ not in NOUN_TAGS:
        return None
    before = _head_position(lemmas)
    start = token.i - before
    if start < 0:
        return None
    window = token.doc[start : start + len(lemmas)]
    if len(window) == len(lemmas) and all(
        lemma.lower() in {t.lemma_.lower(), t.lower_} for t, lemma in zip(window, lemmas, strict=True)
    ):
        return tuple(t.i for t in window)
    return None


def _head_position(lemmas: tuple[str, ...]) -> int:
    """Where the head of a noun trigger stands: at its end, or before "of"."""
    return lemmas.index("of") - 1 if "of" in lemmas else len(lemmas) - 1


def _modified(token: Token) -> Token | None:
    """The noun or verb that an adjective or adverb belongs to."""
    head = token.head
    while head.dep_ in {"compound", "amod"} and head.head.i != head.i:
        head = head.head
    return head if head.pos_ in NOUN_TAGS | VERB_TAGS and head.i != token.i else None
