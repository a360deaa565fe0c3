"""Modality: what the words around a trigger say of its being so.

The chain of clauses above the trigger is climbed; each step may lower the claim from actual to planned or
possible, or turn it into a denial. A relative or adverbial clause speaks for itself, so the climb ends there.
"""

from kg.annotation.tokens import Token
from kg.extraction.english import words
from kg.extraction.syntax import is_infinitive, is_verb
from kg.model.claim import Modality

OWN_CLAUSE = frozenset({"relcl", "advcl", "parataxis", "appos", "dep"})
GOVERNED = frozenset({"in", "into", "to", "for"})
"""Prepositions after a verb whose object is part of what is done: "entered into a pact"."""
SURPASSED = frozenset({"just", "merely", "only", "simply", "solely"})
"""Adverbs after "not" that leave what is told standing."""
RANK = {Modality.ACTUAL: 0, Modality.PLANNED: 1, Modality.POSSIBLE: 2, Modality.DENIED: 3}


def modality(head: Token, own: Modality | None = None) -> Modality:
    """Whether what the trigger tells is actual, planned, possible or denied.

    ``own`` is what the trigger itself says, whatever its clause: a pledge is planned.
    """
    state = own or Modality.ACTUAL
    token, below = head, None
    while True:
        state = _at(token, below, state)
        if (
            token.head.i == token.i
            or (
                token.dep_ in OWN_CLAUSE and not _is_quoted(token) and not _is_of_noun(token) and not _is_content(token)
            )
            or _is_condition(token)
            or _is_run_on(token)
        ):
            break
        token, below = token.head, token
    return state


def _is_of_noun(token: Token) -> bool:
    """Whether a noun says whether the clause after it is so: "a deal to buy", whatever the parser calls it."""
    return token.dep_ == "relcl" and is_infinitive(token)


def _is_quoted(token: Token) -> bool:
    return token.dep_ in {"parataxis", "dep"} and token.head.lemma_.lower() in words("speech", "verbs")


def _is_content(token: Token) -> bool:
    """Whether a clause is what a noun says: "a report that they sold", "talk that it was to receive"."""
    if token.dep_ not in {"acl", "relcl"} or token.head.lemma_.lower() not in words("speech", "contents"):
        return False
    return any(c.lower_ == "that" and c.dep_ == "mark" for c in token.children)


def _is_run_on(token: Token) -> bool:
    """Whether a clause with its own subject only stands before another: "they signed; none was delivered"."""
    if token.dep_ != "ccomp" or token.i > token.head.i:
        return False
    lexical = (
        words("speech", "verbs")
        | words("modality", "planned")
        | words("modality", "possible")
        | words("modality", "denied")
    )
    return token.head.lemma_.lower() not in lexical


def _is_condition(token: Token) -> bool:
    return any(child.dep_ == "mark" and child.lower_ in {"if", "unless", "should"} for child in token.children)


def _at(token: Token, below: Token | None, state: Modality) -> Modality:
    """What one word of the chain does to the claim."""
    if is_verb(token) or token.pos_ == "ADJ":
        if below is not None and below.dep_ != "conj" and not _is_beside(below):
            state = _by_matrix(token, below, state)
        return _of_clause(token, state) if below is None or _reaches(token, below) else state
    if below is not None and (below.dep_ in {"acl", "relcl", "prep", "pcomp", "pobj", "compound"}):
        return _by_noun(token, state)
    if any(child.lower_ == "no" and child.dep_ == "det" for child in token.children):
        return Modality.DENIED
    return state


def _of_clause(token: Token, state: Modality) -> Modality:
    """What auxiliaries, negation and a condition do to what a clause tells."""
    state = _by_auxiliaries(token, state)
    return _negated(token, _lower(state, Modality.POSSIBLE) if _is_condition(token) else state)


def _reaches(token: Token, below: Token) -> bool:
    """Whether auxiliaries and negation of a verb hold for the word below it.

    A coordinated verb shares them where it has none, no subject, and the same form: "did not buy or sell".
    A phrase that sets the scene is outside: "under the pact it will pay", "did not comment on the sale"; so is a
    subject that does not come about by the verb: "the pact may hurt trade".
    """
    if below.dep_ == "nsubj":
        return token.pos_ == "AUX" or token.lemma_.lower() in words("modality", "happening")
    if below.dep_ == "prep":
        return below.i > token.i and below.lower_ in GOVERNED
    if below.dep_ != "conj":
        return True
    own = {"aux", "auxpass", "neg", "nsubj", "nsubjpass"}
    return token.tag_ == below.tag_ and not any(child.dep_ in own for child in below.children)


