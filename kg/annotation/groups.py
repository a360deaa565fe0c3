"""Whom "the two countries", "both firms" and "the pair" stand for."""

from collections.abc import Set

from kg.annotation.discourse import Discourse, Mention
from kg.annotation.tokens import Token


def group(discourse: Discourse, token: Token, number: int, types: Set[str]) -> tuple[str, ...]:
    """The entities that "the two countries" are, in the order of the text.

    States are those of one sentence, this or the last; one of this sentence and the one the text is about; or those it
    names most. All others are those last mentioned, of one type.
    """
    found = _states_together(discourse, token, number) if types == {"State"} else ()
    return found or _last_mentioned(discourse, token, number, types)


def _states_together(discourse: Discourse, token: Token, number: int) -> tuple[str, ...]:
    """So many States of this sentence, of the last that named any, or of the whole text."""
    sentences: dict[int, list[str]] = {}
    for mention in discourse.mentions:
        for id_ in mention.ids:
            states = sentences.setdefault(mention.sentence, [])
            if mention.token < token.i and discourse.entities[id_].type == "State" and id_ not in states:
                states.append(id_)
    if not sentences:
        return ()
    here = sentences.get(_sentence_of(discourse, token), [])
    if len(here) >= number:
        return tuple(here[-number:])
    ranked = sorted(
        (id_ for id_, entity in discourse.entities.items() if entity.type == "State" and discourse.frequency[id_]),
        key=lambda id_: -discourse.frequency[id_],
    )
    if here and number == 2:
        return tuple([*(id_ for id_ in ranked if id_ not in here)][:1] + here) if len(ranked) > 1 else ()
    known = [states for states in sentences.values() if states]
    if known and len(known[-1]) == number:
        return tuple(known[-1])
    if number == 2:
        return tuple(ranked[:2]) if len(ranked) > 1 else ()
    return next((tuple(states) for states in reversed(known) if len(states) == number), ())


def _sentence_of(discourse: Discourse, token: Token) -> int:
    return max((m.sentence for m in discourse.mentions if m.token >= token.sent.start), default=-1)


def _last_mentioned(discourse: Discourse, token: Token, number: int, types: Set[str]) -> tuple[str, ...]:
    """So many entities that were mentioned last; two are of one type."""
    chosen: list[str] = []
    for mention in reversed(discourse.mentions):
        if mention.token > token.i or ("Organization" in types and _narrows(discourse, mention)):
            continue
        for id_ in mention.ids:
            type_ = discourse.entities[id_].type
            alike = not chosen or number > 2 or discourse.entities[chosen[0]].type == type_
            if type_ in types and alike and id_ not in chosen:
                chosen.append(id_)
        if len(chosen) >= number:
            break
    return tuple(reversed(chosen[:number])) if len(chosen) >= min(number, 2) else ()


def _narrows(discourse: Discourse, mention: Mention) -> bool:
    """Whether a mention only says whose another is: Peru in "Peru's Backus"."""
    token = discourse.doc[mention.token]
    return token.dep_ in {"poss", "amod", "compound", "nmod"} and token.head.i in discourse.named
