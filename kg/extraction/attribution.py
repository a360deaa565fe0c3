"""Attribution: whom the text makes answer for a claim."""

from collections.abc import Iterator

from kg.annotation.annotated import Annotated
from kg.annotation.tokens import Token
from kg.extraction.english import words
from kg.extraction.syntax import coordinated, is_verb, prepositional, subjects, surface_subject

QUOTED = 8
"""Sentences back in which the speaker of a running quotation may have been named."""
REPORTING_OBJECT = frozenset({"put", "estimate", "report", "confirm", "deny", "claim", "announce", "reveal"})


def speakers(annotated: Annotated, head: Token) -> tuple[str, ...]:
    """Ids of the named sources of what is told at ``head``, nearest first; empty for the document's own voice."""
    found: list[str] = []
    for source in _sources(head):
        for token in coordinated(source):
            found.extend(annotated.named_by(token))
    if not found:
        found.extend(_quoted_speaker(annotated, head))
    return tuple(dict.fromkeys(id_ for id_ in found if annotated.entities[id_].type != "Place"))


def _sources(head: Token) -> Iterator[Token]:
    token, below = head, None
    chain = set()
    while True:
        chain.add(token.i)
        if is_verb(token):
            if below is not None and _is_said(token, below):
                yield from subjects(token)  # of a passive the agent: who "is said to" does not say
                yield from _cited(token)
            yield from (
                t
                for child in token.children
                if child.i != (below.i if below is not None else -1)
                for t in _aside(child, token)
            )
        if token.head.i == token.i:
            break
        token, below = token.head, token
    for token in head.sent:
        if token.lower_ in {"according", "citing", "quoting"}:
            yield from _cited_at(token)
        if (
            token.dep_ == "pobj"
            and token.head.lower_ in {"by", "in", "from"}
            and token.lemma_.lower() in words("speech", "nouns")
        ):
            yield from (obj for preposition, obj in prepositional(token) if preposition == "of")
            yield from (child for child in token.children if child.dep_ == "poss" and token.head.lower_ != "from")


def _is_said(verb: Token, below: Token) -> bool:
    """Whether the clause or noun below is what the verb's subject says."""
    lemma = verb.lemma_.lower()
    if lemma not in words("speech", "verbs"):
        return False
    if lemma == "put":
        return any(preposition == "at" for preposition, _ in prepositional(verb))
    if below.dep_ in {"ccomp", "parataxis", "dep"} or (
        below.dep_ == "advcl" and any(c.lower_ == "as" for c in verb.children)
    ):
        return True
    if below.dep_ == "xcomp":
        return lemma in {"claim", "deny", "report", "say"}
    return below.dep_ in {"dobj", "nsubjpass", "csubjpass"} and lemma in REPORTING_OBJECT


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


def _aside(child: Token, verb: Token) -> Iterator[Token]:
    """A speaker set off by commas: "Beijing, he said, would spend", "as reported by NK News"."""
    if child.lemma_.lower() not in words("speech", "verbs") or not is_verb(child):
        return
    if child.dep_ in {"parataxis", "ccomp", "dep"} and child.i != verb.i and _is_parenthetical(child):
        yield from (t for t in child.children if t.dep_ == "nsubj")
    if child.dep_ == "advcl" and any(c.lower_ == "as" for c in child.children):
        yield from (t for t in child.children if t.dep_ == "nsubj")
        yield from (obj for c in child.children if c.dep_ == "agent" for obj in c.children if obj.dep_ == "pobj")


def _is_parenthetical(verb: Token) -> bool:
    """A verb of saying that has a subject and no clause of its own to say."""
    return any(c.dep_ == "nsubj" for c in verb.children) and not any(
        c.dep_ in {"ccomp", "dobj"} and c.i > verb.i for c in verb.children
    )


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
