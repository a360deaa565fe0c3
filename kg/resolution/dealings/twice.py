"""What one document may tell of twice; all else that it tells apart is two."""

from kg.model.claim import Modality
from kg.resolution.dealings.phrases import TITLE
from kg.resolution.dealings.posts import is_general
from kg.resolution.dealings.telling import Told


def may_be_told_twice(one: Told, other: Told) -> bool:
    """Whether two claims of one document may tell of one dealing."""
    return may_disagree(one, other) or is_general_post(one) or is_general_post(other)


def may_disagree(one: Told, other: Told) -> bool:
    """Whether one speaker may say what another denies."""
    denied = {one.modality is Modality.DENIED, other.modality is Modality.DENIED}
    return len(denied) == 2 and one.speakers != other.speakers


def is_general_post(told: Told) -> bool:
    """Whether a claim gives somebody no post but a word for one, as in "the Russian leader, President Putin"."""
    return TITLE in told.phrases and all(is_general(phrase.text) for phrase in told.phrases[TITLE])
