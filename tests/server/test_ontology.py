"""The page of the ontology, in a file of its own and on a started server."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.server.terms.page import alone
from tests.server.started import ROOT, Server
from tests.server.test_pages import HTML

KG = "https://kg.example/ontology#"


@pytest.fixture(scope="module")
def folder(small: Path) -> Path:
    return small


@pytest.fixture(scope="module")
def server(small_server: Server) -> Server:
    return small_server


@pytest.fixture(scope="module")
def page(folder: Path) -> str:
    return alone(folder)


def article(page: str, name: str) -> str:
    """What the page says of a term, as a reader sees it."""
    told = page.partition(f'<article class="term" id="{name}"')[2].partition("</article>")[0].partition(">")[2]
    return " ".join(re.sub(r"<[^>]+>", " ", told).split())


def test_every_defined_term_has_its_place(page: str, folder: Path) -> None:
    declared = list(ox.parse(path=str(folder / "ontology.ttl"), format=ox.RdfFormat.TURTLE))
    defined = {
        quad.subject.value.removeprefix(KG)
        for quad in declared
        if quad.predicate.value.endswith("core#definition") and quad.subject.value.startswith(KG)
    }
    assert {"Funding", "funder", "Denied", "Claim", "evidence", "Lawsuit", "plaintiff"} <= defined
    assert set(re.findall(r'<article class="term" id="([^"]+)"', page)) == defined


def test_a_type_of_dealings_has_its_roles_its_example_and_its_words(page: str) -> None:
    told = article(page, "Funding")
    assert told.startswith(
        "Funding kg:Funding Money set aside, granted, lent, invested, paid or promised for something. "
        "“Russia plans to allocate nearly $10 million in 2026 for joint oil and gas exploration.” "
        "Properties of Funding Role How many Filled by Meaning "
        "funder 0..n Actor Who gives, lends, invests or promises the money. "
    )
    assert "is a Dealing close match ftm:Payment related match plover:AID" in told
    assert "For example funder Italy recipient Norway amount about 1.5 USD a year" in told
    assert "lending somebody lend, loan" in told


def test_a_role_says_whose_it_is_and_shows_a_claim(page: str) -> None:
    told = article(page, "recipient")
    assert "role of Funding , Shipment filled by Actor close match ftm:Payment:beneficiary" in told
    assert "Rome will not lend Oslo a cent. news/denial.html · denied · confidence 1.00" in told


def test_shapes_say_how_many_there_are_and_what_must_hold(page: str) -> None:
    told = article(page, "Claim")
    assert "confidence 1 xsd:decimal The estimated share" in told
    assert "evidence 1..n oa:TextQuoteSelector" in told
    assert "What must hold a claim has exactly one modality" in told


def test_modalities_are_shown_by_claims_in_them(page: str) -> None:
    assert "· denied · confidence" in article(page, "Denied")
    assert "For example" not in article(page, "Possible")


def test_types_of_ones_own_are_told_like_any_other(page: str) -> None:
    assert "plaintiff 0..n Actor Who brings the complaint." in article(page, "Lawsuit")
    assert re.search(r'<li><a href="#Lawsuit">', page)


def test_the_diagram_has_the_classes_and_what_ties_them(page: str) -> None:
    drawing = page.partition("<svg")[2].partition("</svg>")[0]
    named = re.findall(r'class="named"[^>]*>([^<]+)<', drawing)
    assert {"Claim", "Dealing", "Document", "Entity", "Modality", "Conflict", "TextQuoteSelector"} <= set(named)
    assert {"evidence", "modality", "mentions"} <= set(re.findall(r"<tspan[^>]*>([^<]+)<", drawing))


def test_the_page_stands_alone(page: str, folder: Path) -> None:
    anchors = set(re.findall(r' id="([^"]+)"', page))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= anchors
    assert not re.findall(r'<(?:script|link|img)|(?:src|url)=|href="/|None', page)


def test_the_page_is_the_same_in_every_process(page: str, folder: Path) -> None:
    command = [sys.executable, "-m", "kg.server.terms.page", str(folder)]
    told = subprocess.run(  # noqa: S603 - our own command
        command, cwd=ROOT, env={**os.environ, "PYTHONHASHSEED": "7"}, capture_output=True, encoding="utf-8", check=True
    )
    assert told.stdout == f"{page}\n"


def test_people_get_a_page_and_machines_the_declarations(server: Server, folder: Path) -> None:
    told = server.ask("/ontology", headers=HTML)
    assert (told.status, told.media, told.headers["vary"]) == (200, "text/html", "Accept")
    assert 'href="/id/entity/italy"' in told.text
    whole = {quad.triple.predicate for quad in ox.parse(path=str(folder / "ontology.ttl"), format=ox.RdfFormat.TURTLE)}
    for path, accept, form in (
        ("/ontology", "", ox.RdfFormat.TURTLE),
        ("/ontology", "application/ld+json", ox.RdfFormat.JSON_LD),
        ("/ontology.jsonld", "text/html", ox.RdfFormat.JSON_LD),
        ("/ontology.rdf", "", ox.RdfFormat.RDF_XML),
    ):
        told = server.ask(path, headers={"Accept": accept})
        assert (told.status, told.media) == (200, form.media_type)
        assert {quad.predicate for quad in ox.parse(told.body, format=form)} == whole
    assert server.ask("/ontology", headers={"Accept": "image/png"}).status == 406
    assert server.ask("/ontology.exe").status == 404
