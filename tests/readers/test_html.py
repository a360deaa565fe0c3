"""Web pages: the article and nothing else, without a network."""

import io
import logging
import socket
from pathlib import Path

import pytest

from kg.errors import SkipDocument
from kg.model.document import Document
from kg.readers.html import read

PAGE = Path(__file__).parent / "data/page.html"


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a reader must not reach for the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


def test_article_with_its_metadata() -> None:
    (document,) = read(io.BytesIO(PAGE.read_bytes()), "page.html", 100_000)
    assert document == Document(
        "page.html",
        "Tankers & tides: oil sails again\n\n"
        "Russia has delivered more than a million barrels of oil to North Korea since March 2024, the ministry in Seoul"
        " said on Friday.\n"
        "The deliveries breach a cap of 500,000 barrels a year which the United Nations Security Council imposed in"
        " December 2017.\n"
        "Forty-three calls\n"
        "Satellite images show North Korean tankers at the port of Vostochny on forty-three days.\n"
        "One of them, the Paek Yang San 1, came twice.",
        title="Tankers & tides: oil sails again",
        issued="2024-05-03",
        publisher="Harbour Post",
        url="https://harbour-post.example/oil",
    )


@pytest.mark.parametrize("page", [b"<html><body></body></html>", b"\x00\x01\x02" * 40, b"<" * 500])
def test_page_without_an_article(page: bytes, caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(SkipDocument, match=r"^no article text in the page$"):
        list(read(io.BytesIO(page), "page.html", 100_000))
    assert caplog.records == []
    assert logging.getLogger("trafilatura").propagate
