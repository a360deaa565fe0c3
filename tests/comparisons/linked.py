"""A build of the documents of `tests.tiny` whose comparisons were made by hand."""

import dataclasses
from collections.abc import Sequence
from pathlib import Path

from kg.build.assemble import assemble
from kg.comparisons.links import THRESHOLDS
from kg.judgements import Judgement
from kg.model.reading import Reading
from kg.resolution import Resolution
from kg.resolution.constraints import Constraints
from kg.resolution.links import Link, Reason, Verdict
from tests.build.doubles import SETTINGS, STEPS
from tests.tiny import DENIAL, LOAN

LENT, DENIED = (LOAN.key, 0), (DENIAL.key, 0)
assert LOAN.key > DENIAL.key  # so the denial is the first side of each link
ENOUGH = THRESHOLDS["dealing"]
NEARLY = ENOUGH - 1
LINKS = (
    Link("entity", (DENIAL.key, "a"), (LOAN.key, "e1"), 4.0, (Reason(4.0, "both are IT"),), Verdict.SAME),
    Link(
        "entity",
        (DENIAL.key, "b"),
        (LOAN.key, "e2"),
        1.25,
        (Reason(2.0, "the name “Oslo” in both"), Reason(-0.75, "a capital and a state")),
        Verdict.DOUBTFUL,
    ),
    Link(
        "dealing",
        DENIED,
        LENT,
        NEARLY,
        (Reason(NEARLY + 0.5, "funder: Rome in both"), Reason(-0.5, "one denies what the other says")),
        Verdict.DOUBTFUL,
    ),
)


def resolve(readings: Sequence[Reading], constraints: Constraints) -> Resolution:
    """One Italy; two Oslos and two loans, which may be one."""
    claims = {(reading.document.key, number) for reading in readings for number, _ in enumerate(reading.claims)}
    return Resolution(
        {
            (LOAN.key, "e1"): "italy",
            (LOAN.key, "e2"): "norway",
            (LOAN.key, "e3"): "ada",
            (DENIAL.key, "a"): "italy",
            (DENIAL.key, "b"): "oslo",
        },
        {node: key for node, key in {LENT: "loan", DENIED: "denied"}.items() if node in claims},
        {"italy": "Italy", "norway": "Oslo", "oslo": "Oslo", "ada": "Ada"},
        tuple(link for link in LINKS if link.kind == "entity" or {link.one, link.other} <= claims),
    )


def linked(folder: Path, *judgements: Judgement) -> Path:
    """The folder of the build."""
    settings = dataclasses.replace(SETTINGS, judgements=judgements)
    assemble([LOAN, DENIAL], folder, settings, dataclasses.replace(STEPS, resolve=resolve))
    return folder
