"""Judgements applied: readings without what was judged wrong, and constraints for what was judged one or two."""

from collections.abc import Sequence
from dataclasses import dataclass

from kg.judgements import Decision, Judgement, in_force
from kg.model.reading import Reading
from kg.ontology import Ontology
from kg.resolution.constraints import NOTHING_JUDGED, Constraints
from kg.resolution.judged.pairs import JudgedPair, check, pair
from kg.resolution.judged.references import Corpus, Found, State, find
from kg.resolution.judged.retyping import with_claim, with_entity
from kg.resolution.judged.wrong import without
from kg.resolution.links import Link, Node, Verdict

VERDICTS = {
    Decision.SAME: Verdict.SAME,
    Decision.DIFFERENT: Verdict.DIFFERENT,
    Decision.UNSURE: Verdict.DOUBTFUL,
}


@dataclass(frozen=True)
class Fared:
    """How a judgement fared, and why it was not held."""

    judgement: Judgement
    state: State
    cause: str = ""


@dataclass(frozen=True)
class Judged:
    """Readings as judged, what is one or two by judgement, and how each judgement fared, in the order of the file.

    Judgements that were withdrawn or replaced, and those that withdraw others, are not in ``states``.
    """

    readings: tuple[Reading, ...]
    constraints: Constraints = NOTHING_JUDGED
    states: tuple[Fared, ...] = ()


def judged(readings: Sequence[Reading], judgements: Sequence[Judgement], ontology: Ontology) -> Judged:
    """Apply judgements to readings: first types, in the order of the file, then what is wrong, then what is one.

    What one says of a type is so of the type that earlier ones made of it. Raises `StopRun` for two that contradict
    each other.
    """
    valid = in_force(judgements)
    if not valid:
        return Judged(tuple(readings))
    corpus = Corpus(readings)
    fared: dict[int, Found] = {}
    _retype(corpus, valid, fared, ontology)
    corpus = _leave_out(corpus, valid, fared)
    pairs = _pairs(corpus, valid, fared)
    check(pairs)
    states = (Fared(judgement, fared[id(judgement)].state, fared[id(judgement)].cause) for judgement in valid)
    return Judged(tuple(corpus.readings), _constraints(pairs), tuple(states))


def _retype(corpus: Corpus, judgements: Sequence[Judgement], fared: dict[int, Found], ontology: Ontology) -> None:
    for judgement in judgements:
        if judgement.decision is Decision.RETYPE:
            found = find(corpus, judgement.about[0], judgement.decision)
            fared[id(judgement)] = _retype_one(corpus, judgement, found, ontology)


def _retype_one(corpus: Corpus, judgement: Judgement, found: Found, ontology: Ontology) -> Found:
    type_ = judgement.becomes or ""
    for node in found.nodes:
        place = corpus.place(node)
        reading, thing = corpus.readings[place], node[1]
        if isinstance(thing, str):
            corpus.readings[place] = with_entity(reading, thing, type_, ontology)
            continue
        retyped = with_claim(reading, thing, type_, dict(judgement.roles), ontology)
        if retyped is None:
            return Found((), State.REOPENED, f"as {type_} it would keep fewer than two fillers; say which roles stay")
        corpus.readings[place] = retyped
    return found


def _leave_out(corpus: Corpus, judgements: Sequence[Judgement], fared: dict[int, Found]) -> Corpus:
    wrong: set[Node] = set()
    for judgement in judgements:
        if judgement.decision is Decision.WRONG:
            found = fared[id(judgement)] = find(corpus, judgement.about[0], judgement.decision)
            wrong.update(found.nodes)
    return Corpus(without(corpus.readings, wrong)) if wrong else corpus


def _pairs(corpus: Corpus, judgements: Sequence[Judgement], fared: dict[int, Found]) -> list[JudgedPair]:
    pairs = []
    for judgement in judgements:
        if judgement.decision in VERDICTS:
            made = pair(corpus, judgement, VERDICTS[judgement.decision])
            fared[id(judgement)] = made.found
            pairs.append(made)
    return pairs


def _constraints(pairs: Sequence[JudgedPair]) -> Constraints:
    return Constraints(*(_links(pairs, verdict) for verdict in (Verdict.SAME, Verdict.DIFFERENT, Verdict.DOUBTFUL)))


def _links(pairs: Sequence[JudgedPair], verdict: Verdict) -> tuple[Link, ...]:
    """The links of one verdict, each pair of nodes once, whatever the order of the judgements."""
    links = (link for made in pairs for link in made.links if link.verdict is verdict)
    ordered = sorted(links, key=lambda link: (link.kind, link.one, link.other, link.by, link.reasons))
    return tuple({(link.kind, link.one, link.other): link for link in reversed(ordered)}.values())[::-1]
