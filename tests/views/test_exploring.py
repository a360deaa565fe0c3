"""Filters, addresses, search, paths and exports of the page, in a real Chromium; skipped where there is none."""

import csv
import io
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kg.analysis.page import Page
from kg.store import open_graph
from kg.views.explorer import FIRST, write_explorer
from kg.views.facts import Fact, Facts, Filling, Nature, Party, Quote, Source, Stance, Telling
from kg.views.write import write_views
from tests.disputed import write_disputed
from tests.views.chromium import Opened, browser, needs_chromium, playwright

__all__ = ["browser"]  # the fixture

pytestmark = needs_chromium
BASE = "https://kg.example/id/"
Open = Callable[[str], Opened]


def _fact(name: str, type_: str, ends: str, year: str, outlets: tuple[str, ...], *, disputed: bool = False) -> Fact:
    """A dealing of actors named by letters, told by the document of its name."""
    parties = tuple(Filling("party", Nature.ENTITY, f"{BASE}entity/{end}", ()) for end in ends)
    words = (Filling("subject", Nature.WORDS, "=HYPERLINK(1)", ()),) if disputed else ()
    quote = Quote(0, 5, f"The naïve story of {name}.")
    telling = Telling(f"{BASE}claim/{name}", f"{BASE}document/{name}", "actual", 0.5 + len(outlets) / 10, (), (quote,))
    stances = tuple(Stance("subject", Nature.WORDS, word, ("Post",)) for word in ("one", "two")) if disputed else ()
    return Fact(
        f"{BASE}dealing/{name}",
        type_,
        (*parties, *words),
        (telling,),
        outlets,
        stances,
        f"{year}-01-01",
        f"{year}-12-31",
    )


def _chain(*more: Fact) -> Facts:
    """Actors in a chain, a – ab – b – bc – c – cd – d; e and f on their own."""
    facts = [
        _fact("ab", "Funding", "ab", "2019", ("Post",)),
        _fact("bc", "Agreement", "bc", "2021", ("Post", "Wire (B2)"), disputed=True),
        _fact("cd", "Funding", "cd", "2023", ("Wire (B2)",)),
        _fact("ef", "Meeting", "ef", "2025", ("Gazette",)),
        *more,
    ]
    parties = {f"{BASE}entity/{c}": Party(f"{BASE}entity/{c}", "State", (f"{c.upper()}land",)) for c in "abcdef"}
    sources = {
        fact.tellings[0].document: Source(
            fact.tellings[0].document, f"{fact.iri[-2:]}.txt", publisher="Post", url="javascript:alert(1)"
        )
        for fact in facts
    }
    return Facts(sources, parties, {fact.iri: fact for fact in facts})


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    facts = _chain()
    path = tmp_path_factory.mktemp("chain") / "explorer.html"
    write_explorer(facts, path)
    return path


@pytest.fixture
def open_at(browser: "playwright.Browser", file: Path) -> Iterator[Open]:
    pages: list[Opened] = []

    def at(fragment: str) -> Opened:
        pages.append(Opened(browser, file, fragment))
        return pages[-1]

    yield at
    for each in pages:
        assert each.complaints == []
        assert {url.partition("#")[0] for url in each.requests} == {file.as_uri()}
        each.page.close()


@pytest.fixture
def opened(open_at: Open) -> Opened:
    return open_at("")


def test_least_number_of_sources_and_least_confidence(opened: Opened) -> None:
    opened.page.get_by_label("Independent sources").fill("2")
    assert opened.shown() == {"b", "bc", "c"}
    opened.page.get_by_label("Independent sources").fill("1")
    opened.page.get_by_label("Confidence", exact=True).fill("65")
    assert opened.shown() == {"b", "bc", "c"}
    opened.page.get_by_role("button", name="Clear all filters").first.click()
    assert len(opened.shown()) == 10
    assert opened.fragment() == ""


