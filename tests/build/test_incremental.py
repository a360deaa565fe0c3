"""A build into a folder that holds a graph gives what a build into an empty folder gives, to the byte."""

import dataclasses
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest import mock

import pyoxigraph as ox
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.build.assemble import assemble
from kg.build.report import Report
from kg.judgements import AboutEntity, Decision, Judgement
from kg.model.document import Document
from kg.store import NQUADS, STORE, create_store
from kg.store.union import fill
from tests.build.doubles import SETTINGS
from tests.build.tales import STEPS, document, texts
from tests.build.test_assemble import contents

FILES = ("a.txt", "b.txt", "c.html", "d.txt")
KIM = Judgement(
    Decision.DIFFERENT, (AboutEntity("Kim Jong Un"), AboutEntity("Kim Jong-un")), "Ada", date(2026, 3, 1), line=1
)
JUDGED = dataclasses.replace(SETTINGS, judgements=(KIM,))
PAID = "Rome lent Oslo 5 million dollars in 2024."
corpora = st.dictionaries(st.sampled_from(FILES), texts, min_size=1)
"""Texts by file."""


def documents(corpus: Mapping[str, str]) -> list[Document]:
    return [document(file, text) for file, text in corpus.items()]


def build(results: Sequence[Document], out: Path, *, judged: bool = False) -> Report:
    # a store made anew takes longer than all else
    with mock.patch("kg.build.assemble.create_store", return_value=0):
        return assemble(results, out, JUDGED if judged else SETTINGS, STEPS)


def fresh(corpus: Mapping[str, str], *, judged: bool = False) -> dict[str, bytes]:
    with TemporaryDirectory() as folder:
        build(documents(corpus), Path(folder), judged=judged)
        return contents(Path(folder))


@settings(max_examples=15, deadline=None)
@given(st.data(), corpora)
def test_some_first_then_the_rest_in_any_order(data: st.DataObject, corpus: dict[str, str]) -> None:
    every = documents(corpus)
    some = data.draw(st.lists(st.sampled_from(every), min_size=1, unique=True))
    with TemporaryDirectory() as folder:
        build(some, Path(folder))
        report = build(data.draw(st.permutations(every)), Path(folder))
        assert report.kept == len(some)
        assert contents(Path(folder)) == fresh(corpus)


@settings(max_examples=10, deadline=None)
@given(st.lists(st.tuples(corpora, st.booleans()), min_size=2, max_size=4))
def test_any_sequence_of_adding_editing_removing_and_judging(steps: list[tuple[dict[str, str], bool]]) -> None:
    """Each step is what the folder of documents holds then: what one lacks was removed, what differs was edited."""
    with TemporaryDirectory() as folder:
        for corpus, judged in steps:
            build(documents(corpus), Path(folder), judged=judged)
        corpus, judged = steps[-1]
        assert contents(Path(folder)) == fresh(corpus, judged=judged)


def test_a_removed_document_takes_its_claims_along(tmp_path: Path) -> None:
    loan, denial = (
        f"Ada Berg of Post said Rome {how} Oslo 5 million dollars in 2024." for how in ("lent", "never lent")
    )
    build(documents({"a.txt": loan, "b.txt": denial}), tmp_path)
    assert b"#Denied" in contents(tmp_path)["graph.nq"]
    report = build(documents({"a.txt": loan}), tmp_path)
    assert (report.kept, report.removed) == (1, ("b.txt",))
    assert b"#Denied" not in contents(tmp_path)["graph.nq"]
    assert contents(tmp_path) == fresh({"a.txt": loan})


@settings(max_examples=3, deadline=None)
@given(st.data(), corpora)
def test_the_store_holds_what_the_graph_says(data: st.DataObject, corpus: dict[str, str]) -> None:
    corpus |= {f"{number}.txt": "There is nothing to tell." for number in range(6)}
    later = {file: text for file, text in corpus.items() if file[0].isdigit() or data.draw(st.booleans())}
    with TemporaryDirectory() as folder:
        assemble(documents(corpus), Path(folder), SETTINGS, STEPS)
        with mock.patch("kg.build.assemble.create_store", wraps=create_store) as made_anew:
            assemble(documents(later), Path(folder), SETTINGS, STEPS)
        assert not made_anew.called
        assert contents(Path(folder))["graph.nq"] == fresh(later)["graph.nq"]
        fill(told := ox.Store(), Path(folder, NQUADS))
        assert set(ox.Store.read_only(str(Path(folder, STORE)))) == set(told)


def test_a_graph_that_somebody_changed_is_written_whole(tmp_path: Path) -> None:
    corpus = {"a.txt": f"Ada Berg of Post said {PAID}", "b.txt": "Oslo is near."}
    build(documents(corpus), tmp_path)
    with (tmp_path / NQUADS).open("ab") as graph:
        graph.write(b"<urn:z> <urn:z> <urn:z> <urn:z> .\n")
    build(documents(corpus), tmp_path)
    assert contents(tmp_path) == fresh(corpus)
