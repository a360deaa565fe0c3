"""What is read a slice at a time is what is read of the whole."""

from pathlib import Path

import pytest

from kg.errors import StopRun
from kg.exports.slices import Slices
from kg.store import open_graph
from kg.views.facts import Facts
from kg.views.reading import read_facts


def read(build: Path, size: int) -> Facts:
    slices = Slices(build, size)
    sources = {iri: one for part in slices.documents() for iri, one in _own(part.of, read_facts(part.graph).sources)}
    parties = {iri: one for part in slices.parties() for iri, one in _own(part.of, read_facts(part.graph).parties)}
    facts = {iri: one for part in slices.dealings() for iri, one in _own(part.of, read_facts(part.graph).facts)}
    return Facts(sources, parties, facts)


def _own(of, found):  # type: ignore[no-untyped-def] - any of the three
    return [(iri, one) for iri, one in found.items() if iri in of]


@pytest.mark.parametrize("size", [2, 500])
@pytest.mark.parametrize("name", ["seeds", "small", "hostile", "generated"])
def test_slices_make_up_the_whole(request: pytest.FixtureRequest, name: str, size: int) -> None:
    build: Path = request.getfixturevalue(name)
    whole, found = read_facts(open_graph(build)), read(build, size)
    assert found == whole
    for part in ("sources", "parties", "facts"):
        assert list(getattr(found, part)) == list(getattr(whole, part))


def test_a_slice_is_about_no_more_than_is_asked_for(generated: Path) -> None:
    sizes = [len(part.of) for part in Slices(generated, 7).dealings()]
    assert set(sizes[:-1]) == {7}
    assert sum(sizes) == len(read_facts(open_graph(generated)).facts)


def test_without_a_graph(tmp_path: Path) -> None:
    with pytest.raises(StopRun, match="holds no graph; run kg build"):
        Slices(tmp_path)
