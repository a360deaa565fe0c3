"""Where a browser gives the token."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from kg.server.access import COOKIE, Access
from kg.server.asked import form_field
from kg.server.endpoint import body
from kg.server.pages.render import Pages

_MOST = 4096


class Login:
    """A form for the token, which is answered with a cookie that stands for it."""

    def __init__(self, access: Access, pages: Pages) -> None:
        """Take what knows the token."""
        self._access = access
        self._pages = pages

    async def answer(self, request: Request) -> Response:
        """Show the form, or take what it sends."""
        if request.method != "POST":
            return self._pages.page("login", wrong=False)
        token = form_field(await body(request, _MOST), "token")
        if not self._access.opens(token):
            return self._pages.page("login", 401, wrong=True)
        response = RedirectResponse("/", status_code=303)
        response.set_cookie(COOKIE, self._access.session, httponly=True, samesite="strict", path="/")
        return response
