"""Names in a document: where they stand and what they name."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Span, Token

from kg.annotation.nouns import nouns
from kg.annotation.people import given_names
from kg.annotation.places import is_city, is_region
from kg.annotation.states import StateNames

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
LOCATIVE = frozenset(
    {
        "in",
        "at",
        "near",
        "outside",
        "inside",
        "off",
        "via",
        "around",
        "across",
        "through",
        "throughout",
        "into",
        "within",
    }
)


@dataclass(frozen=True)
class Name:
    """A name as it stands in the text: tokens ``start`` to ``end`` (exclusive), and what it seems to name.

    ``type`` is a class of the ontology, or ``Group`` (nationalities that are no state), ``Product``, ``Unknown``;
    ``code`` the ISO 3166 code of a State; ``adjective`` whether it is a nationality word.
    """

    start: int
    end: int
    type: str
    code: str | None = None
    adjective: bool = False

    def span(self, doc: Doc) -> Span:
        return doc[self.start : self.end]


def find_names(
    doc: Doc, states: StateNames, taken: frozenset[int] = frozenset(), money: frozenset[int] = frozenset()
) -> list[Name]:
    """All names of a document in order, none overlapping another.

    Tokens ``taken`` by amounts and dates are in no name; those of sums of ``money`` name no State either ("US$").
    """
    found = [*_recognised(doc), *_state_names(doc, states), *_capitalised(doc), *_institutions(doc, states)]
    found = [
        name
        for name in found
        if not (money if name.type == "State" else taken).intersection(range(name.start, name.end))
    ]
    people = [name for name in found if name.type == "Person"]
    found = [name for name in found if name.type != "Unknown" or not any(_overlap(name, person) for person in people)]
    found.extend(_extended(doc, person, found) for person in people)
    chosen = [_judged(doc, name) for name in _longest(found)]
    prose = Counter(name.span(doc).text for name in chosen if not _in_title_case(doc, name))
    kept = [name for name in chosen if not _is_heading(doc, name, prose) and not _is_portfolio(doc, name)]
    return _agreed(doc, kept)


def _extended(doc: Doc, person: Name, others: Sequence[Name]) -> Name:
    """A person's name with the proper nouns right before it that the recogniser left out."""
    start = person.start
    while (
        start > 0
        and person.end - start < 4
        and _is_proper(doc[start - 1])
        and doc[start - 1].pos_ == "PROPN"
        and not doc[start].is_sent_start
    ):
        before = doc[start - 1]
        if _is_title(before) or any(
            other.start <= before.i < other.end and other.type != "Unknown" for other in others
        ):
            break
        start -= 1
    return replace(person, start=start)


def _overlap(one: Name, other: Name) -> bool:
    return one.start < other.end and other.start < one.end


def _recognised(doc: Doc) -> Iterator[Name]:
    """What the model's named entity recogniser finds, trimmed to the name itself."""
    for entity in doc.ents:
        if entity.label_ in LABELS:
            start, end = trimmed(doc, entity.start, entity.end)
            end = next(
                (i for i in range(start + 1, end) if doc[i].lower_ in {"at", "in", "by", "("} or doc[i].is_sent_start),
                end,
            )
            start, end = _without_class(doc, start, end)
            if start < end and any(token.text[:1].isupper() or token.text[:1].isdigit() for token in doc[start:end]):
                yield Name(start, end, LABELS[entity.label_])


