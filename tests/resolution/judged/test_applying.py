"""Judgements on three small documents of a loan and its denial."""

from dataclasses import replace
from datetime import date
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import StopRun
from kg.judgements import About, AboutClaim, AboutEntity, Decision, Judgement
from kg.model.claim import Claim, EntityRef, Evidence, Modality, When, Words
from kg.model.document import Document
from kg.model.entity import Entity
from kg.model.reading import Reading
from kg.ontology import load
from kg.resolution import resolve
from kg.resolution.constraints import Constraints
from kg.resolution.judged import Judged, State, judged
from kg.resolution.links import Link, Node, Reason, Verdict

ONTOLOGY = load()
ON = date(2026, 11, 22)


def told(file: str, *sentences: str) -> tuple[Document, tuple[Evidence, ...]]:
    """A document of a few sentences, and where they stand."""
    document = Document(file, "\n".join(sentences))
    starts = [document.text.index(sentence) for sentence in sentences]
    return document, tuple(Evidence(at, at + len(it), it) for at, it in zip(starts, sentences, strict=True))


LEND, MET = "Rome lends Oslo\nmoney for roads.", "Ada met Bo in Rome in 2026."
ONE, (LENT, SEEN) = told("one.txt", LEND, MET)
TWO, (DENIED,) = told("two.txt", "Italy lends nothing to Oslo, Ada Byron said.")
READINGS = (
    Reading(
        ONE,
        (
            Entity("e1", "State", ("Rome",), code="IT"),
            Entity("e2", "State", ("Oslo",), code="NO"),
            Entity("e3", "Person", ("Ada",), parent="e1"),
            Entity("e4", "Person", ("Bo",)),
        ),
        (
            Claim(
                "Funding",
                (("funder", EntityRef("e1")), ("recipient", EntityRef("e2")), ("purpose", Words("roads"))),
                Modality.ACTUAL,
                (LENT,),
            ),
            Claim("Funding", (("funder", EntityRef("e2")), ("purpose", Words("roads"))), Modality.ACTUAL, (LENT,)),
            Claim(
                "Meeting",
                (("participant", EntityRef("e3")), ("participant", EntityRef("e4")), ("date", When("2026"))),
                Modality.ACTUAL,
                (SEEN,),
            ),
        ),
    ),
    Reading(
        TWO,
        (
            Entity("a", "State", ("Italy",), code="IT"),
            Entity("b", "State", ("Oslo",), code="NO"),
            Entity("c", "Person", ("Ada Byron", "Ada")),
        ),
        (Claim("Funding", (("funder", EntityRef("a")), ("recipient", EntityRef("b"))), Modality.DENIED, (DENIED,)),),
    ),
)
ROME_LENDS = AboutClaim("one.txt", "Funding", LEND, (("funder", "Rome"),))
ITALY_LENDS = AboutClaim("two.txt", "Funding", DENIED.exact)
MEETING = AboutClaim("one.txt", "Meeting", MET)


def judge(decision: Decision, *about: About, becomes: str | None = None, **roles: str) -> Judgement:
    return Judgement(decision, about, "Bo", ON, "I know them", becomes, tuple(roles.items()), line=7)


def apply(*judgements: Judgement) -> Judged:
    return judged(READINGS, judgements, ONTOLOGY)


def fate(judgement: Judgement) -> tuple[State, str]:
    (fared,) = apply(judgement).states
    return fared.state, fared.cause


def link(verdict: Verdict, one: Node, other: Node) -> Link:
    kind = "entity" if isinstance(one[1], str) else "dealing"
    one, other = sorted([one, other])  # type: ignore[type-var]
    return Link(kind, one, other, 0.0, (Reason(0.0, "I know them"),), verdict, "Bo")  # type: ignore[arg-type]


def test_without_judgements_nothing_changes() -> None:
    assert apply() == Judged(READINGS, Constraints(), ())


