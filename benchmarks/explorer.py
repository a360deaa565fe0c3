"""The explorer, from opening to usable: graphs of facts made by rule, opened in Chromium, and one by plain pyvis.

``python benchmarks/explorer.py`` prints a table; ``python benchmarks/explorer.py 1000 FOLDER`` leaves that page there.
Usable is: drawn, and a search answered. Chromium runs without a GPU. Plain pyvis is usable when it has come to rest,
for which it is given `PATIENCE`; it may ask no other host, as nothing here may.
"""

import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

from faker import Faker
from pyvis.network import Network

from benchmarks.measured import FULL, Bar, Measured, Scale, pairs
from benchmarks.page import table
from kg.views.explorer import write_explorer
from kg.views.facts import Fact, Facts, Filling, Nature, Party, Quote, Source, Stance, Telling
from kg.views.network import network_of

PATIENCE = 30.0
"""Seconds after which plain pyvis is waited for no more."""
BASE = "https://kg.example/id/"
ROLES = {
    "Funding": ("funder", "recipient"),
    "Shipment": ("supplier", "recipient"),
    "Agreement": ("party", "party"),
    "Cooperation": ("participant", "participant"),
    "Meeting": ("participant", "participant"),
    "Sanction": ("imposer", "target"),
}
MODALITIES = ("actual",) * 7 + ("planned", "planned", "possible", "denied")
BEGIN = date(2015, 1, 1)
MOST = {1_000: 3.0, 10_000: 8.0}
"""Seconds after which a page of so many nodes must be usable."""


