"""A text cut into numbers, words and signs: a finer cut than spaCy's, which leaves "€160m" and "bn/d" to chance."""

import re
from typing import NamedTuple

_LEXEME = re.compile(
    r"(?P<number>\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3}(?![\d,.]))+|\d+(?:[.,]\d+)*)"
    r"|(?P<word>(?:[^\W\d_]\.){2,}|(?:[A-Z]{3}|Rs|RM|Rp|Tk)(?=\d)|[^\W\d_][^\W_]*)"
    r"|(?P<sign>\S)"
)


class Lexeme(NamedTuple):
    """A number in digits, a word (letters, then letters or digits; "U.S." is one, "EUR" of "EUR5" too) or one sign.

    ``glued`` is true where no blank stands between it and the lexeme before; ``lower`` is the text in lower case. A
    text has thousands of these and each is looked at often, hence a plain tuple.
    """

    text: str
    start: int
    end: int
    kind: str
    glued: bool
    lower: str


def lex(text: str) -> list[Lexeme]:
    """Cut a text; offsets count in code points.

    >>> [lexeme.text for lexeme in lex("A$5m b/d")]
    ['A', '$', '5', 'm', 'b', '/', 'd']
    """
    lexemes: list[Lexeme] = []
    last = -1
    for match in _LEXEME.finditer(text):
        start, end = match.span()
        word = match[0]
        lexemes.append(Lexeme(word, start, end, match.lastgroup or "sign", start == last, word.lower()))
        last = end
    return lexemes
