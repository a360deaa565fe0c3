"""What a name in common is called in a reason."""

from collections.abc import Sequence

from kg.annotation.states import StateNames
from kg.resolution.entities.mention import Mention
from kg.resolution.entities.person_names import canonical, person_words


def why(name: str, bearers: Sequence[Mention]) -> str:
    """What mentions of one type have in common that bear a name (one of `Mention.names`), in words.

    A person's name is told as documents write it, in two spellings if it has several.
    """
    first = bearers[0]
    if first.entity.code:
        return f"one State: {StateNames().label(first.entity.code)} ({name})"
    if first.type != "Person":
        return f"one name: {name}"
    written = {known for bearer in bearers for known in bearer.entity.names if _is_written(known, name)}
    spellings = sorted({" ".join(person_words(known)): known for known in sorted(written)}.values())
    return f"one name: {spellings[0]}" if len(spellings) == 1 else f"one name, spelt {' and '.join(spellings[:2])}"


def _is_written(known: str, name: str) -> bool:
    words = person_words(known)
    return len(words) > 1 and canonical(words) == name
