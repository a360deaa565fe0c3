"""Documents of two states."""

from collections.abc import Iterator, Mapping

from kg.questions.difference.entry import Changes, Entry, compared, otherwise
from kg.questions.difference.matching import Match, matched
from kg.questions.difference.state import DocumentState

Documents = Mapping[str, DocumentState]


def compared_documents(before: Documents, now: Documents) -> Changes:
    """Documents added, renamed or edited, and gone."""

    def how(match: Match) -> Iterator[str]:
        was, is_ = match.before[0], match.now[0]
        if was != is_:
            yield "edited"
        for name in ("file", "title", "publisher", "issued"):
            yield from otherwise(name, getattr(now[is_], name), getattr(before[was], name))

    # a content is told by its name; what has another may still be the same file, edited
    same = before.keys() & now.keys()
    matches = matched(_parts(before, same), _parts(now, same))
    return compared(matches, lambda iri: _entry(iri, before[iri]), lambda iri: _entry(iri, now[iri]), how)


def _parts(documents: Documents, same: set[str]) -> dict[str, list[str]]:
    return {iri: [] if iri in same else [state.file] for iri, state in documents.items()}


def _entry(iri: str, state: DocumentState) -> Entry:
    title = f"“{' '.join(state.title.split())}”" if state.title else None
    issued = f"published {state.issued}" if state.issued else None
    text = ", ".join(part for part in (state.file, title, state.publisher, issued) if part)
    return Entry(text, iri, (), (state.file,))
