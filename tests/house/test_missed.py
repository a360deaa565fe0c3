from dataclasses import replace
from pathlib import Path

from benchmarks.missed import Fillers, counted, fillers
from kg.scoring.account import Account, Dealing, Phrase, Quote

DATA = Path(__file__).parents[1] / "scoring" / "data"
OIL = Dealing(
    "Shipment",
    (("goods", Phrase("oil")), ("recipient", Phrase("Chad"))),
    frozenset({"actual"}),
    (),
    (Quote("Chad got oil.", 10, 23),),
)


def test_fillers_of_a_dealing_that_was_found_are_matched_or_lacking() -> None:
    found = replace(OIL, fillers=OIL.fillers[:1], quotes=())
    assert counted(Account((), (OIL,)), Account((), (found,))) == Fillers(matched=1, lacking=1)


def test_a_dealing_whose_sentence_tells_of_another_was_passed_over() -> None:
    other = replace(OIL, type="Meeting", quotes=(Quote("oil.", 19, 23),))
    assert counted(Account((), (OIL,)), Account((), (other,))) == Fillers(passed_over=2)


def test_a_dealing_of_whose_sentences_none_is_quoted_is_unread() -> None:
    next_one = replace(OIL, type="Meeting", quotes=(Quote("They met.", 23, 32), Quote("lost", None, None)))
    assert counted(Account((), (OIL,)), Account((), (next_one,))) == Fillers(unread=2)
    assert counted(Account((), (OIL,)), Account()) == Fillers(unread=2)


def test_fillers_of_a_folder_add_up() -> None:
    counts = fillers(DATA / "graph.trig", DATA / "gold")
    assert counts == Fillers(matched=7, lacking=1, unread=3)
    assert (counts.paired, counts.lost, counts.total) == (8, 3, 11)