def test_entities_are_one() -> None:
    found = apply(judge(Decision.SAME, AboutEntity("Ada", file="one.txt"), AboutEntity("Ada Byron")))
    assert found.constraints.same == (link(Verdict.SAME, (ONE.key, "e3"), (TWO.key, "c")),)
    assert [fared.state for fared in found.states] == [State.HELD]
    assert found.readings == READINGS


def test_a_name_stands_for_all_that_documents_call_so() -> None:
    found = apply(judge(Decision.DIFFERENT, AboutEntity("Oslo"), AboutEntity("Bo", "Person")))
    assert set(found.constraints.different) == {
        link(Verdict.DIFFERENT, (ONE.key, "e2"), (ONE.key, "e4")),
        link(Verdict.DIFFERENT, (TWO.key, "b"), (ONE.key, "e4")),
    }


def test_who_bears_both_names_is_not_parted_from_himself() -> None:
    found = apply(judge(Decision.DIFFERENT, AboutEntity("Ada"), AboutEntity("Ada Byron")))
    assert found.constraints == Constraints()
    assert [(fared.state, fared.cause) for fared in found.states] == [
        (
            State.REOPENED,
            "“Ada” and “Ada Byron” are names of one wherever a document has the one or the other",
        )
    ]


@pytest.mark.parametrize("decision", [Decision.SAME, Decision.DIFFERENT, Decision.UNSURE])
def test_dealings_are_one_two_or_open(decision: Decision) -> None:
    verdict = {"same": Verdict.SAME, "different": Verdict.DIFFERENT, "unsure": Verdict.DOUBTFUL}[decision]
    found = apply(judge(decision, ROME_LENDS, ITALY_LENDS)).constraints
    expected = link(verdict, (ONE.key, 0), (TWO.key, 0))
    assert found == Constraints(**{str(decision): (expected,)})


def test_where_a_sentence_breaks_does_not_matter() -> None:
    joined = AboutClaim("one.txt", "Funding", " ".join(LEND.split()), ROME_LENDS.says)
    assert fate(judge(Decision.SAME, joined, ITALY_LENDS)) == (State.HELD, "")


def test_a_wrong_claim_is_left_out_and_the_others_are_counted_anew() -> None:
    found = apply(judge(Decision.WRONG, ROME_LENDS), judge(Decision.UNSURE, MEETING, ITALY_LENDS))
    assert found.readings[0].claims == READINGS[0].claims[1:]
    assert found.readings[1] == READINGS[1]
    (open_,) = found.constraints.unsure
    assert {open_.one, open_.other} == {(ONE.key, 1), (TWO.key, 0)}


def test_all_claims_of_a_sentence_are_wrong_if_it_is_not_said_which() -> None:
    wrong = judge(Decision.WRONG, AboutClaim("one.txt", "Funding", LEND))
    assert apply(wrong).readings[0].claims == READINGS[0].claims[2:]


def test_an_entity_of_another_type_leaves_the_roles_that_do_not_take_it() -> None:
    found = apply(judge(Decision.RETYPE, AboutEntity("Oslo", file="one.txt"), becomes="Place"))
    reading = found.readings[0]
    assert reading.entities[1] == Entity("e2", "Place", ("Oslo",))
    assert [claim.roles for claim in reading.claims] == [
        (("funder", EntityRef("e1")), ("purpose", Words("roads"))),
        READINGS[0].claims[2].roles,  # the second Funding had one filler left
    ]
    assert found.readings[1] == READINGS[1]


def test_what_becomes_a_state_has_its_code() -> None:
    found = apply(
        judge(Decision.RETYPE, AboutEntity("Oslo"), becomes="Place"),
        judge(Decision.RETYPE, AboutEntity("Oslo", "Place", "two.txt"), becomes="State"),
    )
    assert found.readings[1].entities == READINGS[1].entities
    assert found.readings[0].entities[1].type == "Place"


def test_a_claim_of_another_type_keeps_the_roles_that_the_type_has() -> None:
    retype = judge(Decision.RETYPE, ITALY_LENDS, becomes="Shipment", funder="supplier")
    claim = apply(retype).readings[1].claims[0]
    assert (claim.type, claim.roles) == ("Shipment", (("supplier", EntityRef("a")), ("recipient", EntityRef("b"))))
    assert claim.evidence == (DENIED,)


