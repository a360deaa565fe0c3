"""What can go wrong on the way to a server, each with the one line that a user sees."""

import shutil
import ssl
import subprocess
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from rdflib import URIRef
from urllib3.util.retry import RequestHistory

from kg.errors import StopRun
from kg.model.location import Remote
from kg.store.remote import http
from kg.store.remote.protocol import Client
from kg.store.remote.publish import may_publish
from kg.store.remote.secrets import PASSWORD, TOKEN, USER
from tests.store.remote.scripted import Said, Scripted, scripted
from tests.store.servers import free_port

GRAPH = URIRef("urn:graph")
TRIPLE = b"<urn:a> <urn:b> <urn:c> .\n"
WHO = f"{USER} and {PASSWORD}, or {TOKEN}"
CHECK = "check the address and the kind of server"
SECRET = {USER: "ada", PASSWORD: "s3cret"}


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Scripted]:
    monkeypatch.setattr(http.Retry, "get_backoff_time", lambda _: 0.0)
    with scripted() as script:
        yield script


def client(server: Scripted, tmp_path: Path, settings: str = "", **environ: str) -> Client:
    file = tmp_path / "server.toml"
    file.write_text(f'url = "{server.url}"\nkind = "oxigraph"\ntimeout = 0.3\n{settings}\n', encoding="utf-8")
    return Client.connect(Remote(str(file)), environ)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (Said(400, b"no such prefix: x", "text/plain"), "400, it does not take what was sent (no such prefix: x)"),
        (Said(401), f"401, it asks who you are; set {WHO} (Unauthorized)"),
        (
            Said(403),
            f"403, it does not let you; set {USER} and {PASSWORD}, or {TOKEN}, of somebody who may (Forbidden)",
        ),
        (
            Said(405),
            "405, there is no such SPARQL service; check the address and the kind of server (Method Not Allowed)",
        ),
        (Said(413), "413, it takes less at once; raise its limit (Request Entity Too Large)"),
        (
            Said(500, b"disk\nfull", "text/plain"),
            "500, it failed; look into its log, then try again (disk full)",
        ),
        (Said(503, b"<html>", "text/html"), "503, it failed; look into its log, then try again (Service Unavailable)"),
        (Said(599), "599, it failed; look into its log, then try again (an error)"),
        (
            Said(302, headers=(("Location", "http://elsewhere.example/"),)),
            "302, it sends on to http://elsewhere.example/; give that address",
        ),
        (
            Said(200, b"<html>hello</html>", "text/html"),
            f"this is no SPARQL service (it answers with text/html); {CHECK}",
        ),
        (Said(200, TRIPLE[:-9], length=len(TRIPLE)), "the answer ended in the middle; try again"),
        (Said(wait=5), "no answer within 0.3 seconds; try again, or raise timeout in a .toml file"),
        (Said(body=TRIPLE * 50), "the answer is longer than 0.001 MB; raise max_answer in a .toml file"),
    ],
    ids=lambda value: str(value.status) if isinstance(value, Said) else "",
)
def test_what_goes_wrong_is_one_line(server: Scripted, tmp_path: Path, said: Said, told: str) -> None:
    server.answers = [said]
    with (
        client(server, tmp_path, "max_answer = 0.001", **SECRET) as asked,
        pytest.raises(StopRun) as stopped,
    ):
        asked.get(GRAPH)
    assert str(stopped.value) == f"{server.url}: {told}"


def test_nobody_answers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(http.Retry, "get_backoff_time", lambda _: 0.0)
    nobody = Scripted(f"http://127.0.0.1:{free_port()}/")
    with client(nobody, tmp_path) as asked, pytest.raises(StopRun) as stopped:
        asked.get(GRAPH)
    assert str(stopped.value) == f"{nobody.url}: nobody answers; start the server, or give another address"


