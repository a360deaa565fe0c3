"""Exports on demand: each format is written once, when somebody first wants it, and kept as long as the graph is."""

import asyncio
import sys
from asyncio.subprocess import Process
from collections import defaultdict
from pathlib import Path
from tempfile import TemporaryDirectory

from kg.exports import FORMATS
from kg.server.refusal import Refused
from kg.server.waiting import in_time

SECONDS = 300.0  # that one export may take
_FAILED = "this format cannot be written now; the log of the server says why"


class Exports:
    """The exports of a build's folder, one written at a time, in processes that let all others go first."""

    def __init__(self, build: Path, memory_bytes: int) -> None:
        """``memory_bytes`` is what writing may use. Nothing is written yet."""
        self._build, self._memory = build, memory_bytes
        self._scratch = TemporaryDirectory(prefix="kg-exports-")
        self._one = asyncio.Lock()
        self._locks: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    async def file(self, name: str) -> Path:
        """The file of a format. Raises `Refused` if there is no such format, or it cannot be written."""
        if name not in FORMATS:
            raise Refused(404, "there is no such file")
        target = Path(self._scratch.name) / name
        async with self._locks[name]:
            if not target.is_file():
                await in_time(self._one.acquire(), SECONDS)
                try:
                    await self._write(name, target)
                finally:
                    self._one.release()
        return target

    def close(self) -> None:
        """Remove what was written."""
        self._scratch.cleanup()

    async def _write(self, name: str, target: Path) -> None:
        unfinished = target.with_suffix(".unfinished")
        arguments = ("-P", "-m", "kg.server.exported", name, str(self._build), str(unfinished), str(self._memory))
        process = await asyncio.create_subprocess_exec(sys.executable, *arguments)
        try:
            async with asyncio.timeout(SECONDS):
                code = await process.wait()
        except TimeoutError:
            code = None
        finally:
            await _end(process)
        if code != 0 or not unfinished.is_file():
            raise Refused(503, _FAILED, Retry_After="60")
        unfinished.rename(target)


async def _end(process: Process) -> None:
    if process.returncode is None:
        process.kill()
        await process.wait()


def file_name(name: str) -> str:
    """What the file of a format is called.

    >>> file_name("trig"), file_name("csv"), file_name("neo4j")
    ('graph.trig', 'claims.csv', 'graph-neo4j.zip')
    """
    own = {"csv": "claims.csv", "ftm": "entities.ftm.json"}
    return own.get(name) or (f"graph-{name}.zip" if FORMATS[name].is_folder else f"graph.{name}")
