"""Examples to learn from: cues, and whether what had them was right."""

from collections.abc import Iterator
from typing import NamedTuple

from kg.extraction.draft import Draft
from kg.extraction.drafting import Drafted, by_grammar, weigh
from kg.extraction.linking.cues import Cues
from kg.extraction.linking.draft_cues import cues_of
from kg.extraction.linking.linker import open_roles
from kg.extraction.linking.model import Model
from kg.extraction.triggers import Lexicon
from kg.scoring.account import Dealing
from training.practice import Practice


class Example(NamedTuple):
    """Cues, and whether what had them was right."""

    cues: Cues
    right: bool


def links(document: Practice, table: Lexicon) -> Iterator[Example]:
    """An example for each candidate of each role that grammar left open in a draft of a gold dealing."""
    drafted = by_grammar(document.annotated, table)
    linker = drafted.linker
    for draft, dealing in zip(drafted.drafts, document.told_by(drafted.drafts), strict=True):
        if not draft.trigger.frame.is_open and dealing is not None:
            for role in open_roles(draft):
                for candidate, cues in linker.offers(draft, role):
                    right = document.is_right(candidate.fillers[0], role.name, dealing)
                    yield Example(cues, right)


def drafts(document: Practice, table: Lexicon, model: Model) -> Iterator[Example]:
    """An example for each draft that only links complete: right where it shares two fillers with a gold dealing that
    no whole draft tells of, and no other linked draft tells of better.
    """
    drafted = by_grammar(document.annotated, table)
    linked = _linked(drafted, model)
    told = document.told_by([*drafted.whole, *linked])
    known = set()
    for draft, dealing in zip(drafted.whole, told, strict=False):
        right = dealing is not None and _tells(document, draft, dealing)
        if right:
            known.add(id(dealing))
        if not draft.trigger.frame.is_open:
            yield Example(cues_of(draft, drafted.whole, document.annotated), right)
    best: dict[int, tuple[int, int]] = {}
    for n, (draft, dealing) in enumerate(zip(linked, told[len(drafted.whole) :], strict=True)):
        if dealing is not None and id(dealing) not in known and _tells(document, draft, dealing):
            score = document.right_fillers(draft, dealing)
            if score > best.get(id(dealing), (0, 0))[0]:
                best[id(dealing)] = (score, n)
    right = {n for _, n in best.values()}
    for n, draft in enumerate(linked):
        yield Example(cues_of(draft, drafted.whole, document.annotated), n in right)


def _tells(document: Practice, draft: Draft, dealing: Dealing) -> bool:
    return document.right_fillers(draft, dealing) >= min(2, len(dealing.fillers))


def _linked(drafted: Drafted, model: Model) -> list[Draft]:
    """The drafts that grammar left incomplete, with their links; whole ones get theirs beside."""
    closed = [draft for draft in drafted.drafts if not draft.trigger.frame.is_open and (draft.is_whole or draft.roles)]
    for draft in closed:
        weigh(draft, drafted, model)
    return [draft for draft in closed if not draft.is_whole and len(draft.roles) > 1]
