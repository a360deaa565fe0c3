"""Which dealings are drawn first."""

from kg.views.facts import Fact, Facts, Filling, Nature, Telling
from kg.views.order import order


def _fact(iri: str, parties: str, documents: int = 1) -> Fact:
    fillings = tuple(Filling("party", Nature.ENTITY, party, ()) for party in parties)
    tellings = tuple(Telling(f"{iri}{n}", f"d{n}", "actual", None, (), ()) for n in range(documents))
    return Fact(iri, "Meeting", fillings, tellings)


def _ordered(*facts: Fact) -> str:
    return "".join(order(Facts(facts={fact.iri: fact for fact in facts})))


def test_between_two_who_have_many_dealings_comes_before_the_surroundings_of_one() -> None:
    assert _ordered(_fact("1", "ax"), _fact("2", "ay"), _fact("3", "ab"), _fact("4", "bz")) == "3124"


def test_of_two_between_the_same_the_better_told_comes_first() -> None:
    assert _ordered(_fact("1", "ab"), _fact("2", "ab", documents=3)) == "21"


def test_each_pair_has_its_turn() -> None:
    assert _ordered(_fact("1", "ab"), _fact("2", "ab"), _fact("3", "ac")) == "132"


def test_who_deals_alone_comes_last() -> None:
    assert _ordered(_fact("1", "a", documents=9), _fact("2", "ab")) == "21"
    assert _ordered() == ""
