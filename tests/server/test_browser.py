"""Pages of a started server in a real Chromium; skipped where there is none."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from urllib.parse import quote

import pytest

from tests.server.small import HOSTILE, build_small
from tests.server.started import Server, started
from tests.views.chromium import browser, needs_chromium, playwright

__all__ = ["browser"]  # the fixture

pytestmark = needs_chromium


class Opened:
    """A page of a server with all that it complained of, and what it asked of others."""

    def __init__(self, browser: "playwright.Browser", server: Server) -> None:
        self.page = browser.new_page(viewport={"width": 1400, "height": 900})
        self.complaints: list[str] = []
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("request", lambda request: self._note(request.url, server.address))
        self.address = server.address

    def go(self, path: str) -> None:
        self.page.goto(self.address + path.removeprefix("/"))

    def rows(self) -> list[str]:
        self.page.wait_for_selector(".tabPanel.active .yasr tbody td")
        return [" ".join(row.split()) for row in self.page.locator(".tabPanel.active .yasr tbody tr").all_inner_texts()]

    def _note(self, url: str, address: str) -> None:
        if not url.startswith((address, "data:", "blob:")):
            self.complaints.append(f"asked for {url}")


@pytest.fixture
def opened(browser: "playwright.Browser", server: Server) -> Iterator[Opened]:
    opened = Opened(browser, server)
    yield opened
    opened.page.close()
    assert opened.complaints == []


def test_the_editor_opens_on_the_answer_to_a_named_question(opened: Opened) -> None:
    opened.go("/")
    assert opened.rows()
    assert opened.page.locator(".yasgui .tab:not(.addTab)").count() == 1


def test_a_question_is_asked_with_parameters_and_by_keyboard(opened: Opened) -> None:
    opened.go("/")
    opened.rows()
    question = opened.page.locator("summary[data-question=shipments]")
    question.focus()
    opened.page.keyboard.press("Enter")
    opened.page.wait_for_selector(".yasgui .tab.active:has-text('Who ships what to whom')")
    opened.page.keyboard.press("Tab")
    opened.page.keyboard.type("Russia")
    with opened.page.expect_response("**/sparql") as answered:
        opened.page.keyboard.press("Enter")
    assert '"Russia"' in (answered.value.request.post_data or "").replace("%22", '"')
    assert all("Russia" in row for row in opened.rows())


def test_results_lead_to_pages(opened: Opened) -> None:
    opened.go("/")
    opened.rows()
    opened.page.evaluate(
        """() => { const editor = document.querySelector(".tabPanel.active .CodeMirror").CodeMirror;
        editor.setValue("SELECT ?d { ?d a <https://kg.example/ontology#Document> } ORDER BY ?d LIMIT 1"); }"""
    )
    with opened.page.expect_response("**/sparql"):
        opened.page.locator(".tabPanel.active .yasqe_queryButton").click()
    link = opened.page.locator(".tabPanel.active .yasr tbody a").first
    link.wait_for()
    link.evaluate("link => link.removeAttribute('target')")
    link.click()
    opened.page.wait_for_url("**/id/document/*")
    assert opened.page.locator("main h1").count() == 1


def test_from_search_to_an_entity_to_the_words_in_a_document(opened: Opened) -> None:
    opened.go("/search")
    opened.page.fill("input[type=search]", "north korea")
    opened.page.keyboard.press("Enter")
    opened.page.locator("main .matches a").first.click()
    opened.page.wait_for_url("**/id/entity/*")
    assert opened.page.locator("h1").inner_text() == "North Korea"
    opened.page.locator("blockquote a").first.click()
    opened.page.wait_for_url("**/id/document/*#at-*")
    assert opened.page.locator("mark:target").count() == 1


def test_words_of_documents_are_never_run(browser: "playwright.Browser", tmp_path: Path) -> None:
    build_small(tmp_path)
    with started(tmp_path, "--workers", "2") as server:
        opened = Opened(browser, server)
        opened.page.on("dialog", lambda dialog: opened.complaints.append(f"alert {dialog.message}"))
        for path in ("id/entity/bad", "id/document/bad", "search", f"search?q={quote(HOSTILE)}", "id/graph/merged"):
            opened.go(path)
            assert opened.page.locator("main script, main img").count() == 0
        assert opened.complaints == []
        opened.go("/")
        opened.rows()
        opened.page.evaluate(
            """() => document.querySelector(".tabPanel.active .CodeMirror").CodeMirror.setValue(
            "SELECT ?name ?e { ?e <http://www.w3.org/2004/02/skos/core#prefLabel> ?name } ORDER BY ?name LIMIT 1")"""
        )
        with opened.page.expect_response("**/sparql"):
            opened.page.locator(".tabPanel.active .yasqe_queryButton").click()
        opened.page.wait_for_timeout(500)
        assert "alert(1)" in "".join(opened.rows())
        assert opened.page.locator(".yasr img[src=x], .yasr script").count() == 0
        opened.page.close()
    # YASGUI cleans values in a document that runs nothing; Chromium tells of handlers there all the same.
    assert [complaint for complaint in opened.complaints if "has been blocked" not in complaint] == []


def test_pages_are_made_for_screen_readers(opened: Opened) -> None:
    opened.go("/search")
    opened.page.keyboard.press("Tab")
    assert opened.page.evaluate("document.activeElement.textContent") == "Skip to the content"
    opened.page.locator("main a").first.click()
    assert opened.page.evaluate("document.documentElement.lang") == "en"
    for selector in ("h1", "main", "header nav[aria-label]", "[role=search] input[aria-label]"):
        assert opened.page.locator(selector).count() == 1
    levels = opened.page.evaluate("[...document.querySelectorAll('h1, h2, h3')].map((heading) => +heading.tagName[1])")
    assert all(after - before <= 1 for before, after in pairwise(levels))
    unnamed = "[...document.querySelectorAll('a, button')].filter((one) => !one.textContent.trim() && !one.ariaLabel)"
    assert opened.page.evaluate(f"{unnamed}.length") == 0
