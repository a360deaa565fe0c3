"""The arguments of a trigger: which words stand in which function to it.

Names of functions are those of the frame vocabulary (``ontology/frame.ttl``): ``subject``, ``object``,
``dative``, ``to``. A word may stand in several; the frame says which of them matter.
"""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

from kg.annotation.nouns import nouns
from kg.annotation.tokens import Token
from kg.extraction.english import words
from kg.extraction.syntax import (
    OBJECT_CONTROL,
    OBJECTS,
    agents,
    antecedent,
    coordinated,
    is_given,
    is_infinitive,
    is_passive,
    is_verb,
    objects,
    prepositional,
    subjects,
    surface_subject,
)
from kg.extraction.titles import bearers, whose_title

Arguments = Mapping[str, Sequence[Token]]
CARRYING = frozenset({"into", "under", "in", "on", "to", "with", "for"})
"""Prepositions between a verb and the deed it carries: "entered into", "applied for", "retaliated with"."""
CARRIED = OBJECTS | {"nsubjpass", "pobj"}
"""Relations in which a noun is carried by its verb."""
PARTNERS = frozenset({"of", "with", "between", "by", "to", "from"})
"""Prepositions of a deed noun after whose object its other phrases may hang: "a contract with Hanwha for trains"."""
DASHES = frozenset({"-", "–", "—"})


class Gathering:
    """Arguments as they are found, each word once a function."""

    def __init__(self, known: Arguments | None = None) -> None:
        self.found: dict[str, list[Token]] = defaultdict(list)
        for function, tokens in (known or {}).items():
            self.found[function].extend(tokens)

    def add(self, function: str, tokens: Iterable[Token]) -> None:
        found = self.found[function]
        if not found:
            found.extend(tokens)
            return
        known = {token.i for token in found}
        found.extend(token for token in tokens if token.i not in known)

    def add_prepositional(self, head: Token) -> None:
        for preposition, obj in prepositional(head):
            self.add(preposition, [obj])


def arguments(head: Token, *, verbal: bool) -> Arguments:
    """The arguments of a verb or of a deed noun."""
    gathering = Gathering()
    if verbal:
        _of_verb(head, gathering)
    else:
        _of_noun(head, gathering)
    return {function: tokens for function, tokens in gathering.found.items() if tokens}


def _of_verb(verb: Token, gathering: Gathering) -> None:
    gathering.add("subject", subjects(verb))
    gathering.add("object", objects(verb))
    gathering.add("dative", surface_subject(verb) if is_given(verb) else _datives(verb))
    gathering.add_prepositional(verb)
    gathering.add("complement", _complements(verb, verb.i, {"xcomp", "ccomp"}))
    gathering.add("complement", filter(is_infinitive, _complements(verb, verb.i, {"advcl"})))
    if verb.lemma_.lower() in OBJECT_CONTROL:
        gathering.add(
            "object",
            (t for child in verb.children if child.dep_ == "ccomp" for t in child.children if t.dep_ == "nsubj"),
        )
    _add_of_objects(verb, gathering)
    _add_after_range(verb, gathering)
    _add_after_apposition(verb, gathering)
    _add_from_above(verb, gathering)
    _add_shared(verb, gathering)
    _add_meant(verb, gathering)
    for obj in objects(verb):
        if obj.i > verb.i:
            add_aims(obj, gathering)


def _add_of_objects(verb: Token, gathering: Gathering) -> None:
    """What stands with the objects: phrases that may be the verb's, whose they are and what nation they are of."""
    if is_passive(verb) and not is_given(verb):
        gathering.add("passive", surface_subject(verb))
    for inner in (*objects(verb), *agents(verb)):
        if inner.i > verb.i:
            for part in coordinated(inner):
                _add_nested(part, gathering)
    for obj in objects(verb):
        parts = [inner for preposition, inner in prepositional(obj) if preposition == "of"]
        gathering.add("holder", parts)
        gathering.add("holder", (antecedent(child) for child in obj.children if child.dep_ == "poss"))
        for thing in (obj, *parts):
            gathering.add("provenance", (child for child in thing.children if child.dep_ in {"amod", "poss"}))


def _add_after_range(verb: Token, gathering: Gathering) -> None:
    """What follows a range is the verb's: "promised between two and three million for roads"."""
    for preposition, obj in list(prepositional(verb)):
        if preposition == "between":
            _add_nested(obj, gathering)


