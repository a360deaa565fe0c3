"""Builds that are killed at each kind of write, and what is found after each: ``python -m tests.build.killed POINTS``.

A build over the outputs of an older one is killed (SIGKILL) just before its n-th change to the disk, at points that are
spread over all of them. After each kill every output is whole, of the old build or of the new one, and all are the old
ones unless the outputs were being swapped; the next build gives what an undisturbed one gives.
"""

import os
import signal
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from shutil import copytree, rmtree
from tempfile import TemporaryDirectory
from unittest.mock import patch

from kg.build.assemble import assemble
from kg.build.outputs.swap import NOTE
from kg.store import open_graph
from tests.build.doubles import SETTINGS
from tests.build.tales import STEPS, document
from tests.build.test_assemble import contents

LOAN = "Ada Berg of Post said Rome lent Oslo 5 million dollars in 2024."
BEFORE = {"a.txt": LOAN, "b.html": LOAN, "c.txt": "Nothing."}
AFTER = {"a.txt": LOAN.replace("5", "7"), "c.txt": "Nothing.", "d.html": LOAN}
CHANGES = {"os.rename", "os.link", "os.mkdir", "os.rmdir", "os.remove"}


def build(out: Path, corpus: dict[str, str]) -> None:
    assemble([document(file, text) for file, text in corpus.items()], out, SETTINGS, STEPS)


def apart(work: Callable[[], object]) -> int:
    """The status of a process of its own: RocksDB has threads, which do not survive a fork."""
    child = os.fork()
    if child:
        return os.waitpid(child, 0)[1]
    try:
        work()
        os._exit(0)
    except BaseException as error:  # noqa: BLE001 - told, and the process ends
        sys.stderr.write(f"{error!r}\n")
        os._exit(1)


def killed_at(point: int, out: Path, told: Path) -> None:
    """Build, and die before change number ``point``; if there are fewer, tell how many there are."""
    changes = 0

    def count(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal changes
        writes = event == "open" and isinstance(arguments[2], int) and arguments[2] & (os.O_WRONLY | os.O_RDWR)
        if (writes or event in CHANGES) and str(out) in str(arguments[0]):
            changes += 1
            if changes == point:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(count)
    build(out, AFTER)
    told.write_text(str(changes), encoding="utf-8")


def check(out: Path, old: dict[str, bytes], new: dict[str, bytes]) -> None:
    """Raise `AssertionError` where something is lost or half, or the next build is another than it should be."""
    left = contents(out)
    begun = any(out.glob(f".build-*/{NOTE}"))
    seen = {name: data for name, data in left.items() if not (name.startswith(".") or name.endswith(".part"))}
    wrong = {name for name, data in seen.items() if data not in {old.get(name), new.get(name)}}
    assert not wrong, f"half written: {wrong}"
    assert begun or seen in (old, new), "outputs of two builds, though none was swapping"
    assert old.keys() & new.keys() <= seen.keys(), "an output is missing"
    assert len(open_graph(out)), "the graph cannot be read"
    build(out, AFTER)
    assert contents(out) == new, "the next build gives something else"
    assert not list(out.glob(".build-*")), "something is left over"


def spread(points: int, folder: Path) -> Iterator[str]:
    """What went wrong, kill by kill; nothing if all is well."""
    with patch("kg.build.assemble.create_store", return_value=0):
        build(folder / "warm", BEFORE)  # what is loaded at first use is loaded now; no store has threads yet
    base, fresh, told = folder / "base", folder / "fresh", folder / "changes"
    apart(lambda: build(base, BEFORE))
    apart(lambda: build(fresh, AFTER))
    old, new = contents(base), contents(fresh)
    copytree(base, folder / "whole")
    apart(lambda: killed_at(0, folder / "whole", told))
    changes = int(told.read_text(encoding="utf-8"))
    for point in sorted({1 + number * (changes - 1) // (points - 1) for number in range(points)}):
        out = folder / "out"
        rmtree(out, ignore_errors=True)
        copytree(base, out)
        status = apart(partial(killed_at, point, out, told))
        if not os.WIFSIGNALED(status):
            yield f"change {point} of {changes}: the build was not killed"
        if apart(partial(check, out, old, new)):
            yield f"change {point} of {changes}"


def main(points: int) -> int:
    """Print what went wrong; the exit code is 1 if anything did."""
    with TemporaryDirectory() as folder:
        faults = list(spread(points, Path(folder)))
    sys.stdout.write("\n".join(faults or [f"{points} kills, and all is well"]) + "\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
