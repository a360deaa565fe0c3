"""Decoding, and text that is kept to the letter."""

import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import SkipDocument
from kg.readers.text import decode, read

SENTENCE = "Café owners in Paris paid €5 million to “Rosneft” – a company that sells oil – in 2023."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32", "cp1252"])
def test_encodings(encoding: str) -> None:
    assert decode(SENTENCE.encode(encoding)) == SENTENCE


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc"], include_characters="\r\n\t"), min_size=1))
def test_text_is_what_read_text_gives(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.getbasetemp() / "a.txt"
    path.write_bytes(text.encode())
    if text.encode().strip():
        assert decode(path.read_bytes()) == path.read_text(encoding="utf-8")


def test_byte_order_mark_stays_for_offsets_count_it(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Rome paid.\n", encoding="utf-8-sig")
    with (tmp_path / "a.txt").open("rb") as stream:
        (document,) = read(stream, "a.txt", 100)
    assert document.text == "\ufeffRome paid.\n" == (tmp_path / "a.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("data", "cause"),
    [
        (b"", "empty"),
        (b" \r\n\t", "empty"),
        (b"Rome\0paid", "binary, not text"),
        (bytes(range(256)) * 4, "binary, not text"),
        (b"\x89PNG\r\n\x1a\n\x10\x11\x12\xff\xfe\xfd" * 9, "binary, not text"),
        (b"\xff\xfeR\0o\0m", "binary, not text"),
        (b"Rome paid. " * 10, "larger than 100 bytes"),
    ],
)
def test_left_out(data: bytes, cause: str) -> None:
    with pytest.raises(SkipDocument) as skip:
        list(read(io.BytesIO(data), "a.txt", 100 if cause.startswith("larger") else 10_000))
    assert str(skip.value) == cause
