from kg.extraction.reading import extractors, reading
from kg.extraction.triggers import lexicon
from kg.model.claim import Claim, Evidence, Modality
from kg.ontology.terms import Frame, Ontology
from tests.extraction.told import dealing, document, role

PRAISE = dealing("Praise", (role("praiser"), role("praised")), Frame("praise", verbs=("praise", "sell")))
ONTOLOGY = Ontology({"Praise": PRAISE}, "")


def test_the_frames_are_an_extractor_like_any_other() -> None:
    found = extractors()
    assert list(found) == sorted(found)
    assert found["frames"].__module__ == "kg.extraction.frames"


def test_a_reading_holds_what_every_extractor_found_and_what_none_read() -> None:
    told = document("Peru sold its oil to Chile.", "Peru praised itself.")
    first, second = (
        Claim("Praise", (), Modality.ACTUAL, (Evidence(28, 48, "Peru praised itself."),), extractor=name)
        for name in "ab"
    )
    made = reading(told, ONTOLOGY, [lambda *_: [first], lambda *_: [second]], lexicon(ONTOLOGY))
    assert made.claims == (first, second)
    assert [entity.id for entity in made.entities] == ["state-peru", "state-chile"]
    assert [evidence.exact for evidence in made.unread] == ["Peru sold its oil to Chile."]
    assert made.document is told.document
