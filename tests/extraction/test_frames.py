"""From sentences to claims by frames, on parses made by hand and dealing types of the test's own."""

from dataclasses import replace

import pytest

from kg.ontology.terms import Frame, Kind
from tests.extraction.told import dealing, document, found, role, told

SELL = Frame(
    "selling",
    verbs=("sell", "carry"),
    nouns=("export",),
    functions={
        "subject": ("supplier", "carrier"),
        "object": ("goods", "quantity"),
        "to": ("buyer",),
        "for": ("supplier",),
        "from": ("supplier",),
        "in": ("goods", "place"),
    },
    requires=("supplier", "goods"),
    concrete=("goods",),
)
SELLING = (
    role("supplier"),
    role("buyer"),
    role("goods", Kind.TEXT, each=True),
    role("quantity", Kind.AMOUNT),
    role("carrier", types=("Vessel",), prefers="Vessel"),
    role("place", Kind.ENTITY),
)
TRADE = dealing("Trade", SELLING, SELL)
LENDING = (role("lender"), role("borrower"), role("amount", Kind.AMOUNT, money=True), role("date", Kind.DATE))
LEND = Frame(
    "lending",
    verbs=("lend",),
    nouns=("payment",),
    functions={
        "subject": ("lender",),
        "object": ("amount",),
        "dative": ("borrower",),
        "to": ("borrower",),
        "previous": ("lender", "borrower"),
    },
)
LOAN = dealing("Loan", LENDING, LEND)
DEAL = dealing(
    "Deal",
    (role("party"), role("name", Kind.TEXT)),
    Frame(
        "dealing",
        nouns=("deal",),
        functions={"owner": ("party",), "with": ("party",), "mutual": ("party",), "trigger": ("name",)},
        pairs=("party",),
    ),
)
POST = dealing(
    "Post",
    (role("person", types=("Person",)), role("body", types=("State", "Organization")), role("title", Kind.TEXT)),
    Frame(
        "holding",
        nouns=("president",),
        functions={"bearer": ("person",), "of": ("body",), "context": ("body",), "trigger": ("title",)},
        requires=("person",),
    ),
)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # things are seen through their measure, and each of several is a filler
        (
            "Peru sold 500 tonnes of wheat and maize to Chile.",
            ["Trade: supplier Peru, buyer Chile, goods wheat, goods maize, quantity 500 t"],
        ),
        ("Peru sold wheat and maize.", ["Trade: supplier Peru, goods wheat, goods maize"]),
        # what is counted is both
        ("Peru sold two ships to Chile.", ["Trade: supplier Peru, buyer Chile, goods ships, quantity 2 ship"]),
        # a noun's modifier is its object
        ("Oil exports from Peru to Chile rose.", ["Trade: supplier Peru, buyer Chile, goods Oil"]),
        # abstract goods are refused
        ("Peru sold its hopes.", []),
        # a phrase before the clause sets the scene: a place, but no goods
        ("In Chile, Peru sold wheat.", ["Trade: supplier Peru, goods wheat, place Chile"]),
        # a ship is a carrier before it is a supplier
        ("The tanker Arla carried wheat for Peru.", ["Trade: supplier Peru, goods wheat, carrier Arla"]),
    ],
)
def test_arguments_fill_roles(sentence: str, expected: list[str]) -> None:
    assert told((TRADE,), sentence) == expected


def test_a_role_that_takes_no_more_than_one_has_one_phrase_of_all() -> None:
    goods = role("goods", Kind.TEXT)
    whole = dealing("Trade", tuple(goods if known.name == "goods" else known for known in SELLING), SELL)
    assert told((whole,), "Peru sold wheat and maize.") == ["Trade: supplier Peru, goods wheat and maize"]


def test_what_a_frame_requires() -> None:
    assert told((TRADE,), "Peru sold it.") == []
    lax = dealing("Trade", SELLING, replace(SELL, requires=()))
    assert told((lax,), "Peru sold it.") == []  # one role is no dealing


def test_what_is_longer_than_any_sentence_tells_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    sentence = "Peru sold wheat and maize."
    monkeypatch.setattr("kg.extraction.drafting.LONGEST", 6)
    assert len(told((TRADE,), sentence)) == 1
    monkeypatch.setattr("kg.extraction.drafting.LONGEST", 5)
    assert told((TRADE,), sentence) == []


