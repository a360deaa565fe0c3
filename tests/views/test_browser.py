"""The page in a real Chromium; skipped where there is none."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from rdflib import Dataset

from kg.rdf.nquads import write_nquads
from kg.rdf.write import document_quads
from kg.store import open_graph
from kg.views.write import write_views
from tests.disputed import write_disputed
from tests.gold import GOLD, gold_readings, gold_resolution, needs_gold
from tests.views.chromium import Opened, browser, needs_chromium, playwright

__all__ = ["browser"]  # the fixture

pytestmark = needs_chromium
HOSTILE = "<img src=x onerror=alert(1)></script><script>alert(2)</script>"


@pytest.fixture(scope="module")
def file(small: Dataset, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("views")
    write_views(small, folder)
    return folder / "explorer.html"


@pytest.fixture
def opened(browser: "playwright.Browser", file: Path) -> Iterator[Opened]:
    result = Opened(browser, file)
    yield result
    assert result.complaints == []
    assert result.requests == [file.as_uri()]
    result.page.close()


def test_the_title_bar_counts(opened: Opened) -> None:
    assert opened.page.inner_text("#counts") == "2 documents · 5 actors and places · 2 dealings · 3 claims"


def test_the_picture_is_drawn(opened: Opened) -> None:
    drawn = opened.page.evaluate(
        "(() => { const canvas = document.querySelector('canvas'); const pixels = canvas.getContext('2d')"
        ".getImageData(0, 0, canvas.width, canvas.height).data; return pixels.some((value) => value > 0); })()"
    )
    assert drawn
    assert opened.shown() == {"ann", "arland", "borland", "daily", "fund", "join"}


def test_search_selects_and_the_panel_quotes(opened: Opened) -> None:
    opened.find("funding: 890")
    panel = opened.page.locator("#panel")
    assert panel.locator("h2").inner_text() == "890 million RUB, 2026"
    assert panel.locator("blockquote").all_inner_texts() == [
        "Arland pays",
        "Arland will pay Borland 890 million rubles, Ann Author said.",
        "Arland paid up to about $10 million a year.",
    ]
    footer = panel.locator("footer").first.inner_text()
    assert footer.split("\n")[0] == "Arland pays The Daily · 20 November 2025 · one.txt"
    assert "planned according to Ann Author · confidence 80%" in " ".join(footer.split())
    assert opened.page.evaluate("picture.network.getSelectedNodes()") == ["dealing/fund"]


def test_the_panel_tells_who_stands_by_what_is_disputed(browser: "playwright.Browser", tmp_path: Path) -> None:
    write_disputed(tmp_path / "graph.nq")
    write_views(open_graph(tmp_path), tmp_path)
    opened = Opened(browser, tmp_path / "explorer.html")
    opened.find("funding")
    panel = opened.page.locator("#panel")
    assert "4 documents, 3 independent sources: Post, TASS (D4), unnamed publisher of news/denial.html" in (
        panel.inner_text()
    )
    assert panel.locator(".dispute li").all_inner_texts() == [
        "amount: 9 USD a year – TASS (D4)",
        "amount: about 1.5 USD a year – Post",
        "modality: planned – Post, TASS (D4)",
        "modality: denied – unnamed publisher of news/denial.html",
    ]
    assert "reprint of loan.txt" in panel.inner_text()
    assert opened.complaints == []


def test_any_name_finds_its_bearer(opened: Opened) -> None:
    opened.find("Republic of Borland")
    assert opened.page.inner_text("#panel h2") == "Borland"
    opened.find("arlandic")
    assert opened.page.inner_text("#panel h2") == "Arland"


def test_who_is_in_no_dealing_is_found_too(opened: Opened) -> None:
    opened.find("Bay of Test")
    assert "Named, but in no dealing." in opened.page.inner_text("#panel")
    assert "two.txt" in opened.page.inner_text("#panel")


def test_what_is_not_found_is_said(opened: Opened) -> None:
    opened.find("nobody at all")
    assert opened.page.inner_text("#missed") == "Nothing by that name"


def test_a_filter_hides_and_shows_again(opened: Opened) -> None:
    opened.page.get_by_label("denied").uncheck()
    assert opened.shown() == {"ann", "arland", "borland", "fund"}
    opened.page.get_by_label("Funding").uncheck()
    assert opened.shown() == set()
    opened.page.get_by_label("Funding").check()
    opened.page.get_by_label("Person").uncheck()
    assert opened.shown() == {"arland", "borland", "fund"}


def test_what_is_told_as_two_things_stays_while_one_is_asked_for(opened: Opened) -> None:
    opened.page.get_by_label("planned").uncheck()
    assert "fund" in opened.shown()
    opened.page.get_by_label("actual").uncheck()
    assert "fund" not in opened.shown()


def test_speakers_go_with_what_they_say(opened: Opened) -> None:
    opened.page.get_by_label("who says it").uncheck()
    assert opened.shown() == {"arland", "borland", "fund", "join"}


def test_what_is_selected_is_drawn_though_the_filters_leave_it_out(opened: Opened) -> None:
    opened.page.get_by_label("denied").uncheck()
    opened.find("Cooperation")
    assert "join" in opened.shown()
    assert "The filters leave it out" in opened.page.inner_text("#panel")
    assert not opened.page.get_by_label("denied").is_checked()


def test_a_click_on_a_node_selects_it(opened: Opened) -> None:
    at = opened.page.evaluate("picture.network.canvasToDOM(nodeOf.get('entity/arland'))")
    opened.page.locator("#picture").click(position=at)
    opened.page.wait_for_selector("#panel h2:text-is('Arland')")
    cards = opened.page.locator("#panel .card summary")
    assert cards.count() == 2
    cards.first.click()
    opened.page.locator("#panel .card[open] blockquote").first.wait_for(state="visible")


def test_escape_clears_and_slash_searches(opened: Opened) -> None:
    opened.find("Arland")
    opened.page.keyboard.press("Escape")
    assert opened.page.inner_text("#panel h2") == "What the documents say"
    opened.page.locator("#whole").focus()
    opened.page.keyboard.press("/")
    assert opened.page.evaluate("document.activeElement.id") == "query"


def test_arrows_move_the_picture(opened: Opened) -> None:
    opened.page.locator("#picture").focus()
    before = opened.page.evaluate("picture.network.getViewPosition()")
    opened.page.keyboard.press("ArrowRight")
    opened.page.keyboard.press("ArrowDown")
    after = opened.page.evaluate("picture.network.getViewPosition()")
    assert after["x"] > before["x"]
    assert after["y"] > before["y"]


def test_pointing_at_the_picture_leaves_the_search_alone(opened: Opened) -> None:
    opened.page.locator("#query").focus()
    opened.page.locator("#picture").hover()
    assert opened.page.evaluate("document.activeElement.id") == "query"


def test_pointing_at_a_node_names_the_roles_of_its_links(opened: Opened) -> None:
    at = opened.page.evaluate("picture.network.canvasToDOM(nodeOf.get('dealing/join'))")
    opened.page.locator("#picture").hover(position=at)
    opened.page.wait_for_function("picture.roles.length === 3")
    assert opened.page.evaluate("picture.roles.map((role) => role[2])") == ["says", "participant", "participant"]


def test_the_panel_leads_on_by_keyboard(opened: Opened) -> None:
    opened.find("Funding")
    opened.page.locator("#panel .link:text-is('Borland')").focus()
    opened.page.keyboard.press("Enter")
    assert opened.page.inner_text("#panel h2") == "Borland"


def test_denial_is_written_and_not_only_coloured(opened: Opened) -> None:
    opened.find("Cooperation")
    assert opened.page.locator("#panel .badge").first.inner_text() == "denied"
    assert opened.page.evaluate("cautious('Cooperation: a thing', 'denied')") == "Denied cooperation: a thing"


def test_hostile_text_stays_text(opened: Opened) -> None:
    opened.find(HOSTILE[:12])
    assert opened.page.inner_text("#panel h2") == HOSTILE
    opened.find("Cooperation")
    quote = opened.page.inner_text("#panel blockquote")
    assert quote == "“No </script><img src=x onerror=alert(3)> satellites,” it said."
    assert "building <b>satellites</b>" in opened.page.inner_text("#panel dl")
    assert opened.page.locator("#panel img, #panel b, #panel script").count() == 0


def test_it_fits_a_phone(opened: Opened) -> None:
    opened.page.set_viewport_size({"width": 390, "height": 844})
    opened.page.reload()
    opened.requests.pop()
    assert opened.page.evaluate("document.documentElement.scrollWidth") <= 390
    assert not opened.page.locator("#legend").is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_follows_the_colours_of_the_machine(opened: Opened, scheme: str) -> None:
    opened.page.emulate_media(color_scheme=scheme)
    paper = {"light": "rgb(253, 252, 250)", "dark": "rgb(22, 24, 27)"}[scheme]
    assert opened.page.evaluate("getComputedStyle(document.body).backgroundColor") == paper


@needs_gold
def test_the_gold_graph_opens_in_peace(browser: "playwright.Browser", tmp_path: Path) -> None:
    readings = gold_readings(GOLD / "seeds")
    resolution = gold_resolution(readings, GOLD / "seeds")
    write_nquads((q for reading in readings for q in document_quads(reading, resolution)), tmp_path / "graph.nq")
    write_views(open_graph(tmp_path), tmp_path)
    large = Opened(browser, tmp_path / "explorer.html")
    large.find("build military satellites")
    quotes = large.page.locator("#panel blockquote").all_inner_texts()
    assert quotes == ["Matsegora also noted that Moscow is not helping Pyongyang build military satellites."]
    assert large.page.locator("#panel .badge").first.inner_text() == "denied"
    assert large.complaints == []
    assert large.requests == [(tmp_path / "explorer.html").as_uri()]
