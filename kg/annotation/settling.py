"""What a name names that nothing in itself tells: by its title, its company and its part in the sentence."""

from collections.abc import Sequence

from kg.annotation.entity_draft import EntityDraft
from kg.annotation.name import Name
from kg.annotation.nouns import nouns
from kg.annotation.places import is_city, is_region, is_subdivision
from kg.annotation.positions import LOCATIVE, acts, coordination_head
from kg.annotation.tokens import Doc, Span, Token

HUMAN = frozenset(["say", "tell", "add", "note", "warn", "argue", "insist", "meet", "visit"])
"""What persons do in the news."""


def by_apposition(doc: Doc, name: Name) -> str:
    """The type of a name by what stands beside it: "the contractor, Pelagia Cables", "the minister, Lydia Quek"."""
    words = [token.lower_ for token in name.span(doc)]
    if name.type not in {"Person", "Organization"} or any(word in nouns("organization") for word in words):
        return name.type
    root = name.span(doc).root
    beside = [t for t in root.children if t.dep_ == "appos"] + (
        [root.head] if root.dep_ in {"appos", "compound"} else []
    )
    lemmas = {t.lemma_.lower() for t in beside if t.pos_ in {"NOUN", "PROPN"}}
    if lemmas & nouns("title"):
        return "Person"
    return "Organization" if lemmas & nouns("organization", "firm") else name.type


def settled_type(doc: Doc, name: Name, drafts: Sequence[EntityDraft]) -> str | None:
    """What a name is that nothing in itself tells: by its title, its company and its part in the sentence.

    News names a person in full at first mention, so a single word that no full name explains is an
    organization where it acts, and a place where something is in it.
    """
    span = name.span(doc)
    before = doc[name.start - 1] if name.start and not span[0].is_sent_start else None
    return (
        _by_noun_before(name, before, span.root)
        or _by_recogniser(name)
        or _by_map(doc, name, before)
        or _by_company(span.root, drafts)
        or _by_part(name, before, span)
    )


def _by_noun_before(name: Name, before: Token | None, root: Token) -> str | None:
    """A name after a noun: "President Kvane" is a person, "the operator Kvane" an organization."""
    if before is None or before.pos_ not in {"NOUN", "PROPN"} or name.type == "Place":
        return None
    if before.lower_ in nouns("title"):
        return "Person"
    is_body = before.lemma_.lower() in nouns("organization", "firm")
    return "Organization" if is_body and root.dep_ != "conj" else None


def _by_recogniser(name: Name) -> str | None:
    """What the recogniser takes for a body, a ship or a person in full; it often takes companies for surnames."""
    certain = name.type in {"Organization", "Vessel"} or (name.type == "Person" and name.end - name.start > 1)
    return name.type if certain else None


def _by_map(doc: Doc, name: Name, before: Token | None) -> str | None:
    """What the gazetteer has for a place, or what stands after "the port of"."""
    if name.type in {"Place", "State"} and _is_known_place(doc, name):
        return "Place"
    of_place = before is not None and before.lower_ == "of" and before.head.lemma_.lower() in nouns("place")
    return "Place" if of_place else None


def _by_company(root: Token, drafts: Sequence[EntityDraft]) -> str | None:
    """What a name is called beside it ("Kvane, an insurer"), or the type of what it is coordinated with."""
    if any(t.dep_ == "appos" and t.lemma_.lower() in nouns("organization", "firm") for t in root.children):
        return "Organization"
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
    if len(span) > 1:
        return "Person" if name.type == "Unknown" and _is_human(head) else None
    if name.type != "Person" and root.pos_ != "PROPN":
        return None
    return "Organization" if _partakes(root, head) or any(t.dep_ == "appos" for t in root.children) else None


def _partakes(root: Token, head: Token) -> bool:
    """Whether a name is a subject, an object or a partner."""
    if acts(root) or head.dep_ in {"nsubjpass", "dobj"}:
        return True
    return head.dep_ == "pobj" and head.head.lower_ in {"by", "with", "between", "from", "to"}


def _is_known_place(doc: Doc, name: Name) -> bool:
    words = name.span(doc).text
    words = words.title() if words.isupper() else words
    return name.type == "State" or is_city(words) or is_subdivision(words) or is_region(words)


def _is_human(head: Token) -> bool:
    """Whether a name is called a person beside it, or does what persons do."""
    if any(t.dep_ == "appos" and t.pos_ == "NOUN" and t.lemma_.lower() in nouns("person") for t in head.children):
        return True
    if head.dep_ == "appos" and head.head.lemma_.lower() in nouns("person"):
        return True
    return head.dep_ == "nsubj" and head.head.lemma_.lower() in HUMAN