def _is_beside(below: Token) -> bool:
    """Whether the word below only stands beside the verb: its subject, or a phrase of time or place."""
    return below.dep_ in {"nsubj", "prep", "npadvmod", "advmod"} and below.pos_ != "VERB"


def _by_matrix(token: Token, below: Token, state: Modality) -> Modality:
    lemma = token.lemma_.lower()
    if lemma in words("modality", "denied"):
        return Modality.DENIED
    if lemma in words("modality", "possible"):
        return _lower(state, Modality.POSSIBLE)
    if (
        lemma in words("modality", "planned")
        and is_verb(below)
        and below.dep_ in {"xcomp", "ccomp", "acl"}
        and _looks_ahead(below)
    ):
        return _lower(state, Modality.PLANNED)
    if lemma in words("modality", "object_planned") and below.dep_ in {"dobj", "nsubjpass"}:
        return _lower(state, Modality.PLANNED)
    if lemma == "be" and below.dep_ == "xcomp" and is_infinitive(below):
        return _lower(state, Modality.PLANNED)
    return state


def _looks_ahead(below: Token) -> bool:
    return is_infinitive(below) or any(c.dep_ == "aux" and c.lower_ in {"will", "would"} for c in below.children)


def _by_auxiliaries(token: Token, state: Modality) -> Modality:
    for child in token.children:
        if child.dep_ == "aux":
            lower = child.lower_
            if lower in words("modality", "auxiliary_planned"):
                state = _lower(state, Modality.PLANNED)
            elif lower == "would":
                state = _lower(state, Modality.POSSIBLE if _in_condition(token) else Modality.PLANNED)
            elif lower in words("modality", "auxiliary_possible"):
                state = _lower(state, Modality.POSSIBLE)
    if is_infinitive(token) and (token.dep_ == "ROOT" or token.dep_ in {"advcl", "acl", "relcl"}):
        state = _lower(state, Modality.PLANNED) if not _serves_fact(token) else state
    return state


def _serves_fact(token: Token) -> bool:
    """Whether it is the infinitive of what was done: "attempts to find", "managed to deliver"."""
    return token.head.lemma_.lower() in {
        "attempt",
        "effort",
        "move",
        "manage",
        "begin",
        "start",
        "continue",
        "help",
        "fail",
        "use",
    }


def _in_condition(token: Token) -> bool:
    return any(
        t.lower_ in {"if", "should", "unless"} and t.dep_ in {"mark", "aux"} and t.head.i != token.i for t in token.sent
    )


def _by_noun(token: Token, state: Modality) -> Modality:
    lemma = token.lemma_.lower()
    if lemma in words("modality", "noun_denied"):
        return Modality.DENIED
    if lemma in words("modality", "noun_possible"):
        return _lower(state, Modality.POSSIBLE)
    if lemma in words("modality", "noun_planned"):
        return _lower(state, Modality.PLANNED)
    return state


def _negated(token: Token, state: Modality) -> Modality:
    if token.lemma_.lower() in words("modality", "measuring"):
        return state
    negative = any(
        (child.dep_ == "neg" or child.lower_ in words("modality", "negation"))
        and child.dep_ in {"neg", "advmod", "preconj"}
        and not _is_surpassed(child)
        for child in token.children
    )
    subject_negative = any(
        child.dep_ in {"nsubj", "nsubjpass"}
        and (
            child.lower_ in {"none", "nobody", "neither", "nothing"}
            or any(c.lower_ in {"no", "neither", "not"} for c in child.children)
        )
        for child in token.children
    )
    object_negative = any(
        child.dep_ == "dobj" and (child.lower_ in {"nothing", "none"} or any(c.lower_ == "no" for c in child.children))
        for child in token.children
    )
    if not (negative or subject_negative or object_negative):
        return state
    return Modality.POSSIBLE if state is Modality.DENIED else Modality.DENIED


def _is_surpassed(negation: Token) -> bool:
    """Whether what is told is so, and more than that: "they are not just searching for oil", "not only sold arms"."""
    return negation.lower_ == "not" and negation.nbor().lower_ in SURPASSED


def _lower(state: Modality, to: Modality) -> Modality:
    return to if RANK[to] > RANK[state] else state
