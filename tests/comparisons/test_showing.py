from hypothesis import given
from hypothesis import strategies as st

from kg.comparisons.showing import parts_of, sentence_at, showing
from kg.model.claim import Claim, EntityRef, Evidence, Modality
from kg.model.document import Document
from kg.model.entity import Entity
from kg.model.reading import Reading

TEXT = "Adamant Bo ran.\nThen Ada\nsat. Bo saw Ada. Ada slept."
SAW = Evidence(30, 41, "Bo saw Ada.")
ADA = Entity("e1", "Person", ("Ada",))


def test_sentences_of_dealings_come_first_and_two_are_enough() -> None:
    claim = Claim("Meeting", (("participant", EntityRef("e1")),), Modality.ACTUAL, (SAW,))
    reading = Reading(Document("a.txt", TEXT), (ADA,), (claim,))
    assert showing(reading, ADA, parts_of(reading)[ADA.id]) == ("Bo saw Ada.", "Then Ada\nsat.")


def test_a_name_that_stands_nowhere_shows_nothing() -> None:
    assert showing(Reading(Document("a.txt", TEXT), (), ()), Entity("e", "Person", ("Cy",)), ()) == ()


@given(st.text(alphabet="ab.! \n", max_size=50), st.integers(0, 50), st.integers(1, 5))
def test_a_sentence_is_a_part_of_the_text(text: str, start: int, length: int) -> None:
    start, end = min(start, len(text)), min(start + length, len(text))
    sentence = sentence_at(text, start, end)
    assert sentence in text
    assert text[start:end].strip() in sentence or not text[start:end].strip()


def test_text_without_end_is_cut_between_words() -> None:
    text = "word " * 400
    cut = sentence_at(text, 1000, 1004)
    assert set(cut.split()) == {"word"}
    assert len(cut) < 700
