"""Where a date stands in its text, whatever the parser made of it."""

from kg.annotation.annotated import Annotated
from kg.annotation.dates import DateMention
from kg.annotation.tokens import Doc, Token

_COMPARING = frozenset({"against", "from", "than", "versus", "compared"})


def is_compared(annotated: Annotated, mention: DateMention) -> bool:
    """Whether a date is that of a figure with which another is compared: "…, down from two million in 2014"."""
    for i in range(mention.start - 1, max(mention.start - 10, -1), -1):
        if annotated.doc[i].lower_ in _COMPARING:
            return any(j in annotated.quantity_at for j in range(i, mention.start))
    return False


def is_dateline(annotated: Annotated, mention: DateMention) -> bool:
    """Whether a date is that with which a report opens: "ROME, 3 May 2020 (Tide News) - …"."""
    doc, issued = annotated.doc, annotated.document.issued
    if (
        mention.when.text != issued
        or mention.past != mention.future
        or doc[mention.start].sent.start + 8 < mention.start
    ):
        return False
    after = doc[mention.end : mention.end + 10]
    dash = next((token.i for token in after if token.text in {"-", "–", "—", "--"}), None)
    return dash is not None and not any(token.tag_ in {"VBD", "VBZ", "VBP"} for token in doc[mention.end : dash])


def place(doc: Doc, mention: DateMention) -> Token:
    """The word by which a date hangs in its sentence: the preposition before it, whatever the parser made of both."""
    before = doc[mention.start - 1] if mention.start else None
    if before is not None and before.dep_ == "prep":
        return before
    return doc[mention.start : mention.end].root
