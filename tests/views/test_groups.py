"""Communities, countries, and what of a large graph is kept."""

from kg.views.communities import communities
from kg.views.countries import countries
from kg.views.facts import Fact, Facts, Filling, Nature, Party, Source, Telling
from kg.views.groups import groups, of_all
from kg.views.kept import kept


def _fact(iri: str, parties: str, roles: tuple[str, ...] = ()) -> Fact:
    named = roles or ("party",) * len(parties)
    fillings = tuple(Filling(role, Nature.ENTITY, party, ()) for role, party in zip(named, parties, strict=True))
    return Fact(iri, "Meeting", fillings, (Telling(f"{iri}c", f"{iri}d", "actual", None, ("s",), ()),))


def _facts(*facts: Fact, **codes: str) -> Facts:
    parties = {
        party: Party(party, "State", (party.upper(),), ("1d", "2d"), codes.get(party, "")) for party in "abcdefs"
    }
    sources = {f"{fact.iri}d": Source(f"{fact.iri}d", f"{fact.iri}.txt") for fact in facts}
    return Facts(sources, parties, {fact.iri: fact for fact in facts})


TWO_CLIQUES = tuple(_fact(str(n), pair) for n, pair in enumerate(["ab", "bc", "ca", "cd", "de", "ef", "fd"]))


def test_who_deals_with_one_another_is_one_community() -> None:
    assert communities(_facts(*TWO_CLIQUES)) == (("c", "a", "b"), ("d", "e", "f"))
    assert communities(_facts(*reversed(TWO_CLIQUES))) == (("c", "a", "b"), ("d", "e", "f"))


def test_who_deals_with_nobody_is_in_none() -> None:
    assert communities(_facts(_fact("1", "a"))) == ()
    assert communities(Facts()) == ()


def test_a_dealing_is_of_the_community_of_most_who_take_part() -> None:
    found = of_all(_facts(*TWO_CLIQUES, _fact("8", "dea"), _fact("9", "s")), {"a": 0, "d": 1, "e": 1, "c": 0})
    assert (found["3"], found["8"], "9" in found) == (0, 1, False)


def test_the_holder_of_a_post_is_of_its_country() -> None:
    post = ("person", "organization")
    told = _facts(
        _fact("1", "ab", post), _fact("2", "ac", post), _fact("3", "ac", post), _fact("4", "de"), b="BB", c="CC"
    )
    assert countries(told) == {"b": "BB", "c": "CC", "a": "CC"}


def test_few_are_coloured_by_type_and_groups_have_names() -> None:
    told = groups(_facts(*TWO_CLIQUES, a="AA", b="AA", c="CC")).told(str.upper)
    assert told == {
        "communities": [{"key": 0, "leads": ["C", "A"]}, {"key": 1, "leads": ["D", "E"]}],
        "countries": [{"key": "AA", "name": "A"}, {"key": "CC", "name": "C"}],
        "colour": "type",
    }


def test_a_large_graph_is_cut_to_those_most_involved_and_what_they_tell_of() -> None:
    told = _facts(_fact("1", "ab"), _fact("2", "ac"), _fact("3", "e"))
    assert kept(told, 3) is told
    cut = kept(told, 1)
    assert [*cut.facts] == ["1"]
    assert [*cut.sources] == ["1d"]
    assert [(party.iri, party.documents) for party in cut.parties.values()] == [
        ("a", ("1d",)),
        ("b", ("1d",)),
        ("s", ("1d",)),
    ]
