import random
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st
from rdflib import Literal, URIRef

from kg.model.document import Document
from kg.model.reading import Reading
from kg.rdf.literals import words
from kg.rdf.merged import merged_quads
from kg.rdf.nquads import line, write_nquads
from kg.rdf.quad import Quad
from kg.rdf.vocabulary import DCTERMS, KG
from kg.rdf.write import document_quads
from tests.tiny import READINGS, RESOLUTION

NODE = URIRef("urn:x")
TEXT = st.text(st.characters(exclude_categories=["Cs"]))  # all of Unicode that UTF-8 can hold
HOSTILE = 'a" <b> .\n<urn:evil> <urn:p> "x\\" .\r\t\x00\x1f\x7f\x85\u2028{}|^`\U0001f600'


def all_quads() -> list[Quad]:
    quads = [quad for reading in READINGS for quad in document_quads(reading, RESOLUTION, "urn:x/")]
    return quads + list(merged_quads(READINGS, RESOLUTION, "urn:x/"))


@pytest.mark.parametrize("chunk", [1, 7, 1000])
def test_the_same_quads_in_any_order_and_number_give_the_same_bytes(tmp_path: Path, chunk: int) -> None:
    quads = all_quads() * 2
    random.Random(chunk).shuffle(quads)  # noqa: S311
    write_nquads(quads, tmp_path / "graph.nq", chunk)
    assert (tmp_path / "graph.nq").read_bytes() == b"".join(sorted({line(quad) for quad in all_quads()}))


def test_nothing_gives_an_empty_file(tmp_path: Path) -> None:
    write_nquads([], tmp_path / "graph.nq")
    assert (tmp_path / "graph.nq").read_bytes() == b""


@given(TEXT)
def test_any_text_survives_in_oxigraph(text: str) -> None:
    (quad,) = ox.parse(line(Quad(NODE, NODE, Literal(text), NODE)), format=ox.RdfFormat.N_QUADS)
    assert quad.object == ox.Literal(text)


@given(TEXT)
def test_a_phrase_stands_on_one_line(text: str) -> None:
    (quad,) = ox.parse(line(Quad(NODE, NODE, words(text), NODE)), format=ox.RdfFormat.N_QUADS)
    assert quad.object == ox.Literal(" ".join(text.split()), language="en")


def test_lines_are_those_of_oxigraph() -> None:
    ours = b"".join(map(line, all_quads()))
    assert ours == ox.serialize(ox.parse(ours, format=ox.RdfFormat.N_QUADS), format=ox.RdfFormat.N_QUADS)


@pytest.mark.filterwarnings("ignore:Dataset.default_context:DeprecationWarning")  # rdflib's own parser uses it
def test_rdflib_reads_the_same_dataset(tmp_path: Path) -> None:
    write_nquads(all_quads(), tmp_path / "graph.nq")
    dataset = rdflib.Dataset()
    dataset.parse(tmp_path / "graph.nq", format="nquads")
    assert {tuple(quad) for quad in dataset.quads()} == {tuple(quad) for quad in all_quads()}


def test_a_hostile_title_and_file_name_stay_text(tmp_path: Path) -> None:
    reading = Reading(Document(HOSTILE, "text", title=HOSTILE, publisher=HOSTILE, url=HOSTILE), (), ())
    write_nquads(document_quads(reading, RESOLUTION), tmp_path / "graph.nq")
    quads = list(ox.parse(path=tmp_path / "graph.nq", format=ox.RdfFormat.N_QUADS))
    texts = {quad.predicate.value: quad.object.value for quad in quads if isinstance(quad.object, ox.Literal)}
    named = (KG["file"], DCTERMS.title, DCTERMS.publisher, DCTERMS.source)
    assert texts == {str(predicate): HOSTILE for predicate in named}
    assert len({quad.subject for quad in quads}) == 1
