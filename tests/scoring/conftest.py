from pathlib import Path

import pytest

DATA = Path(__file__).parent / "data"


@pytest.fixture
def gold() -> Path:
    """Two gold files, with ``merged.json``."""
    return DATA / "gold"


@pytest.fixture
def graph() -> Path:
    """A reading of them with faults."""
    return DATA / "graph.trig"
