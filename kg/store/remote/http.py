"""Requests to one server, within limits; whatever goes wrong is one line that says what to do."""

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http import HTTPStatus
from typing import Self

import requests
from requests.adapters import HTTPAdapter
from requests.auth import AuthBase
from urllib3 import Retry
from urllib3.exceptions import ReadTimeoutError

from kg.errors import StopRun
from kg.store.remote.secrets import PASSWORD, TOKEN, USER, Nobody

RETRIES = 4  # after 0, 1, 2 and 4 seconds, and a little more by chance
PATIENCE = 10  # a whole answer may take so many times as long as a silence
_CHUNK = 1 << 16
_DO = {
    400: "it does not take what was sent",
    401: f"it asks who you are; set {USER} and {PASSWORD}, or {TOKEN}",
    403: f"it does not let you; set {USER} and {PASSWORD}, or {TOKEN}, of somebody who may",
    404: "there is no such SPARQL service; check the address and the kind of server",
    405: "there is no such SPARQL service; check the address and the kind of server",
    413: "it takes less at once; raise its limit",
}


AGAIN = Retry(
    total=RETRIES,
    connect=2,
    read=1,
    redirect=0,
    status_forcelist=(429, 502, 503, 504),
    allowed_methods=None,
    backoff_factor=0.5,
    backoff_jitter=0.1,
    raise_on_status=False,
    respect_retry_after_header=False,  # it may name any time
)
"""What is tried again: requests that nobody took, and answers that may be others soon."""


@dataclass(frozen=True)
class Reply:
    """What a server answered: ``type`` is the media type, without parameters."""

    status: int
    type: str
    server: str
    body: bytes


class Http:
    """Sends requests to one server, over connections that are kept.

    What may pass when it is tried again is tried again, with longer and longer pauses: every request here may be sent
    twice. Certificates are verified, and nobody is followed to another address, so that a name goes to no one else.
    """

    def __init__(self, shown: str, auth: AuthBase, timeout: float, max_answer: int) -> None:
        """``shown`` is the address that messages name."""
        self._shown, self._timeout, self._max_answer = shown, timeout, max_answer
        self._session = requests.Session()
        self._session.auth = auth
        self._session.headers["User-Agent"] = "dossier-kg"
        for scheme in ("http://", "https://"):
            self._session.mount(scheme, HTTPAdapter(max_retries=AGAIN))

    def send(  # noqa: PLR0913 - what a request is made of
        self,
        method: str,
        url: str,
        *,
        params: Mapping[str, str] | None = None,
        data: bytes | list[tuple[str, str]] | None = None,
        headers: Mapping[str, str] | None = None,
        also: tuple[int, ...] = (),
    ) -> Reply:
        """The answer with its whole body, of a status below 300 or one of ``also``.

        Raises `StopRun` for all others, for no or half an answer, and for one that is too long or too slow.
        """
        with (
            self._told(),
            self._session.request(
                method,
                url,
                params=params,
                data=data,
                headers=headers,
                timeout=(min(10, self._timeout), self._timeout),
                stream=True,
                allow_redirects=False,
            ) as answer,
        ):
            if answer.status_code >= 300 and answer.status_code not in also:
                raise StopRun(f"{self._shown}: {self._refused(answer)}")
            return Reply(answer.status_code, _type(answer), answer.headers.get("server", ""), self._body(answer))

    def close(self) -> None:
        """Let the connections go."""
        self._session.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _body(self, answer: requests.Response) -> bytes:
        until = time.monotonic() + PATIENCE * self._timeout
        body = bytearray()
        for chunk in answer.iter_content(_CHUNK):
            body += chunk
            if len(body) > self._max_answer:
                most = f"{self._max_answer / 1_000_000:g} MB"
                raise StopRun(f"{self._shown}: the answer is longer than {most}; raise max_answer in a .toml file")
            if time.monotonic() > until:
                raise StopRun(f"{self._shown}: the answer takes too long; raise timeout in a .toml file")
        return bytes(body)

    def _refused(self, answer: requests.Response) -> str:
        code = answer.status_code
        if code < 400:
            return f"{code}, it sends on to {answer.headers.get('location', 'nowhere')[:200]}; give that address"
        phrase = HTTPStatus(code).phrase if code in set(HTTPStatus) else "an error"
        said = " ".join(next(answer.iter_content(500), b"").decode("utf-8", "replace").split())[:200]
        plain = said if said and "<" not in said else phrase
        return f"{code}, {_DO.get(code, 'it failed; look into its log, then try again')} ({plain})"

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Make one line of what goes wrong on the way."""
        try:
            yield
        except requests.exceptions.SSLError as error:
            raise StopRun(
                f"{self._shown}: its certificate cannot be verified; give an address that it is for, or name your"
                " authority's file in REQUESTS_CA_BUNDLE"
            ) from error
        except (requests.exceptions.ChunkedEncodingError, requests.exceptions.ContentDecodingError) as error:
            raise StopRun(f"{self._shown}: the answer ended in the middle; try again") from error
        except requests.exceptions.RequestException as error:
            reason = getattr(error.args[0] if error.args else None, "reason", None)
            if isinstance(error, requests.exceptions.Timeout) or isinstance(reason, ReadTimeoutError):
                told = f"no answer within {self._timeout:g} seconds; try again, or raise timeout in a .toml file"
            elif isinstance(error, requests.exceptions.ConnectionError):
                told = "nobody answers; start the server, or give another address"
            else:
                told = "this cannot be asked; give another address"
            raise StopRun(f"{self._shown}: {told}") from error


def _type(answer: requests.Response) -> str:
    return answer.headers.get("content-type", "").partition(";")[0].strip().lower()


def server_header(url: str, timeout: float = 10) -> str:
    """What answers at an address says that it is, empty if it does not. Raises `StopRun` like `Http.send`."""
    everything = tuple(range(300, 600))
    with Http(url, Nobody(), timeout, _CHUNK) as http:
        return http.send("HEAD", url, also=everything).server