def _add_shared(verb: Token, gathering: Gathering) -> None:
    """What follows coordinated verbs is said of both."""
    if verb.dep_ == "conj" and is_verb(verb.head) and not is_passive(verb.head):
        for preposition, obj in prepositional(verb.head):
            if obj.i > verb.i:
                gathering.add(preposition, [obj])


def _add_from_above(verb: Token, gathering: Gathering) -> None:
    """What is said with the verb above: "for roads it is to pay", "on which it means to spend", "what it paid was"."""
    above = verb.head
    if verb.dep_ == "xcomp" and above.lemma_ == "be":
        gathering.add_prepositional(above)
    elif verb.dep_ == "xcomp" and is_verb(above):
        for child in above.children:
            if child.dep_ == "prep" and child.i < above.i:
                gathering.add(child.lower_, (antecedent(obj) for obj in child.children if obj.dep_ == "pobj"))
    if verb.dep_ == "csubj" and above.lemma_ == "be":
        gathering.add("complement", filter(is_infinitive, _complements(above, above.i, {"advcl", "xcomp"})))


def add_aims(noun: Token, gathering: Gathering) -> None:
    """What a noun serves, by a clause after it: "money to build a dam", "a sum meant for repairs"."""
    gathering.add("complement", (c for c in noun.children if c.dep_ in {"acl", "relcl"} and is_infinitive(c)))
    _add_meant(noun, gathering)


def _add_meant(token: Token, gathering: Gathering) -> None:
    for child in token.children:
        is_meant = child.tag_ == "VBN" and child.lemma_.lower() in words("support", "meant")
        if child.i > token.i and child.dep_ in {"acl", "relcl", "advcl"} and is_meant:
            gathering.add_prepositional(child)
            gathering.add("complement", filter(is_infinitive, _complements(child, child.i, {"xcomp"})))


def _complements(verb: Token, after: int, relations: Container[str]) -> Iterator[Token]:
    return (child for child in verb.children if child.dep_ in relations and child.i > after)


def _add_after_apposition(verb: Token, gathering: Gathering) -> None:
    """The place after an apposition is the verb's: "met the chairman, Salem Bugrara, in Valletta"."""
    for _, obj in list(prepositional(verb)):
        if any(child.dep_ == "appos" for child in obj.children):
            for inner, part in prepositional(obj):
                if inner in {"in", "at"}:
                    gathering.add(inner, [part])


def _datives(verb: Token) -> list[Token]:
    """The first of two objects: "lent Caracas two billion".

    The parser often takes a name before the second for its first word ("sell Turkey Patriot missiles").
    """
    own = [child for child in verb.children if child.dep_ in {"dative", "iobj"} and child.pos_ not in {"ADP", "PART"}]
    firsts = [obj.doc[obj.left_edge.i] for obj in objects(verb) if obj.pos_ == "NOUN" and obj.i > verb.i]
    return own or [
        t for t in firsts if t.pos_ == "PROPN" and t.dep_ in {"compound", "nmod", "npadvmod"} and t.i == verb.i + 1
    ]


def _add_nested(obj: Token, gathering: Gathering, depth: int = 0) -> None:
    """Phrases that the parser hung on the object though they may be the verb's: "sold oil to China"."""
    for preposition, inner in prepositional(obj):
        if preposition != "of":
            gathering.add(preposition, [inner])
        if depth < 2:
            _add_nested(inner, gathering, depth + 1)


def _of_noun(noun: Token, gathering: Gathering) -> None:
    _add_modifiers(noun, gathering)
    _add_title(noun, gathering)
    gathering.add("subject", (obj for preposition, obj in prepositional(noun) if preposition == "by"))
    gathering.add("complement", _aim_next_to(noun))
    for child in noun.children:
        if child.dep_ in {"acl", "relcl"} and is_verb(child):
            _add_clause(child, noun, gathering)
            _add_meant(noun, gathering)
            for agent in agents(child):
                _add_nested(agent, gathering)
    _add_set_up(noun, gathering)
    _add_hit(noun, gathering)
    for preposition, obj in list(prepositional(noun)):
        if preposition in PARTNERS:
            _add_nested(obj, gathering)
        for inner, part in prepositional(obj):
            if inner in {"between", "by", "with"}:
                gathering.add(inner, [part])
    if noun.lemma_.lower() not in nouns("person"):  # where a minister is received is not what he is minister of
        _add_support(noun, gathering)


