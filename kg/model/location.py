"""Where a graph stands: in the folder of a build, or on a server."""

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from kg.errors import StopRun

SETTINGS = ".toml"


@dataclass(frozen=True)
class Remote:
    """A graph on a SPARQL server: its address, or a file of settings that names it (see `kg.store.remote.server`)."""

    address: str

    def __post_init__(self) -> None:
        """Raise `StopRun` for an address with a password, which others could see, without telling it again."""
        if "@" in _authority(self.address):
            host = _authority(self.address).rpartition("@")[2]
            raise StopRun(
                f"the address of {host} holds a user or password, which others may see;"
                " leave it out and set KG_STORE_USER and KG_STORE_PASSWORD"
            )

    def __str__(self) -> str:
        return self.address


Location = Path | Remote


def location(text: str) -> Location:
    """What a user means by the name of a graph.

    >>> location("output")
    PosixPath('output')
    >>> location("http://127.0.0.1:7878/")
    Remote(address='http://127.0.0.1:7878/')
    >>> location("team.toml")
    Remote(address='team.toml')

    Raises `StopRun` for an address with a password.
    """
    return Remote(text) if "://" in text or text.endswith(SETTINGS) else Path(text)


def folder_of(where: Location, what: str) -> Path:
    """The folder, where only that will do; ``what`` says what is asked of it. Raises `StopRun` for a server."""
    if isinstance(where, Remote):
        raise StopRun(f"{where}: {what} is kept in the folder of the build; name that folder")
    return where


def _authority(address: str) -> str:
    try:
        return urlsplit(address).netloc if "://" in address else ""
    except ValueError:
        return ""
