"""Take the pictures of README.md: the explorer and the pages of ``kg serve``, of `seeds/` and of `tests/reports/`.

``python docs/picture.py [NAME…]`` needs the extra ``browser`` and a Chromium of the machine's own.
"""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
TEXTS = {"seeds": ROOT / "seeds", "reports": ROOT / "tests" / "reports"}
WIDE, PHONE = (1280, 760), (390, 844)


@dataclass(frozen=True)
class Picture:
    """A picture's name, what it is of ("seeds", "reports", or a path on the server), the fragment of the explorer's
    address, what is sought in it or chosen on the server, the size of the window, and its colours.
    """

    name: str
    of: str
    fragment: str = ""
    sought: tuple[str, ...] = ()
    size: tuple[int, int] = WIDE
    scheme: str = "light"


PICTURES = (
    Picture("explorer", "seeds", sought=("890 million",)),
    Picture("explorer-communities", "reports", size=(1180, 720)),
    Picture("explorer-dispute", "reports", sought=("hospital, 15 million",)),
    Picture("explorer-path", "seeds", sought=("Irina Okladnikova", "Path to…", "UN"), scheme="dark"),
    Picture("explorer-phone", "seeds", "#colour=country", size=PHONE),
    Picture("server-query", "/"),
    Picture("server-entity", "/search?q=Russia", sought=("Russia",)),
)


def main() -> None:
    """Take the pictures that are named, or all."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - an extra, and tests import this module

    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        sys.exit("no Chromium on this machine; install one")
    wanted = [picture for picture in PICTURES if not sys.argv[1:] or picture.name in sys.argv[1:]]
    with tempfile.TemporaryDirectory() as built, sync_playwright() as playwright:
        for name, texts in TEXTS.items():
            kg("build", str(texts), "-o", str(Path(built) / name))
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        with served(Path(built) / "seeds") as address:
            for picture in wanted:
                take(picture, browser, Path(built), address)
        browser.close()


def take(picture: Picture, browser: Any, built: Path, address: str) -> None:
    """Open, seek, and write one picture."""
    width, height = picture.size
    page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=picture.scheme)
    if picture.of.startswith("/"):
        page.goto(address + picture.of)
        for name in picture.sought:
            page.get_by_role("link", name=name, exact=True).first.click()
    else:
        page.goto((built / picture.of / "explorer.html").as_uri() + picture.fragment)
        for text in picture.sought:
            seek(page, text)
    page.wait_for_timeout(1500)  # the picture is moved to what was found
    page.screenshot(path=ROOT / "docs" / f"{picture.name}.png")
    page.close()


def seek(page: Any, text: str) -> None:
    """Press the button of that name in the explorer, or else search for it."""
    button = page.get_by_role("button", name=text, exact=True)
    if text.endswith("…") and button.count():
        button.click()
        return
    page.fill("#query", text)
    page.keyboard.press("Enter")


def kg(*arguments: str) -> None:
    """Run a command of the program, and tell nothing if it goes well."""
    subprocess.run([sys.executable, "-m", "kg.cli", *arguments], check=True, capture_output=True)


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address at which a graph is served meanwhile."""
    command = [sys.executable, "-m", "kg.cli", "serve", str(folder), "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout  # noqa: S101 - it is a pipe
        said = next(line for line in server.stdout if "http://" in line)
        try:
            yield "http://" + said.partition("http://")[2].split()[0].rstrip("/.,")
        finally:
            server.terminate()


if __name__ == "__main__":
    main()
