"""A dealing type with open roles, and drafts of it in sentences of ``tests/parses``."""

from kg.annotation.annotated import Annotated
from kg.extraction.draft import Draft
from kg.extraction.drafting import Drafted, by_grammar
from kg.extraction.triggers import Lexicon, Trigger, lexicon
from kg.model.claim import EntityRef, Filler, When, Words
from kg.ontology.terms import DealingType, Frame, Kind, Ontology
from tests.extraction.told import dealing, document, role
from tests.parsed import word

SELL = Frame(
    "selling",
    verbs=("sell",),
    nouns=("sale",),
    functions={"subject": ("supplier",), "object": ("goods",), "of": ("goods",), "to": ("buyer",)},
    requires=("goods", "buyer"),
)
BUY = Frame(
    "buying",
    verbs=("buy",),
    functions={"subject": ("buyer",), "object": ("goods",), "from": ("supplier",)},
    requires=("goods",),
)
SUPPLIER, BUYER, GOODS = role("supplier"), role("buyer"), role("goods", Kind.TEXT)
QUANTITY, DATE = role("quantity", Kind.AMOUNT), role("date", Kind.DATE)
TRADE = dealing("Trade", (SUPPLIER, BUYER, GOODS, QUANTITY, DATE), SELL, BUY)


def table(*types: DealingType) -> Lexicon:
    return lexicon(Ontology({type_.name: type_ for type_ in types or (TRADE,)}, ""))


def drafted(*sentences: str) -> tuple[Annotated, Drafted]:
    """Sentences, and their trades as grammar fills them."""
    annotated = document(*sentences)
    return annotated, by_grammar(annotated, table())


def draft_of(head: str, *sentences: str) -> tuple[Draft, Drafted]:
    """The trade that a word of the sentences tells, and all that grammar drafted."""
    annotated, found = drafted(*sentences)
    return next(draft for draft in found.drafts if annotated.doc[draft.trigger.head].text == head), found


def empty(annotated: Annotated, head: str, frame: Frame = SELL) -> Draft:
    """A draft that a word tells, with no role filled."""
    token = word(annotated.doc, head)
    return Draft(Trigger(token.i, (token.i,), TRADE, frame, verbal=token.pos_ == "VERB"))


def shown(filler: Filler) -> str:
    if isinstance(filler, EntityRef):
        return filler.id
    return filler.text if isinstance(filler, Words | When) else f"{filler.value} {filler.unit}"
