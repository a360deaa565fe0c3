"""Whom pronouns stand for: what was mentioned last, and best as a subject."""

from collections.abc import Set

from kg.annotation.discourse import WINDOW, Discourse
from kg.annotation.tokens import Token

PERSONAL = frozenset({"he", "she", "him", "her", "his", "hers", "himself", "herself"})
NEUTRAL = frozenset({"it", "its", "itself"})
OWN = frozenset({"we", "us", "our", "ours", "ourselves"})
PLURAL = frozenset({"they", "them", "their", "theirs", "themselves", "both"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
ABLE = frozenset(
    {"able", "bound", "certain", "due", "eager", "free", "keen", "likely", "poised", "prepared", "ready", "reluctant"}
    | {"set", "slated", "sure", "unable", "unlikely", "unwilling", "willing"}
)
"""Adjectives with an infinitive that are said of a doer: "it is able to pay", unlike "it is hard to pay"."""
NUMBERS = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5, "all": 9, "pair": 2}


def is_expletive(token: Token) -> bool:
    """Whether "it" stands for the clause that follows: "it is estimated that", "it became known that"."""
    if token.lower_ != "it" or token.dep_ not in {"expl", "nsubj", "nsubjpass"}:
        return False
    if token.dep_ == "expl":
        return True
    verb = token.head
    clausal = any(c.dep_ in {"ccomp", "csubj"} and c.i > verb.i for c in verb.children)
    empty = verb.lemma_ in {"be", "become", "seem", "appear", "turn", "happen"}
    complements = [c for c in verb.children if c.dep_ in {"acomp", "oprd", "attr"} and c.lower_ not in ABLE]
    return (token.dep_ == "nsubjpass" and clausal) or (
        empty and (clausal or any(g.dep_ in {"ccomp", "xcomp"} for c in complements for g in c.children))
    )


def latest(discourse: Discourse, token: Token, sentence: int, types: Set[str]) -> tuple[str, ...]:
    """The most salient entity of these types, or none; a pronoun is not the subject of its own verb."""
    banned = clause_mates(discourse, token)
    found = discourse.salient(token, sentence)
    if token.dep_ in SUBJECTS:
        scene = _fronted(token)
        found = sorted(found, key=lambda mention: mention.token in scene)
    else:
        found = [mention for mention in found if not mention.aside]
    ids = (id_ for mention in found for id_ in mention.ids)
    return next(((id_,) for id_ in ids if id_ not in banned and discourse.entities[id_].type in types), ())


def _fronted(subject: Token) -> range:
    """What opens the clause of a subject, and names what is less salient: "Under a pact with Rome, it paid"."""
    fronted = [child for child in subject.head.children if child.dep_ == "prep" and child.i < subject.i]
    return range(fronted[0].left_edge.i, fronted[-1].right_edge.i + 1) if fronted else range(0)


def clause_mates(discourse: Discourse, token: Token) -> set[str]:
    """Entities that a plain pronoun cannot stand for: the subject of its own verb."""
    if token.dep_ in {"dobj", "pobj", "dative"} and not token.lower_.endswith("self"):
        verb = token.head if token.dep_ != "pobj" else token.head.head
        while verb.pos_ in {"NOUN", "ADJ", "ADP", "NUM", "DET"} and verb.head.i != verb.i and verb.dep_ != "nsubj":
            verb = verb.head  # "may buy more of it"
        return {id_ for c in verb.children if c.dep_ == "nsubj" for id_ in discourse.found.get(c.i, ())}
    return set()


def plural(discourse: Discourse, sentence: int) -> tuple[str, ...]:
    """Whom "they" are: the group mentioned last, be it by one word or by names that are joined."""
    for mention in reversed(discourse.mentions):
        if sentence - mention.sentence > WINDOW:
            break
        if len(mention.ids) > 1:
            return mention.ids
        joined = [id_ for t in discourse.doc[mention.token].conjuncts for id_ in discourse.found.get(t.i, ())]
        if joined:
            return tuple(dict.fromkeys((*mention.ids, *joined)))
    return ()
