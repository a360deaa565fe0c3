"""Addresses, files of settings, and how a server is known."""

from pathlib import Path

import pytest

from kg.errors import StopRun
from kg.model.location import Remote, folder_of, location
from kg.store.remote.secrets import Bearer, auth_of, is_known
from kg.store.remote.server import Server, server_of


def server(address: str, *, known: bool = True, says: str = "") -> Server:
    return server_of(Remote(address), known=known, ask=lambda _: says)


@pytest.mark.parametrize(
    ("address", "says", "query", "update", "graphs"),
    [
        ("http://h:7878", "Oxigraph/0.5.13", "http://h:7878/query", "http://h:7878/update", "http://h:7878/store"),
        ("http://h/", "Apache Jena Fuseki (5.1.0)", "http://h/query", "http://h/update", "http://h/data"),
        (
            "rdf4j+https://h/repositories/news",
            "",
            "https://h/repositories/news",
            "https://h/repositories/news/statements",
            "https://h/repositories/news/rdf-graphs/service",
        ),
        (
            "http://h:8890/",
            "Virtuoso/07.20.3229 (Linux)",
            "http://h:8890/sparql-auth",
            "http://h:8890/sparql-auth",
            "http://h:8890/sparql-graph-crud-auth",
        ),
    ],
)
def test_known_kinds(address: str, says: str, query: str, update: str, graphs: str) -> None:
    found = server(address, says=says)
    assert (found.query, found.update, found.graphs) == (query, update, graphs)


def test_who_gives_no_name_reads_virtuoso_where_all_may() -> None:
    found = server("virtuoso+http://h:8890/", known=False)
    assert (found.query, found.graphs, found.digest) == (
        "http://h:8890/sparql",
        "http://h:8890/sparql-graph-crud",
        False,
    )
    assert server("virtuoso+http://h:8890/").digest


def test_a_kind_that_is_named_is_not_asked_for() -> None:
    def ask(url: str) -> str:
        raise AssertionError(url)

    assert server_of(Remote("fuseki+http://h/ds"), known=False, ask=ask).graphs == "http://h/ds/data"


def test_a_file_of_settings_says_it_all(tmp_path: Path) -> None:
    file = tmp_path / "team.toml"
    file.write_text(
        'url = "https://h/db"\nquery = "ask"\nupdate = "tell"\ngraphs = "/gsp"\nauth = "digest"\nexact = true\n'
        'base = "https://h/id/"\ntimeout = 2\nmax_answer = 1.5\n',
        encoding="utf-8",
    )
    assert server(str(file)) == Server(
        "https://h/db/",
        "https://h/db/ask",
        "https://h/db/tell",
        "https://h/gsp",
        digest=True,
        exact=True,
        base="https://h/id/",
        timeout=2,
        max_answer=1_500_000,
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("url = ", "this is no TOML"),
        ("", "url is missing; say where the server is"),
        ('url = "http://h/"\nport = 1', "there is no setting port; there are url, kind, query"),
        ('url = "http://h/"\npassword = "x"', "there is no setting password; secrets stand in the environment alone"),
        ("url = 1", "url is no text; correct it"),
        ('url = "http://h/"\ntimeout = "long"', "timeout is no number; correct it"),
        ('url = "http://h/"\ntimeout = true', "timeout is no number; correct it"),
        ('url = "http://h/"\ntimeout = 0', "timeout and max_answer are above 0; correct it"),
        ('url = "http://h/"\nauth = "magic"', "auth is basic or digest"),
    ],
)
def test_a_faulty_file_stops_the_run(tmp_path: Path, text: str, told: str) -> None:
    file = tmp_path / "x.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(StopRun) as stopped:
        server(str(file))
    assert str(stopped.value).startswith(f"{file}: ")
    assert told in str(stopped.value)


@pytest.mark.parametrize(
    "address",
    ["http://", "ftp://h/", "http://h:99999/", "http://h:x/", "http://h/?a=b", "http://h/#a", "http://h/ b", "://"],
)
def test_what_is_no_address_stops_the_run(address: str) -> None:
    with pytest.raises(StopRun, match=r"is no address of a server; give one such as http://127.0.0.1:7878/$"):
        server(address)


def test_a_kind_that_nobody_knows_stops_the_run() -> None:
    with pytest.raises(
        StopRun, match=r"^blazegraph.http://h/: blazegraph is no kind of server that is known; write KIND"
    ):
        server("blazegraph+http://h/")
    with pytest.raises(StopRun, match=r"^http://h/: the server does not say what it is; write KIND.URL"):
        server("http://h/", says="nginx")


@pytest.mark.parametrize("address", ["http://ada:s3cret@h:1/", "fuseki+https://ada@h:1/ds"])
def test_a_password_in_an_address_is_refused_and_not_told(address: str, tmp_path: Path) -> None:
    with pytest.raises(StopRun, match=r"^the address of h:1 holds a user or password, which others may see") as stopped:
        location(address)
    assert "ada" not in str(stopped.value)
    (tmp_path / "x.toml").write_text(f'url = "{address}"', encoding="utf-8")
    with pytest.raises(StopRun, match=r"^the address of h:1 holds a user"):
        server(str(tmp_path / "x.toml"))


def test_a_server_is_no_folder() -> None:
    assert folder_of(Path("out"), "history") == Path("out")
    with pytest.raises(StopRun, match=r"^http://h/: history is kept in the folder of the build; name that folder$"):
        folder_of(location("http://h/"), "history")


def test_a_secret_that_no_header_carries_stops_the_run() -> None:
    with pytest.raises(StopRun, match=r"^KG_STORE_TOKEN holds characters that cannot be sent; set it anew$"):
        auth_of({"KG_STORE_TOKEN": "a\r\nHost: b"}, digest=False)
    assert auth_of({"KG_STORE_TOKEN": "t", "KG_STORE_USER": "u"}, digest=False) == Bearer("t")
    assert not is_known({"KG_STORE_PASSWORD": "x"})
