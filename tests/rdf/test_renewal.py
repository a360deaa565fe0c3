from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st
from rdflib import Literal, URIRef

from kg.rdf.nquads import write_nquads
from kg.rdf.quad import Quad
from kg.rdf.renewal import renew

GRAPHS = ("urn:g/a", "urn:g/b", "urn:g/ab")
iris = st.sampled_from(["urn:a", "urn:b"]).map(URIRef)
# a value may end like a line of another graph, were it not escaped
values = st.sampled_from(["1", "2", '" <urn:g/b> .\n', "<urn:g/a>"]).map(Literal)
datasets = st.dictionaries(st.sampled_from(GRAPHS), st.lists(st.tuples(iris, iris, iris | values), max_size=5))


def quads(dataset: dict[str, list[tuple[URIRef, URIRef, URIRef | Literal]]]) -> list[Quad]:
    return [Quad(*triple, URIRef(graph)) for graph, triples in dataset.items() for triple in triples]


@given(datasets, datasets)
def test_a_renewed_graph_is_that_written_whole(
    before: dict[str, list[tuple[URIRef, URIRef, URIRef | Literal]]],
    after: dict[str, list[tuple[URIRef, URIRef, URIRef | Literal]]],
) -> None:
    kept = [graph for graph in GRAPHS if set(before.get(graph, ())) == set(after.get(graph, ()))]
    with TemporaryDirectory() as folder:
        old, new, whole = (Path(folder, name) for name in ("old", "new", "whole"))
        write_nquads(quads(before), old)
        write_nquads(quads(after), whole)
        changes = renew(old, kept, quads({graph: after[graph] for graph in after if graph not in kept}), new)
        assert new.read_bytes() == whole.read_bytes()
        lines = [set(path.read_bytes().splitlines(keepends=True)) for path in (old, new)]
        assert sorted(lines[1] - lines[0]) == list(changes.added)
        assert sorted(lines[0] - lines[1]) == list(changes.removed)
