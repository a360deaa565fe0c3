"""Attribution: whom the text makes answer for a claim."""

from collections.abc import Iterator, Sequence

from kg.annotation.annotated import Annotated
from kg.annotation.tokens import Token
from kg.extraction.english import words
from kg.extraction.syntax import (
    SUBJECTS,
    clause_chain,
    coordinated,
    is_passive,
    is_verb,
    prepositional,
    subjects,
    surface_subject,
)

QUOTED = 8
"""Sentences back in which the speaker of a running quotation may have been named."""
TURN = 80
"""Characters within which a paragraph names its speaker: "The Minister of Transport, Mr Amer:"."""
HEARD = frozenset({"gather", "hear", "learn"})
"""Verbs whose source is who it comes from: "I hear from Rome that"."""
DENYING = frozenset({"deny", "dismiss", "refute", "reject"})
TOLD = frozenset({"assure", "inform", "tell"})
REPORTING_OBJECT = frozenset({"put", "estimate", "report", "confirm", "deny", "claim", "announce", "reveal"})


def speakers(annotated: Annotated, head: Token) -> tuple[str, ...]:
    """Ids of the named sources of what is told at ``head``, nearest first; empty for the document's own voice."""
    found: list[str] = list(_of_turn(annotated, head))
    for source in _sources(head):
        for token in coordinated(source):
            found.extend(annotated.named_by(token))
    if not found:
        found.extend(_quoted_speaker(annotated, head))
    return tuple(dict.fromkeys(id_ for id_ in found if annotated.entities[id_].type != "Place"))


def _sources(head: Token) -> Iterator[Token]:
    chain = list(clause_chain(head))
    denied = any(token.lemma_.lower() in DENYING for token in chain)
    for below, token in zip([None, *chain], chain, strict=False):
        if is_verb(token):
            if below is not None and _is_said(token, below):
                yield from _sayers(token)
                yield from _cited(token)
            for child in token.children:
                if child != below:
                    yield from _aside(child, token, denied=denied)
    for token in head.sent:
        if token.lower_ in {"according", "citing", "quoting"} and not _is_before(token, chain):
            yield from _cited_at(token)
        if (
            token.dep_ == "pobj"
            and token.head.lower_ in {"by", "in", "from"}
            and token.lemma_.lower() in words("speech", "nouns")
        ):
            yield from (obj for preposition, obj in prepositional(token) if preposition == "of")
            yield from (child for child in token.children if child.dep_ == "poss" and token.head.lower_ != "from")


def _is_before(cited: Token, chain: Sequence[Token]) -> bool:
    """Whether a source belongs to an earlier clause: "Rome paid, according to Oslo, and Cairo bought ships"."""
    return any(
        token.dep_ == "conj"
        and any(child.dep_ in SUBJECTS for child in token.children)
        and cited.i < token.left_edge.i
        and not token.is_ancestor(cited)
        for token in chain
        if is_verb(token)
    )


def _says(verb: Token) -> bool:
    """Whether a verb is one of saying: "let it be known" is too."""
    if verb.lemma_.lower() == "let":
        return any(child.lemma_ == "know" and child.i > verb.i and is_passive(child) for child in verb.children)
    return verb.lemma_.lower() in words("speech", "verbs")


def _sayers(verb: Token) -> Iterator[Token]:
    """Who says it; of a passive the agent, as who "is said to" does not say, and of figures whose they are."""
    if verb.lemma_.lower() in HEARD:
        yield from (obj for preposition, obj in prepositional(verb) if preposition == "from")
    for subject in _inverted(verb) or subjects(verb):
        yield from _answering(subject)


def _answering(subject: Token) -> Iterator[Token]:
    """Who answers for what is said: of figures and reports those whose they are."""
    if subject.lemma_.lower() in words("speech", "nouns"):
        yield from (child for child in subject.children if child.dep_ == "poss")
        yield from (obj for preposition, obj in prepositional(subject) if preposition in {"of", "from"})
    else:
        yield subject


def _inverted(verb: Token) -> list[Token]:
    """The subject right after a verb of saying between commas, which the parser gives to the next verb.

    "Palau, reckons the agency, earned two million".
    """
    if not verb.i or verb.nbor(-1).lower_ != ",":
        return []
    clauses = [child for child in verb.children if child.dep_ == "ccomp" and child.i > verb.i]
    said = [child for clause in clauses for child in clause.children if child.dep_ in {"nsubj", "nsubjpass"}]
    return [
        subject
        for subject in said
        if subject.left_edge.i == verb.i + 1 and any(t.lower_ == "," for t in verb.doc[subject.i : subject.head.i])
    ]


