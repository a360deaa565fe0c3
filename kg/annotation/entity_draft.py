"""An entity in the making."""

import re
from dataclasses import dataclass, field

from kg.annotation.name import Name
from kg.annotation.tokens import Doc


@dataclass
class EntityDraft:
    """An entity while its names are gathered: ``names`` has each once, ``mentions`` all places in the text."""

    type: str
    names: list[str] = field(default_factory=list)
    code: str | None = None
    mentions: list[Name] = field(default_factory=list)

    def add(self, name: Name, words: str) -> None:
        """Add a mention under these words."""
        self.mentions.append(name)
        if words not in self.names:
            self.names.append(words)


def words_of(doc: Doc, name: Name) -> str:
    """The text of a name, on one line."""
    return re.sub(r"\s+", " ", name.span(doc).text)
