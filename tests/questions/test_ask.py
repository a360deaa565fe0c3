import pytest
from rdflib import Dataset, Literal, URIRef
from rdflib.namespace import XSD

from kg.errors import StopRun
from kg.questions import Answer, Question, Statements, answer, ask, parse
from kg.rdf.vocabulary import KG

OWN = """# title: Who sends what
# parameter goods (text): words of the goods
SELECT ?what WHERE {
  ?shipment kg:supplier/skos:prefLabel "China" ; kg:goods ?literal .
  BIND (STR(?literal) AS ?what)
  VALUES ?goods { UNDEF }
  FILTER (!BOUND(?goods) || CONTAINS(?what, ?goods))
}"""


def query(text: str) -> Question:
    return Question("query", "", text)


def test_rows_are_terms_and_none_where_nothing_is_bound(seeds: Dataset) -> None:
    text = """SELECT ?unit ?value ?per
        { ?q kg:unit ?unit ; kg:value ?value OPTIONAL { ?q kg:per ?per } FILTER (?unit = "RUB") }"""
    assert ask(seeds, query(text)) == Answer(
        ("unit", "value", "per"), ((Literal("RUB"), Literal("890000000", datatype=XSD.decimal), None),)
    )


def test_union_counts_what_two_documents_say_once(seeds: Dataset) -> None:
    text = "SELECT (COUNT(*) AS ?fundings) { ?f a kg:Funding }"
    assert ask(seeds, query(text)) == Answer(("fundings",), ((Literal("1", datatype=XSD.integer),),))


def test_truth_values(seeds: Dataset) -> None:
    assert ask(seeds, query("ASK { ?claim kg:modality kg:Denied }")) is True
    assert ask(seeds, query("ASK { ?claim kg:modality kg:Doubted }")) is False


def test_statements_as_turtle(seeds: Dataset) -> None:
    given = ask(seeds, query("CONSTRUCT { ?f a kg:Gift } WHERE { ?f a kg:Funding }"))
    assert isinstance(given, Statements)
    (triple,) = given.graph
    assert triple[2] == KG["Gift"]
    prefix, statement = given.turtle().strip().split("\n\n")
    assert prefix == f"@prefix kg: <{KG}> ."
    assert statement == f"<{triple[0]}> a kg:Gift ."


def test_strings_of_statements_are_plain(seeds: Dataset) -> None:
    given = ask(
        seeds, query('CONSTRUCT { ?f kg:name ?name } WHERE { ?f skos:prefLabel ?name FILTER (?name = "China") }')
    )
    assert isinstance(given, Statements)
    assert [value for _, _, value in given.graph] == [Literal("China")]
    assert 'kg:name "China" .' in given.turtle()


def test_own_question_with_a_parameter(seeds: Dataset) -> None:
    own = parse("own.rq", OWN)
    assert answer(seeds, own) == Answer(("what",), ((Literal("oil"),), (Literal("oil"),)))
    assert answer(seeds, own, goods="gas") == Answer(("what",), ())


def test_a_question_is_a_select(seeds: Dataset) -> None:
    with pytest.raises(StopRun, match=r"^query: a question with rows for an answer is a SELECT; this is another kind"):
        answer(seeds, query("ASK { }"))


def test_what_the_store_cannot_read_is_one_line(seeds: Dataset) -> None:
    with pytest.raises(StopRun) as stopped:
        ask(seeds, query("SELECT *\n{ ?s foo:bar ?o }"))
    message = str(stopped.value)
    assert message.startswith("query: the query cannot be read: error at 2:")
    assert message.endswith("Prefix not found")


def test_what_the_store_cannot_answer_is_one_line(seeds: Dataset) -> None:
    with pytest.raises(StopRun, match=r"^query: the query cannot be answered: .*<x:f>.*$"):
        ask(seeds, query("SELECT (<x:f>(1) AS ?y) { }"))


def test_iris_stay_iris(seeds: Dataset) -> None:
    given = answer(seeds, query("SELECT DISTINCT ?class { ?f a ?class ; kg:funder ?anybody }"))
    assert given.rows == ((URIRef("https://kg.example/ontology#Funding"),),)
