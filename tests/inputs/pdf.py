"""Small PDF files, written byte by byte, since no library writes broken ones."""

import io

from pypdf import PdfReader, PdfWriter


def pdf(stream: bytes, filters: bytes = b"", *, title: str = "") -> bytes:
    """A PDF of one page that shows a stream; ``filters`` say how it is packed."""
    font = b"/Resources << /Font << /F1 4 0 R >> >>"
    bodies = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [5 0 R] /Count 1 >>",
        b"<< /Length %d %s >>\nstream\n" % (len(stream), filters) + stream + b"\nendstream",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 3 0 R " + font + b" >>",
        b"<< /Title (%s) >>" % title.encode("latin-1"),
    ]
    out, offsets = io.BytesIO(), []
    out.write(b"%PDF-1.4\n")
    for number, body in enumerate(bodies, start=1):
        offsets.append(out.tell())
        out.write(b"%d 0 obj\n" % number + body + b"\nendobj\n")
    start, size = out.tell(), len(bodies) + 1
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % size)
    out.write(b"".join(b"%010d 00000 n \n" % offset for offset in offsets))
    out.write(b"trailer\n<< /Size %d /Root 1 0 R /Info 6 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, start))
    return out.getvalue()


def shown(text: str) -> bytes:
    """The stream of a page that shows a text."""
    return b"BT /F1 12 Tf 40 700 Td (" + text.encode("latin-1") + b") Tj ET"


def _encrypted() -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf(shown("Russia supplied oil.")))))
    writer.encrypt("secret", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


ENCRYPTED = _encrypted()