def facts(nodes: int, seed: int = 1) -> Facts:
    """A graph of so many nodes, three in ten of them actors, few of whom have most dealings; the same for one seed."""
    random, words = Random(f"{seed} {nodes}"), Faker("en_US")  # noqa: S311 - news, not secrets
    words.seed_instance(seed)
    outlets = [f"{words.city()} {words.random_element(('Post', 'Herald', 'Wire'))}" for _ in range(20)]
    sources = [
        Source(
            f"{BASE}document/{n:05}",
            f"{n:05}.txt",
            words.sentence(6).rstrip("."),
            (BEGIN + timedelta(days=random.randrange(3650))).isoformat(),
            random.choice(outlets),
        )
        for n in range(max(1, nodes // 5))
    ]
    parties = [_party(n, words, sources, random) for n in range(nodes * 3 // 10)]
    told = [_fact(n, parties, sources, words, random) for n in range(nodes - len(parties))]
    return Facts(
        {source.iri: source for source in sources},
        {party.iri: party for party in parties},
        {fact.iri: fact for fact in told},
    )


def _party(number: int, words: Faker, sources: Sequence[Source], random: Random) -> Party:
    type_, name = random.choice(
        [("State", words.country()), ("Organization", words.company()), ("Person", words.name())]
    )
    documents = {source.iri for source in random.choices(sources, k=3)}
    return Party(f"{BASE}entity/{number:05}", type_, (name,), tuple(sorted(documents)))


def _fact(number: int, parties: Sequence[Party], sources: Sequence[Source], words: Faker, random: Random) -> Fact:
    """Between two actors, the earlier the oftener: of 3,000, the first is one end in 25."""
    iri, type_ = f"{BASE}dealing/{number:05}", random.choice(list(ROLES))
    ends = [parties[int(len(parties) * random.random() ** 2.5)] for _ in range(2)]
    tellings = [
        _telling(f"{BASE}claim/{number:05}-{n}", random.choice(sources), ends, words, random)
        for n in range(random.choice((1, 1, 1, 2, 3)))
    ]
    documents = tuple(sorted({telling.document for telling in tellings}))
    day = (BEGIN + timedelta(days=random.randrange(3650))).isoformat()
    outlets = tuple(sorted({source.publisher for source in sources if source.iri in documents}))
    values = [Filling("subject", Nature.WORDS, " ".join(words.words(3)), documents)]
    stances = tuple(Stance("amount", Nature.AMOUNT, text, outlets[:1]) for text in ("9 million USD", "7 million USD"))
    return Fact(
        iri,
        type_,
        tuple(Filling(role, Nature.ENTITY, end.iri, documents) for role, end in zip(ROLES[type_], ends, strict=True))
        + tuple(values),
        tuple(tellings),
        outlets,
        stances if number % 20 == 0 else (),
        day,
        day,
    )


def _telling(iri: str, source: Source, ends: Sequence[Party], words: Faker, random: Random) -> Telling:
    start = random.randrange(5000)
    text = f"{ends[0].names[0]} and {ends[1].names[0]}: {words.sentence(16)}"
    quote = Quote(start, start + len(text), text)
    return Telling(iri, source.iri, random.choice(MODALITIES), random.randrange(50, 100) / 100, (), (quote,))


def page_of(nodes: int, path: Path) -> float:
    """Write the page for so many nodes; how many seconds it took, the facts aside."""
    found = facts(nodes)
    begun = time.perf_counter()
    write_explorer(found, path)
    return time.perf_counter() - begun


def opened(path: Path, browser: Any) -> float:
    """Seconds from opening until the page is drawn and has answered a search."""
    page = browser.new_page(viewport={"width": 1400, "height": 900})
    begun = time.perf_counter()
    page.goto(path.as_uri(), wait_until="commit")
    page.wait_for_selector("html[data-ready=yes]")
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    page.fill("#query", "Funding")
    page.keyboard.press("Enter")
    page.wait_for_selector("#panel blockquote")
    seconds = time.perf_counter() - begun
    page.close()
    return seconds


def plain_page(nodes: int, path: Path) -> None:
    """The same network as pyvis draws it by itself."""
    network, picture = network_of(facts(nodes)), Network(directed=True, cdn_resources="in_line")
    for node, data in network.nodes(data=True):
        picture.add_node(node, label=data["label"])
    for source, target in network.edges():
        picture.edges.append({"from": source, "to": target})  # add_edge is quadratic
    path.write_text(picture.generate_html(), encoding="utf-8")


def settled(path: Path, start: Callable[[], Any], too_long: type[Exception]) -> float:
    """Seconds from opening a page of plain pyvis until it rests, `PATIENCE` at most; in a browser that ends with it."""
    browser = start()
    page = browser.new_page(viewport={"width": 1400, "height": 900})
    page.route("http*://**", lambda route: route.abort())
    begun = time.perf_counter()
    page.goto(path.as_uri(), wait_until="commit")
    try:
        page.wait_for_function("window.network && network.physics.stabilized", timeout=PATIENCE * 1000)
    except too_long:
        return PATIENCE
    finally:
        seconds = time.perf_counter() - begun
        browser.close()
    return seconds


def measure(scale: Scale) -> Iterator[Measured]:
    """Seconds until pages of two sizes are usable, and those of the less beside plain pyvis."""
    from playwright.sync_api import TimeoutError as TooLong  # noqa: PLC0415 - an extra
    from playwright.sync_api import sync_playwright  # noqa: PLC0415

    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    sizes = (1_000, 10_000) if scale.documents >= 500 else (100, 1_000)
    with sync_playwright() as engine, tempfile.TemporaryDirectory() as folder:

        def start() -> Any:
            return engine.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])

        browser = start()
        pages = {nodes: Path(folder) / f"{nodes}.html" for nodes in sizes}
        plain = Path(folder) / "plain.html"
        for nodes, path in pages.items():
            made = page_of(nodes, path)
            taken = tuple(opened(path, browser) for _ in range(scale.pairs))
            told = f"{path.stat().st_size / 1e6:.1f} MB, made in {made:.1f} s"
            bar = Bar("at most", MOST[nodes]) if nodes in MOST else None
            yield Measured(f"usable with {nodes:,} nodes", taken, bar, unit="s", told=told)
        plain_page(sizes[0], plain)
        both = pairs(
            lambda: opened(pages[sizes[0]], browser), lambda: settled(plain, start, TooLong), 2, time.perf_counter
        )
        ratios = tuple(ours / peer for ours, peer in both)
        name = f"usable with {sizes[0]:,} nodes"
        told = f"{both[0][0]:.1f} s, plain pyvis {both[0][1]:.0f} s"
        yield Measured(name, ratios, Bar("at most", 1.0), f"plain pyvis, {PATIENCE:.0f} s at most", told=told)
        browser.close()


def main() -> None:
    """Print the table, or leave one page in a folder."""
    if len(sys.argv) > 2:
        page_of(int(sys.argv[1]), Path(sys.argv[2]) / "explorer.html")
        return
    print(table(list(measure(FULL))))


if __name__ == "__main__":
    main()
