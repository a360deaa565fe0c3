"""A page in a real Chromium, with all that it asked for and complained of."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed (extra: browser)")
BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
needs_chromium = pytest.mark.skipif(BROWSER is None, reason="no Chromium on this machine")
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
QUIET += ["--disable-sync", "--no-first-run"]


class Opened:
    """An opened page; ``fragment`` is what follows the # of its address."""

    def __init__(self, browser: "playwright.Browser", file: Path, fragment: str = "") -> None:
        self.page = browser.new_page(viewport={"width": 1400, "height": 900})
        self.requests: list[str] = []
        self.complaints: list[str] = []
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("dialog", lambda dialog: self.complaints.append(f"alert {dialog.message}"))
        self.page.goto(file.as_uri() + fragment)

    def find(self, text: str) -> None:
        self.page.fill("#query", text)
        self.page.keyboard.press("Enter")

    def shown(self) -> set[str]:
        """Last parts of the IRIs of the nodes that are drawn."""
        return {id_.split("/")[-1] for id_ in self.page.evaluate("picture.nodes.getIds()")}

    def fragment(self) -> str:
        return str(self.page.evaluate("location.hash.slice(1)"))

    def heading(self) -> str:
        return self.page.inner_text("#panel h2")

    def at(self, id_: str) -> dict[str, float]:
        """Where a node stands, in pixels of the picture."""
        found: dict[str, float] = self.page.evaluate(f"picture.network.canvasToDOM(nodeOf.get('{id_}'))")
        return found


@pytest.fixture(scope="module")
def browser() -> Iterator["playwright.Browser"]:
    with playwright.sync_playwright() as engine:
        started = engine.chromium.launch(executable_path=BROWSER, args=QUIET)
        yield started
        started.close()
