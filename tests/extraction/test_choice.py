"""Which of the drafts of a sentence are told, on parses made by hand."""

from kg.ontology.terms import Frame, Kind
from tests.extraction.told import dealing, role, told

GOODS = role("goods", Kind.TEXT)
TRADE = dealing(
    "Trade",
    (role("buyer"), role("seller"), GOODS),
    Frame(
        "buying",
        nouns=("import",),
        functions={"subject": ("buyer",), "of": ("goods",), "from": ("seller",)},
        requires=("goods",),
    ),
)
CURB = dealing(
    "Curb",
    (role("imposer"), role("target"), GOODS),
    Frame(
        "stopping",
        verbs=("halt",),
        functions={"subject": ("imposer",), "object": ("goods",), "from": ("target",)},
        requires=("imposer",),
        unwraps=("goods",),
    ),
)
HALT = "Peru halted imports of wheat from Chile."


def test_what_a_verb_stops_is_no_dealing_of_its_own() -> None:
    assert told((TRADE, CURB), HALT) == ["Curb: imposer Peru, target Chile, goods wheat"]
    assert told((TRADE,), HALT) == ["Trade: buyer Peru, seller Chile, goods wheat"]
