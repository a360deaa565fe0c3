"""Files of a build that are copies of what went into it: drawn texts and the ontology."""

from collections.abc import Iterable
from pathlib import Path

from kg.model.document import Document


def write_texts(documents: Iterable[Document], folder: Path) -> None:
    """Keep the text in which offsets count, as ``KEY.txt``, of each document that is not itself a ``.txt`` file."""
    drawn = [document for document in documents if Path(document.file).suffix.lower() != ".txt"]
    if drawn:
        folder.mkdir()
    for document in drawn:
        (folder / f"{document.key}.txt").write_bytes(document.text.encode())


def write_ontology(files: Iterable[Path], path: Path) -> None:
    """All files of the ontology as one: Turtle lets prefixes be declared again, so they stand as they are."""
    parts = (f"# ---- {file.name}\n\n{file.read_text(encoding='utf-8').strip()}\n" for file in files)
    path.write_text("\n".join(parts), encoding="utf-8")
