"""The figures of a scoring, and how they are printed."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field


@dataclass
class Tally:
    """Counts of right, predicted and wanted items, while they are counted."""

    tp: int = 0
    pred: int = 0
    gold: int = 0


@dataclass(frozen=True)
class F1:
    """Precision, recall and their harmonic mean, rounded to four digits, with the counts behind them."""

    p: float
    r: float
    f1: float
    tp: int
    pred: int
    gold: int

    @classmethod
    def of(cls, tally: Tally) -> "F1":
        """The figures of a tally; 0 where there is nothing to divide by.

        >>> F1.of(Tally(tp=1, pred=2, gold=1))
        F1(p=0.5, r=1.0, f1=0.6667, tp=1, pred=2, gold=1)
        """
        p = tally.tp / tally.pred if tally.pred else 0.0
        r = tally.tp / tally.gold if tally.gold else 0.0
        mean = 2 * p * r / (p + r) if p + r else 0.0
        return cls(round(p, 4), round(r, 4), round(mean, 4), tally.tp, tally.pred, tally.gold)

    def __str__(self) -> str:
        return f"P {self.p:.3f}  R {self.r:.3f}  F1 {self.f1:.3f}   ({self.tp}/{self.pred}/{self.gold})"


def share(counts: Counter[bool]) -> float:
    """The share of True, rounded to four digits; 0 where nothing was counted."""
    return round(counts[True] / counts.total(), 4) if counts else 0.0


@dataclass(frozen=True)
class Score:
    """How well a graph reads what the gold says.

    ``role`` counts fillers of roles, ``dealing`` dealings found, ``entity`` entities, ``attribution`` speakers of found
    dealings; ``modality`` is the share of found dealings with the right modality, ``quote`` the share of evidence that
    stands verbatim at its offsets. ``merge`` (None without ``merged.json``) and ``resolution`` count pairs of dealings
    and of entities in different documents that are said to be one. ``absent`` are gold documents that the graph lacks;
    they count in full against recall.
    """

    role: F1
    dealing: F1
    entity: F1
    modality: float
    attribution: F1
    quote: float
    types: Mapping[str, F1]
    merge: F1 | None
    resolution: F1
    absent: tuple[str, ...] = field(default=())

    def as_dict(self) -> dict[str, object]:
        """The figures for JSON; ``merge`` is left out where there is none, ``absent`` always."""
        figures = asdict(self)
        del figures["absent"]
        if self.merge is None:
            del figures["merge"]
        return figures


def render(score: Score) -> str:
    """The figures as lines of text, the dealing types last."""
    return "\n".join(_lines(score))


def _lines(score: Score) -> Iterator[str]:
    for name in ("role", "dealing", "entity", "attribution", "merge", "resolution"):
        figure = getattr(score, name)
        if figure is not None:
            yield f"{name:12} {figure}"
    yield f"{'modality':12} {score.modality:.3f}"
    yield f"{'quote':12} {score.quote:.3f}"
    for type_, figure in score.types.items():
        yield f"  {type_:12} role F1 {figure.f1:.3f}  P {figure.p:.3f}  R {figure.r:.3f}"
