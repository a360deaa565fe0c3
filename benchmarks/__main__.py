"""All benchmarks of speed and growth, or those that are named: ``python -m benchmarks [NAME…] [--quick] [--write]``.

Prints a table for each and exits with 1 where a figure does not keep to its bar. The whole run takes about an hour, the
quick one a few minutes; figures of a quick one are rough and never written.
"""

import argparse
import importlib
import os
import platform
import sys
from pathlib import Path

from benchmarks.measured import FULL, QUICK, Measured
from benchmarks.page import page, table

BENCHMARKS = ("speed", "workers", "merging", "rebuild", "memory", "exports", "questions", "startup", "explorer")
"""The modules of this folder that measure, in the order of the page."""
PAGE = Path(__file__).with_name("README.md")


def main() -> int:
    """Measure, print, and write the page if asked; the exit code is 1 where a bar is missed."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(BENCHMARKS)}; default: all")
    parser.add_argument("--quick", action="store_true", help="small corpora, a few minutes")
    parser.add_argument("--write", action="store_true", help="also write benchmarks/README.md")
    options = parser.parse_args()
    names = options.names or BENCHMARKS
    if wrong := sorted(set(names) - set(BENCHMARKS)):
        parser.error(f"no benchmark {wrong[0]!r}; there are {', '.join(BENCHMARKS)}")
    if options.write and (options.quick or options.names):
        parser.error("the page holds the whole run: --write goes without names and without --quick")
    scale = QUICK if options.quick else FULL
    results: dict[str, list[Measured]] = {}
    for name in names:
        module = importlib.import_module(f"benchmarks.{name}")
        title = str(module.__doc__).splitlines()[0].rstrip(".:")
        results[title] = list(module.measure(scale))
        print(f"\n{title}\n\n{table(results[title])}", flush=True)
    if options.write:
        PAGE.write_text(page(results, scale, _machine()), encoding="utf-8")
    return 0 if all(one.holds for found in results.values() for one in found) else 1


def _machine() -> str:
    return f"{os.cpu_count()} cores, {platform.system()}, CPython {platform.python_version()}"


if __name__ == "__main__":
    sys.exit(main())
