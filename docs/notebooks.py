"""Run the notebooks of `notebooks/` from top to bottom and keep what they give.

``python docs/notebooks.py`` writes them with their outputs, ``python docs/notebooks.py --check`` changes nothing and
says which cells give something else than is kept. Pictures are not compared: their bytes change with the fonts of a
machine. The graphs that they build stand in ``notebooks/graphs``, so that a second run is a matter of seconds.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient

FOLDER = Path(__file__).resolve().parents[1] / "notebooks"
NOT_KEPT = "not-kept"
"""The tag of cells whose output is too large to be kept."""
SHOWN = ("text/plain", "text/html")


def notebooks() -> list[Path]:
    """The files, in the order in which they are read."""
    return sorted(FOLDER.glob("*.ipynb"))


def executed(path: Path) -> nbformat.NotebookNode:
    """A notebook with what it gives now, in the form in which it is kept.

    Raises `nbclient.exceptions.CellExecutionError`, which names the cell, if one fails.
    """
    notebook: nbformat.NotebookNode = nbformat.read(path, as_version=4)
    NotebookClient(notebook, timeout=600, record_timing=False, resources={"metadata": {"path": str(FOLDER)}}).execute()
    notebook.metadata["language_info"] = {"name": "python"}  # no version: it is of whoever ran it last
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs = [] if NOT_KEPT in cell.metadata.get("tags", ()) else [_plain(one) for one in cell.outputs]
    return notebook


def differences(kept: nbformat.NotebookNode, fresh: nbformat.NotebookNode) -> Iterator[str]:
    """Cells that give something else than is kept, as one line each; pictures are left out."""
    for number, (old, new) in enumerate(zip(kept.cells, fresh.cells, strict=True), start=1):
        if old.cell_type == "code" and _told(old) != _told(new):
            yield f"cell {number} gives something else: {_first_difference(_told(old), _told(new))}"


def main(arguments: list[str]) -> int:
    """Run all; the exit code is 1 where ``--check`` finds something stale."""
    stale = []
    for path in notebooks():
        fresh = executed(path)
        if "--check" in arguments:
            stale += [f"{path.name}, {line}" for line in differences(nbformat.read(path, as_version=4), fresh)]
        else:
            nbformat.write(fresh, path)
    print("\n".join([*stale, "stale: renew with python docs/notebooks.py"]) if stale else "the notebooks are fresh")
    return 1 if stale else 0


def _plain(output: Any) -> Any:
    """An output without the machine's name for an object's place in memory, which is what a picture's text tells."""
    if "image/png" in output.get("data", {}):
        output.data = {"image/png": output.data["image/png"], "text/plain": "a picture"}
    return output


def _told(cell: Any) -> list[str]:
    texts: list[str] = []
    for output in cell.outputs:
        data = output.get("data", {})
        texts += [str(output.get("text", "")), *(str(data[kind]) for kind in SHOWN if kind in data)]
    return texts


def _first_difference(old: list[str], new: list[str]) -> str:
    before, after = ("\n".join(texts).splitlines() for texts in (old, new))
    lines = next(((a, b) for a, b in zip(before, after, strict=False) if a != b), ("", ""))
    return " / ".join(line.strip() or "nothing" for line in lines)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
