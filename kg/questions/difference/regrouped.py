"""Things that were made one, and things that were made two."""

from collections.abc import Iterator, Sequence


def regrouped(before: Sequence[str], now: Sequence[str]) -> Iterator[str]:
    """How things, given in words, were made one or two; nothing if one is one.

    >>> list(regrouped(["Kim Jong Un", "Kim Jong-un"], ["Kim Jong Un"]))
    ['one now, were 2: Kim Jong Un | Kim Jong-un']
    """
    if len(before) > 1 or len(now) > 1:
        is_, were = _number(now), _number(before)
        told = before if len(before) > 1 else now
        yield f"{is_} now, {'was' if len(before) == 1 else 'were'} {were}: {' | '.join(sorted(told))}"


def _number(things: Sequence[str]) -> str:
    return "one" if len(things) == 1 else str(len(things))
