"""Which server, where it takes what, and within which limits: from an address or a file of settings.

An address is ``http://127.0.0.1:7878/`` or, where the server does not say what it is, ``fuseki+http://host:3030/news``.
A file of settings is TOML::

    url = "https://graph.example/"     # what the other addresses are relative to
    kind = "oxigraph"                  # or fuseki, rdf4j (GraphDB too), virtuoso; or, for any other server:
    query = "sparql"                   # SPARQL 1.1 Protocol, queries
    update = "sparql"                  # SPARQL 1.1 Protocol, updates
    graphs = "rdf-graphs/service"      # SPARQL 1.1 Graph Store Protocol, with ?graph=
    auth = "digest"                    # or basic, how user and password are sent
    exact = true                       # it answers queries as SPARQL 1.1 has it, so that questions may be put to it
    base = "https://news.example/id/"  # of several graphs there, the one that is meant
    timeout = 60                       # seconds of silence
    max_answer = 512                   # MB

No file holds a secret: who we are stands in the environment, see `kg.store.remote.secrets`.
"""

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from kg.errors import StopRun
from kg.model.location import SETTINGS, Remote


@dataclass(frozen=True)
class Kind:
    """Where servers of a kind take what, relative to their address.

    ``digest``: user and password are sent as digest. ``exact``: queries are answered as SPARQL 1.1 has it. ``open``
    is the kind to those who give no name.
    """

    query: str
    update: str
    graphs: str
    digest: bool = False
    exact: bool = True
    open: "Kind | None" = None


KINDS: Mapping[str, Kind] = {
    "oxigraph": Kind("query", "update", "store"),
    "fuseki": Kind("query", "update", "data"),
    "rdf4j": Kind("", "statements", "rdf-graphs/service"),
    # Virtuoso 7 answers, but not always rightly: COALESCE keeps values that come of an unbound variable, OPTIONAL
    # after a subquery loses rows, and text of a query beyond Latin-1 turns into question marks.
    "virtuoso": Kind(
        "sparql-auth",
        "sparql-auth",
        "sparql-graph-crud-auth",
        digest=True,
        exact=False,
        open=Kind("sparql", "sparql", "sparql-graph-crud", exact=False),
    ),
}
_SAID = {"oxigraph": "oxigraph", "fuseki": "fuseki", "graphdb": "rdf4j", "rdf4j": "rdf4j", "virtuoso": "virtuoso"}
"""What the ``Server`` header of an answer begins with or holds, and the kind that it means."""
_CALLED = {str: "text", int: "number", float: "number", bool: "true or false"}
_OTHER = f"write KIND+URL with a KIND of {', '.join(KINDS)}, or name its addresses in a {SETTINGS} file"


@dataclass(frozen=True)
class Server:
    """Absolute addresses, and limits: ``timeout`` in seconds of silence, ``max_answer`` in bytes."""

    url: str
    query: str
    update: str
    graphs: str
    digest: bool = False
    exact: bool = False
    base: str | None = None
    timeout: float = 60.0
    max_answer: int = 512_000_000


@dataclass(frozen=True)
class _Settings:
    url: str
    kind: str = ""
    query: str = ""
    update: str = ""
    graphs: str = ""
    auth: str = ""
    exact: bool = False
    base: str = ""
    timeout: float = 60
    max_answer: float = 512


def server_of(remote: Remote, *, known: bool, ask: Callable[[str], str]) -> Server:
    """The server that an address or a file of settings means.

    ``known`` says whether we have a name to give, ``ask`` gives the ``Server`` header of what answers at a URL, and is
    called only if nothing else tells the kind.

    >>> server_of(Remote("fuseki+http://localhost:3030/news"), known=True, ask=lambda url: "").update
    'http://localhost:3030/news/update'

    Raises `StopRun` for what is no such address or file, and if the kind cannot be told.
    """
    address = remote.address
    settings = _read(Path(address)) if "://" not in address else _from_url(address)
    url = _checked(settings.url)
    if settings.query and settings.graphs:
        kind = Kind(settings.query, settings.update or settings.query, settings.graphs, exact=settings.exact)
    else:
        name = settings.kind or _told(ask(url))
        if name not in KINDS:
            raise StopRun(f"{url}: the server does not say what it is; {_OTHER}")
        kind = KINDS[name]
    if kind.open and not known:
        kind = kind.open
    return Server(
        url,
        urljoin(url, kind.query) if kind.query else url.rstrip("/"),
        urljoin(url, kind.update),
        urljoin(url, kind.graphs),
        digest=settings.auth == "digest" if settings.auth else kind.digest,
        exact=kind.exact,
        base=settings.base or None,
        timeout=settings.timeout,
        max_answer=int(settings.max_answer * 1_000_000),
    )


def _from_url(address: str) -> _Settings:
    kind, plus, rest = address.partition("+")
    if plus and re.fullmatch(r"[a-z0-9]+", kind) and "://" not in kind:
        if kind not in KINDS:
            raise StopRun(f"{address}: {kind} is no kind of server that is known; {_OTHER}")
        return _Settings(rest, kind)
    return _Settings(address)


def _checked(url: str) -> str:
    """The URL of a folder, so to speak: what is relative to it goes below it."""
    try:
        parts = urlsplit(url)
        good = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
    except ValueError:
        good = False
    if not good or parts.query or parts.fragment or re.search(r"[\x00-\x20<>\"\\^`{|}]", url):
        raise StopRun(f"{url} is no address of a server; give one such as http://127.0.0.1:7878/")
    return url if url.endswith("/") else f"{url}/"


def _told(header: str) -> str:
    return next((kind for word, kind in _SAID.items() if word in header.lower()), "")


def _read(file: Path) -> _Settings:
    try:
        given = tomllib.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise StopRun(f"{file}: {error.strerror}; give a file of settings that can be read") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise StopRun(f"{file}: this is no TOML ({error}); see kg build --help") from error
    types = {field.name: type(field.default) for field in fields(_Settings)} | {"url": str}
    for name, value in given.items():
        if name not in types:
            hint = "; secrets stand in the environment alone" if name in ("user", "password", "token") else ""
            raise StopRun(f"{file}: there is no setting {name}{hint}; there are {', '.join(types)}")
        wanted = (int, float) if types[name] in (int, float) else types[name]
        if not isinstance(value, wanted) or (isinstance(value, bool) and types[name] is not bool):
            raise StopRun(f"{file}: {name} is no {_CALLED[types[name]]}; correct it")
    if "url" not in given:
        raise StopRun(f"{file}: url is missing; say where the server is")
    settings = replace(_Settings(""), **given)
    if settings.auth not in ("", "basic", "digest") or min(settings.timeout, settings.max_answer) <= 0:
        raise StopRun(f"{file}: auth is basic or digest, timeout and max_answer are above 0; correct it")
    Remote(settings.url)
    return settings
