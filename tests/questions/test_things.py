import pytest
from rdflib import Dataset

from kg.errors import StopRun
from kg.questions.things import things
from kg.questions.told import Told, told

NUMBERS = "890 million rubles"


def test_an_entity_by_any_of_its_names(seeds: Dataset) -> None:
    (russia,) = things(seeds, "moscow")
    assert (russia.kind, russia.label, russia.type) == ("entity", "Russia", "State")
    assert len(russia.mentions) > len(russia.meant) > 0
    assert all("Moscow" in mention.texts for mention in russia.meant)


def test_an_entity_by_its_iri(seeds: Dataset) -> None:
    (russia,) = things(seeds, "Russia")
    (again,) = things(seeds, russia.iri)
    assert (again.mentions, again.meant, again.asked) == (russia.mentions, russia.mentions, "")


def test_dealings_by_words_of_a_quote(seeds: Dataset) -> None:
    found = things(seeds, "890  Million\nrubles")
    assert {thing.kind for thing in found} == {"dealing"}
    assert any(NUMBERS in text for thing in found for mention in thing.meant for text in mention.texts)
    (again,) = things(seeds, found[0].iri)
    assert again.mentions == found[0].mentions


@pytest.mark.parametrize("words", ["llion rubles", "Russi", "", "urn://x> } #", 'a" . } #', "\\", "("])
def test_parts_of_words_and_what_is_no_text_of_the_graph_mean_nothing(seeds: Dataset, words: str) -> None:
    with pytest.raises(StopRun, match="the graph knows no entity of this name and no quote with these words; "):
        things(seeds, words)


def test_what_a_file_tells(seeds: Dataset) -> None:
    known = told(seeds, "000_d5b7c3a8fbbe3b66.txt")
    assert ("State", "Moscow") in known.names
    assert any(type_ == "Funding" and NUMBERS in quote for type_, quote in known.quotes)
    assert told(seeds, 'gone" } #') == Told((), ())
