import json
from importlib.resources import files
from math import isfinite

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extraction.linking.model import Model, model

CUES = "abcd"
weights = st.dictionaries(st.sampled_from(CUES), st.floats(-50, 50))
some = st.lists(st.sampled_from(CUES), unique=True)


def test_nothing_known_is_undecided() -> None:
    assert Model({}).probability(["far", "alone"]) == 0.5
    assert Model({"far": -1.0}).probability([]) == 0.5


@given(weights, some)
def test_a_probability_lies_between_none_and_all(weights: dict[str, float], cues: list[str]) -> None:
    assert 0 <= Model(weights).probability(cues) <= 1


@given(weights, some, st.floats(0, 50))
def test_it_grows_with_a_cue_that_speaks_for_it_and_falls_with_one_against_it(
    weights: dict[str, float], cues: list[str], weight: float
) -> None:
    taught = Model({**weights, "for": weight, "against": -weight})
    assert taught.probability([*cues, "against"]) <= taught.probability(cues) <= taught.probability([*cues, "for"])


@given(weights, some)
def test_a_cue_never_seen_changes_nothing(weights: dict[str, float], cues: list[str]) -> None:
    assert Model(weights).probability([*cues, "never seen"]) == Model(weights).probability(cues)


@given(weights, some)
def test_what_speaks_the_other_way_is_as_likely_not(weights: dict[str, float], cues: list[str]) -> None:
    against = Model({cue: -weight for cue, weight in weights.items()})
    assert Model(weights).probability(cues) + against.probability(cues) == pytest.approx(1)


def test_a_model_knows_what_training_weighed() -> None:
    taught = Model({"Trade": 0.0})
    assert [taught.knows("Trade"), taught.knows("Loan", "Trade"), taught.knows("Loan"), taught.knows()] == [
        True,
        True,
        False,
        False,
    ]


def test_the_kept_weights_are_two_models_of_finite_numbers_sorted_by_cue() -> None:
    text = files("kg.extraction.linking").joinpath("weights.json").read_text(encoding="utf-8")
    kept = json.loads(text)
    assert list(kept) == ["links", "drafts"]
    for name, weights in kept.items():
        assert weights
        assert list(weights) == sorted(weights)
        assert all(isinstance(weight, float) and isfinite(weight) and weight for weight in weights.values())
        assert model(name) == Model(weights)
    assert text == json.dumps(kept, indent=1) + "\n"  # as training writes it


def test_the_kept_models_have_habits_of_kinds_and_of_types() -> None:
    assert model("links").knows("actor", "text", "amount")
    assert model("drafts").knows("whole")


def test_there_is_no_third_model() -> None:
    with pytest.raises(KeyError):
        model("dates")
