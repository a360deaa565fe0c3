import pytest

from kg.model.claim import Claim, EntityRef
from kg.model.document import Document
from kg.model.entity import Entity
from kg.model.reading import Reading
from kg.resolution.entities.surroundings import Post, Surroundings, title_of
from tests.resolution.entities.people import body, person, post, state
from tests.resolution.readings import claim

MINISTRY = body("Ministry of Finance")


def state_of(text: str, *entities: Entity, claims: tuple[Claim, ...] = ()) -> tuple[str, str] | None:
    return Surroundings(Reading(Document("a.txt", text), (MINISTRY, *entities), claims)).state_of(MINISTRY)


@pytest.mark.parametrize(
    ("text", "claims", "expected"),
    [
        ("The Ministry of Finance in Oslo paid.", (), ("NO", "by the words after its name")),
        ("The Ministry of Finance of Egypt paid.", (), ("EG", "by the words after its name")),
        ("The Ministry of Finance in Rome and the Ministry of Finance in Oslo paid.", (), None),
        ("", (post("b", "adviser"), post("EG", "minister")), ("EG", "by those who hold a post in it")),
        ("", (post("NO", "finance minister"),), ("NO", "by its minister")),
        ("", (post("NO", "trade minister"),), None),
        ("", (), None),
    ],
)
def test_whose_a_ministry_is(text: str, claims: tuple[Claim, ...], expected: tuple[str, str] | None) -> None:
    assert state_of(text, person("Jon Lie"), state("NO"), state("EG"), claims=claims) == expected


def test_a_document_that_names_one_state_means_its_ministry() -> None:
    assert state_of("", state("NO")) == ("NO", "the only State that its document names")
    assert state_of("") is None


def test_what_a_body_is_part_of_comes_first() -> None:
    egyptian = body("Ministry of Finance", parent="EG")
    reading = Reading(Document("a.txt", "The Ministry of Finance in Oslo"), (egyptian, state("EG")), ())
    assert Surroundings(reading).state_of(egyptian) == ("EG", "by its name")


def test_posts_are_those_of_affiliations_with_or_without_a_title() -> None:
    claims = (
        post("NO", "the former Minister of Finance"),
        claim("Affiliation", ("person", EntityRef("p")), ("organization", EntityRef("b"))),
        claim("Meeting", ("person", EntityRef("p")), ("organization", EntityRef("EG"))),
    )
    found = Surroundings(Reading(Document("a.txt", ""), (MINISTRY, person("Jon Lie"), state("NO")), claims)).posts
    assert found == {"p": {Post("NO", "minister finance"), Post("b", "")}}


def test_plain_titles() -> None:
    assert title_of("His Acting Foreign Minister") == "foreign minister"
