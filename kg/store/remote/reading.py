"""Reading the graph of a server."""

from pathlib import Path
from tempfile import TemporaryDirectory

from rdflib.store import Store

from kg.model.location import Remote
from kg.store.folder import open_store
from kg.store.remote.copy import fetch
from kg.store.remote.manifest import only_manifest
from kg.store.remote.protocol import Client
from kg.store.remote.store import RemoteStore
from kg.store.union import UnionStore

MOST = 20_000
"""Graphs that a query can name: some 2 MB of it, and a second more for Oxigraph's server to read."""


def open_remote(remote: Remote) -> Store:
    """The graph of a server as an rdflib store.

    Questions are put to a server that answers them as SPARQL 1.1 has it. What another holds is fetched, and Oxigraph
    answers here: a question has one answer, wherever the graph stands. So it is with a server that has more documents
    than a query can name.

    Raises `StopRun` for whatever goes wrong with the server, and if it has no graph of ours or several.
    """
    client = Client.connect(remote)
    try:
        names, manifest = only_manifest(client)
        if client.server.exact and names.union in manifest.parts and len(manifest.parts) <= MOST:
            return RemoteStore(client, names, manifest)
        with TemporaryDirectory(prefix="kg-store-") as scratch:
            fetch(client, names, manifest, Path(scratch))
            client.close()
            return UnionStore(open_store(Path(scratch)))
    except BaseException:
        client.close()
        raise
