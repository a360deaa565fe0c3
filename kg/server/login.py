"""Where a browser gives the token."""

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from kg.server.access import COOKIE, Access
from kg.server.asked import form_field
from kg.server.endpoint import body
from kg.server.pages.paths import Paths
from kg.server.pages.render import Pages

_MOST = 4096


class Login:
    """A form for the token, which is answered with a cookie that stands for it."""

    def __init__(self, access: Access) -> None:
        """Take what knows the token."""
        self._access = access
        self._pages = Pages(Paths(""), "")

    async def answer(self, request: Request) -> Response:
        """Show the form, or take what it sends."""
        if request.method != "POST":
            return self._form(200)
        token = form_field(await body(request, _MOST), "token")
        if not self._access.opens(token):
            return self._form(401)
        response = RedirectResponse("/", status_code=303)
        response.set_cookie(COOKIE, self._access.session, httponly=True, samesite="strict", path="/")
        return response

    def _form(self, status: int) -> Response:
        return HTMLResponse(self._pages.text("login", wrong=status != 200), status)
