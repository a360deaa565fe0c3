"""The texts of documents, and what is marked in them."""

import json
import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from kg.model.document import Document
from kg.server.pages.facts import Claim, Quote

_KEY = re.compile(r"[0-9a-f]{1,64}")


@dataclass(frozen=True)
class Stretch:
    """A piece of a text from ``start``, and the numbers of the claims that it proves; ``first`` where they begin."""

    start: int
    text: str
    claims: tuple[int, ...] = ()
    first: tuple[int, ...] = ()


class Texts:
    """Texts as a build keeps them: drawn ones in ``texts/``, all of them with the readings in ``.readings/``."""

    def __init__(self, folder: Path) -> None:
        """Texts of a build's folder; nothing is read before a text is asked for."""
        self._folder = folder
        self._readings: dict[str, Path] | None = None

    def get(self, key: str, quotes: Iterable[Quote]) -> str | None:
        """The text of a document, None if it is not kept or is not the one in which these quotes stand."""
        if not _KEY.fullmatch(key):
            return None
        text = self._drawn(key) or self._read(key)
        if text is None or any(text[quote.start : quote.end] != quote.text for quote in quotes):
            return None
        return text

    def _drawn(self, key: str) -> str | None:
        try:
            return (self._folder / "texts" / f"{key}.txt").read_bytes().decode()
        except (OSError, UnicodeDecodeError):
            return None

    def _read(self, key: str) -> str | None:
        if self._readings is None:
            files = sorted((self._folder / ".readings").glob("*.json"))
            self._readings = {document_key: file for file in files for document_key in _documents(file)}
        file = self._readings.get(key)
        return _document(file)["text"] if file else None


def _documents(file: Path) -> Iterator[str]:
    document = _document(file)
    if "text" in document:
        title, issued, publisher, url = map(document.get, ("title", "issued", "publisher", "url"))
        yield Document("", document["text"], title, issued, publisher, url).key


def _document(file: Path) -> dict[str, str]:
    try:
        return dict(json.loads(file.read_text(encoding="utf-8").partition("\n")[2])["document"])
    except (OSError, ValueError, KeyError, TypeError):
        return {}


def marked(text: str, claims: Sequence[Claim]) -> Iterator[Stretch]:
    """The text in stretches, each with the numbers (from 0) of the claims whose quotes hold it."""
    spans = deque(
        sorted((quote.start, quote.end, number) for number, claim in enumerate(claims) for quote in claim.quotes)
    )
    cuts = sorted({0, len(text), *(cut for start, end, _ in spans for cut in (start, end))})
    open_spans: list[tuple[int, int, int]] = []
    begun: set[int] = set()
    for start, end in pairwise(cuts):
        while spans and spans[0][0] <= start:
            open_spans.append(spans.popleft())
        open_spans = [span for span in open_spans if span[1] > start]
        inside = tuple(dict.fromkeys(number for _, _, number in open_spans))
        first = tuple(number for number in inside if number not in begun)
        begun.update(first)
        yield Stretch(start, text[start:end], inside, first)
