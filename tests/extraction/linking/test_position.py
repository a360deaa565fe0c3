import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extraction.linking.position import path, tie, verbs_between
from tests.parsed import known, parsed, texts, word


@pytest.mark.parametrize(
    ("sentence", "phrase", "expected"),
    [
        ("Rome asked Oslo to send wheat.", "Rome", ("subject", "asked")),
        ("Rome asked Oslo to send wheat.", "wheat", ("object", "send")),
        ("Rome is a port.", "port", ("object", "is")),
        ("Rome lent Caracas two billion.", "Caracas", ("dative", "lent")),
        # voice: who does it stands behind "by", what it is done to before it
        ("Gas was sold to China by Russia.", "Russia", ("subject", "sold")),
        ("Gas was sold to China by Russia.", "Gas", ("object", "sold")),
        ("Gas was sold to China by Russia.", "China", ("to", "sold")),
        # modifiers
        ("Rome's sanctions against Iran, including a cap, ended.", "Rome", ("poss", "sanctions")),
        ("Rome signed a trade agreement.", "trade", ("mod", "agreement")),
        ("Russian oil shipments to India fell.", "Russian", ("mod", "shipments")),
        # of a phrase in a phrase the word that carries both
        ("Iran sent up to ten ships out of Oslo.", "Oslo", ("of", "sent")),
        # coordinated words and appositions are tied as the first is
        ("They sent arms to Mali, Somalia and Eritrea.", "Eritrea", ("to", "sent")),
        ("The minister, Aly Said, left.", "Said", ("subject", "left")),
        # else the parser's own word
        ("Rome asked Oslo to send wheat.", "send", ("xcomp", "asked")),
        ("Rome asked Oslo to send wheat.", "asked", ("ROOT", "asked")),
    ],
)
def test_what_ties_a_word_and_to_what(sentence: str, phrase: str, expected: tuple[str, str]) -> None:
    marker, governor = tie(word(parsed(sentence), phrase))
    assert (marker, governor.text) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("Oslo", "Oslo", []), ("Oslo", "asked", []), ("wheat", "Rome", ["send"]), ("wheat", "Oslo", ["send"])],
)
def test_words_of_the_parse_between_two_words(one: str, other: str, expected: list[str]) -> None:
    doc = parsed("Rome asked Oslo to send wheat.")
    assert texts(path(word(doc, one), word(doc, other))) == expected


def test_two_sentences_share_no_tree() -> None:
    doc = parsed("Rome is a port.", "Oslo sold ships.")
    assert path(word(doc, "Rome"), word(doc, "Oslo")) == [word(doc, "is"), word(doc, "sold")]


@pytest.mark.parametrize(
    ("sentence", "one", "other", "expected"),
    [
        ("Rome asked Oslo to send wheat.", "Rome", "wheat", 2),
        ("Rome asked Oslo to send wheat.", "Rome", "asked", 0),  # both ends left out
        ("Gas was sold to China by Russia.", "Gas", "Russia", 1),  # no auxiliaries
    ],
)
def test_verbs_between_two_words(sentence: str, one: str, other: str, expected: int) -> None:
    doc = parsed(sentence)
    assert verbs_between(word(doc, one), word(doc, other)) == expected


@given(st.data())
def test_what_lies_between_two_words_lies_between_them_both_ways(data: st.DataObject) -> None:
    doc = parsed(data.draw(st.sampled_from(sorted(known()))))
    one, other = data.draw(st.sampled_from(list(doc))), data.draw(st.sampled_from(list(doc)))
    assert {token.i for token in path(one, other)} == {token.i for token in path(other, one)}
    assert verbs_between(one, other) == verbs_between(other, one) <= abs(one.i - other.i)


@given(st.sampled_from(sorted(known())))
def test_a_word_is_tied_to_one_of_its_sentence(sentence: str) -> None:
    doc = parsed(sentence)
    assert all(tie(token).governor.sent.start == token.sent.start for token in doc)