def test_a_measured_role_needs_a_unit_of_measure() -> None:
    measured = dealing("Trade", SELLING, replace(SELL, measured=("quantity",)))
    assert len(told((measured,), "Peru sold 500 tonnes of wheat and maize to Chile.")) == 1
    assert told((measured,), "Peru sold two ships to Chile.") == []
    assert told((measured,), "Peru sold wheat and maize.") == []


def test_one_frame_tells_what_a_word_tells() -> None:
    """The one with two actors, of equals the one with fewer roles left empty."""
    figure = dealing(
        "Figure",
        (role("actor"), role("quantity", Kind.AMOUNT)),
        Frame("figure", verbs=("sell",), functions={"subject": ("actor",), "object": ("quantity",)}),
    )
    assert told((TRADE, figure), "Peru sold two ships to Chile.")[0].startswith("Trade: ")
    assert told((figure, TRADE), "Peru sold two ships to Chile.")[0].startswith("Trade: ")
    short = dealing(
        "Short",
        SELLING[:3],
        Frame("short", verbs=("sell",), functions={"subject": ("supplier",), "object": ("goods",)}),
    )
    assert told((short, TRADE), "Peru sold wheat and maize.") == ["Short: supplier Peru, goods wheat, goods maize"]


def test_a_verb_that_only_carries_a_deed_tells_nothing() -> None:
    signing = dealing(
        "Signing",
        (role("signer"), role("paper", Kind.TEXT)),
        Frame("signing", verbs=("sign",), functions={"subject": ("signer",), "object": ("paper",)}),
    )
    assert told((signing,), "Peru signed a deal with Chile.") == ["Signing: signer Peru, paper deal"]
    assert told((signing, DEAL), "Peru signed a deal with Chile.") == ["Deal: party Chile, party Peru, name deal"]


def test_a_frame_that_pairs_a_role_needs_two() -> None:
    assert told((DEAL,), "Peru signed a deal with Chile.") == ["Deal: party Chile, party Peru, name deal"]
    assert told((DEAL,), "A bilateral deal was signed.") == []


def test_the_two_states_spoken_of_last_are_parties_to_what_is_called_bilateral() -> None:
    sold = "Peru sold its oil to Chile."
    claim = "Deal: party Peru, party Chile, name bilateral deal"
    assert told((DEAL,), sold, "A bilateral deal was signed.") == [claim]


def test_a_noun_that_narrows_another_tells_nothing() -> None:
    ban = dealing(
        "Ban",
        (role("imposer"), role("measure", Kind.TEXT)),
        Frame("ban", nouns=("sanction",), functions={"owner": ("imposer",), "trigger": ("measure",)}),
    )
    assert told((ban,), "Peru runs a sanctions list.") == []
    assert told((ban,), "Peru imposed sanctions on Minsk.") == ["Ban: imposer Peru, measure sanctions"]


def test_a_deed_is_unwrapped_where_the_role_says_so() -> None:
    roles = (role("imposer"), role("goods", Kind.TEXT))
    frame = Frame(
        "ban", nouns=("ban",), functions={"possessive": ("imposer",), "owner": ("imposer",), "on": ("goods",)}
    )
    sentence = "Peru lifted its ban on sales of arms."
    assert told((dealing("Ban", roles, frame),), sentence) == ["Ban: imposer Peru, goods sales of arms"]
    opened = replace(frame, unwraps=("goods",))
    assert told((dealing("Ban", roles, opened),), sentence) == ["Ban: imposer Peru, goods arms"]


def test_the_object_of_a_verb_with_a_preposition() -> None:
    call = dealing(
        "Call",
        (role("caller"), role("called")),
        Frame("call", verbs=("call on",), functions={"subject": ("caller",), "object": ("called",)}),
    )
    assert told((call,), "Peru called on Chile.") == ["Call: caller Peru, called Chile"]


def test_the_sum_before_a_deed_noun() -> None:
    functions = {"owner": ("lender",), "of": ("amount",)}
    loan = dealing("Loan", LENDING, Frame("loan", nouns=("loan",), functions=functions))
    assert told((loan,), "Peru sold a $5 million loan.") == ["Loan: lender Peru, amount 5000000 USD"]
    without = dealing("Loan", LENDING, Frame("loan", nouns=("loan",), functions={"owner": ("lender",)}))
    assert told((without,), "Peru sold a $5 million loan.") == []  # no function of the frame takes an amount


