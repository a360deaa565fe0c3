"""Archives, which nobody unpacks."""

import io
import tarfile
import zipfile


def zipped(zeros: int) -> bytes:
    """An archive with one file of so many zeros."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("zeros.txt", b"0" * zeros)
    return out.getvalue()


def nested(data: bytes, times: int) -> bytes:
    """An archive in an archive, so many times."""
    for _ in range(times):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as archive:
            archive.writestr("inner.zip", data)
        data = out.getvalue()
    return data


def tarred(name: str, text: str) -> bytes:
    """An archive with one file of this name."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        member = tarfile.TarInfo(name)
        member.size = len(text)
        archive.addfile(member, io.BytesIO(text.encode()))
    return out.getvalue()
