"""PDF files with a text layer, by pypdf; pictures of pages are not read."""

import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import BinaryIO

from pypdf import PasswordType, PdfReader
from pypdf.errors import DependencyError, PyPdfError

from kg.errors import SkipDocument
from kg.model.document import Document
from kg.readers.dateline import dateline
from kg.readers.lines import Line, lines
from kg.readers.quiet import quiet
from kg.readers.text import plain, take
from kg.readers.wrapping import paragraphs

_FOLIO = re.compile(r"(?:page )?[-–—]? ?\d{1,4} ?(?:[-–—]|(?:of|/) ?\d{1,4})?", re.IGNORECASE)
_HYPHENATED = re.compile(r"(?<=[^\W\d_])[-\u00ad] (?=[a-z])")
_LIGATURES = {0xFB00 + n: letters for n, letters in enumerate(("ff", "fi", "fl", "ffi", "ffl", "st", "st"))}
_FILE_NAME = re.compile(r"\.\w{2,5}$|^untitled", re.IGNORECASE)

# A damaged or hostile file makes pypdf fail in all these ways, for its parser trusts the structure that it finds.
_DAMAGE = (PyPdfError, ValueError, LookupError, TypeError, AttributeError, ArithmeticError, OSError, RecursionError)


def read(stream: BinaryIO, name: str, limit: int) -> Iterator[Document]:
    """One document: the text of all pages, a line a paragraph, with title and date.

    The title is that of the file's metadata; the date is the one in the text's head, else that of the file's making.
    """
    data = take(stream, limit)
    try:
        with quiet("pypdf"):
            document = _document(data, name)
    except DependencyError as error:
        raise SkipDocument("encrypted") from error
    except _DAMAGE as error:
        raise SkipDocument(f"damaged PDF: {' '.join(str(error).split()) or type(error).__name__}") from error
    yield document


def _document(data: bytes, name: str) -> Document:
    pdf = PdfReader(io.BytesIO(data))
    # Many files are encrypted with an empty password, only to forbid printing.
    if pdf.is_encrypted and pdf.decrypt("") == PasswordType.NOT_DECRYPTED:
        raise SkipDocument("encrypted")
    text = unwrapped([plain(page.extract_text()) for page in pdf.pages])
    if not text:
        raise SkipDocument("no text layer; run it through OCR")
    return Document(name, text, title=_title(pdf), issued=dateline(text).issued or _made(pdf))


def _title(pdf: PdfReader) -> str | None:
    title = " ".join(plain(str(pdf.metadata.title or "")).split()) if pdf.metadata else ""
    return None if _FILE_NAME.search(title) else title or None


def _made(pdf: PdfReader) -> str | None:
    try:
        made = pdf.metadata.creation_date if pdf.metadata else None
    except ValueError:  # many a program writes a date of its own form
        return None
    return made.date().isoformat() if made else None


def unwrapped(pages: Sequence[str]) -> str:
    r"""The text of pages as paragraphs, a blank line between them, without page numbers and running heads.

    >>> unwrapped(["Oil was ship-\nped to Rome.\n\nParis paid.\n1"])
    'Oil was shipped to Rome.\n\nParis paid.'
    """
    worded = [list(lines(page)) for page in pages]
    running = _running_heads(worded)
    kept = [line for page in worded for line in _body(page, running)]
    blocks = [list(block) for has_words, block in groupby(kept, key=lambda line: bool(line.words)) if has_words]
    return "\n\n".join(_rejoined(paragraph) for block in blocks for paragraph in paragraphs(block))


def _running_heads(pages: Sequence[Sequence[Line]]) -> set[str]:
    """What stands at the edge of two pages or more, and of most of them, whatever the numbers in it."""
    edges = Counter(words for page in pages for words in set(_edges(page)))
    return {words for words, count in edges.items() if count >= 2 and count * 2 > len(pages)}


def _edges(page: Sequence[Line]) -> list[str]:
    worded = [_numberless(line) for line in page if line.words]
    return [*worded[:2], *worded[-2:]]


def _numberless(line: Line) -> str:
    return re.sub(r"\d+", "0", line.words)


def _body(page: Sequence[Line], running: set[str]) -> Iterator[Line]:
    """The lines of a page without what is printed on its edges; a paragraph may go on from page to page."""
    kept = list(page)
    for edge in (0, -1):
        while kept and (
            not kept[edge].words or _numberless(kept[edge]) in running or _FOLIO.fullmatch(kept[edge].words)
        ):
            del kept[edge]
    yield from kept


def _rejoined(paragraph: Sequence[Line]) -> str:
    return _HYPHENATED.sub("", " ".join(line.words for line in paragraph)).translate(_LIGATURES)
