"""The named questions that come with the package."""

import difflib
from functools import cache
from importlib.resources import files

from kg.errors import StopRun
from kg.questions.question import Question, parse


@cache
def catalogue() -> tuple[Question, ...]:
    """All named questions, by name."""
    folder = files("kg.questions").joinpath("named")
    found = sorted((file for file in folder.iterdir() if file.name.endswith(".rq")), key=lambda file: file.name)
    return tuple(parse(file.name.removesuffix(".rq"), file.read_text(encoding="utf-8")) for file in found)


def named(name: str) -> Question:
    """The question of this name.

    >>> named("denied").title
    'What is denied, and by whom'

    Raises `StopRun` when there is none.
    """
    questions = {question.name: question for question in catalogue()}
    if name not in questions:
        near = difflib.get_close_matches(name, questions, n=1)
        hint = f"did you mean {near[0]}?" if near else f"there are {', '.join(questions)}"
        raise StopRun(f"{name}: there is no question of this name; {hint}")
    return questions[name]