def test_a_claim_that_would_keep_too_little_stays_as_it_is() -> None:
    retype = judge(Decision.RETYPE, ITALY_LENDS, becomes="Shipment")
    assert apply(retype).readings == READINGS
    assert fate(retype) == (
        State.REOPENED,
        "as Shipment it would keep fewer than two fillers; say which roles stay",
    )


def test_what_is_one_is_said_of_the_new_type() -> None:
    shipment = AboutClaim("two.txt", "Shipment", DENIED.exact)
    retype = judge(Decision.RETYPE, ITALY_LENDS, becomes="Shipment", funder="supplier")
    assert [fared.state for fared in apply(judge(Decision.UNSURE, shipment, MEETING), retype).states] == ["held"] * 2


@pytest.mark.parametrize(
    ("about", "state", "cause"),
    [
        (AboutEntity("Cy"), State.WAITING, "there is no document that names “Cy”"),
        (AboutEntity("Ada", file="six.txt"), State.WAITING, "there is no document six.txt"),
        (AboutEntity("Ada", "Place"), State.REOPENED, "no document names “Ada” as Place"),
        (AboutEntity("Cy", file="one.txt"), State.REOPENED, "one.txt no longer names “Cy”"),
        (AboutEntity("Ada", file="one.txt", quote="Ada ran."), State.REOPENED, "one.txt no longer says “Ada ran.”"),
        (AboutEntity("Ada", file="one.txt", quote="Ada  met"), State.HELD, ""),
    ],
)
def test_what_a_judgement_on_an_entity_waits_for(about: AboutEntity, state: State, cause: str) -> None:
    assert fate(judge(Decision.UNSURE, about, AboutEntity("Bo"))) == (state, cause)


@pytest.mark.parametrize(
    ("about", "state", "cause"),
    [
        (AboutClaim("six.txt", "Meeting", MET), State.WAITING, "there is no document six.txt"),
        (AboutClaim("one.txt", "Meeting", "Ada saw."), State.REOPENED, "one.txt no longer says “Ada saw.”"),
        (
            AboutClaim("one.txt", "Sanction", MET),
            State.REOPENED,
            f"no Sanction is read any more from “{MET}”",
        ),
        (
            AboutClaim("one.txt", "Funding", LEND, (("funder", "Bo"),)),
            State.REOPENED,
            "another Funding is read now from “Rome lends Oslo money for roads.”",
        ),
        (
            AboutClaim("one.txt", "Funding", LEND),
            State.REOPENED,
            "several claims are read now where the Funding of one.txt, “Rome lends Oslo money for roads.” was; "
            "add what it says",
        ),
        (AboutClaim("one.txt", "Meeting", MET, (("participant", "Cy"),)), State.HELD, ""),
    ],
)
def test_what_a_judgement_on_a_claim_waits_for(about: AboutClaim, state: State, cause: str) -> None:
    assert fate(judge(Decision.UNSURE, about, ITALY_LENDS)) == (state, cause)


def test_a_wrong_claim_that_is_read_otherwise_now_is_open_again_and_one_that_is_gone_is_not() -> None:
    other = AboutClaim("one.txt", "Meeting", MET, (("participant", "Cy"),))
    assert fate(judge(Decision.WRONG, other))[0] == State.REOPENED
    assert fate(judge(Decision.WRONG, AboutClaim("one.txt", "Sanction", MET)))[0] == State.HELD


def test_the_text_that_changed_comes_before_the_document_that_is_not_there() -> None:
    gone, changed = AboutEntity("Ada", file="six.txt"), AboutEntity("Cy", file="one.txt")
    assert fate(judge(Decision.SAME, gone, changed))[0] == State.REOPENED


