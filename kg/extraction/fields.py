"""Fields of work: whether two phrases may be of one project, though they share no word."""

from functools import lru_cache

from kg.extraction.english import classes, words
from kg.extraction.likeness import content


def are_of_one_field(one: str, other: str) -> bool:
    """Whether two phrases share a word, apart from those that any project is told with, or a field of work.

    >>> are_of_one_field("geological planning", "search for oil"), are_of_one_field("joint project", "a new project")
    (True, False)
    """
    ours, theirs = _telling(one), _telling(other)
    return bool(ours & theirs) or any(ours & field and theirs & field for field in classes("fields").values())


def is_general(text: str) -> bool:
    """Whether a phrase says of what is done only that it is done together, of a person only who is at the head.

    >>> is_general("new joint project"), is_general("joint rail project"), is_general("leader")
    (True, False, True)
    """
    return not _telling(text)


@lru_cache(maxsize=1 << 12)  # each is held against many
def _telling(text: str) -> frozenset[str]:
    return frozenset(content(text)) - words("support", "projects") - words("general", "words", "heads")
