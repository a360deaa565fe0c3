"""Made-up documents about a few loans, and an extractor that reads them without a model, so that merging happens."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from hypothesis import strategies as st

from kg.build.steps import Steps
from kg.model.claim import Claim, EntityRef, Evidence, Filler, Modality, When
from kg.model.document import Document
from kg.model.entity import Entity
from kg.model.quantity import Quantity
from kg.model.reading import Reading
from kg.resolution import resolve
from tests.build.doubles import view

STATES = {"Italy": "IT", "Rome": "IT", "Norway": "NO", "Oslo": "NO", "Japan": "JP"}
PEOPLE = ("Ada Berg", "Kim Jong Un", "Kim Jong-un")
_SENTENCE = re.compile(
    rf"(?P<person>{'|'.join(PEOPLE)}) of (?P<body>[\w ]+?) said (?P<funder>\w+) (?P<how>lent|never lent|will lend)"
    r" (?P<recipient>\w+) (?P<amount>\d+) million dollars in (?P<year>\d{4})\."
)
_MODALITIES = {"lent": Modality.ACTUAL, "never lent": Modality.DENIED, "will lend": Modality.PLANNED}


def extract(documents: Iterable[Document]) -> Iterator[Reading]:
    """A loan from each sentence of `sentences`."""
    return map(reading, documents)


def reading(document: Document) -> Reading:
    """All that a document of `sentences` says."""
    found = list(_SENTENCE.finditer(document.text))
    names = dict.fromkeys(name for match in found for name in match.group("funder", "recipient", "person", "body"))
    entities = {name: _entity(name, found) for name in names}
    return Reading(document, tuple(entities.values()), tuple(map(_claim, found)))


def _entity(name: str, found: list[re.Match[str]]) -> Entity:
    if name in STATES:
        return Entity(name, "State", (name,), code=STATES[name])
    if name in PEOPLE:
        return Entity(name, "Person", (name,))
    return Entity(name, "Organization", (name,), parent=next(x["funder"] for x in found if x["body"] == name))


def _claim(match: re.Match[str]) -> Claim:
    roles: list[tuple[str, Filler]] = [
        ("funder", EntityRef(match["funder"])),
        ("recipient", EntityRef(match["recipient"])),
        ("amount", Quantity(Decimal(match["amount"]) * 10**6, "USD")),
        ("date", When(match["year"])),
    ]
    quote = (Evidence(match.start(), match.end(), match[0]),)
    return Claim("Funding", tuple(roles), _MODALITIES[match["how"]], quote, (match["person"],), 0.75)


@st.composite
def sentences(draw: st.DrawFn) -> str:
    """A sentence of few words, so that documents often tell of one loan."""
    funder, recipient = draw(st.permutations(sorted(STATES)))[:2]
    person = draw(st.sampled_from(PEOPLE))
    body = draw(st.sampled_from(["Ministry of Finance", "Post"]))
    how = draw(st.sampled_from(sorted(_MODALITIES)))
    amount, year = draw(st.sampled_from([5, 7])), draw(st.sampled_from([2024, 2025]))
    return f"{person} of {body} said {funder} {how} {recipient} {amount} million dollars in {year}."


texts = st.lists(sentences(), min_size=1, max_size=3).map(" ".join)


def document(file: str, text: str, issued: str | None = None) -> Document:
    """A document whose text begins with the name of its file: no two are the same."""
    return Document(file, f"{file}: {text}", issued=issued)


STEPS = Steps(extract, resolve, view)
