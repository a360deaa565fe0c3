"""Where names may stand: what the recogniser finds, names of states, runs of capitalised words, bodies of states."""

from collections.abc import Iterator

from kg.annotation.dictionary import is_common
from kg.annotation.gazetteer import StateName
from kg.annotation.name import Name
from kg.annotation.nouns import nouns
from kg.annotation.people import given_names
from kg.annotation.states import StateNames
from kg.annotation.tokens import Doc, Span, Token

LABELS = {
    "PERSON": "Person",
    "ORG": "Organization",
    "GPE": "Place",
    "LOC": "Place",
    "FAC": "Place",
    "NORP": "Group",
    "PRODUCT": "Product",
}
NUMERIC = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "ORDINAL", "CARDINAL"})


def candidates(doc: Doc, states: StateNames) -> Iterator[Name]:
    """Every stretch that some rule takes for a name; they overlap, and most are of a type that is not settled yet."""
    yield from _recognised(doc)
    yield from _state_names(doc, states)
    yield from _capitalised(doc)
    yield from _institutions(doc, states)


def _recognised(doc: Doc) -> Iterator[Name]:
    """What the model's named entity recogniser finds, trimmed to the name itself."""
    for entity in doc.ents:
        if entity.label_ in LABELS:
            start, end = trimmed(doc, entity.start, entity.end, person=entity.label_ == "PERSON")
            start, end = _without_class(doc, start, _first_break(doc, start, end))
            if start < end and any(token.text[0].isupper() or token.text[0].isdigit() for token in doc[start:end]):
                yield Name(start, end, LABELS[entity.label_])


def _first_break(doc: Doc, start: int, end: int) -> int:
    """Where a recognised stretch runs on into what is no part of the name: "Rosneft at", a bracket, a new sentence."""
    breaks = (
        i
        for i in range(start + 1, end)
        if doc[i].lower_ in {"at", "in", "by", "("} or doc[i].is_sent_start or _joins_another(doc, start, i)
    )
    return next(breaks, end)


def _joins_another(doc: Doc, start: int, conjunction: int) -> bool:
    """Whether "and" leads from a body with a field of its own to another: "Ministry of Works and Kvane"."""
    if doc[conjunction].lower_ != "and" or conjunction + 1 >= len(doc):
        return False
    fields = any(token.lower_ in {"of", "for"} for token in doc[start:conjunction])
    after = doc[conjunction + 1]
    if not fields or after.text.islower() or is_common(after.text):
        return False
    return StateNames().find(doc[conjunction - 1 : conjunction + 2].text) is None  # "Bosnia and Herzegovina"


