"""The page ``quality.md``: figures as tables, and the words that explain them, which stand here and not in the page."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from benchmarks.checked import Checked
from benchmarks.missed import Fillers
from benchmarks.reliability import Bin, bins, calibration_error, whole
from benchmarks.sets import DEVELOPED, HELD_OUT
from kg.scoring import Score

COLUMNS = ("role", "dealing", "entity", "attribution", "merge", "resolution")
COMPARED = (DEVELOPED, HELD_OUT)
"""The sets that show between them what the figures of the first are worth on documents that nobody has seen."""
WIDE = 0.10
"""A difference in role F1 between the sets above from which on it is explained."""

HEAD = """\
# How well documents are read

Written by `python benchmarks/quality.py --write`; its words stand in `benchmarks/report.py`.
"""

GAP = """\
Role F1 is {open.role.f1:.3f} on *{developed}*, which lay open while the frames were written, and
{held.role.f1:.3f} on *{held_out}*, whose texts nobody read who wrote frames: a difference of {gap:.3f}.
Precision is {open.role.p:.3f} and {held.role.p:.3f}, recall {open.role.r:.3f} and {held.role.r:.3f}.
"""

WHY = """\
Why so much: frames know the words that tell of a dealing, and which part of a sentence fills which role; what
they leave open is filled by likelihood. All of that was learned from documents that lay open. Where a writer
tells of a dealing in other words, it is missed as a whole: {open_lost:.0%} of all fillers in the first set and
{held_lost:.0%} in the second belong to dealings of which nothing was found. Where sentences are built otherwise,
roles are left open: of the dealings that were found, {open_lacking:.0%} and {held_lacking:.0%} of the fillers
are missing. The documents held out are few, so that each of them moves these figures; but for documents of your
own, theirs and those of *tests/unseen* are the ones to expect.
"""
"""Printed where the gap is more than `WIDE`."""

TYPES = """\
## By type of dealing

Precision, recall and F1 of the fillers of roles.
"""

MISSED = """\
## Where fillers are missed

What became of the fillers that careful readers wrote down. They are *found*; or their dealing is, but the
*role was left open*; or a claim quotes a sentence that tells of their dealing, but that *dealing was passed
over*; or *nothing was read* of its sentences.
"""

CONFIDENCE = """\
## What confidence means

The confidence of a claim is the share of its fillers that can be expected to be right. A filler is right if
the gold has it too, in the same role of the dealing that the claim's is paired with in scoring; where it is
paired with none, all fillers are wrong. A claim is right as a whole if that dealing counts as found: two
fillers are right, or all that the gold has. Errors are expected calibration errors: how far confidence is
from the share of right fillers, or of right claims, among claims of like confidence, on average over claims.

