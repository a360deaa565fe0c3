"""Pages of a started server: every IRI of the graph leads to one, and to RDF."""

import re
from pathlib import Path
from urllib.parse import quote

import pyoxigraph as ox
import pytest

from kg.questions.catalogue import catalogue
from kg.server.formats import GRAPHS
from tests.server.small import BASE, HOSTILE
from tests.server.started import Server, Told
from tests.tiny import DENIAL, LOAN, LOAN_TEXT

HTML = {"Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}


@pytest.fixture(scope="module")
def folder(small: Path) -> Path:
    return small


@pytest.fixture(scope="module")
def server(small_server: Server) -> Server:
    return small_server


def page(server: Server, path: str) -> Told:
    told = server.ask(path, headers=HTML)
    assert (told.status, told.headers["content-type"]) == (200, "text/html; charset=utf-8"), told.text
    return told


def words(told: Told) -> str:
    """The text of a page as a reader sees it."""
    body = told.text.partition("<main")[2].partition("</main>")[0].partition(">")[2]
    return " ".join(re.sub(r"<[^>]+>", " ", body).split())


def test_every_iri_of_the_graph_leads_to_a_page_and_to_rdf(server: Server, folder: Path) -> None:
    quads = list(ox.parse(path=str(folder / "graph.nq"), format=ox.RdfFormat.N_QUADS))
    terms = {term for quad in quads for term in (quad.subject, quad.object, quad.graph_name)}
    iris = sorted(term.value for term in terms if isinstance(term, ox.NamedNode) and term.value.startswith(BASE))
    assert len(iris) > 10
    for iri in iris:
        path = f"/id/{iri.removeprefix(BASE)}"
        assert iri in page(server, path).text
        told = server.ask(path, headers={"Accept": "text/turtle"})
        assert (told.status, told.media, told.headers["vary"]) == (200, "text/turtle", "Accept")
        assert list(ox.parse(told.body, format=ox.RdfFormat.TURTLE))


@pytest.mark.parametrize(
    "media", ["text/turtle", "application/ld+json", "application/n-triples", "application/rdf+xml"]
)
def test_machines_get_a_thing_with_its_claims(server: Server, media: str) -> None:
    told = server.ask("/id/dealing/loan", headers={"Accept": media})
    assert told.media == media
    found = {quad.triple for quad in ox.parse(told.body, format=GRAPHS[media])}
    kg = "https://kg.example/ontology#"
    claims = {triple.subject for triple in found if triple.predicate.value == f"{kg}modality"}
    assert len(claims) == 2
    assert {triple.object for triple in found if triple.predicate.value == "http://www.w3.org/ns/oa#exact"} == {
        ox.Literal(LOAN_TEXT),
        ox.Literal(DENIAL.text),
    }


def test_people_choose_a_format_by_its_suffix(server: Server) -> None:
    for suffix, media in (("ttl", "text/turtle"), ("jsonld", "application/ld+json"), ("nt", "application/n-triples")):
        assert server.ask(f"/id/entity/italy.{suffix}", headers=HTML).media == media


def test_an_entity_has_its_facts_with_quotes_and_sources(server: Server) -> None:
    told = page(server, "/id/entity/italy")
    assert words(told).startswith(
        "State Italy also Rome Funding 1 denied planned 2 documents "
        "funder Italy recipient Norway amount about 1.5 USD a year purpose bridges and roads date since 2026 "
    )
    assert f"{LOAN_TEXT} A loan , The Post, 20 November 2025 · by Ada · planned · claim confidence 0.88" in words(told)
    assert 'href="/id/entity/norway"' in told.text
    assert f'href="/id/document/{LOAN.key}#at-0"' in told.text


def test_conflicts_are_shown_where_the_dealing_is(server: Server) -> None:
    for path in ("/id/entity/italy", "/id/dealing/loan", f"/id/document/{LOAN.key}", "/id/conflict/c"):
        told = page(server, path)
        assert "Sources conflict on modality: denied (1 claim) or planned (1 claim)" in words(told)
        assert 'href="/id/conflict/c"' in told.text


def test_an_entity_that_speaks(server: Server) -> None:
    assert "Mentioned, but in no dealing. Answers for 1 claim. Mentioned in A loan" in words(
        page(server, "/id/entity/ada")
    )


def test_a_document_has_its_claims_marked_in_the_text(server: Server) -> None:
    told = page(server, f"/id/document/{LOAN.key}")
    assert f'<mark class="planned" id="at-0">{LOAN_TEXT}</mark><sup><a href="#claim-1"' in told.text
    assert 'href="https://post.example/1" rel="noreferrer noopener external"' in told.text
    assert "1 claim 1 Funding planned 2 documents" in words(told)


def test_a_document_without_its_text_has_the_quotes(server: Server) -> None:
    told = page(server, f"/id/document/{DENIAL.key}")
    assert "The text of this document is not kept beside the graph." in told.text
    assert f'<mark class="denied" id="at-0">{DENIAL.text}</mark>' in told.text


def test_a_claim_is_shown_among_those_of_its_dealing(server: Server) -> None:
    turtle = server.ask("/id/dealing/loan", headers={"Accept": "application/n-triples"}).text
    claim = re.search(rf"<{BASE}(claim/\w+)> <https://kg.example/ontology#modality> \S+Denied>", turtle)
    assert claim
    told = page(server, f"/id/{claim[1]}")
    assert told.text.count('class="claim current"') == 1
    assert words(told).startswith("Claim · denied planned Funding")


def test_search_finds_names_documents_and_quotes(server: Server) -> None:
    told = page(server, "/search?q=LEND")
    assert words(told).startswith("“LEND” 0 names, 0 documents, 2 quotes Quotes")
    assert "Rome will <mark>lend</mark> Oslo" in told.text
    assert words(page(server, "/search?q=rome")).startswith(
        "“rome” 1 name, 0 documents, 2 quotes Names Italy State 2 documents"
    )
    assert words(page(server, "/search")).startswith("Browse 4 names, 3 documents Names Italy")
    assert "Nothing holds these words." in words(page(server, f"/search?q={quote('a.*')}"))


@pytest.mark.parametrize(
    "path", ["/id/entity/bad", "/id/document/bad", "/search?q=script", f"/search?q={quote(HOSTILE)}", "/search"]
)
def test_words_of_documents_stay_words(server: Server, path: str) -> None:
    text = page(server, path).text
    assert "<script>alert" not in text
    assert "alert(1)" in text
    assert "49" not in text
    assert "javascript:alert(1)" not in re.findall(r'href="([^"]*)"', text)


@pytest.mark.parametrize(
    "path",
    [
        "/id/entity/nobody",
        "/id/",
        "/id/entity/%00",
        "/id/entity/a%20b",
        "/id/%3E%20%7B%7D",
        "/id/../../secret.txt",
        "/id/document/..%2f..%2fsecret",
        "/download/secret.txt",
        "/download/..%2fsecret.txt",
        "/download/graph.ttl",
        "/assets/../app.py",
        "/assets/%2e%2e/app.py",
        "/assets/",
        "/explorer",
    ],
)
def test_what_is_not_there_is_404(server: Server, path: str) -> None:
    assert server.ask(path).status == 404
    assert server.ask(path, headers=HTML).status == 404


def test_downloads(server: Server, folder: Path) -> None:
    assert "graph.nq" in words(page(server, "/downloads"))
    told = server.ask("/download/graph.nq")
    assert told.body == (folder / "graph.nq").read_bytes()
    assert told.headers["content-disposition"] == 'attachment; filename="graph.nq"'


def test_named_questions_with_their_parameters(server: Server) -> None:
    told = server.ask("/questions/shipments.rq?supplier=O%22%7D&year=")
    assert (told.status, told.media) == (200, "text/plain")
    assert told.text.startswith("PREFIX")
    assert 'VALUES ?supplier { "O\\"}" }' in told.text
    assert server.query(told.text).status == 200
    assert (server.ask("/questions/nobody.rq").status, server.ask("/questions/shipments.rq?year=x").status) == (
        400,
        400,
    )


def test_the_editor_offers_every_named_question(server: Server) -> None:
    text = page(server, "/").text
    assert all(f'<summary data-question="{question.name}">' in text for question in catalogue())
    assert not re.findall(r'(?:src|href)="(?!/|#|data:)[^"]*"', text)


def test_terms_lead_to_the_ontology(server: Server) -> None:
    told = page(server, "/id/dealing/loan")
    assert '<a href="/ontology#funder">kg:funder</a>' in told.text
    assert '<a href="/ontology#Funding">kg:Funding</a>' in told.text
    assert ' id="funder"' in page(server, "/ontology").text


def test_licences_of_what_the_editor_holds_are_at_hand(server: Server) -> None:
    link = re.search(r'href="(/assets/[^"]+LICENSE.txt)"', page(server, "/").text)
    assert link
    told = server.ask(link[1]).text
    bundled = ("codemirror", "datatables.net", "dompurify", "jquery", "n3", "sortablejs", "@zazuko/yasqe")
    assert all(re.search(rf"^(.*, )?{re.escape(name)} \d", told, re.MULTILINE) for name in bundled)
