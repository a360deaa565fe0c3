"""A server on the loopback that answers as it is told, and notes what it was asked."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass(frozen=True)
class Said:
    """One answer; ``length`` is what it says of its length, ``wait`` how many seconds it takes."""

    status: int = 200
    body: bytes = b""
    type: str = "application/n-triples"
    headers: tuple[tuple[str, str], ...] = ()
    length: int | None = None
    wait: float = 0


@dataclass
class Scripted:
    """Answers come in turn, the last one again and again; ``asked`` are method, path, headers and body."""

    url: str
    answers: list[Said] = field(default_factory=list)
    asked: list[tuple[str, str, dict[str, str], bytes]] = field(default_factory=list)
    over: threading.Event = field(default_factory=threading.Event)


@contextmanager
def scripted() -> Iterator[Scripted]:
    """The server, for as long as the block."""
    script = Scripted("")

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def _answer(self) -> None:
            body = self.rfile.read(int(self.headers.get("content-length", 0)))
            script.asked.append((self.command, self.path, {k.lower(): v for k, v in self.headers.items()}, body))
            said = script.answers.pop(0) if len(script.answers) > 1 else script.answers[0]
            script.over.wait(said.wait)
            self.send_response(said.status)
            for name, value in (("Content-Type", said.type), *said.headers):
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(said.body) if said.length is None else said.length))
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(said.body)
            self.close_connection = said.length is not None

        do_GET = do_HEAD = do_PUT = do_POST = do_DELETE = _answer  # noqa: N815 - as http.server calls them

        def log_message(self, *_: object) -> None:
            """Nothing."""

        def version_string(self) -> str:
            return ""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.handle_error = lambda *_: None  # type: ignore[method-assign] - clients go while we speak
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        script.url = f"http://127.0.0.1:{server.server_address[1]}/"
        try:
            yield script
        finally:
            script.over.set()
            server.shutdown()
            thread.join()