def test_two_of_different_types_are_not_made_one() -> None:
    cause = "“Ada” and “Oslo” are of the types Person and State; name a type, or retype one of them"
    assert fate(judge(Decision.SAME, AboutEntity("Ada"), AboutEntity("Oslo"))) == (State.REOPENED, cause)


def test_judgements_that_contradict_each_other_stop_the_run() -> None:
    ada, byron = AboutEntity("Ada", file="one.txt"), AboutEntity("Ada Byron")
    bo = AboutEntity("Bo")
    lines = [
        judge(Decision.SAME, ada, byron),
        judge(Decision.DIFFERENT, ada, bo),
        judge(Decision.SAME, byron, bo),
    ]
    numbered = [replace(judgement, line=10 * number) for number, judgement in enumerate(lines, start=1)]
    for order in (numbered, numbered[::-1]):
        with pytest.raises(StopRun) as stop:
            apply(*order)
        assert str(stop.value) == (
            "judgements.toml, line 20: different: “Ada” of one.txt and “Bo”, but line 10 and line 30 make one of them; "
            "take one of these judgements back"
        )


def test_what_is_replaced_or_withdrawn_is_as_if_it_had_never_been() -> None:
    wrong = judge(Decision.WRONG, ROME_LENDS)
    withdrawn = Judgement(Decision.WITHDRAWN, (), "Bo", ON, replaces=wrong.key)
    assert apply(wrong, withdrawn) == Judged(READINGS, Constraints(), ())


def test_the_order_of_judgements_leaves_no_trace() -> None:
    judgements = [
        judge(Decision.SAME, AboutEntity("Rome"), AboutEntity("Italy")),
        judge(Decision.DIFFERENT, AboutEntity("Oslo"), AboutEntity("Rome")),
        judge(Decision.WRONG, MEETING),
        judge(Decision.UNSURE, ROME_LENDS, ITALY_LENDS),
    ]
    one, other = apply(*judgements), apply(*judgements[::-1])
    assert (one.readings, one.constraints) == (other.readings, other.constraints)


ABOUT_ENTITIES = [
    AboutEntity(name, file=file) for name in ("Rome", "Oslo", "Ada", "Ada Byron", "Bo") for file in (None, "one.txt")
]
ABOUT_CLAIMS = [ROME_LENDS, ITALY_LENDS, replace(ROME_LENDS, says=(("funder", "Oslo"),)), MEETING]


@st.composite
def decided(draw: st.DrawFn) -> Judgement:
    decision = draw(st.sampled_from([Decision.SAME, Decision.DIFFERENT, Decision.UNSURE, Decision.WRONG]))
    if decision is Decision.WRONG:
        return judge(decision, draw(st.sampled_from(ABOUT_CLAIMS)))
    things = st.sampled_from(draw(st.sampled_from([ABOUT_ENTITIES, ABOUT_CLAIMS[:3]])))  # type: ignore[list-item]
    return judge(decision, *draw(st.lists(things, min_size=2, max_size=2, unique=True)))


@settings(deadline=None)  # the first call loads lists of names
@given(st.lists(decided(), max_size=5), st.randoms(use_true_random=False))
def test_whatever_is_judged_holds_in_any_order_and_leaves_no_trace(judgements: list[Judgement], rnd: Random) -> None:
    try:
        found = apply(*judgements)
    except StopRun:  # they contradict each other, and do so in any order
        with pytest.raises(StopRun):
            apply(*judgements[::-1])
        return
    resolution = resolve(found.readings, found.constraints)
    keys = {**resolution.entities, **resolution.dealings}
    assert all(keys[link.one] == keys[link.other] for link in found.constraints.same)
    assert all(keys[link.one] != keys[link.other] for link in found.constraints.different)
    rnd.shuffle(judgements)
    again = apply(*judgements)
    assert resolve(again.readings, again.constraints) == resolution
    taken_back = [Judgement(Decision.WITHDRAWN, (), "Bo", ON, replaces=judgement.key) for judgement in judgements]
    assert apply(*judgements, *taken_back) == Judged(READINGS, Constraints(), ())
