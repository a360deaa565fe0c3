"""The whole graph is made again of the tables."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.exports import FORMATS
from kg.model.claim import Claim, EntityRef, Evidence, Modality, Words
from kg.model.document import Document
from kg.model.entity import Entity
from kg.model.reading import Reading
from kg.rdf.merged import merged_quads
from kg.rdf.nquads import write_nquads
from kg.rdf.write import document_quads
from kg.resolution import Resolution
from tests.exports.from_tables import rebuilt, tables

texts = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=8) | st.sampled_from(
    ["=1+1", "'=1", "-5", "\ta", "\r", "\n", '"', ",", ";", "\x00", "\u202e=A1", "NA", "true", "7", "'"]
)


@settings(max_examples=15, deadline=None)
@given(about=st.tuples(texts, texts, texts, texts), names=st.lists(texts, min_size=2, unique=True), said=texts)
def test_any_text_comes_back(about: tuple[str, str, str, str], names: list[str], said: str) -> None:
    file, title, publisher, url = about
    document = Document(file, said, title=title, publisher=publisher, url=url)
    entities = (Entity("a", "Person", tuple(names)), Entity("b", "Organization", (said,), parent="a"))
    roles = (("participant", EntityRef("a")), ("participant", EntityRef("b")), ("subject", Words(f"x {said}")))
    claim = Claim("Meeting", roles, Modality.DENIED, (Evidence(0, len(said), said),), attributed_to=("b",))
    reading, key = Reading(document, entities, (claim,)), document.key
    resolution = Resolution({(key, "a"): "a", (key, "b"): "b"}, {(key, 0): "d"}, {"a": names[-1], "b": said})
    with TemporaryDirectory() as scratch:
        build, folder = Path(scratch, "build"), Path(scratch, "tables")
        build.mkdir()
        folder.mkdir()
        write_nquads([*document_quads(reading, resolution), *merged_quads([reading], resolution)], build / "graph.nq")
        FORMATS["csvw"].write(build, folder)
        assert rebuilt(tables(folder)) == set((build / "graph.nq").read_bytes().splitlines(keepends=True))


@pytest.mark.parametrize("name", ["seeds", "generated"])
def test_nothing_is_lost(request: pytest.FixtureRequest, tmp_path: Path, name: str) -> None:
    build: Path = request.getfixturevalue(name)
    FORMATS["csvw"].write(build, tmp_path)
    found = tables(tmp_path)
    assert rebuilt(found) == set((build / "graph.nq").read_bytes().splitlines(keepends=True))
    if name == "generated":  # it has what the seeds have not
        assert all(found[table] for table in ("sources", "rests", "conflicts", "sides", "stands", "wholes"))
        assert any(row["original"] for row in found["documents"])
