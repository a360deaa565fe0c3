from rdflib import Dataset

from kg.questions.labels import AT_ONCE, labels
from kg.rdf.vocabulary import KG
from kg.store import select


def found(graph: Dataset, pattern: str) -> list[tuple[str, str]]:
    """Things with what is told of them."""
    return [(str(iri), str(text)) for iri, text in select(graph, f"SELECT ?iri ?text {{ {pattern} }}").rows]


def test_things_are_called_by_preferred_label_and_documents_by_file(seeds: Dataset) -> None:
    told = found(seeds, "?iri skos:prefLabel ?text") + found(seeds, "?iri kg:file ?text")
    assert len(told) > 35
    assert labels(seeds, [iri for iri, _ in told]) == dict(told)


def test_what_has_no_name_is_called_by_a_short_form_of_its_iri(seeds: Dataset) -> None:
    ((dealing, _), *_) = found(seeds, "?claim kg:dealing ?iri BIND ('' AS ?text)")
    assert labels(seeds, [KG["Funding"], dealing]) == {
        str(KG["Funding"]): "kg:Funding",
        dealing: "/".join(dealing.split("/")[-2:]),
    }


def test_many_are_asked_for_in_parts(seeds: Dataset) -> None:
    (china,) = (iri for iri, name in found(seeds, "?iri skos:prefLabel ?text") if name == "China")
    called = labels(seeds, [*(f"urn:{number}" for number in range(AT_ONCE)), china, china])
    assert len(called) == AT_ONCE + 1
    assert called[china] == "China"
    assert labels(seeds, []) == {}