def test_one_source_whatever_its_grade(opened: Opened) -> None:
    opened.page.get_by_label("Told by").select_option("Wire")
    assert opened.shown() == {"b", "bc", "c", "cd", "d"}
    assert opened.fragment() == "source=Wire"


def test_only_what_is_disputed(opened: Opened) -> None:
    opened.page.get_by_label("only what is disputed").check()
    assert opened.shown() == {"b", "bc", "c"}


def test_a_range_of_years(opened: Opened) -> None:
    opened.page.get_by_label("From", exact=True).fill("2")
    opened.page.get_by_label("To", exact=True).fill("4")
    assert opened.shown() == {"b", "bc", "c", "cd", "d"}
    assert opened.fragment() == "from=2021-01-01&to=2023-12-31"
    assert "2021 – 2023" in opened.page.inner_text("#legend")


def test_nothing_left_is_said_and_undone(opened: Opened) -> None:
    opened.page.get_by_label("actual").uncheck()
    assert opened.shown() == set()
    opened.page.locator("#notes").get_by_role("button", name="Clear all filters").click()
    assert len(opened.shown()) == 10


def test_a_view_is_opened_from_its_address(open_at: Open) -> None:
    page = open_at("#select=entity/b&hide=Meeting&confidence=55&at=10,20,0.8")
    assert page.heading() == "Bland"
    assert page.shown() == {"a", "ab", "b", "bc", "c", "cd", "d"}
    assert not page.page.get_by_label("Meeting").is_checked()
    assert page.page.evaluate("picture.network.getScale()") == pytest.approx(0.8)


@pytest.mark.parametrize(
    "fragment", ["#select=__proto__&path=constructor,toString&around=valueOf", "#at=x,NaN,0&draw=-9&from=<b>&%E0%A4%A"]
)
def test_an_address_that_says_nonsense_opens_the_whole(open_at: Open, fragment: str) -> None:
    assert len(open_at(fragment).shown()) == 10


def test_where_the_picture_stands_is_in_the_address_until_something_else_is_looked_at(opened: Opened) -> None:
    opened.page.locator("#picture").focus()
    opened.page.keyboard.press("ArrowRight")
    opened.page.wait_for_timeout(500)  # it is written when the picture rests
    assert opened.fragment().startswith("at=")
    opened.find("Aland")
    assert opened.fragment() == "select=entity/a"


def test_what_is_found_is_read_by_keyboard_at_once(opened: Opened) -> None:
    opened.find("Aland")
    assert opened.page.evaluate("document.activeElement.id") == "panel"
    opened.page.keyboard.press("Tab")
    assert opened.page.evaluate("document.activeElement.getAttribute('aria-label')") == "Clear the selection"
    assert opened.page.inner_text("#told") == "Aland selected, 1 dealing"


def test_how_many_fit_the_filters_is_said(opened: Opened) -> None:
    opened.page.get_by_label("Meeting").uncheck()
    assert "3 dealings of 4 fit the filters." in opened.page.inner_text("#notes")


def test_the_back_button_goes_back(opened: Opened) -> None:
    opened.find("Aland")
    opened.find("Bland")
    opened.page.go_back()
    opened.page.wait_for_selector("#panel h2:text-is('Aland')")
    opened.page.go_back()
    opened.page.wait_for_selector("#panel h2:text-is('What the documents say')")
    opened.page.go_forward()
    opened.page.wait_for_selector("#panel h2:text-is('Aland')")


def test_suggestions_are_chosen_by_keyboard(opened: Opened) -> None:
    query = opened.page.locator("#query")
    query.fill("naive story")
    assert opened.page.locator("#found [role=option]").count() == 4
    query.press("ArrowDown")
    query.press("ArrowDown")
    assert query.get_attribute("aria-activedescendant") == "option-1"
    query.press("Enter")
    assert opened.page.inner_text("#panel .quoted.here blockquote") == "The naïve story of bc."
    assert query.get_attribute("aria-expanded") == "false"
    assert opened.fragment() == "select=document/bc&quote=0"
    opened.page.locator("#panel .proves .link").click()
    assert opened.page.inner_text("#panel .kind") == "Agreement"


