"""Posts: whether two titles of one person may be one."""

from functools import cache, lru_cache

from kg.resolution.dealings.words import all_stems, light, table


class Likeness:
    """What two titles may be to each other."""

    SAME, LIKE, OPEN, OTHER = "same", "like", "open", "other"


def likeness(one: str, other: str, names: frozenset[str] = frozenset()) -> str:
    """How two titles stand to each other; ``names`` are stems of the names of bodies, which are no part of a post.

    General words say nothing: a leader may be a president. Words of rank do: a deputy minister is no minister.

    >>> likeness("leader", "President"), likeness("prime minister", "foreign minister")
    ('open', 'other')
    >>> likeness("CEO", "chief executive"), likeness("former President", "President")
    ('like', 'other')
    """
    (ours, our_rank), (theirs, their_rank) = _post(one), _post(other)
    if our_rank != their_rank:
        return Likeness.OTHER
    ours, theirs = ours - names or ours, theirs - names or theirs
    if ours == theirs:
        return Likeness.SAME if ours or one.casefold() == other.casefold() else Likeness.OPEN
    if not ours or not theirs:
        return Likeness.OPEN
    return Likeness.LIKE if ours <= theirs or theirs <= ours else Likeness.OTHER


def is_general(title: str) -> bool:
    """Whether a title names no post: "leader", but neither "president" nor "former leader"."""
    return not any(_post(title))


@lru_cache(maxsize=1 << 12)
def _post(title: str) -> tuple[frozenset[str], frozenset[str]]:
    """The stems that name a post, and those of its rank."""
    general, rank, same = _known()
    found = frozenset(stem for word in all_stems(title) for stem in same.get(word, (word,))) - light()
    return found - general - rank, found & rank


@cache
def _known() -> tuple[frozenset[str], frozenset[str], dict[str, tuple[str, ...]]]:
    posts = table()["posts"]
    general, rank = (
        frozenset(stem for word in posts[kind] for stem in all_stems(word)) for kind in ("general", "rank")
    )
    same = {all_stems(word)[0]: tuple(all_stems(meant)) for word, meant in posts["same"].items()}
    return general, rank, same
