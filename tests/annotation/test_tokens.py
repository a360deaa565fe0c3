"""What tokens say is what spaCy's say, on parses made by hand and on trees that no sentence has."""

import spacy.tokens
from hypothesis import given
from hypothesis import strategies as st

from kg.annotation.tokens import Doc
from tests.parsed import cut, known, language, parsed, word

STRINGS = ("text", "lower_", "lemma_", "pos_", "tag_", "dep_", "ent_type_", "whitespace_")
NUMBERS = ("i", "idx", "is_alpha", "is_space", "is_punct", "is_stop", "like_num")
PLACES = ("head", "left_edge", "right_edge")
MANY = ("children", "subtree", "conjuncts")


@st.composite
def trees(draw: st.DrawFn) -> spacy.tokens.Doc:
    """Up to nine words, signs and blanks, each below a word before or after it, without circles or crossings."""
    size = draw(st.integers(1, 9))
    words = draw(st.lists(st.sampled_from(["Rome", "five", ",", "\n", "the"]), min_size=size, max_size=size))
    heads = list(range(size))

    def hang(start: int, end: int, head: int | None) -> None:
        if start < end:
            root = draw(st.integers(start, end - 1))
            heads[root] = root if head is None else head
            hang(start, root, root)
            hang(root + 1, end, root)

    hang(0, size, None)
    deps = draw(st.lists(st.sampled_from(["conj", "dobj"]), min_size=size, max_size=size))
    return spacy.tokens.Doc(language().vocab, words, heads=heads, deps=deps)


def agree(doc: Doc, origin: spacy.tokens.Doc) -> None:
    assert doc.text == origin.text
    assert [(s.start, s.end, s.text) for s in doc.sents] == [(s.start, s.end, s.text) for s in origin.sents]
    assert [(e.start, e.end, e.label_) for e in doc.ents] == [(e.start, e.end, e.label_) for e in origin.ents]
    for ours, theirs in zip(doc, origin, strict=True):
        assert [getattr(ours, name) for name in STRINGS] == [getattr(theirs, name) for name in STRINGS]
        assert [getattr(ours, name) for name in NUMBERS] == [getattr(theirs, name) for name in NUMBERS]
        assert [getattr(ours, name).i for name in PLACES] == [getattr(theirs, name).i for name in PLACES]
        assert [[t.i for t in getattr(ours, name)] for name in MANY] == [
            [t.i for t in getattr(theirs, name)] for name in MANY
        ]
        assert ours.is_sent_start == bool(theirs.is_sent_start)
        assert (ours.sent.start, ours.sent.end) == (theirs.sent.start, theirs.sent.end)
        assert [ours.is_ancestor(other) for other in doc] == [theirs.is_ancestor(other) for other in origin]
        for end in range(ours.i + 1, len(doc) + 1):
            mine, span = doc[ours.i : end], origin[ours.i : end]
            assert (mine.root.i, mine.text, len(mine)) == (span.root.i, span.text, len(span))
            assert (mine.start_char, mine.end_char) == (span.start_char, span.end_char)


def test_parses_by_hand_say_what_they_said() -> None:
    for sentence in known():
        doc = parsed(sentence)
        agree(doc, doc.origin)


@given(trees())
def test_any_tree_says_what_it_said(origin: spacy.tokens.Doc) -> None:
    agree(Doc(origin), origin)


def test_a_token_is_one_object_however_it_is_reached() -> None:
    doc = parsed("Rome sold the pipeline named Nord Stream.")
    head = word(doc, "pipeline")
    assert doc[3:4][0] is doc[3] is head is word(doc, "the").head


def test_slices_end_where_the_document_ends() -> None:
    doc = cut("Rome paid twice")
    assert [doc[1:9].text, doc[-2:].text, doc[2:1].text, str(doc[:1])] == ["paid twice", "paid twice", "", "Rome"]


def test_a_text_without_a_parse_is_one_sentence_of_words_alone() -> None:
    doc = cut("Rome paid. Oslo did not.")
    assert [sentence.text for sentence in doc.sents] == ["Rome paid. Oslo did not."]
    assert all(token.head is token and not token.children for token in doc)
    assert not doc.is_tagged
