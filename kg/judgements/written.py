"""Judgements written down: appended to the file, which is otherwise left as it is."""

import json
import re
from collections.abc import Iterable
from pathlib import Path

from kg.errors import StopRun
from kg.judgements.judgement import About, AboutClaim, Judgement

_PREAMBLE = "# Judgements: kg build reads them, and they win over every rule. Edit them and comment as you like.\n"


def append_judgement(path: Path, judgement: Judgement) -> None:
    """Add a judgement at the end of a file, which is made if need be. Raises `StopRun` if it cannot be written."""
    try:
        before = path.read_bytes() if path.exists() else b""
        gap = "\n" if before and not before.endswith(b"\n") else ""
        with path.open("a", encoding="utf-8", newline="\n") as file:
            file.write(f"{gap if before else _PREAMBLE}\n{toml_of(judgement)}")
    except OSError as error:
        raise StopRun(f"{path} cannot be written ({error.strerror}); name another file with --judgements") from error


def toml_of(judgement: Judgement) -> str:
    r"""A judgement as a table of TOML.

    >>> from datetime import date
    >>> from kg.judgements.judgement import AboutEntity, Decision
    >>> told = (AboutEntity("The \"Post\""), AboutEntity("Post", file="a.txt"))
    >>> print(toml_of(Judgement(Decision.SAME, told, "Ada", date(2026, 11, 22))), end="")
    [[judgement]]
    decision = "same"
    about = [
        { name = "The \"Post\"" },
        { name = "Post", file = "a.txt" },
    ]
    by = "Ada"
    on = 2026-11-22
    """
    return "".join(
        f"{line}\n"
        for line in (
            "[[judgement]]",
            f"decision = {_text(judgement.decision)}",
            *_about(judgement.about),
            *([f"becomes = {_text(judgement.becomes)}"] if judgement.becomes else []),
            *([f"roles = {_table(judgement.roles)}"] if judgement.roles else []),
            f"by = {_text(judgement.by)}",
            f"on = {judgement.on.isoformat()}",
            *([f"because = {_text(judgement.because)}"] if judgement.because else []),
            *([f"replaces = {_text(judgement.replaces)}"] if judgement.replaces else []),
        )
    )


def _about(things: tuple[About, ...]) -> Iterable[str]:
    if things:
        yield "about = ["
        yield from (f"    {_thing(thing)}," for thing in things)
        yield "]"


def _thing(thing: About) -> str:
    if isinstance(thing, AboutClaim):
        fields = [("type", _text(thing.type)), ("file", _text(thing.file)), ("quote", _text(thing.quote))]
        fields += [("says", _table(thing.says))] if thing.says else []
    else:
        named = (("name", thing.name), ("type", thing.type), ("file", thing.file), ("quote", thing.quote))
        fields = [(field, _text(value)) for field, value in named if value]
    return f"{{ {', '.join(f'{field} = {value}' for field, value in fields)} }}"


def _table(pairs: tuple[tuple[str, str], ...]) -> str:
    """Pairs of a name and a text; the texts of one name as a list."""
    texts: dict[str, list[str]] = {}
    for name, text in pairs:
        texts.setdefault(name, []).append(_text(text))
    values = {name: given[0] if len(given) == 1 else f"[{', '.join(given)}]" for name, given in texts.items()}
    return f"{{ {', '.join(f'{_key(name)} = {value}' for name, value in values.items())} }}"


def _key(name: str) -> str:
    return name if re.fullmatch(r"[A-Za-z0-9_-]+", name) else _text(name)


def _text(text: str) -> str:
    """A basic string of TOML: that of JSON, but for the one control character that JSON leaves as it is."""
    return json.dumps(str(text), ensure_ascii=False).replace("\x7f", "\\u007f")
