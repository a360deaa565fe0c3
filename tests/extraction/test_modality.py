import pytest

from kg.extraction.modality import modality
from kg.model.claim import Modality
from tests.parsed import parsed, word


@pytest.mark.parametrize(
    ("sentence", "trigger", "expected"),
    [
        ("Rome sold ships.", "sold", "actual"),
        # auxiliaries
        ("Rome will sell ships.", "sell", "planned"),
        ("Rome may sell ships.", "sell", "possible"),
        ("Rome said it would sell ships.", "sell", "planned"),
        ("Rome is to sell ships.", "sell", "planned"),
        # verbs and adjectives above
        ("Rome wants to sell ships.", "sell", "planned"),
        ("Rome has pledged to sell ships.", "sell", "planned"),
        ("Rome planned the sale.", "sale", "planned"),
        ("Rome considered selling ships.", "selling", "possible"),
        ("Rome is likely to sell ships.", "sell", "possible"),
        ("Rome refused to sell ships.", "sell", "denied"),
        ("Rome denied that Oslo sold ships.", "sold", "denied"),
        ("The sale of ships was cancelled.", "sale", "denied"),
        ("Rome managed to sell ships.", "sell", "actual"),
        ("Rome agreed that Oslo sold ships.", "sold", "actual"),  # agrees to a fact, plans nothing
        # negation and its scope
        ("Rome did not sell ships.", "sell", "denied"),
        ("Rome will not sell ships.", "sell", "denied"),
        ("Rome is not just selling ships.", "selling", "actual"),  # that, and more
        ("The sale did not exceed ten ships.", "sale", "actual"),  # it was, and no greater
        ("Rome never sold ships.", "sold", "denied"),
        ("No ships were sold.", "sold", "denied"),
        ("None of the ships were sold.", "sold", "denied"),
        ("Neither country sold ships.", "sold", "denied"),
        ("Rome did not refuse to sell ships.", "sell", "possible"),
        ("They signed; nobody paid.", "signed", "actual"),
        ("They signed; nobody paid.", "paid", "denied"),
        ("Rome did not comment on the sale.", "sale", "actual"),
        ("Rome did not agree to the sale.", "sale", "denied"),
        ("The sale did not happen.", "sale", "denied"),
        ("The sale may hurt Oslo.", "sale", "actual"),
        # nouns above
        ("A plan for the sale of ships leaked.", "sale", "planned"),
        ("A proposal for the sale of ships leaked.", "sale", "possible"),
        ("Talks on the sale of ships opened.", "sale", "possible"),
        ("The refusal of a sale hurt Oslo.", "sale", "denied"),
        # conditions
        ("Rome would sell ships if Oslo paid.", "sell", "possible"),
        ("Rome would sell ships if Oslo paid.", "paid", "possible"),
        ("If Rome sells ships, Oslo will protest.", "sells", "possible"),
        ("If Rome sells ships, Oslo will protest.", "protest", "planned"),
        # coordination
        ("Rome will buy and sell ships.", "sell", "planned"),
        ("Rome might buy tanks and sell ships.", "sell", "possible"),
        ("Rome wants to sell ships and will buy tanks.", "buy", "planned"),
        ("Rome may buy tanks and sold ships.", "sold", "actual"),
        ("Rome did not sell ships, and Oslo did not buy tanks.", "buy", "denied"),  # each negation for itself
        # clauses that speak for themselves
        ("Oslo, which sold ships, may protest.", "sold", "actual"),
        ("Oslo, which sold ships, may protest.", "protest", "possible"),
        ("Rome paid to sell ships.", "paid", "actual"),
        ("Rome paid to sell ships.", "sell", "planned"),
    ],
)
def test_modality(sentence: str, trigger: str, expected: str) -> None:
    assert modality(word(parsed(sentence), trigger)) is Modality(expected)


@pytest.mark.parametrize(
    ("sentence", "trigger", "own", "expected"),
    [
        ("Rome sold ships.", "sold", Modality.PLANNED, Modality.PLANNED),
        ("Rome may sell ships.", "sell", Modality.PLANNED, Modality.POSSIBLE),
        ("Rome will sell ships.", "sell", Modality.POSSIBLE, Modality.POSSIBLE),  # what is planned is no less in doubt
        ("Rome did not sell ships.", "sell", Modality.PLANNED, Modality.DENIED),
        ("Rome did not sell ships.", "sell", Modality.DENIED, Modality.POSSIBLE),
    ],
)
def test_what_the_trigger_itself_says(sentence: str, trigger: str, own: Modality, expected: Modality) -> None:
    assert modality(word(parsed(sentence), trigger), own) is expected
