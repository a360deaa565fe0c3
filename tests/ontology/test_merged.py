import subprocess
import sys

import pyoxigraph

from kg.ontology import merged, turtle
from tests.ontology.award import write


def test_the_text_says_what_the_graph_says():
    said = pyoxigraph.Dataset(pyoxigraph.parse(turtle(), format=pyoxigraph.RdfFormat.TURTLE))
    meant = pyoxigraph.Dataset(pyoxigraph.parse(merged().serialize(format="nt"), format=pyoxigraph.RdfFormat.N_TRIPLES))
    for dataset in (said, meant):
        dataset.canonicalize(pyoxigraph.CanonicalizationAlgorithm.RDFC_1_0)
    assert said == meant
    assert len(said) > 1000


def test_prefixes_are_those_of_the_files():
    assert "@prefix frame: <https://kg.example/frame#> .\n@prefix ftm:" in turtle()


def test_the_text_has_the_same_bytes_in_another_process():
    command = [sys.executable, "-c", "import sys, kg.ontology; sys.stdout.write(kg.ontology.turtle())"]
    outputs = [
        subprocess.run(command, capture_output=True, check=True, env={"PYTHONHASHSEED": seed, "PYTHONUTF8": "1"}).stdout  # noqa: S603
        for seed in ("1", "2")
    ]
    assert outputs[0] == outputs[1] == turtle().encode()


def test_further_files_are_part_of_it(tmp_path):
    assert "award:Award a owl:Class" in turtle([write(tmp_path)])
    assert "award:Award" not in turtle()
