"""Two small documents that tell of one loan, read by hand."""

from decimal import Decimal

from kg.model.claim import Claim, EntityRef, Evidence, Modality, When, Words
from kg.model.document import Document
from kg.model.entity import Entity
from kg.model.quantity import Quantity
from kg.model.reading import Reading
from kg.resolution import Resolution

LOAN_TEXT = "Rome will lend Oslo about $1.50 a year from 2026, Ada said."
LOAN = Document(
    "loan.txt", LOAN_TEXT, title="A loan", issued="2025-11-20", publisher="The Post", url="https://post.example/1"
)
DENIAL = Document("news/denial.html", "Rome will not lend Oslo a cent.")


def _whole(document: Document) -> tuple[Evidence, ...]:
    return (Evidence(0, len(document.text), document.text),)


LOAN_READING = Reading(
    LOAN,
    (
        Entity("e1", "State", ("Italy", "Rome"), code="IT"),
        Entity("e2", "State", ("Oslo",), code="NO"),
        Entity("e3", "Person", ("Ada",), parent="e1"),
    ),
    (
        Claim(
            "Funding",
            (
                ("funder", EntityRef("e1")),
                ("recipient", EntityRef("e2")),
                ("amount", Quantity(Decimal("1.50"), "USD", approximate=True, per="year")),
                ("purpose", Words("bridges\nand roads")),
                ("date", When("2026/..")),
            ),
            Modality.PLANNED,
            _whole(LOAN),
            attributed_to=("e3",),
            confidence=0.875,
        ),
    ),
)
DENIAL_READING = Reading(
    DENIAL,
    (Entity("a", "State", ("Rome",), code="IT"), Entity("b", "State", ("Oslo",), code="NO")),
    (
        Claim(
            "Funding",
            (("funder", EntityRef("a")), ("recipient", EntityRef("b"))),
            Modality.DENIED,
            _whole(DENIAL),
        ),
    ),
)
READINGS = (LOAN_READING, DENIAL_READING)
# Keys that are easy to read in expected output; real ones have 16 hexadecimal digits.
RESOLUTION = Resolution(
    entities={
        (LOAN.key, "e1"): "italy",
        (LOAN.key, "e2"): "norway",
        (LOAN.key, "e3"): "ada",
        (DENIAL.key, "a"): "italy",
        (DENIAL.key, "b"): "norway",
    },
    dealings={(LOAN.key, 0): "loan", (DENIAL.key, 0): "loan"},
    labels={"italy": "Italy", "norway": "Norway", "ada": "Ada"},
)