def _add_title(noun: Token, gathering: Gathering) -> None:
    """The phrases of a noun; whose it is if it is a title, and who bears it."""
    if whose := list(whose_title(noun)):
        gathering.add("of", whose)
    else:
        gathering.add_prepositional(noun)
    gathering.add("bearer", bearers(noun))
    if noun.dep_ == "compound" and noun.lemma_.lower() in nouns("person"):  # "President Ann Lie of Chad"
        for bearer in gathering.found["bearer"]:
            gathering.add("of", (obj for preposition, obj in prepositional(bearer) if preposition == "of"))


def _add_hit(noun: Token, gathering: Gathering) -> None:
    """Whom a measure on goods hits: "an embargo on arms for Rome", "put duties on steel from Ankara"."""
    relation, verb = carrier(noun)
    carried = list(prepositional(verb)) if verb is not None and relation == "dobj" else []
    for preposition, obj in prepositional(noun):
        if preposition == "on":
            behind = [*prepositional(obj), *(phrase for phrase in carried if phrase[1].i > obj.i)]
            gathering.add("against", (part for inner, part in behind if inner in {"against", "for", "from"}))


def _add_set_up(noun: Token, gathering: Gathering) -> None:
    """What is said of a measure behind what it is on: "the ban on chips imposed by Rome" - chips are not imposed."""
    for preposition, obj in prepositional(noun):
        if preposition in {"on", "against", "of"}:
            for part in obj.subtree:
                clause = part.dep_ in {"acl", "relcl"} and part.head.i != noun.i and is_verb(part)
                if clause and part.lemma_.lower() in words("support", "imposing"):
                    _add_clause(part, noun, gathering)


def _aim_next_to(noun: Token) -> list[Token]:
    """The infinitive right behind a noun phrase, wherever the parser hung it: "turned down a loan to widen roads"."""
    end = noun.right_edge.i + 1
    if end >= noun.sent.end or noun.doc[end].lower_ != "to" or noun.doc[end].dep_ != "aux":
        return []
    return [noun.doc[end].head]


def _add_modifiers(noun: Token, gathering: Gathering) -> None:
    for child in noun.children:
        if child.dep_ == "poss":
            gathering.add("possessive", [antecedent(child)])
            gathering.add("subject", [antecedent(child)])
        elif child.dep_ in {"amod", "compound", "nmod"}:
            gathering.add("adjective" if child.dep_ == "amod" else "compound", _hyphenated(child))
            if child.tag_ == "VBN" and child.lemma_.lower() in words("support", "doer"):  # "US-imposed sanctions"
                gathering.add("subject", agents(child))


def _hyphenated(modifier: Token) -> list[Token]:
    """A modifier with what is joined to it by a dash: both of "the Rome–Berlin pact"."""
    joined = [
        child
        for child in modifier.children
        if child.dep_ in {"compound", "nmod"} and child.i + 2 == modifier.i and child.nbor().text in DASHES
    ]
    return [*joined, modifier]


def _add_clause(clause: Token, noun: Token, gathering: Gathering) -> None:
    """What a clause after the noun says of it: "a deal signed by Rome in May", "a loan which Rome granted"."""
    lemma = clause.lemma_.lower()
    if is_infinitive(clause):
        gathering.add("complement", [clause])
    elif lemma in words("support", "figure") and clause.tag_ == "VBG":  # "a deposit amounting to two million"
        _add_figure(clause, gathering)
    elif lemma in words("support", "doer") | {"grant", "lend", "sign"} or is_passive(clause):
        gathering.add("subject", (t for t in subjects(clause) if t.i != noun.i))
        gathering.add_prepositional(clause)


def _add_support(noun: Token, gathering: Gathering) -> None:
    """Arguments that a verb lends to the noun it carries: "signed a contract with Iran Air for 80 airliners"."""
    gathering.add("owner", owners(noun))
    _add_inherited(noun, gathering)
    if any(map(_is_support, noun.children)):
        gathering.add("subject", owners(noun))
    gathering.add("value", (child for child in noun.children if child.dep_ == "appos"))
    _add_contents(noun, gathering)
    _add_nominal_support(noun, gathering)
    relation, verb = carrier(noun)
    _add_scene(noun, gathering)
    if verb is None:
        return
    if relation == "pobj" and _is_in_force(noun, verb):
        gathering.add("object", surface_subject(verb))
        gathering.add("covering", _contents(objects(verb), verb))
    if relation in {"nsubj", "nsubjpass"}:
        _add_predicate(verb, gathering)
    if relation in CARRIED and not (relation == "nsubjpass" and verb.lemma_.lower() in words("support", "happening")):
        _add_carried(noun, relation, verb, gathering)


