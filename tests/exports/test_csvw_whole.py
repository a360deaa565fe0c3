"""The whole graph is made again of the tables."""

from pathlib import Path

import pytest

from kg.exports import FORMATS
from tests.exports.from_tables import rebuilt, tables


@pytest.mark.parametrize("name", ["seeds", "generated"])
def test_nothing_is_lost(request: pytest.FixtureRequest, tmp_path: Path, name: str) -> None:
    build: Path = request.getfixturevalue(name)
    FORMATS["csvw"].write(build, tmp_path)
    found = tables(tmp_path)
    assert rebuilt(found) == set((build / "graph.nq").read_bytes().splitlines(keepends=True))
    if name == "generated":  # it has what the seeds have not
        assert all(found[table] for table in ("sources", "rests", "conflicts", "sides", "stands", "wholes"))
        assert any(row["original"] for row in found["documents"])
