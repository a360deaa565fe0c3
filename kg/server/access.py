"""Who may ask: the Host and Origin of a request are checked, and the token where there is one."""

import hmac
import re
import secrets
from http.cookies import CookieError, SimpleCookie
from urllib.parse import urlsplit

from starlette.datastructures import Headers

from kg.server.refusal import Refused
from kg.server.settings import EVERYWHERE, LOCAL_NAMES, Settings

COOKIE = "kg-session"
_HOST = re.compile(r"(\[[0-9A-Fa-f:.]+\]|[^\[\]:@/]+)(?::\d{1,5})?")


class Access:
    """What a server asks of a request before it looks at it.

    Pages of other sites reach a server on this machine through the browser of whoever visits them: by a name of their
    own that leads to 127.0.0.1 (DNS rebinding; the Host is not ours), or by sending a form (the Origin is not ours).
    """

    def __init__(self, settings: Settings) -> None:
        """Take the address and the token; sessions are those of this process."""
        self._token = settings.token
        self._session = secrets.token_urlsafe(32)
        self._any_name = settings.host in EVERYWHERE
        self._names = LOCAL_NAMES | {settings.host.lower()} if settings.local else frozenset({settings.host.lower()})

    def check_site(self, headers: Headers) -> None:
        """Refuse a Host that is not ours with 421, an Origin that is not the Host's with 403."""
        hosts = headers.getlist("host")
        if len(hosts) != 1 or not self._ours(hosts[0]):
            raise Refused(421, "this server does not answer to that name")
        for origin in headers.getlist("origin"):
            if urlsplit(origin).netloc.lower() != hosts[0].lower():
                raise Refused(403, "pages of other sites cannot ask this server")

    def known(self, headers: Headers) -> bool:
        """Whether the token is there, as ``Authorization: Bearer`` or by the session that it opened."""
        if self._token is None:
            return True
        scheme, _, given = headers.get("authorization", "").partition(" ")
        return (scheme.lower() == "bearer" and self.opens(given.strip())) or _same(_cookie(headers), self._session)

    def opens(self, token: str) -> bool:
        """Whether this is the token; the comparison takes as long for any other."""
        return self._token is not None and _same(token, self._token)

    @property
    def session(self) -> str:
        """The value of the cookie that stands for the token."""
        return self._session

    def _ours(self, host: str) -> bool:
        match = _HOST.fullmatch(host)
        return match is not None and (self._any_name or match[1].strip("[]").lower() in self._names)


def _same(given: str, wanted: str) -> bool:
    return hmac.compare_digest(given.encode(), wanted.encode())


def _cookie(headers: Headers) -> str:
    try:
        cookies = SimpleCookie("; ".join(headers.getlist("cookie")))
    except CookieError:
        return ""
    return cookies[COOKIE].value if COOKIE in cookies else ""
