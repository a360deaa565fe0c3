from collections.abc import Mapping, Sequence

import pytest

from kg.extraction.arguments import arguments, carrier, owners
from kg.extraction.syntax import is_verb
from tests.parsed import parsed, texts, word

Found = Mapping[str, Sequence[str]]


def found(sentence: str, head: str) -> Found:
    token = word(parsed(sentence), head)
    return {function: texts(tokens) for function, tokens in arguments(token, verbal=is_verb(token)).items()}


@pytest.mark.parametrize(
    ("sentence", "verb", "expected"),
    [
        ("Rome sold oil from Iran to China.", "sold", {"object": ["oil"], "from": ["Iran"], "to": ["China"]}),
        # ditransitives, also where the parser made one name of two objects
        ("Rome lent Caracas two billion.", "lent", {"object": ["billion"], "dative": ["Caracas"]}),
        ("Rome sold Turkey Patriot missiles.", "sold", {"object": ["missiles"], "dative": ["Turkey"]}),
        # phrases that the parser hung on the object
        ("Rome sold crude oil to China.", "sold", {"object": ["oil"], "provenance": ["crude"], "to": ["China"]}),
        # complements and control
        ("Rome forced Oslo to pay debts.", "forced", {"object": ["Oslo"], "complement": ["pay"]}),
        ("Rome asked that Oslo pay.", "asked", {"object": ["Oslo"], "complement": ["pay"]}),
        ("Rome paid to help Oslo.", "paid", {"complement": ["help"]}),
        # phrases that coordinated verbs share
        ("Rome bought and shipped wheat to Oslo.", "shipped", {"object": ["wheat"], "to": ["Oslo"]}),
        # whose the object is, and of what nation
        ("Rome froze the assets of the bank.", "froze", {"object": ["assets"], "holder": ["bank"]}),
        (
            "Rome bought the bank's Turkish wheat.",
            "bought",
            {"object": ["wheat"], "holder": ["bank"], "provenance": ["bank", "Turkish"]},
        ),
        # what is done, told by the passive
        ("A slipway was built by Rome.", "built", {"object": ["slipway"], "passive": ["slipway"], "by": ["Rome"]}),
        # what follows a range, and what opens the clause of what is to be done
        (
            "Rome promised between two and three billion for roads.",
            "promised",
            {"between": ["two"], "for": ["roads"]},
        ),
        ("For the land, Rome is to pay two billion.", "pay", {"object": ["billion"], "for": ["land"]}),
        # the antecedent in the preposition's function
        ("The missiles, for which Rome was to pay, came.", "was", {"for": ["missiles"], "complement": ["pay"]}),
    ],
)
def test_arguments_of_verbs(sentence: str, verb: str, expected: Found) -> None:
    assert found(sentence, verb) == {"subject": ["Rome"], **expected}


