"""How much of one document is too much."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """The most that a document may have or cost; one that goes beyond is left out, and the rest is read.

    ``bytes`` of its file (or of its line of JSON), ``characters`` of the text drawn from it, and ``seconds`` and
    ``memory`` (bytes) that the parser of a web page or PDF may take: few bytes can hold a page without end.
    """

    bytes: int = 20_000_000
    characters: int = 1_000_000
    seconds: int = 60
    memory: int = 2_000_000_000


DEFAULT = Limits()
