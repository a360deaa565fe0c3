"""Who may ask a started server, and what browsers are told."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from kg.cli import main
from tests.server.started import Server, started

QUERY = "/sparql?query=ASK%20%7B%7D"
TOKEN = "correct-horse-battery"  # noqa: S105 - of this test alone


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1:8000", "[::1]:80", "LOCALHOST:1"])
def test_names_of_this_machine_are_answered(server: Server, host: str) -> None:
    assert server.ask(QUERY, headers={"Host": host}).status == 200


@pytest.mark.parametrize(
    "host",
    ["evil.example", "127.0.0.1.evil.example", "localhost.", "", "[", "a@localhost:b", "a@localhost"],
)
def test_other_names_are_not(server: Server, host: str) -> None:
    told = server.ask(QUERY, headers={"Host": host})
    assert (told.status, told.text) == (421, "this server does not answer to that name\n")


def test_pages_of_other_sites_are_refused(server: Server) -> None:
    own = server.address.rstrip("/")
    assert server.ask(QUERY, headers={"Origin": own}).status == 200
    for origin in ("https://evil.example", "null", "http://localhost:1", own + ".evil.example"):
        told = server.ask(QUERY, headers={"Origin": origin})
        assert (told.status, told.text) == (403, "pages of other sites cannot ask this server\n")
        assert "access-control-allow-origin" not in told.headers


@pytest.mark.parametrize("path", [QUERY, "/nothing", "/sparql?query=x"])
def test_every_response_has_its_headers(server: Server, path: str) -> None:
    headers = server.ask(path).headers
    assert headers["content-security-policy"].startswith("default-src 'none'; script-src 'self';")
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert (headers["x-content-type-options"], headers["referrer-policy"]) == ("nosniff", "no-referrer")
    assert "server" not in headers


@pytest.fixture(scope="module")
def locked(folder: Path) -> Iterator[Server]:
    with started(folder, "--token", TOKEN, "--workers", "2") as server:
        yield server


def test_a_token_is_asked_for(locked: Server) -> None:
    told = locked.ask(QUERY)
    assert (told.status, told.headers["www-authenticate"]) == (401, "Bearer")
    assert locked.ask(QUERY, headers={"Authorization": "Bearer wrong"}).status == 401
    assert locked.ask(QUERY, headers={"Authorization": f"Basic {TOKEN}"}).status == 401
    assert locked.ask(QUERY, headers={"Cookie": f"kg-session={TOKEN}"}).status == 401
    assert locked.ask(QUERY, headers={"Authorization": f"Bearer {TOKEN}"}).status == 200


def test_an_address_beyond_this_machine_needs_a_token(folder: Path) -> None:
    told = CliRunner().invoke(main, ["serve", str(folder), "--host", "0.0.0.0"])  # noqa: S104 - refused
    assert told.exit_code == 2
    assert told.stderr == (
        "kg: 0.0.0.0 can be reached from other machines; give a --token, or KG_TOKEN in the environment\n"
    )


def test_a_token_that_can_be_guessed_is_refused(folder: Path) -> None:
    told = CliRunner().invoke(main, ["serve", str(folder), "--token", "secret"])
    assert told.stderr == "kg: the token is easy to guess; give at least 16 ASCII characters\n"


def test_a_folder_without_a_graph_is_refused(tmp_path: Path) -> None:
    told = CliRunner().invoke(main, ["serve", str(tmp_path), "--port", "0"])
    assert (told.exit_code, told.stderr) == (2, f"kg: {tmp_path} holds no graph; run kg build PATH… -o {tmp_path}\n")


def test_a_port_that_is_taken_is_refused(server: Server, folder: Path) -> None:
    port = server.address.rstrip("/").rpartition(":")[2]
    told = CliRunner().invoke(main, ["serve", str(folder), "--port", port])
    assert told.exit_code == 2
    assert told.stderr.startswith(f"kg: 127.0.0.1:{port} cannot be used (")


def test_a_browser_gives_the_token_once(locked: Server) -> None:
    html, form = {"Accept": "text/html"}, {"Content-Type": "application/x-www-form-urlencoded"}
    asked = locked.ask("/search", headers=html)
    assert (asked.status, asked.headers["location"]) == (303, "/login")
    assert '<input id="token" name="token" type="password"' in locked.ask("/login").text
    assert locked.ask("/assets/site.css").status == 200
    wrong = locked.ask("/login", "POST", b"token=wrong", form)
    assert (wrong.status, "That is not the token." in wrong.text) == (401, True)
    assert locked.ask("/login", "POST", b"token=" + b"x" * 5000, form).status == 413
    right = locked.ask("/login", "POST", f"token={TOKEN}".encode(), form)
    assert (right.status, right.headers["location"]) == (303, "/")
    cookie = right.headers["set-cookie"]
    assert cookie.endswith("; HttpOnly; Path=/; SameSite=strict")
    assert TOKEN not in cookie
    assert locked.ask("/search", headers=html | {"Cookie": cookie.partition(";")[0]}).status == 200
