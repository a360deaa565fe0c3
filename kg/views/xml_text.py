"""Text as it stands in XML 1.0."""

import re
from xml.sax.saxutils import escape

# What XML 1.0 cannot hold at all (section 2.2, production 2), not even by number; and what is no character of Unicode.
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_IN_CONTENT = {"\r": "&#13;"}  # a reader would take any other line end for a line feed (section 2.11)
_IN_ATTRIBUTE = {'"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}  # it would make them blanks (3.3.3)


def possible(text: str) -> str:
    r"""Text without the characters that XML cannot hold; what is left comes back whole.

    >>> possible("a\x00b\x1b\r\n")
    'ab\r\n'
    """
    return _NO_XML.sub("", text)


def content(text: str) -> str:
    r"""Text between tags.

    >>> content("<a> & \r")
    '&lt;a&gt; &amp; &#13;'
    """
    return escape(possible(text), _IN_CONTENT)


def attribute(text: str) -> str:
    r"""Text in quotes, with the quotes.

    >>> attribute('"a"\n')
    '"&quot;a&quot;&#10;"'
    """
    return f'"{escape(possible(text), _IN_ATTRIBUTE)}"'
