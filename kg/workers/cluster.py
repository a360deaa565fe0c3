"""The workers of a Dask cluster that runs already, as an executor."""

import logging
import warnings
from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from urllib.parse import urlsplit

from kg.errors import StopRun

SECONDS = 10
"""How long the scheduler, and then the first worker, is waited for."""


PROTOCOLS = frozenset({"tcp", "tls", "ws", "wss", "ucx"})


@contextmanager
def cluster(address: str, seconds: float = SECONDS) -> Iterator[Executor]:
    """An executor over the workers of the scheduler at ``address`` (``tcp://host:8786``), until the block ends.

    Each worker needs the same version of this package and its model; one thread a process reads as fast as several.

    Raises `StopRun` if Dask is not installed (the extra ``cluster``), nobody answers there, or there is no worker.
    """
    try:
        there = urlsplit(address)
        known = there.scheme in PROTOCOLS and bool(there.hostname and there.port)
    except ValueError:
        known = False
    if not known:
        raise StopRun(f"{address!r} is no address of a Dask scheduler; give it as tcp://HOST:PORT")
    try:
        from distributed import Client  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise StopRun("a cluster needs Dask: pip install 'dossier-kg[cluster]'") from error
    logging.getLogger("distributed").setLevel(logging.CRITICAL)  # what matters of it comes as an error
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # other versions of Dask than ours; those that matter to readings are compared
        try:
            client = Client(address, timeout=seconds, set_as_default=False)
        except (OSError, ValueError, TypeError, RuntimeError, ImportError) as error:
            raise StopRun(f"{address}: no Dask scheduler answers there; see whether it runs") from error
    with client:
        try:
            client.wait_for_workers(1, timeout=seconds)
        except TimeoutError as error:
            raise StopRun(f"{address}: the cluster has no workers; start some with dask worker {address}") from error
        yield client.get_executor(pure=False)