def test_escape_closes_the_suggestions_first(opened: Opened) -> None:
    opened.find("Aland")
    opened.page.fill("#query", "bl")
    opened.page.keyboard.press("Escape")
    assert not opened.page.locator("#found").is_visible()
    assert opened.heading() == "Aland"
    opened.page.keyboard.press("Escape")
    assert opened.heading() == "What the documents say"


def test_a_citation_is_copied(opened: Opened) -> None:
    opened.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    opened.find("Funding")
    opened.page.get_by_role("button", name="Copy as citation").first.click()
    opened.page.wait_for_selector("#panel button:text-is('Copied')")
    assert opened.page.evaluate("navigator.clipboard.readText()") == (
        "“The naïve story of ab.” Post. ab.txt, characters 0–22."
    )


def test_only_addresses_of_the_web_become_links(opened: Opened) -> None:
    opened.find("Funding")
    assert opened.page.locator("#panel a").count() == 0


def test_a_served_page_leads_into_the_text_that_was_read(browser: "playwright.Browser", file: Path) -> None:
    page = browser.new_page()
    page.route("http://dossier.test/explorer", lambda route: route.fulfill(path=file, content_type="text/html"))
    page.goto("http://dossier.test/explorer#select=dealing/ab")
    assert page.locator("#panel .doing a").get_attribute("href") == "/id/document/ab#at-0"
    page.close()


def test_a_quote_leads_to_its_words_in_the_published_page(browser: "playwright.Browser", tmp_path: Path) -> None:
    facts = _chain()
    source = replace(facts.sources[f"{BASE}document/ab"], url="https://news.example/a?b=1#top")
    facts = replace(facts, sources={**facts.sources, source.iri: source})
    write_explorer(facts, tmp_path / "explorer.html")
    opened = Opened(browser, tmp_path / "explorer.html", "#select=dealing/ab")
    link = opened.page.locator("#panel .doing a")
    assert link.get_attribute("href") == ("https://news.example/a?b=1#:~:text=The%20na%C3%AFve%20story%20of%20ab.")
    assert link.get_attribute("rel") == "noopener noreferrer"
    assert opened.requests == [(tmp_path / "explorer.html").as_uri()]


def test_long_sentences_are_cut_between_words(opened: Opened) -> None:
    cut = "marked('one two three four five six seven eight nine ten', 'NINE', 20)"
    assert opened.page.evaluate(f"{cut}.map((part) => part.textContent || part)") == [
        "…",
        "four five six seven eight ",
        "nine",
        "",
        "…",
    ]
    assert opened.page.evaluate("marked('one two', 'x')") == ["", "one two", ""]


def test_the_shortest_path_between_two_actors(opened: Opened) -> None:
    opened.find("Aland")
    opened.page.get_by_role("button", name="Path to…").click()
    opened.find("Dland")
    assert opened.heading() == "Aland to Dland"
    assert "3 steps over dealings; what is only denied is left out." in opened.page.inner_text("#panel")
    assert opened.page.locator("#panel .stop").all_inner_texts() == ["Aland", "Bland", "Cland", "Dland"]
    assert opened.fragment() == "path=entity/a,entity/d"
    opened.page.get_by_label("Agreement").uncheck()
    assert "No way leads from one to the other over dealings that the filters let through." in (
        opened.page.inner_text("#panel")
    )


