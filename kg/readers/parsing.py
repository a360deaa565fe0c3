"""The process in which files are parsed that may be too much for a parser: see `kg.readers.apart`.

It is told a file a line as JSON, ``{"path": …, "name": …}``, and answers each with two lines: an empty one when the
parser is loaded, and then the fields of a document, or the ``cause`` for which there is none.
"""

import json
import os
import signal
import sys
from contextlib import suppress
from pathlib import Path
from typing import TextIO

from kg.confinement import confine
from kg.errors import SkipDocument
from kg.model.document import Skipped
from kg.readers.formats import Format, format_of


def parse(requests: TextIO, replies: TextIO, limit: int, memory: int) -> None:
    """Answer until there are no more requests. ``limit`` and ``memory`` are bytes that a file may have and take."""
    for line in requests:
        request = json.loads(line)
        read = format_of(Path(request["name"]).suffix)
        replies.write("\n")
        replies.flush()
        replies.write(json.dumps(_reply(read, Path(request["path"]), request["name"], limit, memory)) + "\n")
        replies.flush()


def _reply(read: Format, path: Path, name: str, limit: int, memory: int) -> dict[str, str]:
    try:
        with path.open("rb") as stream:
            (document,) = read(stream, name, limit)
    except SkipDocument as skip:
        return {"cause": str(skip)}
    except OSError as error:
        return {"cause": error.strerror or "cannot be read"}
    except MemoryError:
        return {"cause": f"takes more than {memory:,} bytes of memory to parse"}
    if isinstance(document, Skipped):
        return {"cause": document.cause}
    fields = ("file", "text", "title", "issued", "publisher", "url")
    return {field: value for field in fields if (value := getattr(document, field)) is not None}


if __name__ == "__main__":
    with suppress(AttributeError):
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which ends this process
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # what a parser prints is no answer
    confine(int(sys.argv[2]))
    parse(sys.stdin, answers, int(sys.argv[1]), int(sys.argv[2]))
