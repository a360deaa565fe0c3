"""A server as users start it, and a client that sends what it is told, byte by byte."""

import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import quote, urlsplit

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Told:
    """A response; names of headers are in lower case."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()

    @property
    def media(self) -> str:
        return self.headers["content-type"].partition(";")[0]


@dataclass(frozen=True)
class Server:
    """The address of a server, with a slash at the end."""

    address: str
    process: "subprocess.Popen[str]"

    def ask(
        self, path: str, method: str = "GET", body: bytes | None = None, headers: Mapping[str, str] | None = None
    ) -> Told:
        connection = HTTPConnection(urlsplit(self.address).netloc, timeout=60)
        try:
            connection.request(method, path, body, dict(headers or {}))
            response = connection.getresponse()
            told = {name.lower(): value for name, value in response.getheaders()}
            return Told(response.status, told, response.read())
        finally:
            connection.close()

    def query(self, text: str, accept: str = "*/*") -> Told:
        return self.ask(f"/sparql?query={quote(text)}", headers={"Accept": accept})


@contextmanager
def started(folder: Path, *options: str) -> Iterator[Server]:
    """``kg serve`` in a process of its own, on a port that is free."""
    command = [sys.executable, "-m", "kg.cli", "serve", str(folder), "--port", "0", *options]
    with subprocess.Popen(  # noqa: S603 - our own command
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT
    ) as process:
        assert process.stdout
        assert process.stderr
        line = process.stdout.readline()
        try:
            assert line, process.stderr.read()
            yield Server(line.split()[0], process)
        finally:
            process.terminate()
