"""Plain text and Markdown, and the decoding of bytes that are meant to be text."""

import codecs
import re
from collections.abc import Iterator
from typing import BinaryIO

from charset_normalizer import from_bytes

from kg.errors import SkipDocument
from kg.model.document import Document

WIDE_MARKS = {
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")


def read(stream: BinaryIO, name: str, limit: int) -> Iterator[Document]:
    r"""One document: the text is the file, decoded, with nothing taken away.

    As in ``Path(name).read_text(encoding="utf-8")``, every line end (``\r\n``, ``\r``) becomes ``\n``, and offsets
    count in the result; a byte order mark of UTF-8 stays as the first character.
    """
    yield Document(name, decode(take(stream, limit)))


def take(stream: BinaryIO, limit: int) -> bytes:
    """All bytes of a stream; raises `SkipDocument` if they are more than ``limit``, or none."""
    data = stream.read(limit + 1)
    if len(data) > limit:
        raise SkipDocument(f"larger than {limit:,} bytes")
    if not data.strip():
        raise SkipDocument("empty")
    return data


def decode(data: bytes) -> str:
    """Bytes to text: UTF-8, else UTF-16 or UTF-32 by their byte order mark, else what charset-normalizer finds.

    Raises `SkipDocument` if the bytes are binary, or in no encoding that can be told.
    """
    encoding = next((name for mark, name in WIDE_MARKS.items() if data.startswith(mark)), "utf-8")
    if encoding == "utf-8" and b"\0" in data:
        raise SkipDocument("binary, not text")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        text = _guessed(data)
    # A stray control character is a blemish; one in a hundred is a picture, a program or an archive.
    if "\0" in text or len(_CONTROL.findall(text)) * 100 > len(text):
        raise SkipDocument("binary, not text")
    return plain(text)


def _guessed(data: bytes) -> str:
    if len(_CONTROL.findall(data.decode("latin-1"))) * 100 > len(data):
        raise SkipDocument("binary, not text")
    best = from_bytes(data).best()
    if best is None:
        raise SkipDocument("in no known encoding; save it as UTF-8")
    return str(best)


def plain(text: str) -> str:
    r"""Text that can be written and read back unchanged: ``\n`` ends lines, and lone surrogates become ``?``.

    >>> plain("a\r\nb\rc")
    'a\nb\nc'
    """
    return _SURROGATE.sub("?", text.replace("\r\n", "\n").replace("\r", "\n"))