def _without_class(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """A span without the common noun before the name ("Bolivian institute Iniaf") and the town after it ("Saab of Sweden")."""
    small = [
        i
        for i in range(start, end - 1)
        if doc[i].text.islower() and doc[i].pos_ == "NOUN" and doc[i + 1].text[:1].isupper()
    ]
    if small:
        start = small[-1] + 1
    of = next((i for i in range(start + 1, end) if doc[i].lower_ == "of"), None)
    if of is not None and not any(
        doc[i].lower_ in nouns("rooted") | nouns("agreement") | nouns("place") for i in range(start, of)
    ):
        end = of
    return start, end


def trimmed(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """A span without determiners, titles, possessive marks and punctuation at its ends."""
    titles = [i for i in range(start, end) if _is_title(doc[i])]
    if titles and not any(token.lower_ in {"of", "for"} for token in doc[start:end]):
        start = titles[-1] + 1
    while start < end and _is_edge(doc[start], leading=True):
        start += 1
    while start < end and _is_edge(doc[end - 1], leading=False):
        end -= 1
    return start, end


def _is_title(token: Token) -> bool:
    """Whether a word is a title before a name: "President", "Minister", "CEO"."""
    return token.lower_ in nouns("title")


def _is_edge(token: Token, *, leading: bool) -> bool:
    if token.is_space or token.text in {"'s", "'", '"', ",", ";", ":", "(", "–", "—", "*", "|"}:
        return True
    if leading:
        return token.pos_ in {"DET", "NUM"} or token.lower_ in {"the", "a", "an", "last", "next"}
    return token.text in {".", ")"} and not (token.text == "." and token.nbor(-1).text in {"Corp", "Inc", "Ltd", "Co"})


def _state_names(doc: Doc, states: StateNames) -> Iterator[Name]:
    """Names of states of up to six words, the longest that fits at each place."""
    taken = 0
    for start, word in enumerate(token.text for token in doc):
        if start < taken or not word[:1].isupper() or word == "The" or not states.may_begin(word):
            continue
        for end in range(min(start + 6, len(doc)), start, -1):
            known = (
                states.find(doc[start:end].text)
                if not (doc[end - 1].is_space or doc[end - 1].tag_ == "POS" or doc[end - 1].text in {"'s", "'"})
                else None
            )
            if known:
                first = start - 2 - (doc[start - 1].lower_ == "the")
                of = first >= 0 and doc[first].lower_ == "government" and doc[first + 1].lower_ == "of"
                yield Name(first if of else start, end, "State", known.code, known.kind == "demonym")
                taken = end
                break


def _capitalised(doc: Doc) -> Iterator[Name]:
    """Runs of proper nouns, joined by "of", "and" or "for" where an organization's name goes on."""
    start, written = 0, frozenset(token.text for token in doc)
    while start < len(doc):
        if not _is_proper(doc[start]):
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
    return (
        end - start == 1
        and bool(word.is_sent_start or doc[start - 1].is_space)
        and word.lower_ in written
    )


def _run_end(doc: Doc, start: int) -> int:
    end = start + 1
    while end < len(doc):
        if _is_proper(doc[end]):
            end += 1
        elif doc[end].lower_ in {"of", "for", "&", "to"} and _goes_on(doc[start:end], doc[end].lower_):
            after = end + 1 + (end + 1 < len(doc) and doc[end + 1].lower_ == "the")
            if after < len(doc) and _is_proper(doc[after]):
                end = after + 1
            else:
                break
        elif (
            doc[end].lower_ == "and"
            and any(t.lower_ in {"of", "for"} for t in doc[start:end])
            and _is_same_phrase(doc, end)
        ):
            end += 2
        else:
            break
    return end


def _is_same_phrase(doc: Doc, conjunction: int) -> bool:
    """Whether "and" joins two words of one name: "Ministry of Energy and Natural Resources"."""
    after = conjunction + 1
    return (
        after < len(doc) and _is_proper(doc[after]) and doc[after].ent_type_ == doc[conjunction - 1].ent_type_ != "GPE"
    )


def _goes_on(span: Span, preposition: str) -> bool:
    """Whether a name goes on after a preposition: "Bank of", "Treaty on", "Embassy to"."""
    words = {token.lower_ for token in span}
    if preposition == "to":
        return bool(words & {"embassy", "mission"})
    return bool(words & (nouns("organization") | nouns("agreement") | {"bank", "ministry"}))


def _is_proper(token: Token) -> bool:
    if token.ent_type_ in NUMERIC or not token.text[:1].isupper():
        return False
    if token.pos_ == "PROPN":
        return True
    if (
        token.is_alpha
        and len(token.text) > 2
        and sum(char.isupper() for char in token.text) > 1
        and token.pos_ != "PRON"
    ):
        return True
    return token.pos_ in {"NOUN", "ADJ", "X"} and any(t.ent_type_ in {"ORG", "PERSON", "GPE"} for t in token.conjuncts)


def _institutions(doc: Doc, states: StateNames) -> Iterator[Name]:
    """Bodies that a nationality and a common noun name: "the Chinese customs authority"."""
    for start, token in enumerate(doc):
        word = token.text
        if not word[:1].isupper() or not states.may_begin(word):
            continue
        known = states.find(word)
        after = start + 1 + (start + 1 < len(doc) and doc[start + 1].tag_ == "POS")
        if known is None or (known.kind != "demonym" and after == start + 1):
            continue
        for length in (3, 2, 1):
            words = " ".join(t.lower_ for t in doc[after : after + length])
            if words in nouns("institution"):
                yield Name(start, after + length, "Organization")
                break


def _longest(found: Iterable[Name]) -> Iterator[Name]:
    """The longest of overlapping names; of equal ones a State, then what the model has a type for."""
    rank = {"State": 0, "Unknown": 9}
    end = -1
    chosen: list[Name] = []
    for name in sorted(found, key=lambda n: (n.start - n.end, rank.get(n.type, 1), n.start)):
        if all(name.end <= other.start or name.start >= other.end for other in chosen):
            chosen.append(name)
    for name in sorted(chosen, key=lambda n: n.start):
        if name.start >= end:
            yield name
            end = name.end


def _judged(doc: Doc, name: Name) -> Name:
    """The name with the type that its own words and its place in the sentence call for."""
    if name.type == "State":
        return name
    span = name.span(doc)
    words = [token.lower_.rstrip(".") for token in span]
    if _is_vessel(doc, name):
        return replace(name, type="Vessel")
    if any(char.isdigit() for char in span.text) and (len(words) == 1 or name.type == "Person"):
        return replace(name, type="Product" if len(words) == 1 else "Unknown")
    own = _by_own_words(words, name.type)
    if own:
        return replace(name, type=own)
    if name.type in {"Place", "Organization", "Unknown"} and _is_place_name(span.text):
        return replace(name, type="Place")
    if (
        1 < len(words) < 4
        and name.type in {"Organization", "Unknown"}
        and span[0].text in given_names()
        and span.text.replace(" ", "").replace("-", "").isalpha()
    ):
        return replace(name, type="Person")
    if len(words) == 1 and name.type == "Person" and len(span.text) > 2 and not span.text[1:].islower():
        return replace(name, type="Unknown")
    return name


def _is_place_name(words: str) -> bool:
    """Whether it is a known city or region; short words in capitals are acronyms."""
    if words.isupper():
        return len(words) > 5 and is_city(words.title())
    return is_city(words) or is_region(words)


def _by_own_words(words: list[str], type_: str) -> str | None:
    """What the common noun in a name says: the last one, or the one before "of"."""
    preposition = next((word for word in words if word in {"of", "for", "to", "on"}), None)
    core = words[: words.index(preposition)] if preposition else words
    if not core:
        return None
    if core[-1] in nouns("agreement") and type_ != "Person":
        return "Text"
    if core[-1] in nouns("organization") and (len(words) > 1 or type_ == "Organization"):
        return "Organization"
    if len(words) > 1 and (core[-1] in nouns("place") or words[0] in nouns("place")):
        return "Place"
    return None


SAILING = frozenset(
    {
        "anchor",
        "arrive",
        "berth",
        "call",
        "carry",
        "deliver",
        "depart",
        "dock",
        "leave",
        "load",
        "moor",
        "sail",
        "unload",
    }
)


def _is_vessel(doc: Doc, name: Name) -> bool:
    """ "The tanker X", "the ships X and Y", or "the X, which left port"."""
    root = name.span(doc).root
    before = doc[name.start - 1] if name.start else None
    if before is not None and before.pos_ == "NOUN" and before.lemma_.lower() in nouns("vessel"):
        return True
    if doc[name.start].lower_ in nouns("prefix") and name.end - name.start > 1:
        return True
    if any(t.dep_ == "appos" and t.lemma_.lower() in nouns("vessel") for t in root.children):
        return True
    aboard = doc[name.start - 2].lower_ if name.start > 1 and before is not None and before.lower_ == "the" else ""
    if aboard in {"aboard", "board"}:
        return True
    if (
        before is None
        or before.lower_ != "the"
        or name.end - name.start > 2
        or name.type not in {"Unknown", "Person", "Organization"}
    ):
        return False
    verbs = [child for child in root.children if child.dep_ == "relcl"] + ([root.head] if root.dep_ == "nsubj" else [])
    return any(verb.lemma_.lower() in SAILING for verb in verbs) and root.lower_ not in nouns("organization")


def _is_portfolio(doc: Doc, name: Name) -> bool:
    """Whether a "name" is what a minister is minister of: "Minister of Energy and Natural Resources"."""
    root = name.span(doc).root
    while root.dep_ == "conj":
        root = root.head
    if name.type == "State" or root.dep_ != "pobj" or root.head.lower_ not in {"of", "for"}:
        return False
    return root.head.head.lemma_.lower() in {"minister", "secretary", "undersecretary", "commissioner"}


def _is_heading(doc: Doc, name: Name, prose: Counter[str]) -> bool:
    """Whether a "name" is but a word of a heading: in capitals before a mark, or in a headline with capitals throughout.

    ``prose`` counts the names, by their text, that stand outside such headlines.
    """
    if name.type in {"State", "Vessel"}:
        return False
    span = name.span(doc)
    text, in_title = span.text, _in_title_case(doc, name)
    if prose[text] > (not in_title):
        return False
    if in_title:
        return True
    after = doc[name.end].text if name.end < len(doc) else ""
    return text.isupper() and (
        (span[0].is_sent_start and after in {":", "|", "–", "-", "."} and len(text) > 3)
        or not any(token.is_alpha and token.text[0].islower() for token in span.sent)
    )


def _in_title_case(doc: Doc, name: Name) -> bool:
    words = [token for token in doc[name.start].sent if token.is_alpha and len(token) > 3]
    return len(words) > 4 and sum(token.text[0].isupper() for token in words) > 0.8 * len(words)


def _agreed(doc: Doc, names: list[Name]) -> list[Name]:
    """One type for all names of the same words, by majority; a ship once is a ship always, a State stays what it is."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for name in names:
        if name.type not in {"State", "Unknown"}:
            votes[name.span(doc).text.casefold()][name.type] += 1
    return [
        replace(name, type=_elected(votes[name.span(doc).text.casefold()], name.type)) if name.type != "State" else name
        for name in names
    ]


def _elected(votes: Counter[str], own: str) -> str:
    if not votes:
        return own
    if "Vessel" in votes:
        return "Vessel"
    return max(votes, key=lambda kind: (votes[kind], kind == own, kind))
