"""Asking a person, one question after the other, and writing down each answer at once."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.pair_view import pair_view
from kg.cli.terminal import console, plain
from kg.judgements import Decision, Judgement, append_judgement
from kg.model.entity import ENTITY_TYPES
from kg.review.deciding import Person
from kg.review.doubts import Doubt, covers
from kg.review.reopened import Reopened

if TYPE_CHECKING:
    from kg.comparisons.compared import Compared, Side

_PAIR = {"s": Decision.SAME, "d": Decision.DIFFERENT, "u": Decision.UNSURE}
_WORDS = {
    "s": "same",
    "d": "different",
    "u": "unsure",
    "w": "wrong claim",
    "t": "another type",
    "h": "holds still",
    "x": "take back",
    "k": "skip",
    "q": "quit",
}


class Desk:
    """Where a person decides; ``types`` are dealing types with their roles, ``written`` the judgements so far."""

    def __init__(self, file: Path, person: Person, types: Mapping[str, Sequence[str]]) -> None:
        self._file, self._person, self._types = file, person, types
        self._out = console()
        self.written: list[Judgement] = []

    def work(self, again: Sequence[Reopened], queue: Sequence[Doubt]) -> None:
        """Ask about all, until the person quits or the input ends. Raises `StopRun` if an answer cannot be written."""
        total = len(again) + len(queue)
        try:
            for number, opened in enumerate(again, start=1):
                if not self._ask_again(opened, f"{number} of {total}"):
                    return
            for number, doubt in enumerate(queue, start=len(again) + 1):
                if any(covers(judgement, doubt.compared) for judgement in self.written):
                    continue
                if not self._ask(doubt, f"{number} of {total}"):
                    return
        except click.Abort:
            self._say("")

    def _ask_again(self, opened: Reopened, place: str) -> bool:
        """Whether the person goes on."""
        self._say(f"\n{place} · open again: {opened.cause}")
        self._say(f"  {opened.judgement.place}: {opened.judgement}, by {opened.judgement.by} on {opened.judgement.on}")
        self._say(f"  because {opened.judgement.because}" if opened.judgement.because else "")
        for about in opened.now or ():
            self._say(f"  now: {about}")
        key = self._key("hxkq" if opened.now else "xkq")
        if key == "h":
            self._write(self._person.renew(opened.judgement, opened.now or (), self._because()))
        elif key == "x":
            self._write(self._person.withdraw(opened.judgement, self._because()))
        return key != "q"

    def _ask(self, doubt: Doubt, place: str) -> bool:
        """Whether the person goes on."""
        compared = doubt.compared
        self._say(f"\n{place} · {compared.kind} · worth {doubt.worth:.1f}")
        self._out.print(pair_view(compared))
        key = self._key("sdutkq" if compared.kind == "entity" else "sduwtkq")
        if key in _PAIR:
            self._write(self._person.on_pair(_PAIR[key], compared, self._because()))
        elif key == "w":
            self._write(self._person.wrong(self._side(compared), self._because()))
        elif key == "t":
            self._write(self._retyped(compared))
        return key != "q"

    def _retyped(self, compared: "Compared") -> Judgement:
        """What becomes of a side; of a claim's roles that the new type lacks as well."""
        side = self._side(compared)
        type_ = self._choice("becomes", ENTITY_TYPES if compared.kind == "entity" else sorted(self._types))
        has, roles = self._types.get(type_, ()), []
        for role in dict.fromkeys(role for role, _ in side.roles if role not in has):
            new = self._choice(f"{role} becomes", [*has, "nothing"])
            roles += [(role, new)] if new != "nothing" else []
        return self._person.retype(side, type_, self._because(), tuple(roles))

    def _side(self, compared: "Compared") -> "Side":
        return compared.one if self._choice("left or right", ["l", "r"]) == "l" else compared.other

    def _key(self, keys: str) -> str:
        self._say(", ".join(f"{key} {_WORDS[key]}" for key in keys))
        return self._choice("decision", keys, show=False)

    def _choice(self, what: str, values: Sequence[str], *, show: bool = True) -> str:
        choice = click.Choice(list(values), case_sensitive=False)
        answer: str = click.prompt(what, type=choice, show_choices=show)
        return answer

    def _because(self) -> str:
        answer: str = click.prompt("because (may be left out)", default="", show_default=False)
        return answer.strip()

    def _write(self, judgement: Judgement) -> None:
        append_judgement(self._file, judgement)
        self.written.append(judgement)

    def _say(self, line: str) -> None:
        self._out.print(plain(line))
