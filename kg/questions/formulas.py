"""Text that a spreadsheet would run, made harmless, and back."""

from unicodedata import category

_STARTS = frozenset("=+-@|%＝＋－＠")  # OWASP, "CSV Injection"; "|" and "%" begin what old programs run
_BREAKS = frozenset("\t\r\n")
_UNSEEN = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})  # what programs trim or do not show


def harmless(text: str) -> str:
    """Text with an apostrophe in front where a spreadsheet would take it for a formula, all other text as it is.

    It begins, perhaps after blanks and what is not seen, with ``= + - @ | %``, or with a tab or a line end. Text that
    has apostrophes in front of that already gets one more, so that `as_it_was` knows what to take away.

    >>> harmless("=HYPERLINK(1)"), harmless("a=b"), harmless("'=1"), harmless("'Ndrangheta")
    ("'=HYPERLINK(1)", 'a=b', "''=1", "'Ndrangheta")
    """
    return f"'{text}" if _runs(text.lstrip("'")) else text


def as_it_was(text: str) -> str:
    """The text that `harmless` was given: one apostrophe less where a formula follows.

    >>> as_it_was("'=HYPERLINK(1)"), as_it_was("''=1"), as_it_was("'Ndrangheta")
    ('=HYPERLINK(1)', "'=1", "'Ndrangheta")
    """
    return text[1:] if text.startswith("'") and _runs(text.lstrip("'")) else text


def _runs(text: str) -> bool:
    if text[:1] in _BREAKS and text:
        return True
    first = next((character for character in text if category(character) not in _UNSEEN), "")
    return first in _STARTS