def test_an_answer_that_drips_is_cut_off(server: Scripted, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(http, "PATIENCE", 0)
    server.answers = [Said(body=TRIPLE)]
    with client(server, tmp_path) as asked, pytest.raises(StopRun, match="the answer takes too long; raise timeout"):
        asked.get(GRAPH)


def test_what_may_pass_is_tried_again(server: Scripted, tmp_path: Path) -> None:
    server.answers = [Said(503), Said(429), Said(502), Said(body=TRIPLE)]
    with client(server, tmp_path) as asked:
        assert asked.get(GRAPH) == TRIPLE
        assert len(server.asked) == 4
        server.answers = [Said(503), Said(204)]
        asked.put(GRAPH, TRIPLE)
    assert [body for *_, body in server.asked[-2:]] == [TRIPLE, TRIPLE]
    server.answers = [Said(504)]
    with client(server, tmp_path) as asked, pytest.raises(StopRun, match="504"):
        asked.delete(GRAPH)
    assert len(server.asked) == 6 + 1 + http.RETRIES


def test_pauses_grow() -> None:
    failed = RequestHistory("GET", "/", None, 503, None)
    pauses = [http.AGAIN.new(history=(failed,) * times).get_backoff_time() for times in range(1, http.RETRIES + 1)]
    assert [int(pause) for pause in pauses] == [0, 1, 2, 4]


def test_names_go_to_the_server_alone(server: Scripted, tmp_path: Path) -> None:
    server.answers = [Said(body=TRIPLE)]
    with client(server, tmp_path, **SECRET) as asked:
        asked.get(GRAPH)
    with client(server, tmp_path, **{TOKEN: "t0ken"}) as asked:
        asked.get(GRAPH)
    with client(server, tmp_path) as asked:
        asked.get(GRAPH)
    basic, bearer, nobody = (headers.get("authorization") for *_, headers, _ in server.asked)
    assert (basic, bearer, nobody) == ("Basic YWRhOnMzY3JldA==", "Bearer t0ken", None)
    assert [path for _, path, *_ in server.asked] == ["/store?graph=urn%3Agraph"] * 3


def test_a_digest_holds_no_password(server: Scripted, tmp_path: Path) -> None:
    challenge = (("WWW-Authenticate", 'Digest realm="x", nonce="y", qop="auth"'),)
    server.answers = [Said(401, headers=challenge), Said(204)]
    with client(server, tmp_path, 'auth = "digest"', **SECRET) as asked:
        asked.put(GRAPH, TRIPLE)
    assert [body for *_, body in server.asked] == [TRIPLE, TRIPLE]
    assert server.asked[1][2]["authorization"].startswith('Digest username="ada"')
    assert "s3cret" not in str(server.asked)


def test_secrets_are_not_shown(server: Scripted, tmp_path: Path) -> None:
    server.answers = [Said(401)]
    for environ in (SECRET, {TOKEN: "s3cret"}):
        with client(server, tmp_path, **environ) as asked:
            assert "s3cret" not in repr(asked)
            with pytest.raises(StopRun) as stopped:
                asked.get(GRAPH)
            assert "s3cret" not in repr(stopped.value)


@pytest.mark.parametrize("body", [b'{"head": {"vars": ["x"]}, "results": {"bindings": [', b"<urn:a> <urn:b"])
def test_half_an_answer_is_told(server: Scripted, tmp_path: Path, body: bytes) -> None:
    kind = "application/sparql-results+json" if body.startswith(b"{") else "application/n-triples"
    server.answers = [Said(body=body, type=kind)]
    with (
        client(server, tmp_path) as asked,
        pytest.raises(StopRun, match=r"its answer cannot be read \(.*\); try again$"),
    ):
        asked.answer("SELECT * {}")


def test_pages_come_to_an_end(server: Scripted, tmp_path: Path) -> None:
    server.answers = [Said(body=b""), Said(body=TRIPLE), Said(body=TRIPLE)]
    with client(server, tmp_path) as asked:
        assert asked.triples(GRAPH, bool) == {"<urn:a> <urn:b> <urn:c>"}
    assert [path for _, path, *_ in server.asked] == ["/store?graph=urn%3Agraph", "/query", "/query"]
    assert [b"OFFSET+0" in server.asked[1][3], b"OFFSET+1" in server.asked[2][3]] == [True, True]


def test_a_service_that_is_none_is_told_before_a_build(server: Scripted, tmp_path: Path) -> None:
    server.answers = [Said(404, b"no such page", "text/plain")]
    file = tmp_path / "x.toml"
    file.write_text(f'url = "{server.url}"\nkind = "oxigraph"\n', encoding="utf-8")
    with pytest.raises(StopRun, match="404, there is no such SPARQL service"):
        may_publish(tmp_path, Remote(str(file)), "urn:x/")
    server.answers = [Said(body=b'{"head": {}, "boolean": true}', type="application/sparql-results+json"), Said(404)]
    may_publish(tmp_path, Remote(str(file)), "urn:x/")


def test_certificates_are_verified(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(http.Retry, "get_backoff_time", lambda _: 0.0)
    openssl = shutil.which("openssl")
    if not openssl:
        pytest.skip("no openssl on this machine: nobody makes a certificate")
    made = [
        "req",
        "-x509",
        "-newkey",
        "ec",
        "-pkeyopt",
        "ec_paramgen_curve:prime256v1",
        "-nodes",
        "-keyout",
        "key.pem",
        "-out",
        "cert.pem",
    ]
    command = [openssl, *made, "-days", "1", "-subj", "/CN=localhost"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True)  # noqa: S603 - our own
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "cert.pem", tmp_path / "key.pem")
    with HTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler) as server:
        server.socket = context.wrap_socket(server.socket, server_side=True)
        server.handle_error = lambda *_: None  # type: ignore[method-assign]
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        url = f"https://127.0.0.1:{server.server_address[1]}/"
        try:
            with Client.connect(Remote(f"oxigraph+{url}"), {}) as asked, pytest.raises(StopRun) as stopped:
                asked.get(GRAPH)
        finally:
            server.shutdown()
            thread.join()
    assert str(stopped.value).startswith(f"{url}: its certificate cannot be verified; give an address that it is for")
