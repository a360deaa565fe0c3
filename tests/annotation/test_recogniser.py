"""What is decided for many words at once is what spaCy decides word by word."""

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc, Span

from kg.annotation.model import load
from kg.annotation.packages import package_of
from kg.annotation.recogniser import NAME, RECOGNISER, replace

WORDS = (
    "Bank",
    "of",
    "Oslo",
    "the",
    "Ann",
    "Lie",
    "$",
    "5",
    "million",
    "May",
    "2024",
    ",",
    "\n",
    "Norway",
    "'s",
    "paid",
)


@pytest.fixture(scope="module")
def plain() -> Language:
    """The model as its package has it; ours is loaded, too, so that no example waits for it."""
    load()
    return spacy.load(package_of("sm"), exclude=["senter"])


def entities(docs: list[Doc]) -> list[list[tuple[str, str]]]:
    return [[(token.ent_iob_, token.ent_type_) for token in doc] for doc in docs]


sentences = st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=9), max_size=3)


@given(st.lists(sentences, min_size=1, max_size=4))
def test_any_texts_have_the_entities_that_the_model_finds(plain: Language, texts: list[list[list[str]]]) -> None:
    def docs(nlp: Language) -> list[Doc]:
        starts = [[i == 0 for words in text for i in range(len(words))] for text in texts]
        return [
            Doc(nlp.vocab, [word for words in text for word in words], sent_starts=started)
            for text, started in zip(texts, starts, strict=True)
        ]

    ours = list(load().get_pipe(NAME).pipe(docs(load())))
    assert entities(ours) == entities(list(plain.get_pipe(RECOGNISER).pipe(docs(plain))))


def test_a_text_is_read_with_its_entities() -> None:
    doc = load()("The Bank of Norway paid Ann Lie $5 million in May 2024.")
    assert [(entity.text, entity.label_) for entity in doc.ents] == [
        ("The Bank of Norway", "ORG"),
        ("Ann Lie", "PERSON"),
        ("$5 million", "MONEY"),
        ("May 2024", "DATE"),
    ]


def test_entities_from_elsewhere_stay() -> None:
    doc = load().make_doc("Norway paid Ann Lie.")
    doc.set_ents([Span(doc, 0, 2, "EVENT")])
    assert [entity.text for entity in load().get_pipe(NAME)(doc).ents][:1] == ["Norway paid"]


def test_a_recogniser_that_weighs_several_ways_is_left_as_it_is() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("beam_ner", name=RECOGNISER)
    replace(nlp)
    assert nlp.pipe_names == [RECOGNISER]
