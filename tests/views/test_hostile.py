"""Hostile text everywhere in the page, in a real Chromium: it is shown, and nothing of it runs or is asked for."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.views.explorer import write_explorer
from kg.views.facts import Fact, Facts, Filling, Nature, Party, Quote, Source, Stance, Telling
from tests.views.chromium import Opened, browser, needs_chromium, playwright
from tests.views.hostile import PAYLOADS

__all__ = ["browser"]  # the fixture

pytestmark = needs_chromium
BASE = "https://kg.example/id/"
VIOLATIONS = """
window.broken = [];
addEventListener("securitypolicyviolation", (event) => broken.push(event.effectiveDirective));
"""
WALK = """
async () => {
  const told = { elements: [], handlers: [], links: [], quotes: [], names: [] };
  const plain = new Set(("A ASIDE B BLOCKQUOTE BUTTON CITE DD DETAILS DIV DL DT FIELDSET FOOTER H2 H3 INPUT KBD " +
    "LABEL LEGEND LI MARK OPTION OUTPUT P PATH RECT SECTION SELECT SPAN SUMMARY SVG UL").split(" "));
  const look = () => document.querySelectorAll("#panel *, #legend *, #found *, #notes *").forEach((each) => {
    if (!plain.has(each.tagName.toUpperCase())) told.elements.push(each.outerHTML);
    if (each.tagName === "A") told.links.push(each.href);
    told.handlers.push(...[...each.attributes].map((one) => one.name).filter((name) => name.startsWith("on")));
  });
  for (const way of ["type", "community", "country"]) { colourBy(way); look(); }
  for (const id of [...Object.keys(dealings), ...Object.keys(parties), ...Object.keys(documents)]) {
    state.selected = id;
    tell();
    document.querySelectorAll("#panel details").forEach((each) => { each.open = true; });
    byId("query").value = nameOf(id).slice(0, 60);
    offer();
    look();
    if (dealings[id]) told.quotes.push(document.querySelector("#panel blockquote").textContent);
    if (parties[id]) told.names.push(document.querySelector("#panel h2").textContent);
  }
  table();
  select(Object.keys(dealings)[0]);
  await new Promise((done) => setTimeout(done, 300));
  return told;
}
"""
SLIP = """
async () => {
  const box = document.createElement("div"), script = document.createElement("script");
  box.innerHTML = "<img src=https://evil.example/x.png onerror=alert(1)><iframe src=https://evil.example></iframe>";
  script.textContent = "alert(2)";
  document.body.append(box, script);
  await fetch("https://evil.example/").catch(() => 0);
  await new Promise((done) => setTimeout(done, 300));
  return [...new Set(broken)].sort();
}
"""


def _facts() -> Facts:
    """For each payload a document of that file name, title, publisher and address, two parties of that name and type,
    and a dealing of that type, role, words, amount, quote, source and conflict between them.
    """
    sources, parties, facts = {}, {}, {}
    for n, text in enumerate(PAYLOADS):
        document, claim, dealing = (f"{BASE}{kind}/{n}" for kind in ("document", "claim", "dealing"))
        ends = tuple(f"{BASE}entity/{n}{end}" for end in "ab")
        sources[document] = Source(document, text, text, text, text, text, text)
        for end in ends:
            parties[end] = Party(end, text, (text, f"also {text}"), (document,), text)
        natures = {text: Nature.WORDS, f"{text}2": Nature.AMOUNT, "when": Nature.DATE}
        fillings = [Filling("party", Nature.ENTITY, end, (document,)) for end in ends]
        fillings += [Filling(role, nature, text, (document,)) for role, nature in natures.items()]
        telling = Telling(claim, document, "actual", 0.5, ends[:1], (Quote(0, len(text), text),))
        stances = tuple(Stance(text, Nature.WORDS, value, (text,)) for value in (text, "other"))
        facts[dealing] = Fact(dealing, text, tuple(fillings), (telling,), (text,), stances, text, text)
    return Facts(sources, parties, facts)


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("hostile") / "explorer.html"
    write_explorer(_facts(), path)
    return path


@pytest.fixture
def page(browser: "playwright.Browser", file: Path) -> Iterator[Opened]:
    opened = Opened(browser, file)
    opened.page.evaluate(VIOLATIONS)
    yield opened
    opened.page.close()


def test_there_are_payloads_enough() -> None:
    assert len(set(PAYLOADS)) >= 40


def test_all_of_it_is_shown_as_it_is_and_nothing_runs(page: Opened, file: Path) -> None:
    told = page.page.evaluate(WALK)
    assert (told["elements"], told["handlers"], told["links"]) == ([], [], [])
    assert sorted(told["quotes"]) == sorted(PAYLOADS)
    assert sorted(told["names"]) == sorted([*PAYLOADS, *PAYLOADS])
    assert page.page.evaluate("broken") == []
    assert page.complaints == []
    assert page.requests == [file.as_uri()]


def test_the_policy_stops_what_would_slip_through(page: Opened) -> None:
    answered: list[str] = []
    page.page.on("requestfinished", lambda request: answered.append(request.url))
    assert page.page.evaluate(SLIP) == ["connect-src", "frame-src", "img-src", "script-src-attr", "script-src-elem"]
    assert not [each for each in page.complaints if each.startswith("alert")]
    assert answered == []
