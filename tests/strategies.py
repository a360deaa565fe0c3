"""Amounts, entities and claims of any kind, for properties that hold of all."""

from decimal import Decimal

from hypothesis import strategies as st

from kg.model.claim import Claim, EntityRef, Evidence, Filler, Modality, When, Words
from kg.model.quantity import Quantity

amounts = st.builds(
    Quantity,
    value=st.integers(0, 30).map(Decimal),
    unit=st.sampled_from(["USD", "EUR", "t"]),
    approximate=st.booleans(),
    bound=st.sampled_from([None, "min", "max"]),
    per=st.sampled_from([None, "year", "month"]),
)
"""Few values, so that likeness is common."""

FILLERS: dict[str, st.SearchStrategy[Filler]] = {
    "supplier": st.sampled_from("abc").map(EntityRef),
    "recipient": st.sampled_from("abc").map(EntityRef),
    "goods": st.sampled_from(["wheat", "winter wheat", "tanks"]).map(Words),
    "quantity": amounts,
    "date": st.sampled_from(["2024", "2024-03", "2025"]).map(When),
}
"""Fillers by role, in the order of the roles."""


@st.composite
def claims(draw: st.DrawFn, places: int = 6) -> Claim:
    """A claim with quotes at some of ``places`` sentences and at most two fillers a role."""
    roles = [
        (role, filler)
        for role, fillers in FILLERS.items()
        for filler in draw(st.lists(fillers, max_size=2, unique=True))
    ]
    starts = draw(st.lists(st.integers(0, places - 1), min_size=1, max_size=2, unique=True))
    return Claim(
        type=draw(st.sampled_from(["Shipment", "Funding"])),
        roles=tuple(roles),
        modality=draw(st.sampled_from(Modality)),
        evidence=tuple(Evidence(start, start + 1, "x") for start in sorted(starts)),
        attributed_to=tuple(draw(st.lists(st.sampled_from("abc"), max_size=2, unique=True))),
        confidence=draw(st.sampled_from([0.5, 0.75])),
    )
