"""Who does what to whom: the functions of a word's arguments, read off the dependency parse.

Labels are those of spaCy's English models (ClearNLP). Every function here takes tokens and gives tokens,
so that each can be tried on a parse written by hand.
"""

from collections.abc import Iterator

from kg.annotation.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
OBJECTS = frozenset({"dobj", "obj", "attr", "oprd"})
RELATIVES = frozenset({"which", "that", "who", "whom", "whose"})
OBJECT_CONTROL = frozenset(
    {
        "allow",
        "ask",
        "ban",
        "bar",
        "cause",
        "command",
        "compel",
        "enable",
        "encourage",
        "force",
        "help",
        "instruct",
        "invite",
        "let",
        "make",
        "oblige",
        "order",
        "permit",
        "persuade",
        "press",
        "prevent",
        "prohibit",
        "pressure",
        "require",
        "tell",
        "urge",
        "warn",
    }
)


def is_verb(token: Token) -> bool:
    return token.pos_ in {"VERB", "AUX"}


def is_passive(verb: Token) -> bool:
    """Whether the verb's surface subject is what it is done to.

    That holds for the full passive, for a participle after its noun ("gas delivered in May") and for
    a coordinated participle that shares the auxiliary of the first ("was bought and shipped").
    """
    deps = {child.dep_ for child in verb.children}
    if deps & {"nsubjpass", "auxpass", "csubjpass"}:
        return True
    if verb.tag_ != "VBN" or any(child.dep_ == "aux" and child.lemma_ == "have" for child in verb.children):
        return False
    if verb.dep_ in {"acl", "advcl", "amod"} and "nsubj" not in deps:
        return True
    if _after_copula(verb):
        return True
    return verb.dep_ == "conj" and "nsubj" not in deps and verb.head.tag_ == "VBN" and is_passive(verb.head)


