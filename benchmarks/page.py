"""The page ``benchmarks/README.md``: all figures of a run, a table for each benchmark."""

from collections.abc import Mapping, Sequence

from benchmarks.measured import Measured, Scale

HEAD = """\
# How fast it is, and how it grows

Written by `python -m benchmarks --write`; its words stand in `benchmarks/page.py` and in the benchmarks themselves.
Each ratio is that of a pair that ran in one call, one or the other first in turn: the median of all pairs, with the
least and the greatest. Absolute figures are those of the machine, which other programs share; ratios are what counts.
How well documents are read stands in [quality.md](quality.md), how well they are made one in [reports.md](reports.md).
"""


def page(results: Mapping[str, Sequence[Measured]], scale: Scale, machine: str) -> str:
    """The page in Markdown; ``results`` by the sentence that says what each benchmark measures."""
    few, many = scale.growth
    how = (
        f"Measured on {machine}; corpora of {scale.documents:,} documents, growth from {few:,} to {many:,}, "
        f"{scale.pairs} pairs."
    )
    parts = [f"## {title}\n\n{table(measured)}\n" for title, measured in results.items()]
    return "\n".join([HEAD, how + "\n", *parts])


def table(measured: Sequence[Measured]) -> str:
    """Figures, one a row.

    >>> from benchmarks.measured import Bar
    >>> print(table([Measured("reading", (1.0, 1.2, 1.1), Bar("at most", 1.15), "spaCy alone")]))
    | what | against | median | least | greatest | must be | holds | absolute |
    | --- | --- | --: | --: | --: | --- | --- | --- |
    | reading | spaCy alone | 1.10 × | 1.00 | 1.20 | at most 1.15 | yes |  |
    """
    head = "| what | against | median | least | greatest | must be | holds | absolute |"
    return "\n".join([head, "| --- | --- | --: | --: | --: | --- | --- | --- |", *map(_row, measured)])


def _row(one: Measured) -> str:
    bar = f"{one.bar.kind} {one.bar.value:,g}" if one.bar else ""
    holds = "" if one.bar is None else "yes" if one.holds else "**no**"
    middle = f"{number(one.median)} {one.unit}"
    cells = (one.name, one.against, middle, number(min(one.values)), number(max(one.values)), bar, holds, one.told)
    return f"| {' | '.join(cells)} |"


def number(value: float) -> str:
    """A value with three digits that count.

    >>> number(0.1234), number(1.234), number(123.4), number(12345.6)
    ('0.123', '1.23', '123', '12,346')
    """
    places = 3 if abs(value) < 1 else 2 if abs(value) < 10 else 1 if abs(value) < 100 else 0
    return f"{value:,.{places}f}"