![Shares of fillers and of claims that are right, by confidence](reliability.svg)
"""


@dataclass(frozen=True)
class Measured:
    """What was measured on one set of gold."""

    score: Score
    claims: Sequence[Checked]
    fillers: Fillers


def page(model: str, sets: Mapping[str, Measured]) -> str:
    """The whole page; ``model`` names the spaCy model. What compares sets that were not measured is left out."""
    compared = {name: sets[name] for name in COMPARED if name in sets}
    told = {name: measured.claims for name, measured in sets.items() if measured.claims}
    parts = (
        HEAD,
        f"Read with spaCy's `{model}`.\n",
        table({name: measured.score for name, measured in sets.items()}),
        gap(*compared.values()) if len(compared) == 2 else "",
        TYPES,
        types_table({name: measured.score for name, measured in (compared or sets).items()}),
        MISSED,
        missed_table({name: measured.fillers for name, measured in sets.items()}),
        CONFIDENCE,
        confidence_table(told),
        bins_table({name: bins(measured.claims) for name, measured in (compared or sets).items()}),
    )
    return "\n".join(part for part in parts if part)


def summary_of(page: str) -> str:
    r"""What README.md shows of the page: all before its second heading, but its title and by what it is written.

    >>> summary_of("# Title\n\nBy a command.\n\nFigures.\n\nWhy.\n\n## More\n\nTables.\n")
    'Figures.\n\nWhy.\n'
    """
    first, *_ = page.split("\n\n## ", maxsplit=1)
    return "\n\n".join(first.split("\n\n")[2:]).rstrip("\n") + "\n"


def table(scores: Mapping[str, Score]) -> str:
    """The figures as a table in Markdown, a row for each set."""
    head = ("gold", "role P", "role R", *(f"{name} F1" for name in COLUMNS), "modality", "quote")
    return _markdown(head, 1, (_score_cells(name, figures) for name, figures in scores.items()))


def gap(developed: Measured, held_out: Measured) -> str:
    """By how much role F1 is lower on documents held out than on others, and why, where that is more than `WIDE`."""
    one, other = developed.score, held_out.score
    difference = round(one.role.f1 - other.role.f1, 4)
    figures = GAP.format(open=one, held=other, gap=difference, developed=DEVELOPED, held_out=HELD_OUT)
    if difference <= WIDE:
        return figures
    why = WHY.format(
        open_lost=_share(developed.fillers.lost, developed.fillers.total),
        held_lost=_share(held_out.fillers.lost, held_out.fillers.total),
        open_lacking=_share(developed.fillers.lacking, developed.fillers.paired),
        held_lacking=_share(held_out.fillers.lacking, held_out.fillers.paired),
    )
    return f"{figures}\n{why}"


def types_table(scores: Mapping[str, Score]) -> str:
    """Role figures by type of dealing, a row for each set."""
    types = sorted({type_ for figures in scores.values() for type_ in figures.types})
    rows = (
        (type_, name, f"{found.gold}", f"{found.p:.3f}", f"{found.r:.3f}", f"{found.f1:.3f}")
        for type_ in types
        for name, figures in scores.items()
        if (found := figures.types.get(type_))
    )
    return _markdown(("dealing", "gold", "fillers", "P", "R", "F1"), 2, rows)


def missed_table(sets: Mapping[str, Fillers]) -> str:
    """What became of the gold's fillers, a row for each set."""
    head = ("gold", "fillers", "found", "role left open", "dealing passed over", "nothing read")
    return _markdown(head, 1, ((name, *_filler_cells(counts)) for name, counts in sets.items()))


def confidence_table(sets: Mapping[str, Sequence[Checked]]) -> str:
    """What confidence states and what is right, a row for each set."""
    head = ("gold", "claims", "confidence", "fillers right", "claims right", "error, fillers", "error, claims")
    rows = ((name, *_bin_cells(whole(claims)), *_errors(bins(claims))) for name, claims in sets.items())
    return _markdown(head, 1, rows)


def bins_table(sets: Mapping[str, Sequence[Bin]]) -> str:
    """The same for each bin of a set."""
    head = ("gold", "claims", "confidence", "fillers right", "claims right")
    return _markdown(head, 1, ((name, *_bin_cells(part)) for name, parts in sets.items() for part in parts))


def _markdown(head: Sequence[str], words: int, rows: Iterable[Sequence[str]]) -> str:
    """A table of which the first columns, so many as ``words``, hold no numbers."""
    lines = [head, ("---",) * words + ("--:",) * (len(head) - words), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _score_cells(name: str, figures: Score) -> tuple[str, ...]:
    measures = (getattr(figures, column) for column in COLUMNS)
    shown = ("" if measure is None else f"{measure.f1:.3f}" for measure in measures)
    role = figures.role
    return (name, f"{role.p:.3f}", f"{role.r:.3f}", *shown, f"{figures.modality:.3f}", f"{figures.quote:.3f}")


def _filler_cells(counts: Fillers) -> Iterator[str]:
    yield f"{counts.total}"
    for part in (counts.matched, counts.lacking, counts.passed_over, counts.unread):
        yield f"{_share(part, counts.total):.3f}"


def _bin_cells(part: Bin) -> tuple[str, ...]:
    return (f"{part.claims}", f"{part.stated:.3f}", f"{part.right:.3f}", f"{part.found:.3f}")


def _errors(parts: Sequence[Bin]) -> tuple[str, ...]:
    return tuple(f"{calibration_error(parts, of_claims=of_claims):.3f}" for of_claims in (False, True))


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
