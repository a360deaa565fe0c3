import socket
import sys

import pytest

from kg.errors import StopRun
from kg.workers.cluster import cluster


@pytest.mark.parametrize(
    "address",
    ["", "scheduler", "tcp://127.0.0.1", "tcp://:8786", "http://127.0.0.1:8786", "tcp://[::1", "tcp://a:b"],
)
def test_what_is_no_address_is_told(address: str) -> None:
    with (
        pytest.raises(StopRun, match="is no address of a Dask scheduler; give it as tcp://HOST:PORT"),
        cluster(address),
    ):
        pass


def test_a_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with (
        pytest.raises(StopRun, match="needs Dask: pip install 'dossier-kg\\[cluster\\]'"),
        cluster("tcp://a:1"),
    ):
        pass


def test_a_scheduler_that_does_not_answer_is_named() -> None:
    pytest.importorskip("distributed", reason="Dask is not installed (the extra cluster)")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"tcp://127.0.0.1:{free.getsockname()[1]}"
        with pytest.raises(StopRun, match=f"{address}: no Dask scheduler answers there"), cluster(address, seconds=0.5):
            pass
