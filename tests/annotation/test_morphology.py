"""What is kept of a word is what spaCy says of it in any text: by the model's own rules, with any tag and relation."""

from itertools import pairwise

import pytest
import spacy
import spacy.tokens
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from kg.annotation.model import load
from kg.annotation.morphology import LEMMATIZER, NAME, RULER, joined, replace
from kg.annotation.packages import package_of

WORDS = ("There", "is", "Let", "'s", "gon", "na", "got", "ta", "ai", "n't", "ships", "Better", "that", "had", "\n")
TAGS = ("EX", "VBZ", "VBP", "RB", "NNS", "JJR", "IN", "NN", "VBD", "_SP")
RELATIONS = ("expl", "ROOT", "aux", "mark", "nsubj", "dep")


@pytest.fixture(scope="module")
def plain() -> Language:
    """The model as its package has it; ours is loaded, too, so that no example waits for it."""
    load()
    return spacy.load(package_of("sm"), exclude=["senter"])


rows = st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(TAGS), st.sampled_from(RELATIONS)), max_size=8)


@given(st.lists(rows, max_size=3))
def test_any_words_are_told_as_the_model_tells_them(plain: Language, texts: list[list[tuple[str, str, str]]]) -> None:
    ours = load().get_pipe(NAME)
    for text in texts:  # the later ones meet words that are known
        words, tags, deps = ([row[i] for row in text] for i in range(3))
        told = ours(spacy.tokens.Doc(load().vocab, words, tags=tags, deps=deps, heads=range(len(words))))
        asked = spacy.tokens.Doc(plain.vocab, words, tags=tags, deps=deps, heads=range(len(words)))
        asked = plain.get_pipe(LEMMATIZER)(plain.get_pipe(RULER)(asked))
        assert [(t.pos_, t.lemma_, t.tag_, t.dep_) for t in told] == [(t.pos_, t.lemma_, t.tag_, t.dep_) for t in asked]


def test_rules_for_several_words_hold() -> None:
    doc = load()("There is a chance; let's go.")
    assert [(t.text, t.pos_, t.lemma_) for t in doc if t.text in {"is", "'s"}] == [
        ("is", "VERB", "be"),
        ("'s", "PRON", "us"),
    ]


def test_a_model_with_other_components_is_left_as_it_is() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("attribute_ruler")
    replace(nlp)
    assert nlp.pipe_names == ["attribute_ruler"]


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(1, 3)).map(lambda s: (s[0], sum(s)))))
def test_joined_spans_cover_the_same_and_do_not_overlap(spans: list[tuple[int, int]]) -> None:
    found = list(joined(spans))
    assert {i for start, end in found for i in range(start, end)} == {i for s, e in spans for i in range(s, e)}
    assert all(end <= start for (_, end), (start, _) in pairwise(found))