def surface_subject(verb: Token, depth: int = 0) -> list[Token]:
    """The grammatical subject of a verb, found also where another clause lends it.

    Relative pronouns give their antecedent, infinitives the subject or object that controls them, coordinated
    verbs and adverbial clauses the subject of the verb they hang on, participles the noun they follow.
    """
    own = [child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"}]
    if own:
        return [antecedent(token) for token in own]
    if inverted := _after_copula(verb):
        return inverted
    if not own and (before := _name_before(verb)) is not None:
        return [before]
    return [] if depth > 6 or verb.head.i == verb.i else _lent_subject(verb, depth)


def _after_copula(verb: Token) -> list[Token]:
    """Who follows "be" where a participle opens the clause: "Barred since May is Acme", "Meeting him was the king"."""
    if verb.tag_ not in {"VBG", "VBN"}:
        return []
    copulas = [child for child in verb.children if child.lemma_ == "be" and child.dep_ in {"aux", "auxpass"}]
    if verb.head.lemma_ == "be" and verb.dep_ in {"csubj", "csubjpass", "advcl", "acomp", "ccomp"}:
        copulas.append(verb.head)
    return [
        child
        for copula in copulas
        if copula.i > verb.i
        for child in copula.children
        if child.i > copula.i and child.dep_ in {"attr", "acomp", "nsubj", "oprd"} and child.pos_ in {"NOUN", "PROPN"}
    ]


def _lent_subject(verb: Token, depth: int) -> list[Token]:
    head = verb.head
    if verb.dep_ in {"acl", "relcl"} and not is_verb(head):
        return _subject_after_noun(verb, depth)
    if verb.dep_ in {"xcomp", "ccomp"} and is_verb(head):
        return _controller(verb, depth)
    if is_verb(head) or head.pos_ == "ADJ":
        return surface_subject(head, depth + 1)
    if verb.dep_ in {"pcomp", "advcl"} or head.dep_ == "prep":
        return _through_preposition(head, depth)
    return []


def _subject_after_noun(verb: Token, depth: int) -> list[Token]:
    """The noun that a participle or relative clause follows; whose it is, of an infinitive: "its plan to buy"."""
    if not is_infinitive(verb):
        return [verb.head]
    return governor_of_noun(verb.head, depth) or ([verb.head] if verb.dep_ == "relcl" else [])


def _name_before(verb: Token) -> Token | None:
    """The name before a finite verb that the parser took into a date: "In March Washington froze"."""
    finite = verb.tag_ in {"VBD", "VBZ", "VBP"} or any(child.tag_ == "MD" for child in verb.children)
    return _name_after_date(verb) or _name_next_to(verb) if verb.dep_ in {"ROOT", "ccomp"} and finite else None


def _name_after_date(verb: Token) -> Token | None:
    """The name of which a date became a part: "In May Acme, a bank, lent"."""
    for child in verb.children:
        for obj in child.children if child.dep_ == "prep" and child.i < verb.i else ():
            dated = any(part.dep_ == "compound" and part.ent_type_ in {"DATE", "TIME"} for part in obj.children)
            beside = [part for part in obj.children if part.dep_ == "appos" and part.pos_ == "PROPN"]
            if obj.ent_type_ in {"DATE", "TIME"} and beside and beside[0].ent_type_ not in {"DATE", "TIME"}:
                return beside[0]  # "on 22 December the fund, back at the table, approved"
            if obj.pos_ == "PROPN" and obj.ent_type_ not in {"DATE", "TIME"} and dated:
                return obj
    return None


def _name_next_to(verb: Token) -> Token | None:
    beginning = (c.i for c in verb.children if c.dep_ in {"aux", "auxpass", "neg", "advmod"} and c.i < verb.i)
    first = min(beginning, default=verb.i)
    if first == verb.sent.start:
        return None
    before = verb.doc[first - 1]
    return before if before.pos_ == "PROPN" and before.dep_ in {"pobj", "compound", "npadvmod", "dep"} else None


def is_infinitive(verb: Token) -> bool:
    """Whether a verb is told with "to"."""
    return any(child.dep_ == "aux" and child.lower_ == "to" for child in verb.children)


def _controller(verb: Token, depth: int) -> list[Token]:
    objects = [child for child in verb.head.children if child.dep_ in {"dobj", "dative"} and child.i < verb.i]
    if objects and verb.head.lemma_.lower() in OBJECT_CONTROL:
        return objects
    return surface_subject(verb.head, depth + 1)


def _through_preposition(head: Token, depth: int) -> list[Token]:
    above = head.head
    if is_verb(above):
        return surface_subject(above, depth + 1)
    return governor_of_noun(above, depth + 1)


def _is_nationality(modifier: Token) -> bool:
    """Whether a modifier says of what nation something is: "Soviet attempts to find oil", "US plans to sell"."""
    return modifier.dep_ in {"amod", "compound", "nmod"} and modifier.ent_type_ in {"NORP", "GPE"}


def governor_of_noun(noun: Token, depth: int = 0) -> list[Token]:
    """Who a deed noun belongs to: its possessor or nation, else the subject of the verb that it is the object of."""
    owners = [child for child in noun.children if child.dep_ == "poss" or _is_nationality(child)]
    owners += [obj for child in noun.children if child.lower_ == "by" for obj in child.children if obj.dep_ == "pobj"]
    if owners:
        return owners
    verb = noun.head
    if depth < 6 and noun.dep_ in OBJECTS and is_verb(verb):
        return surface_subject(verb, depth + 1)
    return []


def antecedent(token: Token) -> Token:
    """The noun that a relative pronoun stands for; any other token is its own.

    >>> # in "the gas which Russia sold", antecedent(which) is gas
    """
    if token.lower_ not in RELATIVES or token.tag_ not in {"WDT", "WP", "WP$", "IN", "DT"}:
        return token
    clause = token.head
    while clause.dep_ not in {"relcl", "acl"} and clause.head.i != clause.i:
        clause = clause.head
    return clause.head if clause.dep_ in {"relcl", "acl"} and clause.head.i < token.i else token


def agents(verb: Token) -> list[Token]:
    """Who does it in a passive: the objects of its by-phrase, or what a dash joins to it ("US-imposed")."""
    joined = [c for c in verb.children if c.dep_ == "npadvmod" and c.i + 2 == verb.i and c.nbor().pos_ == "PUNCT"]
    return [t for t in joined if verb.dep_ == "amod"] + [
        obj
        for child in verb.children
        if child.dep_ == "agent" or child.lower_ == "by"
        for obj in child.children
        if obj.dep_ == "pobj"
    ]


def subjects(verb: Token) -> list[Token]:
    """Who does it, whatever the voice."""
    return agents(verb) if is_passive(verb) else surface_subject(verb)


def objects(verb: Token) -> list[Token]:
    """What it is done to, whatever the voice, relative clauses without a pronoun included."""
    own = [
        antecedent(child) for child in verb.children if child.dep_ in {"dobj", "obj", "oprd"} and child.lower_ != "what"
    ]
    if verb.dep_ == "csubj" and verb.head.lemma_ == "be" and not own:  # "what it paid was two billion"
        return [child for child in verb.head.children if child.dep_ == "attr"]
    if is_passive(verb):
        return own if is_given(verb) else [*surface_subject(verb), *own]
    if own:
        return own
    if verb.dep_ == "relcl" and any(
        child.dep_ == "nsubj" and antecedent(child).i == child.i for child in verb.children
    ):
        return [verb.head] if not any(child.dep_ == "prep" and _strands(child) for child in verb.children) else []
    if verb.dep_ == "conj" and is_verb(verb.head) and not any(child.dep_ in SUBJECTS for child in verb.children):
        return [child for child in verb.head.children if child.dep_ in {"dobj", "obj"} and child.i > verb.i]
    return []


def is_given(verb: Token) -> bool:
    """Whether a passive's subject is who it is given to: "the navy is to be handed twelve"."""
    return is_passive(verb) and any(child.dep_ in {"dobj", "oprd"} and child.i > verb.i for child in verb.children)


def _strands(preposition: Token) -> bool:
    return any(child.lower_ in RELATIVES for child in preposition.children)


def prepositional(head: Token) -> Iterator[tuple[str, Token]]:
    """Preposition and object for each prepositional phrase of a word: ``("to", Egypt)``.

    Chained prepositions count by the last one ("up to", "out of"), a preposition after another's object
    as the same word's own ("from Odesa to Tripoli").
    """
    for child in head.children:
        if child.lower_ in {"together", "along", "jointly"} and child.dep_ in {"advmod", "prep"}:  # "together with"
            yield from prepositional(child)
        if child.dep_ in {"prep", "dative", "agent"} and child.pos_ in {"ADP", "SCONJ", "PART", "VERB", "ADV"}:
            yield from _objects_of(child)


SOURCES = frozenset({"according", "due", "owing", "prior", "thanks", "citing", "including"})
"""Words that take a preposition and are no argument of the verb: "according to"."""


def _objects_of(preposition: Token) -> Iterator[tuple[str, Token]]:
    if preposition.lower_ in SOURCES:
        return
    for child in preposition.children:
        if child.dep_ in {"pobj", "pcomp"}:
            yield preposition.lower_, antecedent(child)
            if preposition.lower_ == "from":
                yield from ((word, obj) for word, obj in prepositional(child) if word == "to")
            if child.ent_type_ in {"DATE", "TIME"}:  # what follows a date is not said of the date: "on 29 July between"
                yield from prepositional(child)
        elif child.dep_ == "prep":
            yield from _objects_of(child)


def coordinated(token: Token) -> list[Token]:
    """A token and what is joined to it by "and", "or" and commas, in order.

    >>> # in "Mali, Somalia and Eritrea", coordinated(Mali) is [Mali, Somalia, Eritrea]
    """
    found = [token]
    for child in token.children:
        if child.dep_ == "conj":
            found.extend(coordinated(child))
    return found


def clause_chain(token: Token) -> Iterator[Token]:
    """The words above a token up to the root, itself first."""
    yield token
    while token.head.i != token.i:
        token = token.head
        yield token