@pytest.mark.parametrize(
    ("sentence", "noun", "expected"),
    [
        # nominalisations: by, of, to; possessors; adjectives and compounds
        (
            "The delivery of wheat to Egypt by Russia began.",
            "delivery",
            {"subject": ["Russia"], "by": ["Russia"], "of": ["wheat"], "to": ["Egypt"]},
        ),
        (
            "Moscow's exports of oil to China rose.",
            "exports",
            {"subject": ["Moscow"], "possessive": ["Moscow"], "of": ["oil"], "to": ["China"]},
        ),
        (
            "Russian oil shipments to India fell.",
            "shipments",
            {"adjective": ["Russian"], "compound": ["oil"], "to": ["India"]},
        ),
        ("The Rome-Berlin pact ended.", "pact", {"compound": ["Rome", "Berlin"]}),
        ("US-imposed sanctions bit.", "sanctions", {"adjective": ["imposed"], "subject": ["US"]}),
        ("Rome-backed embargoes bit.", "embargoes", {"adjective": ["backed"]}),  # who backs it does not impose it
        # light verbs lend their arguments, each in its way
        (
            "Rome signed a deal with Oslo on gas.",
            "deal",
            {"subject": ["Rome"], "owner": ["Rome"], "with": ["Oslo"], "on": ["gas"]},
        ),
        (
            "Rome entered into an agreement with Oslo.",
            "agreement",
            {"subject": ["Rome"], "owner": ["Rome"], "with": ["Oslo"]},
        ),
        (
            "Oslo received a loan from Rome.",
            "loan",
            {"object": ["Oslo"], "dative": ["Oslo"], "owner": ["Oslo"], "from": ["Rome"]},
        ),
        ("Rome signed a pact and a treaty with Oslo.", "pact", {"subject": ["Rome"], "owner": ["Rome"]}),
        (
            "Rome signed a pact and a treaty with Oslo.",
            "treaty",
            {"subject": ["Rome"], "owner": ["Rome"], "with": ["Oslo"]},
        ),
        (
            "Oslo is under an embargo by Rome.",
            "embargo",
            {"subject": ["Rome"], "by": ["Rome"], "object": ["Oslo"], "owner": ["Oslo"]},
        ),
        (
            "Rome denied holding talks with Oslo.",
            "talks",
            {"adjective": ["holding"], "subject": ["Rome"], "owner": ["Rome"], "with": ["Oslo"]},
        ),
        ("A contract with Oslo for ships ended.", "contract", {"with": ["Oslo"], "for": ["ships"]}),
        ("Output reached two tonnes.", "Output", {"value": ["tonnes"]}),
        ("Output rose 12 percent to 40 tonnes.", "Output", {"value": ["tonnes"]}),  # not by how much it rose
        # whom a measure hits, and who set it up
        (
            "Rome levied duties on steel from Oslo.",
            "duties",
            {"on": ["steel"], "against": ["Oslo"], "owner": ["Rome"], "subject": ["Rome"], "from": ["Oslo"]},
        ),
        (
            "The ban on chips imposed by Rome hurt Oslo.",
            "ban",
            {"on": ["chips"], "subject": ["Rome"], "by": ["Rome"]},
        ),
        ("Oslo has been on the blacklist since May.", "blacklist", {"owner": ["Oslo"], "object": ["Oslo"]}),
        ("Peru worked on the embargo.", "embargo", {"owner": ["Peru"]}),  # which is not set on Peru
        # participial and relative clauses
        ("A deal signed by Rome ended.", "deal", {"subject": ["Rome"], "by": ["Rome"]}),
        ("A loan which Rome granted ended.", "loan", {"subject": ["Rome"]}),
        ("A pact which Rome broke ended.", "pact", {}),  # who breaks it is not its doer
        ("A plan to buy jets failed.", "plan", {"complement": ["buy"]}),
        ("Rome signed a deal to buy jets.", "deal", {"subject": ["Rome"], "owner": ["Rome"], "complement": ["buy"]}),
        # a part shares the arguments of the whole
        (
            "Rome's sanctions against Iran, including a cap, ended.",
            "cap",
            {"subject": ["Rome"], "against": ["Iran"]},
        ),
    ],
)
def test_arguments_of_nouns(sentence: str, noun: str, expected: Found) -> None:
    assert found(sentence, noun) == expected


@pytest.mark.parametrize(
    ("sentence", "title", "expected"),
    [
        ("The minister, Aly Said, left.", "minister", ["Said"]),
        ("Minister Aly Said left.", "Minister", ["Said"]),
        ("Aly Said is minister of trade.", "minister", ["Said"]),
        ("Aly, minister and envoy, left.", "minister", ["Aly"]),
        ("Aly, minister and envoy, left.", "envoy", ["Aly"]),
        ("Aly was named minister.", "minister", ["Aly"]),
        ("Rome named Aly minister.", "minister", ["Aly"]),  # not who names
        ("Oslo named Aly as envoy.", "envoy", ["Aly"]),
    ],
)
def test_bearers_of_titles(sentence: str, title: str, expected: list[str]) -> None:
    assert found(sentence, title)["bearer"] == expected


def test_infinitives_of_a_deal_are_done_by_who_makes_it() -> None:
    assert found("Rome signed a deal to buy jets.", "buy") == {"subject": ["Rome"], "object": ["jets"]}


def test_whose_a_noun_is_passes_through_nouns_and_prepositions() -> None:
    doc = parsed("Qatar has plants with a capacity of two tonnes.")
    assert texts(owners(word(doc, "capacity"))) == ["Qatar"]
    assert owners(word(doc, "has")) == []
    assert texts(owners(word(parsed("Rome, with debts of millions, borrows."), "debts"))) == ["Rome"]


@pytest.mark.parametrize(
    ("sentence", "noun", "expected"),
    [
        ("Rome signed a pact and a treaty with Oslo.", "treaty", ("dobj", "signed")),  # as the first of the two
        ("Rome entered into an agreement with Oslo.", "agreement", ("pobj", "entered")),
        ("Aly Said is minister of trade.", "trade", ("pobj", None)),  # its head is a noun
    ],
)
def test_the_verb_that_carries_a_noun(sentence: str, noun: str, expected: tuple[str, str | None]) -> None:
    relation, verb = carrier(word(parsed(sentence), noun))
    assert (relation, verb.text if verb is not None else None) == expected


def test_an_infinitive_right_behind_a_deed_is_its_aim() -> None:
    assert found("Peru refused a loan to widen roads.", "loan")["complement"] == ["widen"]


def test_what_a_text_covers() -> None:
    assert found("The deal covered gas.", "deal")["covering"] == ["gas"]


def test_what_is_to_be_done_to_a_subject_is_what_carries_it() -> None:
    relation, verb = carrier(word(parsed("A pact on gas is to be signed by Peru."), "pact"))
    assert (relation, str(verb)) == ("nsubjpass", "signed")
