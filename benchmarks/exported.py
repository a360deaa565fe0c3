"""One export, measured: ``python -m benchmarks.exported FORMAT BUILD`` prints seconds and megabytes as JSON.

It loads nothing but what writes the format: what is measured is what a user's process holds.
"""

import json
import re
import sys
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from tempfile import TemporaryDirectory
from time import process_time

from kg.exports import FORMATS


def main() -> None:
    """Write the format to a folder that is thrown away."""
    name, build = sys.argv[1:]
    form = FORMATS[name]
    with TemporaryDirectory() as scratch:
        target = Path(scratch, "out")
        if form.is_folder:
            target.mkdir()
        begun = process_time()
        form.write(Path(build), target)
        seconds = process_time() - begun
    print(json.dumps([seconds, peak()]))


def peak() -> float:
    """Megabytes that this process held at most.

    Linux tells it of the program itself; the figure that other systems have counts the parent's, where that held more.
    """
    status = Path("/proc/self/status")
    found = re.search(r"VmHWM:\s+(\d+) kB", status.read_text(encoding="ascii")) if status.exists() else None
    return (int(found[1]) if found else getrusage(RUSAGE_SELF).ru_maxrss) / 1024


if __name__ == "__main__":
    main()
