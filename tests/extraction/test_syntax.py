import pytest

from kg.extraction.syntax import (
    agents,
    antecedent,
    clause_chain,
    coordinated,
    is_passive,
    objects,
    prepositional,
    subjects,
    surface_subject,
)
from tests.parsed import parsed, texts, word


@pytest.mark.parametrize(
    ("sentence", "verb", "passive"),
    [
        ("Russia sold gas to China.", "sold", False),
        ("Gas was sold to China by Russia.", "sold", True),
        ("Gas was bought and shipped by Rome.", "shipped", True),  # shares the auxiliary
        ("Gas delivered in May was cheap.", "delivered", True),  # a participle after its noun
        ("Russia has delivered grain.", "delivered", False),  # the perfect is active
        ("Rome, having signed a pact, sent grain.", "signed", False),
        ("Rome bought ships and sold grain.", "sold", False),
    ],
)
def test_voice(sentence: str, verb: str, *, passive: bool) -> None:
    assert is_passive(word(parsed(sentence), verb)) is passive


@pytest.mark.parametrize(
    ("sentence", "verb", "expected"),
    [
        ("Russia sold gas to China.", "sold", ["Russia"]),
        ("Gas was sold to China by Russia.", "sold", ["Russia"]),
        ("Gas was bought and shipped by Rome.", "shipped", ["Rome"]),
        ("Gas delivered in May was cheap.", "delivered", []),
        ("The gas which Russia sold leaked.", "sold", ["Russia"]),
        ("The firm that sold gas collapsed.", "sold", ["firm"]),
        ("Rome plans to buy ships.", "buy", ["Rome"]),
        ("Rome asked Oslo to send wheat.", "send", ["Oslo"]),  # control by the object
        ("Rome promised Oslo to send wheat.", "send", ["Rome"]),  # control by the subject
        ("Rome was due to receive grain.", "receive", ["Rome"]),
        ("Rome seems to supply tanks.", "supply", ["Rome"]),
        ("Rome bought ships and sold grain.", "sold", ["Rome"]),
        ("Rome, having signed a pact, sent grain.", "signed", ["Rome"]),
        ("Rome was accused of selling arms.", "selling", ["Rome"]),
        ("Rome announced its decision to send troops.", "send", ["its"]),
        ("In March Washington froze funds.", "froze", ["Washington"]),
        ("Supplying Peru will be Chile.", "Supplying", ["Chile"]),  # the deed first, who does it last
        ("Barred since May is Kvane Motors.", "Barred", []),
    ],
)
def test_who_does_it(sentence: str, verb: str, expected: list[str]) -> None:
    assert texts(subjects(word(parsed(sentence), verb))) == expected


@pytest.mark.parametrize(
    ("sentence", "verb", "expected"),
    [
        ("Russia sold gas to China.", "sold", ["gas"]),
        ("Gas was sold to China by Russia.", "sold", ["Gas"]),
        ("Gas was bought and shipped by Rome.", "shipped", ["Gas"]),
        ("Gas delivered in May was cheap.", "delivered", ["Gas"]),
        ("The gas which Russia sold leaked.", "sold", ["gas"]),
        ("The gas Russia sold leaked.", "sold", ["gas"]),  # a relative clause without a pronoun
        ("The firm that sold gas collapsed.", "sold", ["gas"]),
        ("Oslo, for which Rome paid, agreed.", "paid", []),  # the antecedent is the preposition's
        ("Rome built and sold ships.", "sold", ["ships"]),
        ("Rome bought ships and sold grain.", "bought", ["ships"]),
        ("What Rome paid was two billion.", "paid", ["billion"]),
        ("Rome is a port.", "is", []),
        ("Barred since May is Kvane Motors.", "Barred", ["Motors"]),
    ],
)
def test_what_it_is_done_to(sentence: str, verb: str, expected: list[str]) -> None:
    assert texts(objects(word(parsed(sentence), verb))) == expected


def test_a_passive_without_agent_hides_who_does_it_but_not_its_surface_subject() -> None:
    verb = word(parsed("Rome was accused of selling arms."), "accused")
    assert agents(verb) == []
    assert subjects(verb) == []
    assert texts(surface_subject(verb)) == ["Rome"]


@pytest.mark.parametrize(
    ("sentence", "token", "expected"),
    [
        ("The gas which Russia sold leaked.", "which", "gas"),
        ("The firm that sold gas collapsed.", "that", "firm"),
        ("Oslo, for which Rome paid, agreed.", "which", "Oslo"),
        ("The gas which Russia sold leaked.", "Russia", "Russia"),
        ("Rome asked that Oslo pay.", "that", "that"),  # a conjunction stands for nothing
    ],
)
def test_antecedents(sentence: str, token: str, expected: str) -> None:
    assert antecedent(word(parsed(sentence), token)).text == expected


@pytest.mark.parametrize(
    ("sentence", "head", "expected"),
    [
        ("Russia sold gas to China.", "sold", [("to", "China")]),
        ("Gas was sold to China by Russia.", "sold", [("to", "China"), ("by", "Russia")]),
        ("Rome was accused of selling arms.", "accused", [("of", "selling")]),
        ("Oil was shipped according to Rome to Egypt.", "shipped", [("to", "Egypt")]),  # a source is no argument
        ("Rome met Oslo on 29 July about gas.", "met", [("on", "July"), ("about", "gas")]),  # not said of the date
        ("Oslo, for which Rome paid, agreed.", "paid", [("for", "Oslo")]),
        ("Russia shipped oil from Odesa to Tripoli.", "oil", [("from", "Odesa"), ("to", "Tripoli")]),
        ("Iran sent up to ten ships out of Oslo.", "sent", [("of", "Oslo")]),  # the last of a chain counts
    ],
)
def test_prepositional_phrases(sentence: str, head: str, expected: list[tuple[str, str]]) -> None:
    found = prepositional(word(parsed(sentence), head))
    assert [(preposition, token.text) for preposition, token in found] == expected


def test_coordination_is_flat_and_in_order() -> None:
    doc = parsed("They sent arms to Mali, Somalia and Eritrea.")
    assert texts(coordinated(word(doc, "Mali"))) == ["Mali", "Somalia", "Eritrea"]
    assert texts(coordinated(word(doc, "Eritrea"))) == ["Eritrea"]


def test_the_chain_of_clauses_ends_at_the_root() -> None:
    doc = parsed("Rome announced its decision to send troops.")
    assert texts(list(clause_chain(word(doc, "troops")))) == ["troops", "send", "decision", "announced"]
