"""Reading everything that was asked for, in an order that depends on nothing but the documents."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from kg.errors import SkipDocument, StopRun
from kg.model.document import Document, Skipped
from kg.model.limits import DEFAULT, Limits
from kg.readers.apart import APART, Apart
from kg.readers.boilerplate import boilerplate
from kg.readers.dateline import dateline
from kg.readers.formats import format_of
from kg.readers.headline import headline
from kg.readers.language import require_english
from kg.readers.passages import passages
from kg.readers.sources import Source, find

Draw = Callable[[Source], Iterable[Document | Skipped]]
"""From a source to what is read of it."""


def afresh(source: Source, draw: Draw) -> Iterable[Document | Skipped]:
    """What is drawn from a source now."""
    return draw(source)


def read(
    paths: Sequence[str | Path],
    stdin: BinaryIO | None = None,
    *,
    limits: Limits = DEFAULT,
    through: Callable[[Source, Draw], Iterable[Document | Skipped]] = afresh,
) -> Iterator[Document | Skipped]:
    """The documents that ``paths`` lead to (see `kg.readers.sources.find`), and what is left out, with the cause.

    They come sorted by file name and then by content, in whatever order the paths are given. Of documents with the
    same content (`Document.key`) the first by file name stays. ``stdin`` is what ``-`` reads, JSON Lines;
    ``limits`` say how much of a document is too much. ``through`` is asked for what each source gives, and may have
    it from before.

    Raises `StopRun` if a path leads to nothing.
    """
    sources = find(paths)
    if stdin is None and any(source.path is None for source in sources):
        raise StopRun("-: there is no standard input; pipe JSON Lines into the command")

    with Apart(limits) as apart:

        def draw(source: Source) -> Iterator[Document | Skipped]:
            return _results(source, stdin, limits, apart)

        results = [result for source in sources for result in through(source, draw)]
    yield from _without_copies(sorted(results, key=_order))


def _order(result: Document | Skipped) -> tuple[str, str]:
    return result.file, result.key if isinstance(result, Document) else result.cause


def _without_copies(results: Iterable[Document | Skipped]) -> Iterator[Document | Skipped]:
    first: dict[str, str] = {}
    for result in results:
        if isinstance(result, Document) and result.key in first:
            yield Skipped(result.file, f"same text as {first[result.key]}")
            continue
        if isinstance(result, Document):
            first[result.key] = result.file
        yield result


def _results(source: Source, stdin: BinaryIO | None, limits: Limits, apart: Apart) -> Iterator[Document | Skipped]:
    try:
        yield from (_completed(result, limits) for result in _drawn(source, stdin, limits, apart))
    except SkipDocument as skip:
        yield Skipped(source.name, str(skip))
    except OSError as error:
        yield Skipped(source.name, error.strerror or "cannot be read")


def _drawn(source: Source, stdin: BinaryIO | None, limits: Limits, apart: Apart) -> Iterator[Document | Skipped]:
    suffix = Path(source.name).suffix
    read_format = format_of(suffix)
    if source.path is not None and not source.path.is_file():
        raise SkipDocument("not a regular file")
    if source.path is not None and suffix.lower() in APART:
        yield apart.draw(source.path, source.name)
        return
    opened = nullcontext(stdin) if source.path is None else source.path.open("rb")
    with opened as stream:
        if stream is not None:
            yield from read_format(stream, source.name, limits.bytes)


def _completed(result: Document | Skipped, limits: Limits) -> Document | Skipped:
    """A document with what its own text tells of it, or the cause for which it is left out."""
    if isinstance(result, Skipped):
        return result
    if len(result.text) > limits.characters:
        return Skipped(result.file, f"longer than {limits.characters:,} characters; split it")
    document = replace(result, boilerplate=boilerplate(result.text))
    evidence = "\n".join(document.text[span.start : span.end] for span in passages(document))
    try:
        if not evidence:
            raise SkipDocument("nothing but boilerplate")
        require_english(evidence)
    except SkipDocument as skip:
        return Skipped(document.file, str(skip))
    stated = dateline(document.text)
    return replace(
        document,
        title=document.title or headline(document),
        issued=document.issued or stated.issued,
        publisher=document.publisher or stated.publisher,
    )