def _add_contents(noun: Token, gathering: Gathering) -> None:
    """What comes about under a text: "a contract with Oslo under which 750 tonnes of ore will leave"."""
    for i in range(noun.i + 1, noun.sent.end - 1):
        if noun.doc[i].lower_ == "under" and noun.doc[i + 1].lower_ == "which" and is_verb(noun.doc[i].head):
            verb = noun.doc[i].head
            gathering.add("covering", _contents(surface_subject(verb), verb))
            return


def _contents(things: Sequence[Token], verb: Token) -> list[Token]:
    """What a clause under a text is about: a thing it names, or the deed with what it is done to."""
    is_full = any(child.dep_ in {"dobj", "xcomp", "ccomp"} and child.pos_ != "PROPN" for child in verb.children)
    return [*(thing for thing in things if thing.pos_ == "NOUN"), *([verb] if is_full else [])]


def _is_in_force(noun: Token, verb: Token) -> bool:
    """Whether the clause says whom a measure holds for: "is under an embargo", "has been on the list since May"."""
    if noun.head.lower_ == "on":
        return verb.lemma_ in {"appear", "be", "figure", "remain", "stay"}
    return noun.head.lower_ == "under"


def _is_support(modifier: Token) -> bool:
    """Whether a light verb was taken for an adjective: "denied holding talks"."""
    return modifier.dep_ == "amod" and modifier.tag_ == "VBG" and modifier.lemma_.lower() in words("support", "doer")


def _add_predicate(verb: Token, gathering: Gathering) -> None:
    """What a verb says of its subject: a figure, or when and where it comes about."""
    lemma = verb.lemma_.lower()
    if lemma in words("support", "figure"):
        _add_figure(verb, gathering)
    if lemma in words("support", "happening"):
        gathering.add_prepositional(verb)
    if lemma in words("support", "content"):
        gathering.add("covering", objects(verb))
        gathering.add(
            "covering", (obj for preposition, obj in prepositional(verb) if preposition in {"for", "to", "with"})
        )


def _add_carried(noun: Token, relation: str, verb: Token, gathering: Gathering) -> None:
    """What a light verb lends to the noun that it carries, to its doer or its undergoer."""
    lemma = verb.lemma_.lower()
    if relation == "pobj":
        gathering.add("object", objects(verb))
    if relation == "dobj" and lemma in words("support", "refusing"):
        gathering.add("subject", subjects(verb))
        others = (child for child in verb.children if child.dep_ in {"dobj", "dative"} and child.i < noun.i)
        gathering.add("dative", others)
    by_others = relation == "nsubjpass" and agents(verb) and lemma not in words("modality", "denied")
    if by_others or lemma in words("support", "doer") | words("modality", "possible") | words("modality", "planned"):
        if not any(child.dep_ == "poss" for child in noun.children):
            gathering.add("subject", subjects(verb))
        gathering.add("dative", _datives(verb))
    elif lemma in words("support", "undergoer"):
        gathering.add("object", surface_subject(verb))
        gathering.add("dative", surface_subject(verb))
    else:
        return
    for preposition, obj in prepositional(verb):
        if obj.i != noun.i:
            gathering.add(preposition, [obj])
    gathering.add("complement", filter(is_infinitive, _complements(verb, noun.i, {"xcomp", "advcl"})))


def _add_nominal_support(noun: Token, gathering: Gathering) -> None:
    """The noun above lends its arguments: "the approval by the bank of a loan to Egypt"."""
    above = noun.head.head
    if (
        noun.dep_ != "pobj"
        or noun.head.lower_ not in {"of", "for"}
        or above.lemma_.lower() not in words("support", "approving")
    ):
        return
    gathering.add("subject", (child for child in above.children if child.dep_ == "poss"))
    for preposition, obj in prepositional(above):
        if obj.i != noun.i:
            gathering.add("subject" if preposition == "by" else preposition, [obj])


def _add_scene(noun: Token, gathering: Gathering) -> None:
    """Where a deed is, if the verb above tells it: "flew to Hanoi for a meeting", "spoke in Rome at a conference"."""
    if noun.dep_ != "pobj" or noun.head.dep_ != "prep" or not is_verb(noun.head.head):
        return
    verb = noun.head.head
    for preposition, obj in prepositional(verb):
        if obj.i == noun.i:
            continue
        if preposition in {"in", "at"}:
            gathering.add(preposition, [obj])
        elif preposition == "to" and verb.lemma_.lower() in words("support", "motion"):
            gathering.add("at", [obj])


