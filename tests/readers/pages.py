"""PDF files made in memory, a line of Helvetica below the other."""

import io
from collections.abc import Sequence

from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject


def pdf(
    pages: Sequence[Sequence[str]], *, title: str = "", made: str | None = None, password: str | None = None
) -> bytes:
    """A PDF whose pages have these lines (ASCII without brackets); a blank line leaves a gap."""
    writer = PdfWriter()
    for lines in pages:
        _add_page(writer, lines)
    about = {"/Title": title} if title else {}
    if made:
        about["/CreationDate"] = made
    writer.add_metadata(about)
    if password is not None:
        writer.encrypt(password, algorithm="RC4-128")
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def _add_page(writer: PdfWriter, lines: Sequence[str]) -> None:
    page = writer.add_blank_page(width=595, height=842)
    names = {"Type": "Font", "Subtype": "Type1", "BaseFont": "Helvetica"}
    font = writer._add_object(
        DictionaryObject({NameObject(f"/{key}"): NameObject(f"/{value}") for key, value in names.items()})
    )
    page[NameObject("/Resources")] = DictionaryObject(
        {NameObject("/Font"): DictionaryObject({NameObject("/F1"): font})}
    )
    shown = "\n".join(
        f"BT /F1 11 Tf 1 0 0 1 72 {780 - 14 * n} Tm ({line}) Tj ET" for n, line in enumerate(lines) if line
    )
    stream = DecodedStreamObject()
    stream.set_data(shown.encode("ascii"))
    page[NameObject("/Contents")] = writer._add_object(stream)
