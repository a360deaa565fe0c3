"""Web pages: the main text and what the page says about itself, by trafilatura; no link is followed."""

from collections.abc import Iterator
from typing import BinaryIO

from trafilatura import bare_extraction
from trafilatura.settings import Document as Page

from kg.errors import SkipDocument
from kg.model.document import Document
from kg.readers.quiet import quiet
from kg.readers.text import plain, take

# Only what the page itself declares is a date. Without a fixed upper bound htmldate compares with today's date,
# and the same page would read differently on another day.
_DATES = {"original_date": True, "extensive_search": False, "max_date": "2099-12-31"}


def read(stream: BinaryIO, name: str, limit: int) -> Iterator[Document]:
    """One document: headline and main text, without menus, readers' comments and tables.

    The headline is put before the text if the text does not begin with it, for it is evidence too.
    """
    data = take(stream, limit)
    with quiet("trafilatura", "htmldate", "courlan", "charset_normalizer"):
        page = bare_extraction(
            data, include_comments=False, include_tables=False, with_metadata=True, date_extraction_params=_DATES
        )
    if not isinstance(page, Page) or not (page.text or "").strip():
        raise SkipDocument("no article text in the page")
    title = " ".join((page.title or "").split()) or None
    body = plain(page.text or "").strip()
    yield Document(
        name,
        f"{title}\n\n{body}" if title and not body.startswith(title) else body,
        title=title,
        issued=page.date or None,
        publisher=page.sitename or None,
        url=page.url or None,
    )