@pytest.fixture(scope="module")
def parted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two communities, a to c and d to f, of two countries."""
    facts = _chain(_fact("ca", "Meeting", "ca", "2024", ()), _fact("de", "Meeting", "de", "2024", ()))
    parties = {iri: replace(party, country="AA" if iri[-1] in "ab" else "DD") for iri, party in facts.parties.items()}
    path = tmp_path_factory.mktemp("parted") / "explorer.html"
    write_explorer(replace(facts, parties=parties), path)
    return path


def test_colours_tell_of_communities_and_countries(browser: "playwright.Browser", parted: Path) -> None:
    opened = Opened(browser, parted)
    tones = "['entity/a', 'entity/f', 'dealing/ab', 'dealing/cd'].map(toneOf)"
    assert opened.page.evaluate(tones) == ["#24527a", "#24527a", "#c79a1b", "#c79a1b"]
    opened.page.get_by_label("Community", exact=True).check(force=True)
    assert opened.page.evaluate(tones) == ["#0067a5", "#d55e00", "#0067a5", "#8d887f"]
    assert opened.page.evaluate("document.activeElement.value") == "community"
    opened.page.get_by_label("Country", exact=True).check(force=True)
    assert opened.fragment() == "colour=country"
    assert opened.page.evaluate(tones) == ["#d55e00", "#0067a5", "#d55e00", "#0067a5"]
    opened.page.get_by_role("group", name="Countries").get_by_role("checkbox").first.uncheck()
    assert {"a", "b"} <= opened.shown()
    assert not {"c", "d", "e", "f"} & opened.shown()
    opened.find("Aland")
    assert "Community: Cland, Aland" in opened.page.inner_text("#panel")
    assert opened.complaints == []
    opened.page.close()


def test_the_way_of_colouring_is_opened_from_its_address(browser: "playwright.Browser", parted: Path) -> None:
    opened = Opened(browser, parted, "#colour=community&hide=community:0")
    assert opened.page.get_by_label("Community", exact=True).is_checked()
    assert opened.shown() >= {"d", "e", "f"}
    assert not {"a", "b", "c"} & opened.shown()
    opened.page.get_by_label("Type", exact=True).check(force=True)
    assert opened.fragment() == ""
    opened.page.close()


def test_what_is_only_denied_is_no_way(browser: "playwright.Browser", tmp_path: Path) -> None:
    facts = _chain()
    (told,) = facts.facts[f"{BASE}dealing/bc"].tellings
    denied = replace(facts.facts[f"{BASE}dealing/bc"], tellings=(replace(told, modality="denied"),))
    facts = replace(facts, facts={**facts.facts, denied.iri: denied})
    write_explorer(facts, tmp_path / "explorer.html")
    opened = Opened(browser, tmp_path / "explorer.html", "#path=entity/a,entity/d")
    assert "No way leads from one to the other over dealings." in opened.page.inner_text("#panel")
    opened.page.close()


def test_filters_are_there_when_a_narrow_window_becomes_wide(opened: Opened) -> None:
    opened.page.set_viewport_size({"width": 390, "height": 844})
    opened.page.locator("#legend").wait_for(state="hidden")
    opened.page.set_viewport_size({"width": 1400, "height": 900})
    opened.page.locator("#legend").wait_for()


def test_the_surroundings_of_an_actor_step_by_step(opened: Opened) -> None:
    opened.find("Aland")
    opened.page.get_by_role("button", name="Only its surroundings").click()
    assert opened.shown() == {"a", "ab", "b"}
    opened.page.get_by_role("button", name="one more").click()
    assert opened.shown() == {"a", "ab", "b", "bc", "c"}
    assert opened.fragment() == "select=entity/a&around=entity/a&steps=2"
    opened.page.get_by_role("button", name="show all").click()
    assert len(opened.shown()) == 10


def test_a_double_click_adds_surroundings(opened: Opened) -> None:
    opened.page.locator("#picture").dblclick(position=opened.at("entity/e"))
    opened.page.wait_for_selector("#notes p")
    assert opened.shown() == {"e", "ef", "f"}


def test_the_picture_is_walked_by_keyboard(opened: Opened) -> None:
    opened.page.locator("#picture").focus()
    opened.page.keyboard.press("n")
    first = opened.heading()
    opened.page.keyboard.press("n")
    assert {first, opened.heading()} == {"Bland", "Cland"}
    opened.page.keyboard.press("p")
    assert opened.heading() == first
    opened.page.keyboard.press("Enter")
    assert len(opened.shown()) == 5


def test_the_table_has_a_row_a_claim_and_no_formula(opened: Opened) -> None:
    with opened.page.expect_download() as waiting:
        opened.page.locator("#save-table").click()
    assert waiting.value.suggested_filename == "dossier.csv"
    text = waiting.value.path().read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert len(rows) == 4
    (disputed,) = [row for row in rows if row["disputed"] == "yes"]
    assert disputed["dealing"] == f"{BASE}dealing/bc"
    assert disputed["party"] == "Bland; Cland"
    assert disputed["subject"] == "'=HYPERLINK(1)"
    assert disputed["quote"] == "The naïve story of bc."


def test_the_picture_is_saved(opened: Opened) -> None:
    with opened.page.expect_download() as waiting:
        opened.page.locator("#save-picture").click()
    assert waiting.value.path().read_bytes().startswith(b"\x89PNG")


def test_the_colours_are_turned(opened: Opened) -> None:
    paper = "getComputedStyle(document.body).backgroundColor"
    assert opened.page.evaluate(paper) == "rgb(253, 252, 250)"
    opened.page.locator("#colours").click()
    assert opened.page.evaluate(paper) == "rgb(22, 24, 27)"
    opened.page.locator("#colours").click()
    assert opened.page.evaluate(paper) == "rgb(253, 252, 250)"


def test_all_controls_have_names(opened: Opened) -> None:
    nameless = opened.page.evaluate(
        "[...document.querySelectorAll('button, input, select, a, [role]')].filter((each) => !each.ariaLabel"
        " && !each.textContent.trim() && !(each.labels && each.labels.length)).map((each) => each.outerHTML)"
    )
    assert [html for html in nameless if 'id="missed"' not in html and 'id="told"' not in html] == []


def test_it_works_in_the_frame_of_a_notebook(browser: "playwright.Browser", file: Path, tmp_path: Path) -> None:
    cell = Page(file.read_text(encoding="utf-8"))._repr_html_()
    (tmp_path / "notebook.html").write_text(cell, encoding="utf-8")
    notebook = Opened(browser, tmp_path / "notebook.html")
    frame = notebook.page.frame_locator("iframe")
    frame.locator("html[data-ready=yes]").wait_for()
    frame.locator("#query").fill("Aland")
    frame.locator("#query").press("Enter")
    assert frame.locator("#panel h2").inner_text() == "Aland"
    assert notebook.complaints == []
    notebook.page.close()


def test_what_matters_first_is_drawn_first(browser: "playwright.Browser", tmp_path: Path) -> None:
    many = [_fact(f"x{n}", "Meeting", "ab", "2020", ("Post",)) for n in range(FIRST + 50)]
    facts = _chain(*many)
    write_explorer(facts, tmp_path / "explorer.html")
    large = Opened(browser, tmp_path / "explorer.html")
    assert "400 of 454 dealings drawn" in large.page.inner_text("#notes")
    large.page.get_by_role("button", name="Draw more").click()
    assert len(large.shown()) == 454 + 6
    assert large.complaints == []


def test_the_filters_know_the_sources_of_a_built_graph(browser: "playwright.Browser", tmp_path: Path) -> None:
    write_disputed(tmp_path / "graph.nq")
    write_views(open_graph(tmp_path), tmp_path)
    page = Opened(browser, tmp_path / "explorer.html")
    page.page.get_by_label("Independent sources").fill("3")
    assert "loan" in page.shown()
    page.page.get_by_label("Told by").select_option("TASS")
    assert "loan" in page.shown()
    assert page.complaints == []
