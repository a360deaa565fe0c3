"""What a name names that nothing in itself tells: by its title, its company and its part in the sentence."""

from collections.abc import Sequence

from kg.annotation.dictionary import is_common
from kg.annotation.entity_draft import EntityDraft
from kg.annotation.name import Name
from kg.annotation.nouns import nouns
from kg.annotation.positions import LOCATIVE, acts, coordination_head
from kg.annotation.surroundings import TRADING, is_body, is_called_human, is_located, is_on_map, is_partner
from kg.annotation.tokens import Doc, Span, Token

HUMAN = frozenset(["say", "tell", "add", "note", "warn", "argue", "insist", "meet", "visit"])
"""What persons do in the news."""


def settled_type(doc: Doc, name: Name, drafts: Sequence[EntityDraft]) -> str | None:
    """What a name is that nothing in itself tells: by its title, its company and its part in the sentence.

    News names a person in full at first mention, so a single word that no full name explains is an
    organization where it acts, and a place where something is in it.
    """
    span = name.span(doc)
    before = doc[name.start - 1] if name.start and not span[0].is_sent_start else None
    return (
        ("Place" if name.type == "State" else None)
        or _by_noun_before(name, before, span.root)
        or ("Person" if is_called_human(doc, name, span.root) else None)
        or ("Organization" if _is_firm_beside(span.root) else None)
        or ("Place" if _is_place(doc, name, span.root) else None)
        or _by_recogniser(name)
        or _by_map(doc, name, before)
        or _by_company(span.root, drafts)
        or ("Organization" if name.type == "Place" and is_partner(span.root) else None)
        or _by_part(name, before, span)
    )


def _is_place(doc: Doc, name: Name, root: Token) -> bool:
    """Whether something is there that the recogniser does not take for a ship or, in capitals, for a body."""
    return name.type != "Vessel" and not name.span(doc).text.isupper() and is_located(name, root)


def _by_noun_before(name: Name, before: Token | None, root: Token) -> str | None:
    """A name after a noun: "President Kvane" is a person, "the operator Kvane" an organization."""
    if before is None or before.pos_ not in {"NOUN", "PROPN"} or name.type == "Place":
        return None
    if before.lower_ in nouns("title"):
        return "Person"
    return "Organization" if is_body(before) and root.dep_ != "conj" else None


def _by_recogniser(name: Name) -> str | None:
    """What the recogniser takes for a body, a ship or a person in full; it often takes companies for surnames."""
    certain = name.type in {"Organization", "Vessel"} or (name.type == "Person" and name.end - name.start > 1)
    return name.type if certain else None


def _by_map(doc: Doc, name: Name, before: Token | None) -> str | None:
    """What the gazetteer has for a place, or what stands after "the port of"."""
    if name.type == "Place" and is_on_map(name.span(doc).text):
        return "Place"
    of_place = before is not None and before.lower_ == "of" and before.head.lemma_.lower() in nouns("place")
    return "Place" if of_place else None


def _is_firm_beside(root: Token) -> bool:
    """Whether a name is called a body beside it: "Kvane, an insurer"."""
    return any(t.dep_ == "appos" and is_body(t) for t in root.children)


def _by_company(root: Token, drafts: Sequence[EntityDraft]) -> str | None:
    """The type of what a name is coordinated with."""
    head = coordination_head(root)
    types = {i: draft.type for draft in drafts for name in draft.mentions for i in range(name.start, name.end)}
    beside = (types.get(t.i) for t in (head, *head.conjuncts))
    return next((type_ for type_ in beside if type_ in {"Person", "Organization", "Vessel"}), None)


def _by_part(name: Name, before: Token | None, span: Span) -> str | None:
    """What the part says that a name has in its sentence."""
    root, head = span.root, coordination_head(span.root)
    if name.type == "Place":
        return "Organization" if acts(root) else "Place"
    located = before is not None and before.lower_ in LOCATIVE | {"the"}
    if located and head.dep_ == "pobj" and head.head.lower_ in LOCATIVE:
        return "Place"
    if " " in span.text:  # of several words
        return _of_unknown(span, head) if name.type == "Unknown" else None
    if name.type != "Person" and root.pos_ != "PROPN" and is_common(root.text):
        return None
    return "Organization" if _partakes(root, head) or any(t.dep_ == "appos" for t in root.children) else None


def _of_unknown(span: Span, head: Token) -> str | None:
    """What a name of several words is that the recogniser passed over: who deals in goods or is dealt with."""
    if _is_human(head):
        return "Person"
    trades = head.dep_ == "nsubj" and head.head.lemma_ in TRADING
    partner = head.dep_ == "pobj" and head.head.lower_ in {"by", "with", "between"}
    return "Organization" if (trades or partner) and not all(is_common(token.text) for token in span) else None


def _partakes(root: Token, head: Token) -> bool:
    """Whether a name is a subject, an object or a partner."""
    if acts(root) or head.dep_ in {"nsubjpass", "dobj"}:
        return True
    if head.dep_ != "pobj":
        return False
    preposition = coordination_head(head.head)
    of_people = preposition.lower_ in {"of", "at"} and preposition.head.lemma_.lower() in nouns("people")
    return of_people or preposition.lower_ in {"by", "with", "between", "from", "to"}


def _is_human(head: Token) -> bool:
    """Whether a name is called a person beside it, or does what persons do."""
    if any(t.dep_ == "appos" and t.pos_ == "NOUN" and t.lemma_.lower() in nouns("person") for t in head.children):
        return True
    if head.dep_ == "appos" and head.head.lemma_.lower() in nouns("person"):
        return True
    return head.dep_ == "nsubj" and head.head.lemma_.lower() in HUMAN
