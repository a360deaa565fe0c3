"""How merging grows with the corpus: generated reports of dealings are resolved, a few of them and ten times as many.

``python benchmarks/merging.py`` prints a table of the processor's seconds by stage and exits with 1 where ten times the
reports take more than `LIMIT` times as long. How the reports are made stands in `benchmarks.generated`; the seed is
fixed, so that a run measures what the last one did.
"""

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from time import process_time
from typing import Any
from unittest.mock import patch

from benchmarks.generated import reports
from benchmarks.measured import Bar, Measured, Scale
from kg.model.reading import Reading
from kg.resolution import resolution, resolve

LIMIT = 12.0
"""How many times as long ten times the reports may take."""
SIZES = (1_000, 10_000)
STAGES = {
    "resolve_entities": "entities",
    "resolve_dealings": "dealings",
    "near_copies": "reprints",
    "find_conflicts": "conflicts",
    "sources": "sources",
}
"""The functions of `kg.resolution.resolution` that are measured, and what they are called in the table."""
WHOLE = "all"

Times = Mapping[str, float]


def main() -> int:
    """Measure and print; the exit code is 1 where merging grows too fast."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs=2, default=SIZES, help="numbers of reports, the lesser first")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--repeats", type=int, default=3, help="how often each is measured; the least counts")
    options = parser.parse_args()
    corpora = [reports(size, options.seed) for size in options.sizes]
    resolve(reports(100, options.seed))  # what is loaded at first use is loaded now
    few, many = (least([measured(corpus) for _ in range(options.repeats)]) for corpus in corpora)
    print(table(options.sizes, few, many))
    growth = many[WHOLE] / few[WHOLE]
    return 1 if growth > LIMIT * options.sizes[1] / options.sizes[0] / 10 else 0


def measure(scale: Scale) -> list[Measured]:
    """How many times as long resolution takes for the greater corpus."""
    corpora = [reports(size, seed=1) for size in scale.growth]
    resolve(reports(100, seed=1))
    taken = [tuple(measured(corpus)[WHOLE] for corpus in corpora) for _ in range(min(scale.pairs, 3))]
    few, many = scale.growth
    told = f"{min(a for a, _ in taken):.1f} s and {min(b for _, b in taken):.1f} s"
    growth = tuple(b / a for a, b in taken)
    return [Measured(f"merging {many:,}", growth, Bar("at most", LIMIT), f"merging {few:,}", told=told)]


def measured(readings: Sequence[Reading]) -> Times:
    """Seconds of the processor that each stage of `resolve` takes, and all of it."""
    times = dict.fromkeys(STAGES.values(), 0.0)

    def timed(function: Callable[..., Any], name: str) -> Callable[..., Any]:
        def call(*arguments: Any, **named: Any) -> Any:
            start = process_time()
            result = function(*arguments, **named)
            times[name] += process_time() - start
            return result

        return call

    stages: dict[str, Any] = {
        name: timed(getattr(resolution, name), told) for name, told in STAGES.items() if hasattr(resolution, name)
    }
    start = process_time()
    with patch.multiple(resolution, **stages):
        resolve(readings)
    return {**times, WHOLE: process_time() - start}


def least(times: Sequence[Times]) -> Times:
    """The least time of each stage: what else runs on the machine only adds to it.

    >>> least([{"all": 2.0}, {"all": 1.5}])
    {'all': 1.5}
    """
    return {stage: min(one[stage] for one in times) for stage in times[0]}


def table(sizes: Sequence[int], few: Times, many: Times) -> str:
    """Seconds by stage for two corpora, and how many times as long the greater takes, in Markdown.

    >>> print(table((10, 100), {"dealings": 1.0, "all": 2.0}, {"dealings": 11.0, "all": 20.0}))
    | stage | 10 reports (s) | 100 reports (s) | times |
    | --- | --: | --: | --: |
    | dealings | 1.00 | 11.00 | 11.0 |
    | all | 2.00 | 20.00 | 10.0 |
    """
    head = f"| stage | {sizes[0]:,} reports (s) | {sizes[1]:,} reports (s) | times |\n| --- | --: | --: | --: |"
    rows = [f"| {stage} | {few[stage]:.2f} | {many[stage]:.2f} | {_times(few[stage], many[stage])} |" for stage in few]
    return "\n".join([head, *rows])


def _times(few: float, many: float) -> str:
    return f"{many / few:.1f}" if few >= 0.005 else ""


if __name__ == "__main__":
    sys.exit(main())
