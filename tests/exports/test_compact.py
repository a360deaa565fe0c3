"""Whatever a dataset says, its JSON-LD says the same."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pyoxigraph as ox
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.exports import FORMATS
from kg.exports.compact import compact_for

KG, XSD = "https://kg.example/ontology#", "http://www.w3.org/2001/XMLSchema#"
nodes = st.sampled_from(["https://kg.example/id/entity/a1", "https://kg.example/id/claim/b", "urn:x:y", f"{KG}Planned"])
predicates = st.sampled_from(
    [
        *(f"{KG}{name}" for name in ("funder", "claim", "id", "kg", "@type", "a:b", "")),
        "http://purl.org/dc/terms/title",
        "https://other.example/p",
        "http://www.w3.org/1999/02/22-rdf-syntax-ns#type",
    ]
)
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=6) | st.sampled_from(
    ["7", "007", "true", "1", "-0", "0.50"]
)
datatypes = st.sampled_from(
    [*(f"{XSD}{name}" for name in ("string", "integer", "decimal", "boolean", "gYear")), "urn:mine"]
)
literals = st.builds(lambda text, iri: ox.Literal(text, datatype=ox.NamedNode(iri)), texts, datatypes) | st.builds(
    lambda text: ox.Literal(text, language="en"), texts
)
named = st.builds(ox.NamedNode, nodes)
graphs = named | st.just(ox.DefaultGraph())
quads = st.builds(ox.Quad, named, st.builds(ox.NamedNode, predicates), named | literals, graphs)


@settings(max_examples=200, deadline=None)
@given(st.sets(quads, max_size=8))
def test_any_dataset_comes_back(told: set[ox.Quad]) -> None:
    with TemporaryDirectory() as scratch:
        build, file = Path(scratch), Path(scratch) / "out"
        (build / "graph.nq").write_bytes(ox.serialize(told, format=ox.RdfFormat.N_QUADS) or b"")
        FORMATS["jsonld"].write(build, file)
        assert set(ox.parse(path=str(file), format=ox.RdfFormat.JSON_LD)) == told


def test_short_forms() -> None:
    entity = ox.NamedNode("https://kg.example/id/entity/a1")
    compact = compact_for([ox.Quad(entity, ox.NamedNode(f"{KG}funder"), entity, entity)])
    assert compact.node(entity) == "id:entity/a1"
    assert [compact.term(f"{KG}{name}") for name in ("funder", "id", "a:b")] == ["funder", "kg:id", f"{KG}a:b"]
    assert compact.value(f"{KG}funder", entity) == "id:entity/a1"
    assert compact.value(f"{KG}other", entity) == {"@id": "id:entity/a1"}
