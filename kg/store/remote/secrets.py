"""Who we are to a server, from the environment: never from a command line or a file, and never printed."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from requests.auth import AuthBase, HTTPBasicAuth, HTTPDigestAuth
from requests.models import PreparedRequest

from kg.errors import StopRun

USER, PASSWORD, TOKEN = "KG_STORE_USER", "KG_STORE_PASSWORD", "KG_STORE_TOKEN"


@dataclass(frozen=True)
class Bearer(AuthBase):
    """A token (RFC 6750, 2.1)."""

    token: str = field(repr=False)

    def __call__(self, request: PreparedRequest) -> PreparedRequest:
        """The request with the token."""
        request.headers["Authorization"] = f"Bearer {self.token}"
        return request


class Nobody(AuthBase):
    """No name: without this, requests would look for one in ``~/.netrc``."""

    def __call__(self, request: PreparedRequest) -> PreparedRequest:
        """The request as it is."""
        return request


def is_known(environ: Mapping[str, str]) -> bool:
    """Whether the environment says who we are."""
    return bool(environ.get(TOKEN) or environ.get(USER))


def auth_of(environ: Mapping[str, str], *, digest: bool) -> AuthBase:
    """A token, else user and password as basic or digest, else nobody.

    Raises `StopRun` for what no header can carry.
    """
    token, user, password = (environ.get(name, "") for name in (TOKEN, USER, PASSWORD))
    for name in (TOKEN, USER, PASSWORD):
        if not environ.get(name, "").isprintable():
            raise StopRun(f"{name} holds characters that cannot be sent; set it anew")
    if token:
        return Bearer(token)
    if not user:
        return Nobody()
    return HTTPDigestAuth(user, password) if digest else HTTPBasicAuth(user.encode(), password.encode())
