"""The peer of reading: spaCy alone, as its documentation has it, over the texts of a folder.

python -m benchmarks.plain articles/
"""

import argparse
import warnings
from collections.abc import Sequence
from pathlib import Path

import spacy
from spacy.language import Language

from kg.annotation.packages import package_of

BATCH = 16
"""Documents in a batch: with 64 or more, what lies in memory is so much that spaCy takes a tenth longer."""


def plain(model: str = "sm") -> Language:
    """The model as its package has it, with the components that reading uses."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r"\[W095\]", category=UserWarning)
        return spacy.load(package_of(model), exclude=["senter"])


def parse_all(nlp: Language, texts: Sequence[str]) -> None:
    """Parse texts and keep nothing."""
    for _ in nlp.pipe(texts, batch_size=BATCH):
        pass


def main() -> None:
    """Load the model and parse the texts of a folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    options = parser.parse_args()
    parse_all(plain(), [file.read_text(encoding="utf-8") for file in sorted(options.folder.iterdir())])


if __name__ == "__main__":
    main()
