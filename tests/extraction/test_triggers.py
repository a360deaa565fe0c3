import pytest

from kg.extraction.triggers import lexicon, triggers
from kg.ontology.terms import DealingType, Frame, Ontology
from tests.parsed import parsed


def dealing(name: str, *frames: Frame) -> DealingType:
    return DealingType(name, f"https://kg.example/ontology#{name}", name.lower(), "", "", {}, frames)


TABLE = lexicon(
    Ontology(
        {
            "Agreement": dealing(
                "Agreement",
                Frame(
                    "treaty", nouns=("agreement", "trade agreement", "memorandum of understanding"), verbs=("agree",)
                ),
                Frame("bilateral", adjectives=("bilateral", "bilaterally")),
            ),
            "Cooperation": dealing("Cooperation", Frame("together", adjectives=("side by side", "together with"))),
            "Sanction": dealing("Sanction", Frame("sanction", verbs=("sanction",), nouns=("embargo", "arms embargo"))),
            "Shipment": dealing(
                "Shipment",
                Frame(
                    "supply",
                    verbs=("supply", "export", "hand over", "hand", "take delivery of"),
                    nouns=("supply", "delivery"),
                ),
            ),
            "Funding": dealing("Funding", Frame("funding", verbs=("supply", "ring-fence"))),
        },
        digest="",
    )
)


def found(sentence: str) -> list[str]:
    """Each trigger as its type, frame and words, with a mark on the head and "v" where it is verbal."""
    doc = parsed(sentence)
    return [
        f"{trigger.dealing.name}/{trigger.frame.label}: "
        + " ".join(doc[i].text + "*" * (i == trigger.head) for i in trigger.tokens)
        + (" v" if trigger.verbal else "")
        for trigger in triggers(doc, TABLE)
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Rome is a port.", []),
        # verbs, with particles after their object, and the longest of one frame only
        ("Rome handed the ships over.", ["Shipment/supply: handed* over v"]),
        ("Rome handed out maps.", ["Shipment/supply: handed* v"]),
        # one word, several frames
        ("Rome supplied ships.", ["Funding/funding: supplied* v", "Shipment/supply: supplied* v"]),
        ("A supply of ships ended.", ["Shipment/supply: supply*"]),  # a noun is no verb
        # nouns of several words, with the head before "of" or last
        ("Rome signed a memorandum of understanding.", ["Agreement/treaty: memorandum* of understanding"]),
        ("Rome signed a trade agreement.", ["Agreement/treaty: trade agreement*"]),
        ("Rome placed an arms embargo on Oslo.", ["Sanction/sanction: arms embargo*"]),
        # a participle is a verb's, an adjective that looks like one is not
        ("The firms sanctioned by Rome left.", ["Sanction/sanction: sanctioned* v"]),
        ("Sanctioned firms left.", []),
        # adjectives and adverbs evoke the word that they belong to
        (
            "Rome signed a bilateral arms agreement.",
            ["Agreement/bilateral: bilateral agreement*", "Agreement/treaty: agreement*"],
        ),
        # a verb with its noun, no trigger of its own then; what was cut at a hyphen; a lemma gone wrong
        ("Rome took delivery of the ships.", ["Shipment/supply: took* delivery of v"]),
        ("Rome has ring-fenced billions.", ["Funding/funding: fenced* v"]),
        ("Rome re-exported oil.", ["Shipment/supply: re-exported* v"]),
        # an adverbial belongs to the verb, also where it stands after the subject
        ("Rome digs side by side with Oslo.", ["Cooperation/together: digs* side by side v"]),
        ("Danes, together with Finns, dig canals.", ["Cooperation/together: together with dig* v"]),
        ("Rome agreed bilaterally.", ["Agreement/treaty: agreed* v", "Agreement/bilateral: agreed* bilaterally v"]),
    ],
)
def test_triggers(sentence: str, expected: list[str]) -> None:
    assert found(sentence) == expected


def test_the_lexicon_has_a_trigger_under_its_head_the_longest_first() -> None:
    assert [" ".join(lemmas) for lemmas, *_ in TABLE["agreement"]] == ["trade agreement", "agreement"]
    assert [(lemmas, kind, type_.name) for lemmas, kind, type_, _ in TABLE["memorandum"]] == [
        (("memorandum", "of", "understanding"), "noun", "Agreement")
    ]
    assert "understanding" not in TABLE
    assert "over" not in TABLE
