"""Which sentences are told to be unread, on parses made by hand."""

from dataclasses import replace
from decimal import Decimal

import pytest
import spacy
from spacy.vocab import Vocab

from kg.annotation.annotated import Annotated
from kg.annotation.quantities import QuantityKind, QuantityMention
from kg.annotation.tokens import Doc
from kg.extraction.triggers import lexicon
from kg.extraction.unread import unread
from kg.model.claim import Claim, Evidence, Modality
from kg.model.document import Document
from kg.model.entity import Entity
from kg.model.quantity import Quantity
from kg.ontology.terms import DealingType, Frame, Ontology

# Token, part of speech, the entity that it stands for; a sentence a line.
SENTENCES = (
    "Aid/NOUN for/ADP Rome/PROPN=it lent/VERB by/ADP Oslo/PROPN=no",  # a headline, without a stop
    "Rome/PROPN=it paid/VERB Oslo/PROPN=no twice/ADV ./PUNCT",  # two actors, a trigger
    "Rome/PROPN=it praised/VERB Oslo/PROPN=no ./PUNCT",  # no trigger, no amount
    "It/PRON=it owes/VERB Oslo/PROPN=no 5/NUM tonnes/NOUN ./PUNCT",  # a reference, an amount
    "Rome/PROPN=it paid/VERB 5/NUM tonnes/NOUN in/ADP Alps/PROPN=alps ./PUNCT",  # a place is no actor
    "Rome/PROPN=it praised/VERB Oslo/PROPN=no 's/PART Pay/PROPN=pay ./PUNCT",  # a trigger in a name
)
ENTITIES = {
    entity.id: entity
    for entity in (
        Entity("it", "State", ("Rome",), "IT"),
        Entity("no", "State", ("Oslo",), "NO"),
        Entity("alps", "Place", ("Alps",)),
        Entity("pay", "Organization", ("Pay",)),
    )
}
LEMMAS = {"paid": "pay", "lent": "lend", "owes": "owe", "Pay": "pay"}
FRAME = Frame("paying", verbs=("pay", "lend"), nouns=("pay",))
TABLE = lexicon(Ontology({"Funding": DealingType("Funding", "", "", "", "", {}, (FRAME,))}, ""))


@pytest.fixture
def annotated() -> Annotated:
    cut = [token.partition("=") for sentence in SENTENCES for token in sentence.split()]
    words = [token.partition("/")[0] for token, _, _ in cut]
    tags = [token.partition("/")[2] for token, _, _ in cut]
    starts: list[bool | int | None] = [
        number == 0 for sentence in SENTENCES for number, _ in enumerate(sentence.split())
    ]
    lemmas = [LEMMAS.get(word, word) for word in words]
    doc = Doc(spacy.tokens.Doc(Vocab(), words, pos=tags, sent_starts=starts, lemmas=lemmas))
    ids = {i: id_ for i, (_, _, id_) in enumerate(cut) if id_}
    amounts = tuple(
        QuantityMention(i, i + 2, Quantity(Decimal(5), "t"), QuantityKind.MEASURE)
        for i, word in enumerate(words)
        if word == "5"
    )
    references = {i: (id_,) for i, id_ in ids.items()}
    named = {i: id_ for i, id_ in ids.items() if words[i] != "It"}
    return Annotated(Document("a.txt", doc.text), doc, ENTITIES, (), named, references, amounts, ())


def test_two_actors_with_a_trigger_or_an_amount(annotated: Annotated) -> None:
    found = unread(annotated, (), TABLE)
    assert [evidence.exact for evidence in found] == ["Rome paid Oslo twice .", "It owes Oslo 5 tonnes ."]
    assert all(annotated.document.text[e.start : e.end] == e.exact for e in found)


def test_what_a_claim_quotes_is_read(annotated: Annotated) -> None:
    first, second = unread(annotated, (), TABLE)
    claim = Claim("Funding", (), Modality.ACTUAL, (first,))
    assert unread(annotated, [claim], TABLE) == (second,)
    part = Evidence(first.start + 5, first.end - 2, first.exact[5:-2])
    assert unread(annotated, [replace(claim, evidence=(part, second))], TABLE) == ()


@pytest.mark.parametrize("needed", [{"measured": ("amount",)}, {"joins": ("Work",)}])
def test_a_frame_that_needs_more_tells_nothing_by_itself(
    annotated: Annotated, needed: dict[str, tuple[str, ...]]
) -> None:
    frame = replace(FRAME, **needed)  # type: ignore[arg-type]
    table = lexicon(Ontology({"Funding": DealingType("Funding", "", "", "", "", {}, (frame,))}, ""))
    assert [evidence.exact for evidence in unread(annotated, (), table)] == ["It owes Oslo 5 tonnes ."]


def test_a_quote_that_ends_where_a_sentence_begins_leaves_it_unread(annotated: Annotated) -> None:
    first, second = unread(annotated, (), TABLE)
    before = Evidence(first.start - 4, first.start, annotated.document.text[first.start - 4 : first.start])
    claim = Claim("Funding", (), Modality.ACTUAL, (before,))
    assert unread(annotated, [claim], TABLE) == (first, second)
