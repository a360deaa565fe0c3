"""An entity in the making."""

import re
from dataclasses import dataclass, field

from kg.annotation.name import Name
from kg.annotation.tokens import Doc

_BLANKS = re.compile(r"\s+")


@dataclass
class EntityDraft:
    """An entity while its names are gathered: ``names`` has each once, ``mentions`` all places in the text."""

    type: str
    names: list[str] = field(default_factory=list)
    code: str | None = None
    mentions: list[Name] = field(default_factory=list)
    _folded: set[str] = field(default_factory=set, init=False, repr=False)

    def add(self, name: Name, words: str) -> None:
        """Add a mention under these words."""
        self.mentions.append(name)
        if words not in self.names:
            self.names.append(words)
            self._folded.add(words.casefold())

    def bears(self, words: str) -> bool:
        """Whether this is one of its names, in any case."""
        return words.casefold() in self._folded


def words_of(doc: Doc, name: Name) -> str:
    """The text of a name, on one line."""
    return _BLANKS.sub(" ", name.span(doc).text)
