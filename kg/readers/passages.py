"""The stretches of a document that bear evidence: its headline and paragraphs."""

from collections.abc import Iterator, Sequence

from kg.model.document import Document, Span
from kg.readers.lines import Line, lines
from kg.readers.wrapping import is_wrapped, paragraphs


def passages(document: Document) -> tuple[Span, ...]:
    r"""Headline, subheads and paragraphs outside boilerplate, in order, trimmed; no sentence crosses them.

    Every line end ends a passage, but in text that was wrapped to fit a page (see `kg.readers.wrapping`) a passage
    is a whole paragraph with its line ends in it. A dateline at the head of a paragraph stays inside its passage.

    >>> passages(Document("a.txt", "Oil shipped\n\nRome paid. Paris did not.\n"))
    (Span(start=0, end=11), Span(start=13, end=38))
    """
    blocks = list(_blocks(document))
    wrapped = is_wrapped(blocks)
    return tuple(
        Span(lines[0].start, lines[-1].end)
        for block in blocks
        for lines in (paragraphs(block) if wrapped else ([line] for line in block))
    )


def _blocks(document: Document) -> Iterator[Sequence[Line]]:
    """Lines that stand together, without a blank line or boilerplate between them."""
    block: list[Line] = []
    spans = iter((*document.boilerplate, Span(len(document.text) + 1, len(document.text) + 1)))
    span = next(spans)
    for line in lines(document.text):
        while span.end <= line.start and span.end <= len(document.text):
            span = next(spans)
        if line.words and not (span.start < line.end and line.start < span.end):
            block.append(line)
        elif block:
            yield block
            block = []
    if block:
        yield block
