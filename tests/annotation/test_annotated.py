from dataclasses import replace

from tests.extraction.told import document
from tests.parsed import word

SOLD, PRAISED, MET = "Peru sold its oil to Chile.", "Peru praised itself.", "Marek Kvane met Ada Lind."


def test_evidence_is_the_sentence_at_its_place_without_blanks_around_it() -> None:
    told = document(SOLD, PRAISED)
    evidence = told.evidence(told.sentences[1])
    assert (evidence.start, evidence.end, evidence.exact) == (28, 48, PRAISED)
    spaced = replace(
        told, document=replace(told.document, text=told.document.text.replace("Peru praised", " eru praised"))
    )
    assert spaced.evidence(told.sentences[1]).exact == "eru praised itself."


def test_sentences_are_numbered_from_one() -> None:
    told = document(SOLD, PRAISED)
    assert [told.sentence_number(token.i) for token in (word(told.doc, "oil"), word(told.doc, "itself"))] == [1, 2]


def test_the_state_spoken_of_last() -> None:
    told = document(MET, SOLD)
    assert told.last_state(word(told.doc, "met")) is None  # persons are no states
    assert told.last_state(word(told.doc, "oil")) == "state-peru"
    assert told.last_state(told.doc[-1]) == "state-chile"


def test_the_two_states_spoken_of_last_are_in_the_order_of_the_text() -> None:
    told = document(SOLD, MET)
    assert told.last_pair(told.doc[-1]) == ("state-peru", "state-chile")
    assert told.last_pair(word(told.doc, "oil")) == ()
    assert document(SOLD, PRAISED).last_pair(document(SOLD, PRAISED).doc[-1]) == ("state-chile", "state-peru")


def test_a_noun_is_named_by_its_apposition() -> None:
    told = document("The president, Marek Kvane, spoke.")
    president = word(told.doc, "president")
    assert (told.named_by(president), told.fillers(president)) == (("person-marek-kvane",), ())


def test_names_of_texts_are_no_entities_but_known() -> None:
    told = document("At last the Ministry of Energy and Mines of Peru signed what they call the Treaty of Rosen.")
    assert told.texts[word(told.doc, "Treaty").i] == "Treaty of Rosen"
    assert {entity.type for entity in told.entities.values()} == {"Organization"}


def test_bare_millions_are_of_the_currency_spoken_of_last() -> None:
    told = document("Peru lent $2 million and $9 million to Chile.", "Peru paid 3 billion more for ships.")
    assert [(int(m.quantity.value), m.quantity.unit) for m in told.quantities] == [
        (2 * 10**6, "USD"),
        (9 * 10**6, "USD"),
        (3 * 10**9, "USD"),
    ]
    alone = document("Peru paid 3 billion more for ships.")
    assert "USD" not in {m.quantity.unit for m in alone.quantities}


def test_a_document_is_about_the_state_that_it_names_most() -> None:
    assert document(SOLD, PRAISED).home == "state-peru"
    assert document(SOLD).home is None
    assert document("Marek Kvane arrived.").home is None


def test_a_post_without_a_state_is_of_the_one_that_the_document_is_about() -> None:
    told = document(SOLD, PRAISED, "Chile sold oil to its neighbour.", PRAISED, "The president, Marek Kvane, spoke.")
    assert told.last_state(word(told.doc, "president")) == "state-peru"
    early = document("The president, Marek Kvane, spoke.")
    assert early.last_state(word(early.doc, "president")) is None


def test_a_minister_has_the_ministry_of_the_field() -> None:
    told = document("The Finance Ministry of Chile paid.", PRAISED, "Finance Minister Ada Lind spoke.")
    minister = word(told.doc, "Minister")
    assert told.last_state(minister) == "organization-finance-ministry-of-chile"
    other = document(PRAISED, "Finance Minister Ada Lind spoke.")
    assert other.last_state(word(other.doc, "Minister")) == "state-peru"
