"""What one word tells is told once: the choice among the drafts of a trigger."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from kg.annotation.annotated import Annotated
from kg.extraction.draft import Draft
from kg.extraction.english import words
from kg.model.claim import EntityRef, Words
from kg.ontology.terms import Kind

Deeds = Mapping[int, Sequence[Draft]]
"""The drafts that nouns tell, by the noun."""


def chosen(found: Iterable[Draft], annotated: Annotated) -> Iterator[Draft]:
    """One draft for each trigger: what the word tells is told once, by the frame that explains most of it.

    Two actors explain more than one, so "exports to China by Russia" are a shipment; of equals the one that has
    fewer roles left empty is taken, so "imports of two million tonnes" are a figure.
    """
    by_head: dict[int, list[Draft]] = {}
    found = list(found)
    deeds: dict[int, list[Draft]] = {}
    # "placed an order" is one word
    verbs = {i for draft in found if draft.trigger.verbal for i in draft.trigger.tokens}
    found = [draft for draft in found if draft.trigger.verbal or draft.trigger.head not in verbs]
    for draft in found:
        if not draft.trigger.verbal:
            deeds.setdefault(draft.trigger.head, []).append(draft)
    for draft in found:
        if draft.trigger.verbal and (carried := _carried(draft, deeds, annotated)):
            for deed in carried:
                _lend(draft, deed)
        elif not (draft.trigger.verbal and _moves(draft, deeds, annotated)):
            by_head.setdefault(draft.trigger.head, []).append(draft)
    for rivals in by_head.values():
        best = max(rivals, key=_weight)
        if not _is_told_by_verb(best, by_head, annotated):
            yield best


def _carried(draft: Draft, deeds: Deeds, annotated: Annotated) -> list[Draft]:
    """The dealings that nouns tell which a verb only carries: "lifted its ban", "took part in a ceremony".

    A noun of another type that fills no role of the verb's has it tell its own: "suspended sales of sand" bans sand.
    """
    lemma = annotated.doc[draft.trigger.head].lemma_.lower()
    told = [deed for token in draft.objects for deed in deeds.get(token.i, ())]
    if lemma in words("support", "joining") or len(draft.trigger.tokens) > 1:
        return told
    if lemma not in words("support", "doer", "undergoer"):
        return []
    return [
        deed
        for deed in told
        if deed.trigger.dealing is draft.trigger.dealing or annotated.doc[deed.trigger.head].text in _phrases(draft)
    ]


def _is_told_by_verb(deed: Draft, by_head: Mapping[int, Sequence[Draft]], annotated: Annotated) -> bool:
    """Whether a verb sets a measure on the deed, which is then no dealing of its own: "halted sugar imports"."""
    noun = annotated.doc[deed.trigger.head]
    if deed.trigger.verbal or noun.lemma_.lower() not in words("support", "deeds"):
        return False
    verb = noun.head.i
    return any(
        draft.trigger.frame.unwraps and noun in draft.objects and draft.trigger.dealing is not deed.trigger.dealing
        for draft in by_head.get(verb, ())
    )


def _phrases(draft: Draft) -> set[str]:
    """The words of the phrases that fill a draft's roles."""
    found = (filler for fillers in draft.roles.values() for filler in fillers)
    return {word for filler in found if isinstance(filler, Words) for word in filler.text.split()}


def _lend(verb: Draft, deed: Draft) -> None:
    """Have a noun take from the verb that carries it who takes part: "awarded Oslo a contract"."""
    for name, fillers in verb.roles.items() if verb.trigger.dealing is deed.trigger.dealing else ():
        role = deed.trigger.dealing.roles[name]
        if role.kind is Kind.ACTOR and set(deed.roles.get(name, ())) <= set(fillers):
            deed.add(role, fillers)


def _moves(draft: Draft, deeds: Deeds, annotated: Annotated) -> bool:
    """Whether what is moved is a dealing of another type, which is no thing: "lifted the ban", "sent a loan"."""
    sentence = annotated.doc[draft.trigger.head].sent
    others = {
        annotated.doc[i].lower_
        for i, told in deeds.items()
        if sentence.start <= i < sentence.end and all(t.trigger.dealing is not draft.trigger.dealing for t in told)
    }
    return any(
        others & {word.lower() for word in filler.text.split()}
        for role in draft.trigger.frame.concrete
        for filler in draft.roles.get(role, ())
        if isinstance(filler, Words)
    )


def _weight(draft: Draft) -> tuple[int, bool, float, int, str]:
    actors = {filler for fillers in draft.roles.values() for filler in fillers if isinstance(filler, EntityRef)}
    roles = draft.trigger.dealing.roles
    return (
        min(len(actors), 2),
        len(draft.trigger.tokens) > 1 and not draft.trigger.frame.adjectives,
        len(draft.roles) / len(roles),
        -len(roles),
        draft.trigger.dealing.name,
    )
