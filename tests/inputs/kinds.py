"""Inputs that no newspaper sends: what each is, and what is to become of it."""

import codecs
import json
import os
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.inputs.archives import nested, tarred, zipped
from tests.inputs.pages import GOOD, page, paragraphs
from tests.inputs.pdf import ENCRYPTED, pdf, shown

READ = "read"
"""What becomes of an input of which a document is made."""

ODD_NAMES = {
    "a new line in its name": "oil\nand\ngas.txt",
    "quotes in its name": "\"oil\" 'gas' `rm`.txt",
    "a name that begins like an option": "--oil.txt",
    "right-to-left marks in its name": "oil\u202egpj.txt",
    "escape codes of a terminal in its name": "oil\x1b[31mred\x1b[0m.txt",
    "markup in its name": "<script>alert(1)<\u2215script>.txt",
    "SPARQL in its name": "oil> } ; DROP ALL #.txt",
    "a percent sign in its name": "oil%2e%2e%2f.txt",
    "a name of 255 bytes": f"{'o' * 251}.txt",
    "a name in other letters": "нефть-原油-🛢.txt",
    "spaces around its name": " oil .txt",
    "a name that is a formula": "=1+1.txt",
    "a name that looks like a pattern": "oil[1]*?.txt",
}


@dataclass(frozen=True)
class Kind:
    """A kind of input: the name of its file, how it is laid at a path, and `READ` or how the cause begins for which it
    is left out.
    """

    what: str
    file: str
    lay: Callable[[Path], object]
    outcome: str = READ


FRENCH = "La Russie a livré du pétrole à la Corée du Nord en mars 2023."
GREEK = "Η Ρωσία παρέδωσε πετρέλαιο στη Βόρεια Κορέα."
SCRIPTS = f"<script>{'let a=1;' * 50_000}</script>"
REFRESH = "<meta http-equiv=refresh content='0;url=//x'>"
DATE = "<meta name=date content='9999-99-99'>"


def kinds() -> Iterator[Kind]:
    """All kinds, each under a file name of its own."""
    yield from _texts()
    yield from _pages()
    yield from _pdf()
    yield from _records()
    yield from _files()


def _of(what: str, file: str, content: bytes | str, outcome: str = READ) -> Kind:
    data = content.encode() if isinstance(content, str) else content
    return Kind(what, file, lambda path: path.write_bytes(data), outcome)