def unwrapped(token: Token) -> list[Token]:
    """What a deed is done to and to whom, where a measure is set against the deed.

    "A ban on sales of arms to Iran" is one on arms, and hits Iran; so is "barred from selling arms to Iran".
    """
    if is_verb(token):
        parts = [*objects(token), *(obj for preposition, obj in prepositional(token) if preposition in {"with", "to"})]
        return parts or [token]
    if token.lemma_.lower() not in words("support", "deeds"):
        return [token]
    found = Gathering()
    _add_modifiers(token, found)
    found.add_prepositional(token)
    parts = [
        t
        for function in ("of", "compound", "possessive", "to", "adjective", "from")
        for t in found.found.get(function, ())
    ]
    return parts or [token]


def discussed(token: Token) -> list[Token]:
    """What is spoken of, where the aim is to speak of it: prices of "met to discuss prices", "to talk about prices"."""
    if not is_verb(token) or token.lemma_.lower() not in words("support", "discussing"):
        return []
    about = (obj for preposition, obj in prepositional(token) if preposition in {"about", "on", "over", "of"})
    return [*objects(token), *about]


def owners(noun: Token, depth: int = 0) -> list[Token]:
    """Whose a noun is, when only the clause tells: "Qatar has plants with a capacity of two million tonnes"."""
    head = noun.head
    if depth > 4 or head.i == noun.i:
        return []
    if is_verb(head):
        return (
            [t for t in surface_subject(head) if t.i != noun.i]
            if noun.dep_ in {"dobj", "pobj", "attr", "prep", "conj"}
            else []
        )
    if head.pos_ == "ADP" or head.pos_ in {"NOUN", "PROPN"}:
        possessors = [c for c in head.children if c.dep_ == "poss"]
        if head.pos_ == "PROPN" and noun.lower_ == "with" and not possessors:  # "Rome, with debts of two million"
            return [head]
        return possessors or owners(head, depth + 1)
    return []


def _add_inherited(noun: Token, gathering: Gathering) -> None:
    """What is named as a part shares the arguments of the whole: "sanctions, including a cap"."""
    if (
        noun.dep_ == "pobj"
        and noun.head.lower_ in {"including", "like", "as"}
        and noun.head.head.pos_ in {"NOUN", "PROPN"}
    ):
        whole = Gathering()
        _of_noun(noun.head.head, whole)
        for function in ("subject", "object", "possessive", "adjective", "compound", "against"):
            gathering.add(
                "subject" if function in {"possessive", "adjective", "compound"} else function,
                whole.found.get(function, ()),
            )


def carrier(noun: Token) -> tuple[str, Token | None]:
    """The verb that a noun depends on and how: as its ``dobj``, or as ``pobj`` ("entered into an agreement").

    Coordinated nouns share the verb of the first.
    """
    while noun.dep_ == "conj" and noun.head.i != noun.i:
        noun = noun.head
    if noun.dep_ == "pobj" and noun.head.lower_ in CARRYING and is_verb(noun.head.head):
        return "pobj", noun.head.head
    if not is_verb(noun.head) or noun.head.i == noun.i:
        return noun.dep_, None
    below = _passive_below(noun.head) if noun.dep_ in {"nsubj", "nsubjpass"} else None
    return (noun.dep_, noun.head) if below is None else ("nsubjpass", below)


def _passive_below(verb: Token) -> Token | None:
    """The verb that tells what happens to a subject: signed of "is to be signed", "is due to be signed"."""
    above = [verb, *(child for child in verb.children if child.dep_ == "acomp")]
    below = (child for token in above for child in token.children if child.dep_ == "xcomp")
    return next((child for child in below if is_infinitive(child) and is_passive(child)), None)


def _add_figure(verb: Token, gathering: Gathering) -> None:
    """The figure itself, not by how much it moved: "rose 12 percent to two million"."""
    phrases = [
        (preposition, obj) for preposition, obj in prepositional(verb) if preposition in {"at", "to", "by", "of"}
    ]
    reached = [obj for preposition, obj in phrases if preposition == "to" and any(t.like_num for t in obj.subtree)]
    moved = () if reached else ("dobj", "npadvmod", "nummod")
    gathering.add("value", (child for child in verb.children if child.dep_ in {"attr", "acomp", *moved}))
    gathering.add("value", reached or (obj for _, obj in phrases))
