"""Training gives the same weights for the same documents."""

import json
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

pytest.importorskip("sklearn", reason="of the extra train")

from tests.extraction.linking.trade import table
from tests.training.practised import OSLO, ROME, SHIPS, TANKS, practised, trade
from training import train
from training.examples import Example
from training.practice import Practice
from training.train import RARE, SMALL, fitted, trained

BOUGHT, SOLD = trade(buyer=ROME, goods=TANKS), trade(supplier=OSLO, goods=SHIPS, buyer=ROME)
RIGHT, WRONG = Example(("near", "named"), right=True), Example(("far", "named"), right=False)


def documents() -> list[Practice]:
    """Of each fold two documents with gold dealings and one without."""
    return [practised(BOUGHT, SOLD)] * 8 + [practised()] * 4


def test_what_is_right_speaks_for_itself() -> None:
    weights = fitted([RIGHT, WRONG] * 5, 1.0).weights
    assert weights["near"] > 0 > weights["far"]
    assert weights["near"] == -weights["far"]
    assert "named" not in weights  # is as often right as wrong


def test_rare_cues_are_left_out() -> None:
    rare = Example((*RIGHT.cues, "rare"), right=True)
    assert "rare" not in fitted([rare] * (RARE - 1) + [RIGHT, WRONG] * 5, 1.0).weights
    assert "rare" in fitted([rare] * RARE + [RIGHT, WRONG] * 5, 1.0).weights


EXAMPLES = st.lists(
    st.builds(Example, st.lists(st.sampled_from("abcdef"), unique=True, min_size=1).map(tuple), st.booleans()),
    max_size=20,
)


@settings(max_examples=20)
@given(EXAMPLES)
def test_fitting_twice_gives_the_same_weights_and_none_near_nothing(examples: list[Example]) -> None:
    taught = fitted([*examples, *[RIGHT, WRONG] * RARE], 0.3)
    assert fitted([*examples, *[RIGHT, WRONG] * RARE], 0.3) == taught
    assert list(taught.weights) == sorted(taught.weights)
    assert all(abs(weight) >= SMALL and round(weight, 3) == weight for weight in taught.weights.values())


def test_both_models_are_trained_and_the_same_each_time() -> None:
    models = trained(documents(), table())
    assert list(models) == ["links", "drafts"]
    assert models == trained(documents(), table())
    assert models["links"].weights["subject|buyer"] > 0 > models["links"].weights["subject|supplier"]
    assert models["drafts"].knows("Trade")


def test_the_weights_are_kept_sorted_by_cue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def practice(folders: list[Path], ontology: object, model: str) -> list[Practice]:
        asked.append((folders, model))
        return documents()

    monkeypatch.setattr(train, "practice", practice)
    monkeypatch.setattr(train, "lexicon", lambda _: table())
    for name in ("one.json", "other.json"):
        monkeypatch.setattr(sys, "argv", ["train", "texts", "-o", str(tmp_path / name)])
        train.main()
    assert asked == [([Path("texts")], "sm")] * 2
    one = (tmp_path / "one.json").read_bytes()
    assert (tmp_path / "other.json").read_bytes() == one
    kept = json.loads(one)
    assert {name: dict(sorted(model.weights.items())) for name, model in trained(documents(), table()).items()} == kept
    assert [list(weights) for weights in kept.values()] == [sorted(weights) for weights in kept.values()]
    assert one.endswith(b"}\n")