def _without_class(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """A span without the common noun before the name and the town after it.

    "Bolivian institute Iniaf" is "Iniaf", "Saab of Sweden" is "Saab"; "University of Oslo" and "Group of Seven" stay.
    """
    small = [i for i in range(start, end - 1) if _is_small_noun(doc[i]) and doc[i + 1].text[:1].isupper()]
    if small:
        start = small[-1] + 1
    of = next((i for i in range(start + 1, end) if doc[i].lower_ == "of"), end)
    rooted = nouns("rooted", "agreement", "place")
    return start, end if any(token.lower_ in rooted for token in doc[start:of]) or _is_group(doc, start, of) else of


def _is_group(doc: Doc, start: int, of: int) -> bool:
    """Whether it is a group called by its number: "Group of Seven"."""
    return of == start + 1 and doc[start].lower_ == "group"


def _is_small_noun(token: Token) -> bool:
    return token.text.islower() and token.pos_ == "NOUN"


def trimmed(doc: Doc, start: int, end: int, *, person: bool = False) -> tuple[int, int]:
    """A span without determiners, titles, possessive marks and punctuation at its ends."""
    titles = [i for i in range(start, end) if is_title(doc[i])]
    if not person and doc[end - 1].lower_ in nouns("organization"):  # "Sultan Qaboos University"
        titles = []
    if titles and not any(token.lower_ in {"of", "for"} for token in doc[start:end]):
        start = titles[-1] + 1
    if (
        end - start > 1
        and is_rank(doc[start])
        and (titles or doc[start + 1].text in given_names() or (person and not is_common(doc[start + 1].text)))
    ):
        start += 1
    while start < end and _is_edge(doc[start], leading=True):
        start += 1
    while start < end and _is_edge(doc[end - 1], leading=False):
        end -= 1
    return start, end


def is_title(token: Token) -> bool:
    """Whether a word is a title before a name: "President", "Minister", "CEO", "Dr."."""
    return token.lower_.rstrip(".") in nouns("title")


def is_rank(token: Token) -> bool:
    """Whether a word is a rank before a person's name that begins names of companies, too: "General"."""
    return token.lower_ in nouns("rank")


def _is_edge(token: Token, *, leading: bool) -> bool:
    if token.is_space or token.text in {"'s", "'", '"', ",", ";", ":", "(", "–", "—", "*", "|"}:
        return True
    if leading:
        return token.pos_ in {"DET", "NUM"} or token.lower_ in {"the", "a", "an", "last", "next"}
    if token.text.islower() and token.pos_ in {"ADP", "CCONJ"}:
        return True
    return token.text in {".", ")"} and not (token.text == "." and token.nbor(-1).text in {"Corp", "Inc", "Ltd", "Co"})


def _state_names(doc: Doc, states: StateNames) -> Iterator[Name]:
    """Names of states of up to six words, the longest that fits at each place."""
    taken = 0
    for start, word in enumerate(token.text for token in doc):
        if start >= taken and word[:1].isupper() and word != "The" and states.may_begin(word):
            for end in range(min(start + 6, len(doc)), start, -1):
                known = _known_state(doc, start, end, states)
                if known:
                    yield Name(_with_government(doc, start), end, "State", known.code, known.kind == "demonym")
                    taken = end
                    break


def _known_state(doc: Doc, start: int, end: int, states: StateNames) -> StateName | None:
    last = doc[end - 1]
    if last.is_space or last.tag_ == "POS" or last.text in {"'s", "'"}:
        return None
    return states.find(doc[start:end].text)


def _with_government(doc: Doc, start: int) -> int:
    """Where the name begins with the words that stand for the state: "Government of (the)"."""
    first = start - 2 - (doc[start - 1].lower_ == "the")
    return first if first >= 0 and doc[first].lower_ == "government" and doc[first + 1].lower_ == "of" else start


def _capitalised(doc: Doc) -> Iterator[Name]:
    """Runs of proper nouns, joined by "of", "and" or "for" where an organization's name goes on."""
    start, written = 0, frozenset(token.text for token in doc)
    while start < len(doc):
        if not is_proper(doc[start]):
            start += 1
            continue
        end = _run_end(doc, start)
        begin, stop = _without_class(doc, *trimmed(doc, start, end))
        if begin < stop and not _is_common_elsewhere(doc, begin, stop, written):
            yield Name(begin, stop, "Unknown")
        start = end


def _is_common_elsewhere(doc: Doc, start: int, end: int, written: frozenset[str]) -> bool:
    """Whether a single word at the start of a sentence is written small elsewhere: "Coal" and "coal"."""
    word = doc[start]
    return end - start == 1 and bool(word.is_sent_start or doc[start - 1].is_space) and word.lower_ in written


def _run_end(doc: Doc, start: int) -> int:
    """The end of a run of proper nouns, with the prepositions and the "and" within it."""
    end = start + 1
    while end < len(doc):
        after = _next_part(doc, start, end)
        if after is None:
            break
        end = after
    return end


def _next_part(doc: Doc, start: int, end: int) -> int | None:
    """The end of the name with one more word of it, or None where it is over."""
    word = doc[end].lower_
    if is_proper(doc[end]):
        return end + 1
    if word == "-" and _is_hyphen(doc, end):
        return end + 2
    if word in {"of", "for", "&", "to"} and _goes_on(doc[start:end], word):
        after = end + 1 + (end + 1 < len(doc) and doc[end + 1].lower_ == "the")
        return after + 1 if after < len(doc) and is_proper(doc[after]) else None
    in_phrase = any(token.lower_ in {"of", "for"} for token in doc[start:end])
    return end + 2 if word == "and" and in_phrase and _is_same_phrase(doc, end) else None


def _is_same_phrase(doc: Doc, conjunction: int) -> bool:
    """Whether "and" joins two words of one name: "Ministry of Energy and Natural Resources"."""
    after = conjunction + 1
    return (
        after < len(doc)
        and is_proper(doc[after])
        and is_common(doc[after].text)
        and doc[after].ent_type_ == doc[conjunction - 1].ent_type_ != "GPE"
    )


def _is_hyphen(doc: Doc, sign: int) -> bool:
    """Whether a hyphen joins two words of one name: "Mota-Engil", but not "Russia-China"."""
    if sign + 1 >= len(doc) or doc[sign].whitespace_ or doc[sign - 1].whitespace_ or not is_proper(doc[sign + 1]):
        return False
    return not any(StateNames().find(doc[i].text) for i in (sign - 1, sign + 1))


def _goes_on(span: Span, preposition: str) -> bool:
    """Whether a name goes on after a preposition: "Bank of", "Treaty on", "Embassy to"."""
    words = {token.lower_ for token in span}
    if preposition == "to":
        return bool(words & {"embassy", "mission"})
    return bool(words & nouns("organization", "agreement") or words & {"bank", "ministry"})


def is_proper(token: Token) -> bool:
    """Whether a word may be part of a name: a proper noun, an acronym, or what is coordinated with a name."""
    if not token.text[:1].isupper() or token.ent_type_ in NUMERIC:
        return False
    if token.pos_ == "PROPN" or _is_acronym(token) or _is_unknown_word(token):
        return True
    return token.pos_ in {"NOUN", "ADJ", "X"} and any(t.ent_type_ in {"ORG", "PERSON", "GPE"} for t in token.conjuncts)


def _is_unknown_word(token: Token) -> bool:
    """Whether it is in capitals though the parser takes it for a common noun, and no dictionary has it: "Norfund"."""
    if (
        token.pos_ == "PRON"
        or token.tag_ not in ({"NN"} if token.is_sent_start else {"NN", "NNS"})
        or len(token) < 4
        or not token.text.istitle()
    ):
        return False
    return not is_common(token.text)


def _is_acronym(token: Token) -> bool:
    capitals = sum(char.isupper() for char in token.text)
    return token.is_alpha and len(token.text) > 2 and capitals > 1 and token.pos_ != "PRON"


def _institutions(doc: Doc, states: StateNames) -> Iterator[Name]:
    """Bodies that a nationality and a common noun name: "the Chinese customs authority".

    What goes on is named by more than that: "Russia's Ministry of Energy".
    """
    for start, token in enumerate(doc):
        word = token.text
        if not word[:1].isupper() or not states.may_begin(word):
            continue
        known = states.find(word)
        after = start + 1 + (start + 1 < len(doc) and doc[start + 1].tag_ == "POS")
        if known is None or (known.kind != "demonym" and after == start + 1):
            continue
        for length in (3, 2, 1):
            words = doc[after : after + length]
            if _is_institution(words) and not _named_further(doc, after + length):
                yield Name(start, after + length, "Organization")
                break


def _is_institution(words: Span) -> bool:
    """Whether words name a body of a State after its nationality: "finance ministry", "roads administration"."""
    if " ".join(word.lower_ for word in words) in nouns("institution"):
        return True
    common = all(word.text.islower() and word.pos_ in {"NOUN", "ADJ"} for word in words)
    return len(words) > 1 and common and words[-1].lower_ in nouns("governing") and not _is_apposed(words[-1])


def _is_apposed(noun: Token) -> bool:
    """Whether a noun only says what a name beside it is: "KOICA, South Korea's aid agency"."""
    return noun.dep_ == "appos" or any(child.dep_ == "appos" for child in noun.children)


def _named_further(doc: Doc, end: int) -> bool:
    """Whether a name goes on with "of" and a capital."""
    return (
        end + 1 < len(doc)
        and doc[end].lower_ == "of"
        and doc[end + 1].text[:1].isupper()
        and doc[end - 1].text[:1].isupper()
    )
