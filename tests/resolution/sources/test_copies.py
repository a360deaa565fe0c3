from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model.document import Document
from kg.resolution.sources.copies import near_copies

SENTENCES = (
    "Rome has lent Oslo five million euros for a bridge across the fjord, the treasury said on Monday.",
    "The money is to be paid back over twenty years at a rate that neither side would name.",
    "Work on the bridge begins in spring, when the ice has left the inner harbour for good.",
    "Fishermen have protested against the plan since it was first shown to them last winter.",
    "Builders from four countries have asked for the papers, of whom two may be invited to bid.",
)
WIRE = Document("wire.txt", "Rome lends to Oslo\n\n" + "\n\n".join(SENTENCES), issued="2024-03-01", publisher="Wire")


def document(file: str, *paragraphs: str, issued: str | None = "2024-03-02") -> Document:
    return Document(file, "\n\n".join(paragraphs), issued=issued)


def files(*documents: Document) -> dict[str, str]:
    """The files of reprints, with that of the original."""
    names = {document.key: document.file for document in documents}
    return {names[copy]: names[original] for copy, original in near_copies(documents).items()}


def test_a_reprint_has_another_headline_and_byline_and_a_sentence_less_or_more() -> None:
    verbatim = document("verbatim.txt", "A bridge for Oslo", "By Ann Smith", *SENTENCES)
    cut = document("cut.txt", "Bridge to be built", *SENTENCES[:-1])
    added = document(
        "added.txt", "Millions for bridge", *SENTENCES, "Readers of this paper may recall the storm of 1962."
    )
    assert files(WIRE, verbatim, cut, added) == {
        "verbatim.txt": "wire.txt",
        "cut.txt": "wire.txt",
        "added.txt": "wire.txt",
    }


def test_two_reports_that_quote_one_sentence_are_none() -> None:
    own = document(
        "own.txt",
        SENTENCES[0],
        "Our correspondent has spoken to three members of the council, who all doubt that the sum will do.",
        "A tunnel had been thought of before, and was given up when the drills broke in the granite below.",
    )
    assert files(WIRE, own) == {}


def test_a_short_original_in_a_longer_story_of_its_own_is_none() -> None:
    story = [
        f"Chapter {number} of what our reporters found out tells of {word} and of nothing that was ever told elsewhere."
        for number, word in enumerate(
            ["ferries", "masts", "ropes", "tides", "gulls", "nets", "pilots", "buoys", "locks"]
        )
    ]
    brief = document("brief.txt", *SENTENCES[:2], issued="2024-03-01")
    assert files(brief, document("story.txt", *story, *SENTENCES[:2])) == {}


def test_two_bulletins_of_one_form_are_none() -> None:
    form = (
        "The port of {0} handled {1} tonnes of grain in the week to Friday, the harbour office said on Monday.",
        "Waiting times for ships rose to {1} hours, and {2} vessels lay at anchor outside the breakwater.",
        "Rates for a voyage to {0} stood at {2} dollars a tonne, as brokers in the city told this newspaper.",
    )
    weeks = [("Oslo", "4,100", "12"), ("Bergen", "9,300", "17"), ("Tromsø", "2,700", "31")]
    bulletins = [document(f"{week[0]}.txt", *(line.format(*week) for line in form)) for week in weeks]
    assert files(*bulletins) == {}


def test_the_earliest_stands_for_the_text_and_one_without_a_date_is_the_last() -> None:
    undated = document("undated.txt", "Undated", *SENTENCES, issued=None)
    early = document("early.txt", "Early", *SENTENCES, issued="2024-02")
    assert files(WIRE, undated, early) == {"wire.txt": "early.txt", "undated.txt": "early.txt"}


def test_a_line_of_a_few_words_may_be_written_twice() -> None:
    assert (
        files(document("a.txt", "Rome lent Oslo money."), document("b.txt", "Rome lent Oslo money.", issued=None)) == {}
    )


pages = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=5, unique=True)


@settings(max_examples=30, deadline=None)  # the first to be compared load SciPy
@given(
    st.lists(pages, max_size=5, unique_by=tuple).flatmap(
        lambda texts: st.tuples(st.just(texts), st.permutations(texts))
    )
)
def test_order_does_not_matter_and_no_original_is_a_copy(orders: tuple[list[list[str]], list[list[str]]]) -> None:
    first, second = ([document("x.txt", *paragraphs) for paragraphs in texts] for texts in orders)
    copies = near_copies(first)
    assert copies == near_copies(second)
    assert copies.keys().isdisjoint(copies.values())