def test_what_the_sentence_leaves_open_is_taken_from_the_last_dealing_of_the_type() -> None:
    lent = "Peru lent $2 million and $9 million to Chile."
    silent = dealing("Loan", LENDING, LEND)
    *_, last = told((silent,), "Minsk lent money to Peru.", "A second payment is due.")
    assert last == "Loan: lender Minsk, borrower Peru"
    assert (
        told(
            (dealing("Loan", LENDING, replace(LEND, functions={**LEND.functions, "previous": ()})),),
            lent,
            "A second payment is due.",
        )[2:]
        == []
    )
    claims = found((silent,), "Minsk lent money to Peru.", "A second payment is due.")
    assert claims[1].confidence < claims[0].confidence


def test_it_is_not_taken_from_far_away() -> None:
    between = ("A ministry paid.",) * 3
    assert len(told((LOAN,), "Minsk lent money to Peru.", *between[:2], "A second payment is due.")) == 2
    assert len(told((LOAN,), "Minsk lent money to Peru.", *between, "A second payment is due.")) == 1


def test_posts_are_of_the_state_that_the_text_is_about() -> None:
    president = "The president, Marek Kvane, spoke."
    assert told((POST,), "Peru praised itself.", president) == ["Post: person Marek Kvane, body Peru, title president"]
    assert told((POST,), president) == ["Post: person Marek Kvane, title president"]


def test_posts_in_a_firm_are_of_the_one_that_the_sentence_names() -> None:
    functions = {"bearer": ("person",), "firm": ("body",), "trigger": ("title",)}
    post = replace(POST, frames=(replace(POST.frames[0], functions=functions),))
    assert told((post,), "Kvane Motors paid, the president, Ida Moe, said.") == [
        "Post: person Ida Moe, body Kvane Motors, title president"
    ]
    assert told((post,), "The president, Marek Kvane, spoke.") == ["Post: person Marek Kvane, title president"]


def test_each_who_bears_a_title_has_a_post() -> None:
    assert told((POST,), "Presidents Ida Moe of Chad and Jon Lie of Togo spoke.") == [
        "Post: person Ida Moe, body Chad, title Presidents",
        "Post: person Jon Lie, body Togo, title Presidents",
    ]


def test_a_post_that_is_told_of() -> None:
    assert told((POST,), "Marek Kvane arrived.", "Kvane is the president of Peru.") == [
        "Post: person Marek Kvane, body Peru, title president"
    ]


def test_we_are_the_state_that_the_speaker_has_a_post_in() -> None:
    quoted = ("Marek Kvane arrived.", '"We sold wheat," Kvane said.')
    assert told((TRADE, POST), *quoted) == []
    posted = ("Marek Kvane arrived.", "Kvane is the president of Peru.", '"We sold wheat," Kvane said.')
    assert told((TRADE, POST), *posted)[-1] == "Trade: supplier Peru, goods wheat"
    assert found((TRADE, POST), *posted)[-1].attributed_to == ("person-marek-kvane",)


def test_amounts_that_are_kept_apart_are_two_dealings_and_a_range_is_one() -> None:
    assert told((LOAN,), "Peru lent $2 million and $9 million to Chile.") == [
        "Loan: lender Peru, borrower Chile, amount 2000000 USD",
        "Loan: lender Peru, borrower Chile, amount 9000000 USD",
    ]
    assert told((LOAN,), "Peru lent between $2 million and $9 million.") == [
        "Loan: lender Peru, amount 2000000 USD, amount 9000000 USD"
    ]


def test_a_verb_that_is_left_out() -> None:
    assert told((LOAN,), "In May Norway lent Peru $2 billion and Chile $1 billion.") == [
        "Loan: lender Norway, borrower Peru, amount 2000000000 USD, date 2025-05",
        "Loan: lender Chile, borrower Peru, amount 1000000000 USD, date 2025-05",
    ]
    tanks = dealing(
        "Trade",
        SELLING,
        replace(SELL, requires=("quantity",), functions={"subject": ("supplier",), "object": ("quantity",)}),
    )
    assert told((tanks,), "In all, 40 tanks were sold by Peru and 20 by Chile.") == [
        "Trade: supplier Peru, quantity 40 tank",
        "Trade: supplier Chile, quantity 20 tank",
    ]


def test_the_proof_is_the_sentence() -> None:
    sentences = ("Peru praised itself.", "Peru sold wheat and maize.")
    (claim,) = found((TRADE,), *sentences)
    (evidence,) = claim.evidence
    assert evidence.exact == sentences[1]
    assert document(*sentences).document.text[evidence.start : evidence.end] == sentences[1]
