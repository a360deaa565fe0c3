"""Attributes of all tokens of a spaCy document at once, as numbers; strings have the number of the vocabulary."""

from collections.abc import Sequence
from typing import Any, cast

import numpy as np
from numpy.typing import ArrayLike, NDArray
from spacy.tokens import Doc
from thinc.types import Ints2d


def attributes(doc: Doc, names: Sequence[str]) -> NDArray[np.uint64]:
    """A row for each token and a column for each attribute: see spaCy's ``Doc.to_array``."""
    columns: list[Any] = list(names)
    return np.asarray(doc.to_array(columns)).reshape(len(doc), len(names))


def set_attributes(doc: Doc, names: Sequence[str], values: ArrayLike) -> None:
    """Set them from such rows."""
    if len(doc):
        rows = np.asarray(values, dtype="uint64").reshape(len(doc), len(names))
        columns: list[Any] = list(names)
        doc.from_array(columns, cast("Ints2d", rows))
