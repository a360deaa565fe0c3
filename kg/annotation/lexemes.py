"""A text cut into numbers, words and signs: a finer cut than spaCy's, which leaves "€160m" and "bn/d" to chance."""

import re
from dataclasses import dataclass

_LEXEME = re.compile(
    r"(?P<number>\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3}(?![\d,.]))+|\d+(?:[.,]\d+)*)"
    r"|(?P<word>(?:[^\W\d_]\.){2,}|(?:[A-Z]{3}|Rs|RM|Rp|Tk)(?=\d)|[^\W\d_][^\W_]*)"
    r"|(?P<sign>\S)"
)


@dataclass(frozen=True)
class Lexeme:
    """A number in digits, a word (letters, then letters or digits; "U.S." is one, "EUR" of "EUR5" too) or one sign.

    ``glued`` is true where no blank stands between it and the lexeme before.
    """

    text: str
    start: int
    end: int
    kind: str
    glued: bool

    @property
    def lower(self) -> str:
        """The text in lower case."""
        return self.text.lower()


def lex(text: str) -> list[Lexeme]:
    """Cut a text; offsets count in code points.

    >>> [lexeme.text for lexeme in lex("A$5m b/d")]
    ['A', '$', '5', 'm', 'b', '/', 'd']
    """
    lexemes: list[Lexeme] = []
    for match in _LEXEME.finditer(text):
        glued = bool(lexemes) and lexemes[-1].end == match.start()
        lexemes.append(Lexeme(match[0], match.start(), match.end(), match.lastgroup or "sign", glued))
    return lexemes
