"""What was missed, as far as one can tell: sentences that look like a dealing and gave no claim."""

from collections.abc import Iterable

from kg.annotation.annotated import Annotated
from kg.annotation.tokens import Span
from kg.extraction.triggers import Lexicon, Trigger, triggers
from kg.model.claim import Claim, Evidence
from kg.model.entity import ACTOR_TYPES

_CLOSING = "\"'”’»)]"
_STOPS = (".", "!", "?", "…", ":", ";")


def unread(annotated: Annotated, claims: Iterable[Claim], table: Lexicon) -> tuple[Evidence, ...]:
    """Sentences that hold two actors, by name or by reference, and an amount or a trigger of any frame, but that no
    claim quotes; in the order of the text.

    What has no stop at its end (a headline, a dateline, a line of a table) is no sentence. Boilerplate has no tokens,
    hence no actors.
    """
    quoted = [evidence for claim in claims for evidence in claim.evidence]
    found = ((sentence, annotated.evidence(sentence)) for sentence in annotated.sentences)
    left = ((s, e) for s, e in found if _is_whole(e) and not any(_overlap(e, quote) for quote in quoted))
    return tuple(evidence for sentence, evidence in left if _looks_like_a_dealing(annotated, sentence, table))


def _looks_like_a_dealing(annotated: Annotated, sentence: Span, table: Lexicon) -> bool:
    return len(_actors(annotated, sentence)) > 1 and (
        any(i in annotated.quantity_at for i in range(sentence.start, sentence.end))
        or any(_tells(trigger, annotated) for trigger in triggers(sentence, table))  # type: ignore[arg-type]
    )


def _tells(trigger: Trigger, annotated: Annotated) -> bool:
    """Whether a trigger tells something by itself: it is in no name, and needs no amount and no project of others."""
    return trigger.head not in annotated.named and not trigger.frame.measured and not trigger.frame.is_of_parts


def _actors(annotated: Annotated, sentence: Span) -> set[str]:
    ids = (id_ for i in range(sentence.start, sentence.end) for id_ in annotated.references.get(i, ()))
    return {id_ for id_ in ids if annotated.entities[id_].type in ACTOR_TYPES}


def _is_whole(evidence: Evidence) -> bool:
    return evidence.exact.rstrip(_CLOSING).endswith(_STOPS)


def _overlap(one: Evidence, other: Evidence) -> bool:
    return one.start < other.end and other.start < one.end