def _texts() -> Iterator[Kind]:
    yield _of("an empty file", "empty.txt", b"", "empty")
    yield _of("nothing but blanks", "blank.txt", b" \n\t\r\n ", "empty")
    yield _of("a byte order mark and nothing else", "mark.txt", codecs.BOM_UTF8, "nothing but boilerplate")
    yield _of("UTF-16 with its mark", "utf16.txt", GOOD.encode("utf-16"))
    yield _of("UTF-16 without a mark", "utf16-bare.txt", GOOD.encode("utf-16-le"), "binary, not text")
    yield _of("UTF-32 with its mark", "utf32.txt", GOOD.encode("utf-32"))
    yield _of("half of a UTF-16 character", "utf16-half.txt", GOOD.encode("utf-16")[:-1], "")
    yield _of("Latin-1", "latin.txt", f"{GOOD} Société Générale protested, Müller did not.".encode("latin-1"))
    yield _of("UTF-8 cut within a character", "cut.txt", f"{GOOD} It cost €".encode()[:-1])
    yield _of("bytes that are never UTF-8", "broken.txt", GOOD.encode() + b" \xff\xfe\xc0\x80")
    yield _of("NUL bytes within a text", "nul.txt", GOOD.encode() + b"\0" + GOOD.encode(), "binary, not text")
    yield _of("random bytes", "random.txt", bytes(hash_bytes(9_000)), "binary, not text")
    yield _of("a picture that is called a text", "picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(2_000), "binary, not text")
    yield _of("a program that is called a text", "program.txt", b"\x7fELF\x02" + bytes(2_000), "binary, not text")
    yield _of("more bytes than are allowed", "large.txt", f"{GOOD} " * 30_000, "larger than")
    yield _of("more characters than are allowed", "long.txt", f"{GOOD} " * 5_000, "longer than")
    yield _of("one line of 150,000 characters", "line.txt", f"{GOOD} " * 1_500)
    yield _of("one word of 150,000 letters", "word.txt", f"{GOOD}\n\n{'a' * 150_000}")
    yield _of("30,000 quotation marks in a row", "marks.txt", f"{GOOD}\n\n" + '"' * 30_000)
    yield _of("100,000 empty lines", "lines.txt", GOOD + "\n" * 100_000 + GOOD)
    yield _of("one letter with 20,000 accents", "accents.txt", f"{GOOD} a" + "\u0301" * 20_000)
    yield _of("right-to-left marks and joiners in a text", "bidi.txt", GOOD.replace(" ", " \u202e\u200d\u2066"))
    yield _of("every control character", "control.txt", bytes(range(1, 32)) + GOOD.encode(), "binary, not text")
    yield _of("line ends of three systems", "ends.txt", GOOD.replace(". ", ".\r\n").replace(", ", ",\r") + "\n")
    yield _of("escape codes of a terminal", "codes.txt", "\x1b[2J\x1b]0;owned\x07" + f"{GOOD} " * 5)
    yield _of("another language", "french.txt", FRENCH, "not English")
    yield _of("letters that are no Latin ones", "greek.txt", GREEK, "not English")
    yield _of("numbers and nothing else", "numbers.txt", "1 2 3\n4 5 6\n" * 50, "nothing but boilerplate")


def hash_bytes(count: int) -> Iterator[int]:
    """Bytes without any order, the same ones each time."""
    state = 1
    for _ in range(count):
        state = state * 6364136223846793005 + 1442695040888963407 & (1 << 64) - 1
        yield state >> 56


def _pages() -> Iterator[Kind]:
    deep = 3_000
    yield _of("a page without an article", "menu.html", "<ul><li>Home<li>About</ul>", "no article text")
    yield _of("half a page", "half.html", page(paragraphs())[:-60])
    yield _of("elements nested 3,000 deep", "deep.html", page("<div>" * deep + paragraphs() + "</div>" * deep), "")
    yield _of("bold type nested 3,000 deep", "bold.html", page(f"<p>{'<b>' * deep}{GOOD}</p>{paragraphs()}"), "")
    yield _of("an attribute of a megabyte", "attribute.html", page(paragraphs(), f"<meta name={'x' * 1_000_000}>"))
    yield _of("a page laden with scripts", "scripts.html", page(f"{SCRIPTS}{paragraphs()}"))
    yield _of("a comment that is never closed", "comment.html", page(f"{paragraphs()}<!-- {'x' * 100_000}"))
    yield _of("60,000 paragraphs of a letter", "letters.html", page("<p>x</p>" * 60_000), "takes longer than")
    yield _of("entities that unfold to more", "laughs.html", entities() + page(f"<p>&d;</p>{paragraphs()}"))
    yield _of("an entity that is a file", "entity.html", external() + page(f"<p>&x;</p>{paragraphs()}"))
    yield _of("an encoding that is declared wrongly", "charset.html", page(paragraphs(), "<meta charset=utf-7>"))
    yield _of("a page in UTF-16", "wide.html", page(paragraphs()).encode("utf-16"))
    yield _of("a page that is a picture", "picture.html", b"\x89PNG\r\n\x1a\n" + bytes(2_000), "no article text")
    yield _of(
        "a page that sends elsewhere",
        "refresh.html",
        page(paragraphs(), REFRESH),
    )
    yield _of("a date of publication that is none", "date.html", page(paragraphs(), DATE))


def entities() -> str:
    """A document type whose last entity unfolds to ten thousand times the first."""
    more = "".join(f'<!ENTITY {name} "{of * 10}">' for name, of in (("b", "&a;"), ("c", "&b;"), ("d", "&c;")))
    return f'<!DOCTYPE html [<!ENTITY a "ha ha ha ">{more}]>'


def external() -> str:
    """A document type with an entity that stands for a file of this machine."""
    return '<?xml version="1.0"?><!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]>'


def _pdf() -> Iterator[Kind]:
    whole = pdf(shown(GOOD))
    flate = b"/Filter /FlateDecode"
    yield _of("a PDF", "whole.pdf", whole)
    yield _of("half a PDF", "half.pdf", whole[: len(whole) // 2], "damaged PDF")
    yield _of("a PDF without its table of objects", "table.pdf", whole[: whole.index(b"xref")], "damaged PDF")
    yield _of("an encrypted PDF", "locked.pdf", ENCRYPTED, "encrypted")
    yield _of("a PDF of pictures alone", "scan.pdf", pdf(b"q Q"), "no text layer")
    yield _of("a text that is called a PDF", "text.pdf", GOOD, "damaged PDF")
    yield _of("a PDF whose pages are their own parents", "loop.pdf", whole.replace(b"[5 0 R]", b"[2 0 R]"), "")
    yield _of("a PDF that says it has 10^9 pages", "count.pdf", whole.replace(b"/Count 1 ", b"/Count 1000000000 "), "")
    yield _of("a PDF that unfolds to 200 MB", "bomb.pdf", pdf(zlib.compress(bytes(200_000_000), 9), flate), "")
    yield _of("a PDF with 100,000 open brackets", "brackets.pdf", pdf(b"[" * 100_000), "")
    yield _of("a PDF with a stream that is damaged", "stream.pdf", pdf(zlib.compress(shown(GOOD))[:-9], flate), "")
    yield _of("a PDF with markup for a title", "title.pdf", pdf(shown(GOOD), title="</script><script>x()</script>"))


def _records() -> Iterator[Kind]:
    def record(what: str, line: str | bytes, outcome: str = READ) -> Kind:
        return _of(what, f"{what.replace(' ', '-').replace(',', '')}.jsonl", line, outcome)

    yield record("JSON Lines", json.dumps({"text": GOOD}))
    yield record("a line that is no JSON", "{text: oil}", "not JSON")
    yield record("a line that is a list", "[1, 2]", "not a JSON object")
    yield record("a record without a text", '{"title": "Oil"}', 'no "text"')
    yield record("a text that is a number", '{"text": 7}', '"text" is not a string')
    yield record("brackets 100000 deep", f'{{"text": {"[" * 100_000}', "not JSON")
    yield record("a number of 5000 digits", f'{{"text": {"9" * 5_000}}}', "")
    yield record("a field that is told twice", f'{{"text": "a", "text": {json.dumps(GOOD)}}}')
    yield record("a date that is none", json.dumps({"text": GOOD, "date": "soon"}), '"date" is no date')
    yield record("lone surrogates", '{"text": "' + GOOD + ' \\ud800"}')
    yield record("a file name that climbs", json.dumps({"text": GOOD, "file": "../../../etc/passwd"}))
    yield record("an address with quotes and spaces", json.dumps({"text": GOOD, "url": 'https://a b/"><script>'}))
    yield record("a record in UTF-16", json.dumps({"text": GOOD}).encode("utf-16"), "not UTF-8")


def _files() -> Iterator[Kind]:
    yield _of("an archive", "archive.zip", zipped(10_000), "no reader for .zip")
    yield _of("an archive that is called a text", "archive.txt", zipped(10_000), "binary, not text")
    yield _of("an archive that is called a page", "archive.html", zipped(10_000), "no article text")
    yield _of("archives within archives", "nested.pdf", nested(zipped(10_000), 9), "damaged PDF")
    yield _of("an archive that climbs", "climbing.tar", tarred("../../oil.txt", GOOD), "no reader for .tar")
    yield _of("a file without a suffix", "oil", GOOD, "no suffix")
    yield _of("a suffix in capitals", "CAPITALS.TXT", GOOD)
    yield Kind("a file that may not be read", "secret.txt", _locked, "Permission denied")
    yield Kind("a link to itself", "itself.txt", lambda path: path.symlink_to(path.name), "not a regular file")
    yield Kind("a link to nowhere", "nowhere.txt", lambda path: path.symlink_to("missing.txt"), "not a regular file")
    yield Kind("a pipe", "pipe.txt", os.mkfifo, "not a regular file")
    for what, name in ODD_NAMES.items():
        yield _of(what, name, GOOD)


def _locked(path: Path) -> None:
    path.write_text(GOOD)
    path.chmod(0)
