"""What can be set about a server."""

import ipaddress
from dataclasses import dataclass

from kg.errors import StopRun

LOCAL_NAMES = frozenset({"localhost", "127.0.0.1", "::1"})
EVERYWHERE = frozenset({"0.0.0.0", "::"})  # noqa: S104 - named to be recognised


@dataclass(frozen=True)
class Settings:
    """Where a server listens, and how much one client may ask of it.

    ``seconds`` is the time that one query may take, ``answer_bytes`` the size of one answer, ``request_bytes`` that of
    the body of one request, ``memory_bytes`` what one query may use beside the graph, ``workers`` how many queries run
    at the same time. Whoever gives no ``token`` can be reached from this machine alone.

    Raises `StopRun` for an address beyond this machine without a token, and for limits that leave nothing.
    """

    host: str = "127.0.0.1"
    port: int = 8000
    token: str | None = None
    seconds: float = 10.0
    workers: int = 8
    answer_bytes: int = 32 * 2**20
    request_bytes: int = 2**20
    memory_bytes: int = 2**30

    def __post_init__(self) -> None:
        if not self.local and not self.token:
            raise StopRun(
                f"{self.host} can be reached from other machines; give a --token, or KG_TOKEN in the environment"
            )
        if self.token is not None and (
            len(self.token) < 16 or not self.token.isascii() or not self.token.isprintable()
        ):
            raise StopRun("the token is easy to guess; give at least 16 ASCII characters")
        if self.seconds <= 0 or self.workers < 2 or self.answer_bytes <= 0:
            raise StopRun("a server needs time for a query, two workers and room for an answer")

    @property
    def local(self) -> bool:
        """Whether only this machine can reach the server."""
        if self.host in LOCAL_NAMES:
            return True
        try:
            return ipaddress.ip_address(self.host).is_loopback
        except ValueError:
            return False
