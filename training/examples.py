"""Examples to learn from: cues, and whether what had them was right."""

from collections.abc import Iterator
from typing import NamedTuple

from kg.extraction.draft import Draft
from kg.extraction.drafting import Drafted, by_grammar, weigh
from kg.extraction.linking.cues import Cues
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
    weighable = list(drafted.weighable())
    for draft, dealing in zip(weighable, document.told_by(weighable), strict=True):
        if dealing is not None:
            for role in open_roles(draft):
                for candidate, cues in drafted.linker.offers(draft, role):
                    yield Example(cues, document.is_right(candidate.fillers[0], role.name, dealing))


def drafts(document: Practice, table: Lexicon, model: Model) -> Iterator[Example]:
    """An example for each draft that may tell a dealing: right where it shares two fillers with a gold dealing.

    What grammar left incomplete is right only of a dealing that no whole draft tells of, nor another linked one better.
    """
    drafted = by_grammar(document.annotated, table)
    linked = _linked(drafted, model)
    told = document.told_by([*drafted.whole, *linked])
    by_whole, by_linked = told[: len(drafted.whole)], told[len(drafted.whole) :]
    known = set()
    for draft, dealing in zip(drafted.whole, by_whole, strict=True):
        right = dealing is not None and _tells(document, draft, dealing)
        known |= {id(dealing)} if right else set()
        yield Example(drafted.linker.cues(draft), right)
    best: dict[int, tuple[int, int]] = {}
    for n, (draft, dealing) in enumerate(zip(linked, by_linked, strict=True)):
        if dealing is not None and id(dealing) not in known and _tells(document, draft, dealing):
            best[id(dealing)] = max((document.right_fillers(draft, dealing), -n), best.get(id(dealing), (0, 0)))
    right_ones = {-n for _, n in best.values()}
    for n, draft in enumerate(linked):
        yield Example(drafted.linker.cues(draft), n in right_ones)


def _tells(document: Practice, draft: Draft, dealing: Dealing) -> bool:
    return document.right_fillers(draft, dealing) >= min(2, len(dealing.fillers))


def _linked(drafted: Drafted, model: Model) -> list[Draft]:
    """The drafts that grammar left incomplete, with their links; whole ones get theirs beside."""
    weighable = list(drafted.weighable())
    for draft in weighable:
        weigh(draft, drafted.linker, model)
    return [draft for draft in weighable if not draft.is_whole and len(draft.roles) > 1]
