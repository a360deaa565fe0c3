"""Two real SPARQL servers, each in a process and a folder of its own, on a free port of the loopback."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from kg.store.remote.secrets import PASSWORD, USER

_VIRTUOSO = """
[Database]
DatabaseFile = v.db
ErrorLogFile = v.log
LockFile = v.lck
TransactionFile = v.trx
xa_persistent_file = v.pxa
FileExtension = 20
[TempDatabase]
DatabaseFile = temp.db
TransactionFile = temp.trx
FileExtension = 20
[Parameters]
ServerPort = 127.0.0.1:{sql}
CheckpointInterval = 0
NumberOfBuffers = 2000
MaxDirtyBuffers = 1500
DirsAllowed = .
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerThreads = 4
[SPARQL]
ResultSetMaxRows = 100
"""


@dataclass(frozen=True)
class Running:
    """A started server, and what the environment must say to write to it."""

    url: str
    environ: Mapping[str, str] = field(default_factory=dict)


@contextmanager
def oxigraph(folder: Path) -> Iterator[Running]:
    """The server of the package ``oxigraph``, in memory."""
    port = free_port()
    with _started(["oxigraph", "serve", "--bind", f"127.0.0.1:{port}"], folder, f"http://127.0.0.1:{port}/") as url:
        yield Running(url)


@contextmanager
def virtuoso(folder: Path) -> Iterator[Running]:
    """Debian's ``virtuoso-opensource-7-bin``, with the password that its database is made with."""
    port = free_port()
    (folder / "virtuoso.ini").write_text(_VIRTUOSO.format(sql=free_port(), http=port), encoding="utf-8")
    command = ["virtuoso-t", "+foreground", "+configfile", "virtuoso.ini"]
    with _started(command, folder, f"http://127.0.0.1:{port}/") as url:
        yield Running(url, {USER: "dba", PASSWORD: "dba"})


def missing(program: str) -> str:
    """What to say where a server is not installed, empty where it is."""
    return "" if _found(program) else f"no {program} on this machine: nothing was tried on it"


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _found(program: str) -> str | None:
    """Where a program is: on the path, or beside the Python that runs."""
    return shutil.which(program, path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}")


@contextmanager
def _started(command: list[str], folder: Path, url: str) -> Iterator[str]:
    program = _found(command[0])
    assert program
    with (
        (folder / "said.txt").open("wb") as said,
        subprocess.Popen([program, *command[1:]], cwd=folder, stdout=said, stderr=said) as process,  # noqa: S603
    ):
        try:
            _wait(process, url, folder / "said.txt")
            yield url
        finally:
            process.kill()


def _wait(process: "subprocess.Popen[bytes]", url: str, said: Path) -> None:
    until = time.monotonic() + 120  # some seconds, on a machine that has nothing else to do
    while time.monotonic() < until and process.poll() is None:
        try:
            urllib.request.urlopen(url, timeout=5).close()  # noqa: S310 - our own address
        except urllib.error.HTTPError as error:
            error.close()
            return
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise RuntimeError(f"{url} did not start: {said.read_text(encoding='utf-8', errors='replace')[-500:]}")
