from kg.scoring.account import Dealing, Named, Participant, Phrase
from kg.scoring.pairing import Pair, matched_fillers, pair_dealings, pair_entities


def dealing(*goods: str, kind: str = "Shipment") -> Dealing:
    return Dealing(kind, tuple(("goods", Phrase(word)) for word in goods), frozenset({"actual"}), (), ())


def entity(kind: str, *names: str) -> Participant:
    return Participant(frozenset({kind}), Named(frozenset(names)))


def test_each_predicted_filler_is_used_once() -> None:
    assert matched_fillers(dealing("oil", "oil", "gas"), dealing("gas", "oil")) == ((0, 1), (2, 0))


def test_same_words_in_another_role_do_not_match() -> None:
    other = Dealing("Shipment", (("name", Phrase("oil")),), frozenset(), (), ())
    assert matched_fillers(dealing("oil"), other) == ()


def test_best_pairs_come_first() -> None:
    gold = [dealing("oil"), dealing("oil", "gas")]
    assert pair_dealings(gold, [dealing("oil", "gas")]) == (Pair(1, 0, ((0, 0), (1, 1))),)


def test_ties_go_to_the_smaller_prediction_then_to_the_later() -> None:
    assert pair_dealings([dealing("oil")], [dealing("oil", "gas"), dealing("oil")])[0].predicted == 1
    assert pair_dealings([dealing("oil")], [dealing("oil"), dealing("oil"), dealing("oil", "gas")])[0].predicted == 1
    assert pair_dealings([dealing("oil"), dealing("oil")], [dealing("oil")])[0].gold == 1


def test_types_never_pair_and_nothing_in_common_is_no_pair() -> None:
    assert pair_dealings([dealing("oil")], [dealing("oil", kind="Sanction"), dealing("gas")]) == ()


def test_entities_pair_by_type_and_any_name_once() -> None:
    gold = [entity("State", "chad"), entity("Person", "chad"), entity("State", "chad", "n djamena")]
    predicted = [entity("Place", "chad"), entity("State", "n djamena", "chad"), entity("Person", "ali")]
    assert pair_entities(gold, predicted) == (1, None, None)
