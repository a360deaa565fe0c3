"""The notebooks run from top to bottom, and give what is kept in them."""

from pathlib import Path

import pytest

nbformat = pytest.importorskip("nbformat", reason="no Jupyter here: pip install '.[test]' has what runs notebooks")
pytest.importorskip("nbclient", reason="no Jupyter here: pip install '.[test]' has what runs notebooks")
pytest.importorskip("ipykernel", reason="no Jupyter here: pip install '.[test]' has what runs notebooks")

from docs.notebooks import NOT_KEPT, differences, executed, notebooks  # noqa: E402

FILES = notebooks()
NAMES = [path.stem for path in FILES]


def test_there_are_three() -> None:
    assert NAMES == ["1-build-and-ask", "2-network", "3-corroboration"]


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_a_run_gives_what_is_kept(path: Path) -> None:
    fresh = executed(path)
    assert list(differences(nbformat.read(path, as_version=4), fresh)) == []


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_a_notebook_can_be_read_without_running_it(path: Path) -> None:
    kept = nbformat.read(path, as_version=4)
    nbformat.validate(kept)
    cells = [cell for cell in kept.cells if cell.cell_type == "code"]
    assert [cell.execution_count for cell in cells] == list(range(1, len(cells) + 1))
    for cell in cells:
        assert bool(cell.outputs) != (NOT_KEPT in cell.metadata.get("tags", ()))
        assert all(output.get("name") != "stderr" for output in cell.outputs)


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_nothing_in_it_is_of_one_machine_and_no_logic_is_its_own(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not [word for word in ("/home/", "/root/", "/tmp/", "site-packages", " at 0x") if word in text]  # noqa: S108 - looked for, not written to
    source = "\n".join(cell.source for cell in nbformat.reads(text, as_version=4).cells if cell.cell_type == "code")
    assert not [word for word in ("def ", "class ", "lambda row", "sys.path") if word in source]


def test_what_has_changed_is_said_and_pictures_are_not_compared() -> None:
    def notebook(text: str, picture: str) -> nbformat.NotebookNode:
        outputs = [
            nbformat.v4.new_output("stream", text=text),
            nbformat.v4.new_output("display_data", {"image/png": picture, "text/plain": "a picture"}),
        ]
        cells = [nbformat.v4.new_markdown_cell("x"), nbformat.v4.new_code_cell("y", outputs=outputs)]
        return nbformat.v4.new_notebook(cells=cells)

    assert list(differences(notebook("1\n2\n", "AA"), notebook("1\n2\n", "BB"))) == []
    assert list(differences(notebook("1\n2\n", "AA"), notebook("1\n3\n", "AA"))) == [
        "cell 2 gives something else: 2 / 3"
    ]
