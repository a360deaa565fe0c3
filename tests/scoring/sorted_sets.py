"""Run a Python script in which every ``set(...)`` is gone through in sorted order: ``sorted_sets.py SCRIPT ARGUMENT…``.

The reference scorer breaks ties by the order of its sets, which changes from run to run; in sorted order its figures
are one of its own answers, and always the same.
"""

import runpy
import sys
from collections.abc import Iterator
from typing import Any


class SortedSet(set[Any]):
    """A set with an order."""

    def __iter__(self) -> Iterator[Any]:
        return iter(sorted(super().__iter__(), key=str))


if __name__ == "__main__":
    del sys.argv[0]
    runpy.run_path(sys.argv[0], init_globals={"set": SortedSet}, run_name="__main__")
