"""Take the picture of README.md: the explorer of `output/`, with one fact opened beside its quotes.

``python docs/picture.py`` needs the extra ``browser`` and a Chromium of the machine's own.
"""

import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "output" / "explorer.html"
PICTURE = ROOT / "docs" / "explorer.png"
SOUGHT = "890 million"


def main() -> None:
    """Open the page, seek a fact, and write the picture."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - an extra, and tests import this module

    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        sys.exit("no Chromium on this machine; install one")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1400, "height": 800})
        page.goto(PAGE.as_uri())
        page.fill("#query", SOUGHT)
        page.keyboard.press("Enter")
        page.wait_for_timeout(1000)  # the picture is moved to what was found
        page.screenshot(path=PICTURE)
        browser.close()


if __name__ == "__main__":
    main()