def _is_said(verb: Token, below: Token) -> bool:
    """Whether the clause or noun below is what the verb's subject says."""
    lemma = verb.lemma_.lower()
    if not _says(verb):
        return False
    if lemma == "put":
        return any(preposition == "at" and _is_figure(obj) for preposition, obj in prepositional(verb))
    if below.dep_ in {"ccomp", "parataxis", "dep"} or (
        below.dep_ == "advcl" and any(c.lower_ == "as" for c in verb.children)
    ):
        return True
    if below.dep_ == "xcomp":
        return lemma in {"acknowledge", "admit", "claim", "confirm", "deny", "report", "say"}
    return below.dep_ in {"dobj", "nsubjpass", "csubjpass"} and lemma in REPORTING_OBJECT


def _is_figure(token: Token) -> bool:
    return token.pos_ in {"NUM", "SYM"} or any(child.pos_ in {"NUM", "SYM"} for child in token.children)


def _cited(verb: Token) -> Iterator[Token]:
    for child in verb.children:
        if child.lower_ in {"citing", "quoting"}:
            yield from _cited_at(child)


def _cited_at(token: Token) -> Iterator[Token]:
    for child in token.children:
        if child.dep_ == "dobj":
            yield child
        elif child.dep_ == "prep" and child.lower_ == "to":
            yield from (obj for obj in child.children if obj.dep_ == "pobj")


def _aside(child: Token, verb: Token, *, denied: bool) -> Iterator[Token]:
    """A speaker set off by commas: "Beijing, he said, would spend", "as reported by NK News".

    After a denial "as" tells who says the contrary: "Rome denies that it paid, as Oslo claims".
    """
    if not is_verb(child) or not _says(child):
        return
    beside = child.dep_ in {"parataxis", "ccomp", "dep"} or (child.dep_ == "conj" and _is_run_on(child, verb))
    if beside and _is_parenthetical(child) and not any(c.lower_ == ";" for c in verb.children):
        yield from (source for t in child.children if t.dep_ == "nsubj" for source in _answering(t))
    if child.dep_ == "advcl" and not denied and any(c.lower_ == "as" for c in child.children):
        yield from (t for t in child.children if t.dep_ == "nsubj")
        yield from (obj for c in child.children if c.dep_ == "agent" for obj in c.children if obj.dep_ == "pobj")


def _is_run_on(child: Token, verb: Token) -> bool:
    """Whether only a comma joins a clause to the one before it: "it would pay, the minister told reporters"."""
    return (
        child.i > verb.i and not any(c.dep_ == "cc" for c in verb.children) and child.left_edge.nbor(-1).lower_ == ","
    )


def _is_parenthetical(verb: Token) -> bool:
    """A verb of saying that has a subject and no clause of its own to say; who is told is no such clause."""
    said = {"ccomp"} if verb.lemma_.lower() in TOLD else {"ccomp", "dobj"}
    clauses = [c for c in verb.children if c.dep_ in said and c.i > verb.i and c.lemma_ != "know"]
    return any(c.dep_ == "nsubj" for c in verb.children) and not clauses


def _of_turn(annotated: Annotated, head: Token) -> tuple[str, ...]:
    """Who speaks a paragraph that opens with a name and a colon, as minutes and interviews have it."""
    text = annotated.document.text
    start = text.rfind("\n", 0, head.idx) + 1
    colon = text.find(":", start, start + TURN)
    if not start < colon < head.idx:
        return ()
    opening = [annotated.doc[i] for i in range(head.i) if start <= annotated.doc[i].idx < colon]
    if any(is_verb(token) for token in opening):
        return ()
    named = [id_ for token in opening for id_ in annotated.named_by(token)]
    return tuple(id_ for id_ in named if annotated.entities[id_].type == "Person")


def _quoted_speaker(annotated: Annotated, head: Token) -> tuple[str, ...]:
    """Who speaks a sentence in quotation marks that names no speaker: the speaker of the quotation it belongs to."""
    if not _inside_quotation(annotated, head):
        return ()
    sentences, number = annotated.sentences, annotated.sentence_number(head.i) - 1
    for sentence in (*sentences[number : number + 2], *reversed(sentences[max(0, number - QUOTED) : number])):
        for verb in sentence:
            if (
                verb.lemma_.lower() in words("speech", "verbs")
                and is_verb(verb)
                and not _inside_quotation(annotated, verb)
            ):
                ids = [id_ for t in surface_subject(verb) for id_ in annotated.named_by(t)]
                if ids:
                    return tuple(ids)
    return ()


def _inside_quotation(annotated: Annotated, token: Token) -> bool:
    """Whether an opening quotation mark before the token in its paragraph is not closed again."""
    text = annotated.document.text
    start = text.rfind("\n", 0, token.idx) + 1
    before = text[start : token.idx]
    if "“" in before or "”" in before:
        return before.count("“") > before.count("”")
    return before.count('"') % 2 == 1
