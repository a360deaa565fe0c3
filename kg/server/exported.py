"""The graph in another format, written in a process of its own.

``python -m kg.server.exported FORMAT BUILD TARGET BYTES``: ``BYTES`` is the memory that it may use. A format that is a
folder of files becomes a ZIP archive, the same bytes for the same files.
"""

import os
import sys
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory

from kg.confinement import confine
from kg.errors import StopRun
from kg.exports import FORMATS


def write(name: str, build: Path, target: Path) -> None:
    """Write the graph of a build in a format. Raises `StopRun` as `kg.exports.formats.Format.write` does."""
    form = FORMATS[name]
    if not form.is_folder:
        form.write(build, target)
        return
    with TemporaryDirectory(dir=target.parent) as folder, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        form.write(build, Path(folder))
        for file in sorted(Path(folder).iterdir()):
            entry = zipfile.ZipInfo(file.name)  # which was made, as far as it says, in 1980
            archive.writestr(entry, file.read_bytes(), zipfile.ZIP_DEFLATED)


if __name__ == "__main__":
    confine(int(sys.argv[4]))
    if sys.platform != "win32":
        os.nice(10)  # who asks goes first
    try:
        write(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
    except StopRun as stopped:
        sys.exit(f"kg: {stopped}")
