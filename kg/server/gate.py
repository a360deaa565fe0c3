"""What every request goes through, and every response: checks before, headers after."""

from collections.abc import Mapping

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kg.server.accept import choose
from kg.server.access import Access
from kg.server.answering import NEGOTIATED
from kg.server.pages.paths import Paths
from kg.server.pages.policy import POLICY
from kg.server.pages.render import Pages
from kg.server.refusal import Refused

# After the OWASP Secure Headers Project; without Strict-Transport-Security, which plain HTTP ignores.
HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cache-Control": "no-cache",
}
LOGIN = "/login"
_OPEN = (LOGIN, "/assets/")
_PAGES = Pages(Paths(""), "")  # of no graph


class Gate:
    """ASGI middleware: refuses who may not ask, and gives each response the headers that keep a browser safe."""

    def __init__(self, app: ASGIApp, access: Access) -> None:
        """Stand in front of an application."""
        self._app = app
        self._access = access

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        answer = self._stopped(scope) or self._app
        await answer(scope, receive, guarded)

    def _stopped(self, scope: Scope) -> Response | None:
        headers = Headers(scope=scope)
        try:
            self._access.check_site(headers)
            if not scope["path"].startswith(_OPEN) and not self._access.known(headers):
                return _ask_for_token(headers)
        except Refused as refused:
            return said(refused)
        return None


def said(refused: Refused) -> Response:
    """A refusal as a line of plain text."""
    return PlainTextResponse(f"{refused.message}\n", refused.status, refused.headers)


async def on_refusal(request: Request, refused: Exception) -> Response:
    """A refusal that was raised on the way to an answer: a page for people, a line for machines."""
    assert isinstance(refused, Refused)  # noqa: S101 - the application registers it for nothing else
    if choose(request.headers.get("accept", ""), ("text/plain", "text/html")) != "text/html":
        return said(refused)
    page = _PAGES.text("refused", message=refused.message)
    return HTMLResponse(page, refused.status, refused.headers | NEGOTIATED)


def _ask_for_token(headers: Headers) -> Response:
    if choose(headers.get("accept", ""), ("text/plain", "text/html")) == "text/html":
        return RedirectResponse(LOGIN, status_code=303)
    return said(Refused(401, "give the token, as Authorization: Bearer", WWW_Authenticate="Bearer"))
