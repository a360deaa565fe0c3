"""Figures on two tiny gold files, counted by hand (see the comments in data/graph.trig)."""

from pathlib import Path

from kg.scoring import render, score

FIGURES = """\
role         P 0.778  R 0.636  F1 0.700   (7/9/11)
dealing      P 0.667  R 0.667  F1 0.667   (2/3/3)
entity       P 1.000  R 0.800  F1 0.889   (4/4/5)
attribution  P 0.000  R 0.000  F1 0.000   (0/1/1)
merge        P 1.000  R 1.000  F1 1.000   (1/1/1)
resolution   P 1.000  R 1.000  F1 1.000   (2/2/2)
modality     0.500
quote        0.667
  Funding      role F1 0.875  P 0.875  R 0.875
  Meeting      role F1 0.000  P 0.000  R 0.000
  Shipment     role F1 0.000  P 0.000  R 0.000"""


def test_every_figure(graph: Path, gold: Path) -> None:
    assert render(score(graph, [gold])) == FIGURES


def test_figures_as_data(graph: Path, gold: Path) -> None:
    figures = score(graph, [gold]).as_dict()
    assert list(figures) == [
        "role",
        "dealing",
        "entity",
        "modality",
        "attribution",
        "quote",
        "types",
        "merge",
        "resolution",
    ]
    assert figures["role"] == {"p": 0.7778, "r": 0.6364, "f1": 0.7, "tp": 7, "pred": 9, "gold": 11}
    assert figures["quote"] == 0.6667


def test_gold_against_itself_is_perfect_but_merges_nothing(gold: Path) -> None:
    figures = score(gold, [gold])
    assert (figures.role.f1, figures.dealing.f1, figures.entity.f1, figures.attribution.f1) == (1.0, 1.0, 1.0, 1.0)
    assert (figures.modality, figures.quote) == (1.0, 1.0)
    assert figures.merge is not None
    assert (figures.merge.pred, figures.merge.gold) == (0, 1)
    assert (figures.resolution.pred, figures.resolution.gold) == (0, 2)


def test_document_that_the_graph_lacks_counts_against_recall(gold: Path, tmp_path: Path) -> None:
    (tmp_path / "graph.nq").touch()
    figures = score(tmp_path, [gold])
    assert figures.absent == ("a_1", "b_1")
    assert (figures.role.gold, figures.role.pred, figures.role.f1) == (11, 0, 0.0)
    assert "absent" not in figures.as_dict()


def test_folder_without_merged_has_no_merge_figure(gold: Path, tmp_path: Path) -> None:
    (tmp_path / "a_1.json").write_bytes((gold / "a_1.json").read_bytes())
    figures = score(tmp_path, [tmp_path])
    assert figures.merge is None
    assert "merge" not in figures.as_dict()
    assert "merge" not in render(figures)
    assert figures.quote == 0.0  # no text beside the gold, so that no quote can be shown to stand
