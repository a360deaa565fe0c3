"""Pages of a started server in a real Chromium; skipped where there is none."""

from collections.abc import Iterator
from itertools import pairwise

import pytest

from tests.server.started import Server
from tests.views.chromium import browser, needs_chromium, playwright

__all__ = ["browser"]  # the fixture

axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed (extra: browser)")
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


def hints(opened: Opened, query: str, typed: str) -> list[str]:
    """What the editor offers when something is typed at the end of a query."""
    opened.page.evaluate(
        """text => { const editor = document.querySelector(".tabPanel.active .CodeMirror").CodeMirror;
        editor.setValue(text); editor.focus(); editor.execCommand("goDocEnd"); }""",
        query,
    )
    opened.page.keyboard.type(typed)
    opened.page.wait_for_selector(".CodeMirror-hints li")
    return list(opened.page.locator(".CodeMirror-hints li").all_inner_texts())


def test_the_editor_completes_what_the_ontology_declares(opened: Opened) -> None:
    opened.go("/")
    opened.rows()
    assert hints(opened, "SELECT * { ?d ", "fund") == ["kg:funder  Who gives, lends, invests or promises the money."]
    opened.page.keyboard.press("Enter")
    opened.page.wait_for_selector(".CodeMirror-hints", state="detached")
    value = opened.page.evaluate("document.querySelector('.tabPanel.active .CodeMirror').CodeMirror.getValue()")
    assert value.endswith("SELECT * { ?d kg:funder")
    assert hints(opened, "SELECT * { ?d a ", "kg:Ship")[0].startswith("kg:Shipment  Goods, fuel, arms")
    assert hints(opened, "PREFIX ", "sk") == ["skos: <http://www.w3.org/2004/02/skos/core#>"]


PAGES = (
    "/",
    "/search?q=north",
    "/id/entity/6a58029cf275a1da",
    "/id/document/25a0584d908d01b5",
    "/ontology",
    "/downloads",
    "/id/entity/nobody",
    "/export/nothing",
)


@pytest.mark.parametrize(
    ("scheme", "rules", "pages"), [("light", {}, PAGES), ("dark", {"runOnly": ["color-contrast"]}, PAGES[:4])]
)
def test_pages_can_be_used_by_all(
    opened: Opened, scheme: str, rules: dict[str, list[str]], pages: tuple[str, ...]
) -> None:
    """By the rules of axe-core, WCAG 2.2 AA among them: names, roles, headings, landmarks, contrast in both modes."""
    opened.page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    found = {}
    for path in pages:
        opened.go(path)
        if path == "/":
            opened.rows()
        # All terms of the ontology are alike, and axe-core takes long.
        opened.page.evaluate("document.querySelectorAll('.term:nth-of-type(n + 2)').forEach((term) => term.remove())")
        violations = axe.Axe().run(opened.page, options={"resultTypes": ["violations"], **rules}).response["violations"]
        found[path] = [(one["id"], [node["html"][:80] for node in one["nodes"]]) for one in violations]
    opened.complaints[:] = [complaint for complaint in opened.complaints if "404" not in complaint]
    assert found == {path: [] for path in pages}


def test_pages_fit_a_phone(opened: Opened) -> None:
    opened.page.set_viewport_size({"width": 360, "height": 740})
    for path in PAGES[:6]:
        opened.go(path)
        assert opened.page.evaluate("document.documentElement.scrollWidth") <= 360, path


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
