"""Short names: acronyms, surnames and parts of names that a text has told in full before."""

import re
from collections.abc import Sequence
from itertools import pairwise

from kg.annotation.dictionary import is_common
from kg.annotation.entity_draft import EntityDraft, words_of
from kg.annotation.name import Name
from kg.annotation.nouns import nouns
from kg.annotation.places import is_region
from kg.annotation.states import StateNames
from kg.annotation.tokens import Doc

_PARTS = re.compile(r"[\s-]+")


def explained(doc: Doc, names: Sequence[Name]) -> set[str]:
    """Acronyms whose brackets follow a common noun: "liquefied natural gas (LNG)" names no actor."""
    no_actors = {name.end for name in names if name.type in {"Text", "Product"}}
    found = set()
    for name in names:
        if name.start > 1 and doc[name.start - 1].text == "(" and name.end < len(doc) and doc[name.end].text == ")":
            before = doc[name.start - 2]
            if (before.pos_ == "NOUN" and before.text.islower()) or name.start - 1 in no_actors:
                found.add(words_of(doc, name))
    return found


def bracketed(doc: Doc, names: Sequence[Name]) -> dict[Name, Name]:
    """Short names introduced in brackets after the full one: "the Joint Coordination Centre (JCC)"."""
    pairs = {}
    for full, short in pairwise(names):
        between = [token.lower_ for token in doc[full.end : short.start] if token.text != '"']
        if between in (["("], ["(", "the"]) and short.end < len(doc) and doc[short.end].text in {")", '"'}:
            pairs[short] = full
    return pairs


def short_for(words: str, drafts: list[EntityDraft]) -> EntityDraft | None:
    """The entity that this is a known name of, in any case, or a surname, or an acronym."""
    for is_short in (_is_known, _is_ruled, _is_surname, _is_initials):
        for draft in drafts:
            if is_short(words, draft):
                return draft
    return None


def _is_known(words: str, draft: EntityDraft) -> bool:
    return draft.type != "State" and draft.bears(words)


def _is_ruled(words: str, draft: EntityDraft) -> bool:
    """Whether a name follows "state of" or the like in a known one: "Georgia" after "the state of Georgia"."""
    return any(known.endswith(f" of {words}") and known.partition(" ")[0].islower() for known in draft.names)


def _is_surname(words: str, draft: EntityDraft) -> bool:
    if draft.type != "Person":
        return False
    parts = (known.split() for known in draft.names)
    return any(words in part and part[0] != words for part in parts)


def by_first_name(words: str, drafts: list[EntityDraft]) -> EntityDraft | None:
    """The person who goes by this first name after a title, as sheikhs and kings do: "Sheikh Jaber"."""
    known = (d for d in drafts if d.type == "Person" and any(name.split()[0] == words for name in d.names))
    return next(known, None)


def _is_initials(words: str, draft: EntityDraft) -> bool:
    return draft.type == "Organization" and any(is_acronym(words, known) for known in draft.names)


def is_acronym(short: str, full: str) -> bool:
    """Whether the initials of a name's capitalised words spell the short one.

    >>> is_acronym("UN", "United Nations"), is_acronym("NDRC", "National Development and Reform Commission")
    (True, True)
    """
    if len(short) < 2 or not short.isupper():
        return False
    return short.replace(".", "") == "".join(word[0] for word in _PARTS.split(full) if word[:1].isupper())


def merge_contained(doc: Doc, drafts: list[EntityDraft]) -> None:
    """Join organizations under a part of a name used before: "the Council" after "the Security Council".

    What only the headline names so may be told in full later: "Kvane finds a buyer", of Kvane Motors.
    """
    headline = _headline_end(doc)
    for draft in [d for d in drafts if d.type == "Organization"]:
        longer = [other for other in drafts if _contains(other, draft)]
        first = draft.mentions[0].start
        earlier = [other for other in longer if other.mentions[0].start < first]
        if not earlier and (len(longer) != 1 or draft.mentions[-1].start >= headline):
            continue
        target = max(
            earlier, key=lambda other: max(m.start for m in other.mentions if m.start < first), default=longer[0]
        )
        for name, known in zip(draft.mentions, [*draft.names, *draft.names * len(draft.mentions)], strict=False):
            target.add(name, known)
        drafts.remove(draft)


def _headline_end(doc: Doc) -> int:
    """Where the first sentence ends, if no full stop ends it; else 0."""
    first = next(iter(doc.sents), None)
    words = [token for token in first or () if not token.is_space]
    return 0 if first is None or not words or words[-1].text in {".", "!", "?", '"', "”"} else first.end


def _contains(other: EntityDraft, draft: EntityDraft) -> bool:
    """Whether an organization has a draft's name as a part of its own."""
    if other is draft or other.type != "Organization" or not other.mentions or not draft.mentions:
        return False
    words = draft.names[0].split()
    return any(_is_part(words, known.split()) for known in other.names)


def _is_part(short: list[str], full: list[str]) -> bool:
    """Whether words are a part of a name that stands for the whole: its end, its noun, or its first word."""
    if len(short) >= len(full):
        return False
    if len(short) == 1 and short[0].lower() not in nouns("organization", "rooted") and full[0] != short[0]:
        return False
    at = next((i for i in range(len(full)) if full[i : i + len(short)] == short), None)
    if at is None or (at > 1 and _is_whole(short, full[at - 2 : at])):
        return False
    rest = full[at + len(short) :]
    if at == 0 and len(short) > 1 and rest and _is_land(" ".join(rest)):  # a firm has daughters: "Kvane Motors Europe"
        return False
    if at == 0 and len(short) == 1 and not is_common(short[0]) and StateNames().find(short[0]) is None:
        return True
    return not rest or rest[0] in {"of", "for", "on"} or not any(word.lower() in nouns("organization") for word in rest)


def _is_land(words: str) -> bool:
    """Whether words name a country, a continent or a part of the world."""
    return StateNames().find(words) is not None or is_region(words)


def _is_whole(words: list[str], before: list[str]) -> bool:
    """Whether the end of a name names what its bearer is a part of: "the Press Service of the Ministry of Trade"."""
    return before == ["of", "the"] and words[0].lower() in nouns("institution")
