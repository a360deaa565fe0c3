from pathlib import Path

import pytest

from kg.build.outputs.texts import write_ontology
from kg.errors import StopRun
from kg.ontology import load
from kg.ontology.built import built_types
from kg.ontology.files import own_files


def test_the_types_of_a_build_and_their_roles(tmp_path: Path) -> None:
    write_ontology(own_files(), tmp_path / "ontology.ttl")
    declared = load().dealings
    assert built_types(tmp_path) == {name: tuple(dealing.roles) for name, dealing in declared.items()}


def test_a_folder_that_no_build_wrote(tmp_path: Path) -> None:
    with pytest.raises(StopRun, match=r"holds no ontology\.ttl; run kg build PATH… -o"):
        built_types(tmp_path)
