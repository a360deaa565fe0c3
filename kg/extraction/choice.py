"""What one word tells is told once: the choice among the drafts of a trigger."""

from collections.abc import Iterable, Iterator

from kg.annotation.annotated import Annotated
from kg.extraction.draft import Draft
from kg.extraction.english import words
from kg.model.claim import EntityRef


def chosen(found: Iterable[Draft], annotated: Annotated) -> Iterator[Draft]:
    """One draft for each trigger: what the word tells is told once, by the frame that explains most of it.

    Two actors explain more than one, so "exports to China by Russia" are a shipment; of equals the one that has
    fewer roles left empty is taken, so "imports of two million tonnes" are a figure.
    """
    by_head: dict[int, list[Draft]] = {}
    found = list(found)
    deeds = {draft.trigger.head for draft in found if not draft.trigger.verbal}
    for draft in found:
        if not (draft.trigger.verbal and _carries(draft, deeds, annotated)):
            by_head.setdefault(draft.trigger.head, []).append(draft)
    for rivals in by_head.values():
        yield max(rivals, key=_weight)


def _carries(draft: Draft, deeds: set[int], annotated: Annotated) -> bool:
    """Whether a verb only carries a noun that tells the dealing itself: "lifted its ban", "took part in a ceremony"."""
    lemma = annotated.doc[draft.trigger.head].lemma_.lower()
    if lemma not in words("support", "doer", "undergoer", "joining"):
        return False
    return any(token.i in deeds for token in draft.objects)


def _weight(draft: Draft) -> tuple[int, bool, float, int, str]:
    actors = {filler for fillers in draft.roles.values() for filler in fillers if isinstance(filler, EntityRef)}
    roles = draft.trigger.dealing.roles
    return (
        min(len(actors), 2),
        len(draft.trigger.tokens) > 1 and not draft.trigger.frame.adjectives,
        len(draft.roles) / len(roles),
        -len(roles),
        draft.trigger.dealing.name,
    )
