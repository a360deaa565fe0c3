from dataclasses import replace

from kg.judgements.grades import Grade
from kg.model.claim import Claim, Evidence
from kg.model.document import Document
from kg.model.entity import Entity
from kg.model.reading import Reading
from kg.resolution.sources import publisher, sources
from tests.resolution.readings import claim

MINISTRY = Entity("ministry", "Organization", ("Ministry of Finance",), parent="rome")
PRESS = Entity("press", "Organization", ("Rome Press Centre", "Press"), parent="rome")
REUTERS = Entity("reuters", "Organization", ("Reuters news agency", "Reuters"))
TIDE = Entity("tide", "Organization", ("the Tide Courier",))
ENTITIES = (
    Entity("ann", "Person", ("Ann Smith",)),
    MINISTRY,
    PRESS,
    REUTERS,
    Entity("rome", "State", ("Italy",), "IT"),
    TIDE,
)
LENT = claim("Funding")


def told(file: str, *claims: Claim, by: str | None = None, text: str = "", url: str | None = None) -> Reading:
    return Reading(Document(file, text or file, publisher=by, url=url), ENTITIES, claims or (LENT,))


def said_by(*speakers: str) -> Claim:
    return replace(LENT, attributed_to=speakers)


def found(
    *readings: Reading, copies: dict[Document, Document] | None = None, grades: tuple[Grade, ...] = ()
) -> list[str]:
    """The sources of each claim."""
    reprints = {copy.key: original.key for copy, original in (copies or {}).items()}
    return [", ".join(names) for names in sources(readings, reprints, grades).values()]


def test_the_publisher_answers_for_what_the_document_says_and_for_what_officials_say_in_it() -> None:
    claims = (LENT, said_by("ministry"), said_by("ann"), said_by("press"), said_by("rome"))
    assert found(told("a.txt", *claims, by="Tide Post")) == ["Tide Post"] * 5


def test_an_outlet_that_is_cited_answers_and_each_of_several() -> None:
    claims = (said_by("reuters"), said_by("tide"), said_by("reuters", "ministry"), said_by("tide", "reuters"))
    assert found(told("a.txt", *claims, by="Tide Post")) == [
        "Reuters",
        "Tide Courier",
        "Reuters",
        "Reuters, Tide Courier",
    ]


def test_to_whom_somebody_spoke_answers() -> None:
    spoken = replace(said_by("ann"), evidence=(Evidence(0, 1, "Ann Smith told TASS that Rome had paid."),))
    assert found(told("a.txt", spoken, by="Tide Post")) == ["TASS"]


def test_a_document_without_publisher_is_a_source_of_its_own() -> None:
    assert found(told("a.txt"), told("b.txt"), told("c.html", url="https://www.tide.example/1")) == [
        "unnamed publisher of a.txt",
        "unnamed publisher of b.txt",
        "www.tide.example",
    ]


def test_a_reprint_counts_for_its_original_unless_it_is_credited_to_another() -> None:
    wire, paper = told("wire.txt", by="Tide Wire"), told("paper.txt", by="Post")
    credited = told("credited.txt", by="Post", text="A story.\nSource: Reuters")
    copies = {paper.document: wire.document, credited.document: wire.document}
    assert found(paper, wire, credited, copies=copies) == ["Tide Wire", "Tide Wire", "Reuters"]


def test_one_outlet_has_one_name() -> None:
    assert (
        found(told("a.txt", by="The Tide Post"), told("b.txt", by="tidepost.example"), told("c.txt", by="Tide Post"))
        == ["Tide Post"] * 3
    )
    grades = (Grade("Post of the Tide", "A", also=("Tide Post",)),)
    assert found(told("a.txt", by="tidepost.example"), grades=grades) == ["Post of the Tide"]
    shouted = replace(TIDE, names=("TIDE COURIER",))
    readings = [
        told("a.txt", said_by("tide")),
        told("b.txt", said_by("tide"), by="x"),
        told("c.txt", said_by("tide"), by="y"),
    ]
    readings[2] = replace(readings[2], entities=(*ENTITIES[:-1], shouted))
    assert found(*readings) == ["Tide Courier"] * 3


def test_an_address_that_is_none_names_nobody() -> None:
    assert publisher(Document("a.txt", "", url="http://[")) is None
    assert publisher(Document("a.txt", "", url="nowhere")) is None
