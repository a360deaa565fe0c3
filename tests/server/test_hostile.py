"""Pages of a graph of hostile words in a real Chromium: nothing runs, nobody else is asked, nothing is blocked."""

from collections.abc import Iterator
from urllib.parse import quote

import pytest

from tests.server.hostile import IRIS, PAYLOADS, build_hostile
from tests.server.started import Server, started
from tests.views.chromium import browser, needs_chromium, playwright

__all__ = ["browser"]  # the fixture

pytestmark = needs_chromium

WATCH = """
window.blocked = [];
document.addEventListener("securitypolicyviolation", (event) => window.blocked.push(event.violatedDirective));
"""


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Server, list[str]]]:
    folder = tmp_path_factory.mktemp("hostile")
    paths = build_hostile(folder)
    with started(folder, "--workers", "2") as server:
        yield server, paths


class Watched:
    """A page that counts what must not be: scripts that ran, violations of the policy, requests to others."""

    def __init__(self, browser: "playwright.Browser", address: str) -> None:
        self.page = browser.new_page()
        self.page.add_init_script(WATCH)
        self.asked: list[str] = []
        self.ran: list[str] = []
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.on("dialog", lambda dialog: self.ran.append(dialog.message))
        self._address = address

    def go(self, path: str) -> list[str]:
        """Open a page; gives the directives of the policy that something on it went against."""
        self.page.goto(self._address + path, wait_until="domcontentloaded")
        if self.page.evaluate("'ran' in window"):
            self.ran.append(path)
        return list(self.page.evaluate("window.blocked"))

    def foreign(self) -> list[str]:
        return [url for url in self.asked if not url.startswith((self._address, "data:"))]


def test_nothing_of_a_document_runs_on_any_page(
    browser: "playwright.Browser", hostile: tuple[Server, list[str]]
) -> None:
    server, paths = hostile
    watched = Watched(browser, server.address)
    searches = [f"search?q={quote(words[:200])}" for words in PAYLOADS[2::3]]
    things = [f"id/{quote(iri.partition('/id/')[2])}" for iri in IRIS if "/id/" in iri]
    others = ["search", "id/graph/merged", "id/entity/a0.ttl", "nothing/" + quote(PAYLOADS[0], safe="")]
    blocked = {path: found for path in (*paths, *searches, *things, *others) if (found := watched.go(path))}
    assert (blocked, watched.ran, watched.foreign()) == ({}, [], [])
    assert len(PAYLOADS) >= 50
    watched.page.close()


def test_what_would_run_is_seen(browser: "playwright.Browser", hostile: tuple[Server, list[str]]) -> None:
    watched = Watched(browser, hostile[0].address)
    watched.go("search")
    watched.page.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=//evil.example/x onerror=1>')")
    watched.page.wait_for_function("window.blocked.length == 2")
    assert set(watched.page.evaluate("window.blocked")) == {"img-src", "script-src-attr"}
    watched.page.close()


def test_pages_hold_the_words_and_no_elements_of_them(hostile: tuple[Server, list[str]]) -> None:
    server, paths = hostile
    for number, path in enumerate(paths[: len(PAYLOADS)]):
        told = server.ask("/" + path, headers={"Accept": "text/html"})
        assert told.status == 200
        assert "set-cookie" not in told.headers
        assert "51724863" not in told.text  # what a template or a shell would have made of it
        if "<" in PAYLOADS[number]:
            assert PAYLOADS[number] not in told.text


def test_only_links_to_the_web_are_links(browser: "playwright.Browser", hostile: tuple[Server, list[str]]) -> None:
    server, paths = hostile
    watched = Watched(browser, server.address)
    schemes = set()
    for path in (*paths[31:34], "id/entity/a0", "id/entity/a31"):
        watched.go(path)
        schemes |= set(watched.page.evaluate("[...document.links].map((link) => link.protocol)"))
    assert schemes <= {"http:", "https:"}
    watched.page.close()


def test_the_table_of_answers_runs_nothing(browser: "playwright.Browser", hostile: tuple[Server, list[str]]) -> None:
    server, _ = hostile
    watched = Watched(browser, server.address)
    watched.go("")
    watched.page.wait_for_selector(".tabPanel.active .yasr tbody td")
    for query in (
        "SELECT ?name { ?e <http://www.w3.org/2004/02/skos/core#prefLabel> ?name } LIMIT 100",
        "SELECT ?s ?p ?o { ?s ?p ?o FILTER(CONTAINS(STR(?s), 'ran') || CONTAINS(STR(?p), 'ran')) } LIMIT 100",
    ):
        watched.page.evaluate(
            "text => document.querySelector('.tabPanel.active .CodeMirror').CodeMirror.setValue(text)", query
        )
        with watched.page.expect_response("**/sparql"):
            watched.page.locator(".tabPanel.active .yasqe_queryButton").click()
        watched.page.wait_for_timeout(300)
        assert "window.ran" in watched.page.locator(".tabPanel.active .yasr tbody").inner_text()
        assert watched.page.locator(".yasr tbody :is(img, script, iframe, svg, form, style)").count() == 0
    # YASGUI cleans values in a document that runs nothing: the policy may be asked there, and says no.
    assert (watched.page.evaluate("'ran' in window"), watched.ran, watched.foreign()) == (False, [], [])
    watched.page.close()
