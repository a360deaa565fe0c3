"""Documents whose names are known beforehand, for rules that ask who is meant."""

from kg.annotation.annotated import Annotated
from kg.annotation.dates import dates
from kg.model.document import Document
from kg.model.entity import Entity
from tests.parsed import parsed

PERSONS = frozenset({"Aly", "Amer"})
STATES = frozenset({"Cairo", "Iran", "Oslo", "Rome"})


def annotated(*sentences: str, issued: str = "2025-11-20") -> Annotated:
    """Sentences of ``tests/parses`` with their dates, each known name an entity whose id is the name."""
    doc = parsed(*sentences)
    named = {token.i: token.text for token in doc if token.text in PERSONS | STATES}
    entities = {
        name: Entity(name, "Person" if name in PERSONS else "State", (name,)) for name in sorted({*named.values()})
    }
    return Annotated(
        document=Document("a.txt", doc.text, issued=issued),
        doc=doc,
        entities=entities,
        names=(),
        named=named,
        references={i: (name,) for i, name in named.items()},
        quantities=(),
        dates=dates(doc, issued),
    )
