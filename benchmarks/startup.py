"""How soon it begins: whole processes, from the start of Python to their end.

Seconds are the processor's: what a process takes on a machine that does nothing else. The peer is Python that does
nothing. The graph that is asked is that of `output/`, without a store on disk, so that its N-Quads are read as well.
"""

import resource
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from statistics import median

from benchmarks.measured import Bar, Measured, Scale, pairs
from kg.questions import catalogue

ROOT = Path(__file__).resolve().parents[1]
NEEDED: Mapping[str, str] = {"facts": "entity=Russia"}
"""What questions cannot do without."""
NOTHING = ("-c", "pass")


def measure(scale: Scale) -> Iterator[Measured]:
    """``import kg``, ``kg --help``, and each named question."""
    yield _measured("import kg", ("-c", "import kg"), 0.2, scale)
    yield _measured("kg --help", ("-m", "kg.cli", "--help"), 0.3, scale)
    for question in catalogue():
        given = ("-p", NEEDED[question.name]) if question.name in NEEDED else ()
        command = ("-m", "kg.cli", "query", "output", question.name, *given)
        yield _measured(f"kg query output {question.name}", command, 0.5, scale)


def _measured(name: str, command: tuple[str, ...], most: float, scale: Scale) -> Measured:
    found = pairs(lambda: _run(command), lambda: _run(NOTHING), scale.pairs, clock=_of_children)
    ratio = median(ours / peer for ours, peer in found)
    return Measured(
        name, tuple(ours for ours, _ in found), Bar("at most", most), unit="s", told=f"{ratio:.1f} × Python"
    )


def _run(command: tuple[str, ...]) -> None:
    subprocess.run([sys.executable, *command], cwd=ROOT, stdout=subprocess.DEVNULL, check=True)


def _of_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
