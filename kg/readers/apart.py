"""Files that are parsed in a process of their own, which a bomb can neither hang nor make eat the memory of all.

Web pages and PDF are programs of a kind: a page of 30 kB can unfold to gigabytes, or keep a parser busy for hours.
The process is started when the first such file comes, and anew when one was too much for it.
"""

import json
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from threading import Timer
from types import TracebackType
from typing import Any

from kg.errors import SkipDocument
from kg.model.document import Document
from kg.model.limits import Limits

APART = frozenset({".htm", ".html", ".pdf"})
"""Suffixes (in lower case) of the formats that are parsed apart."""


class Apart:
    """Draws one file after the other in a process of its own. A context manager: at its end the process ends."""

    def __init__(self, limits: Limits) -> None:
        """Start nothing yet."""
        self._limits = limits
        self._process: subprocess.Popen[str] | None = None

    def __enter__(self) -> "Apart":
        """Start nothing yet."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the process, if it was started."""
        self._end()

    def draw(self, path: Path, name: str) -> Document:
        """The document in a file. Raises `SkipDocument` if there is none, or it takes too much."""
        process = self._process = self._process or self._started()
        timer: Timer | None = None
        try:
            _ask(process, path, name)
            if _line(process):  # it has loaded what it needs, for which the file can do nothing
                timer, begun = Timer(self._limits.seconds, process.kill), time.monotonic()
                timer.start()
            reply = _line(process)
        finally:
            if timer:
                timer.cancel()
        if not reply:
            self._end()
            if timer and time.monotonic() - begun >= self._limits.seconds:
                raise SkipDocument(f"takes longer than {self._limits.seconds} seconds to parse")
            raise SkipDocument("its parser crashed")
        return _document(json.loads(reply))

    def _started(self) -> "subprocess.Popen[str]":
        # -P: a json.py among the documents, where the command may have been given, is not ours to import
        command = [sys.executable, "-P", "-m", "kg.readers.parsing", str(self._limits.bytes), str(self._limits.memory)]
        return subprocess.Popen(  # noqa: S603 - our own command
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="utf-8"
        )

    def _end(self) -> None:
        if self._process is None:
            return
        with suppress(OSError):
            self._process.kill()
        self._process.communicate()
        self._process = None


def _ask(process: "subprocess.Popen[str]", path: Path, name: str) -> None:
    assert process.stdin  # noqa: S101 - for the type checker: it is a pipe
    with suppress(OSError):  # it has died, as its answer will tell
        process.stdin.write(json.dumps({"path": str(path), "name": name}) + "\n")
        process.stdin.flush()


def _line(process: "subprocess.Popen[str]") -> str:
    """What it says next; nothing if it has died, be it within a line."""
    assert process.stdout  # noqa: S101 - for the type checker: it is a pipe
    line = process.stdout.readline()
    return line if line.endswith("\n") else ""


def _document(reply: dict[str, Any]) -> Document:
    if "cause" in reply:
        raise SkipDocument(reply["cause"])
    return Document(**reply)
