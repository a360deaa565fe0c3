"""Names in a document: where they stand and what they name."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Span, Token

from kg.annotation.nouns import nouns
from kg.annotation.places import is_city
from kg.annotation.states import StateNames

LABELS = {"PERSON": "Person", "ORG": "Organization", "GPE": "Place", "LOC": "Place", "FAC": "Place", "NORP": "Group", "PRODUCT": "Product"}
LOCATIVE = frozenset({"in", "at", "near", "outside", "inside", "off", "via", "around", "across", "through", "throughout", "into", "within"})
JOINERS = frozenset({"of", "the", "and", "for", "&", "de", "del", "da", "la", "le", "al", "on", "-", "–", "to"})


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


def find_names(doc: Doc, states: StateNames) -> list[Name]:
    """All names of a document in order, none overlapping another."""
    found = [*_recognised(doc), *_state_names(doc, states), *_capitalised(doc), *_institutions(doc, states)]
    chosen = list(_longest(found))
    return _agreed(doc, [_judged(doc, name, states) for name in chosen])


def _recognised(doc: Doc) -> Iterator[Name]:
    """What the model's named entity recogniser finds, trimmed to the name itself."""
    for entity in doc.ents:
        if entity.label_ in LABELS:
            start, end = trimmed(doc, entity.start, entity.end)
            if start < end and any(token.text[:1].isupper() or token.text[:1].isdigit() for token in doc[start:end]):
                yield Name(start, end, LABELS[entity.label_])


def trimmed(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """A span without determiners, titles, possessive marks and punctuation at its ends."""
    while start < end and _is_edge(doc[start], leading=True):
        start += 1
    while start < end and _is_edge(doc[end - 1], leading=False):
        end -= 1
    return start, end


def _is_edge(token: Token, *, leading: bool) -> bool:
    if token.is_space or token.text in {"'s", "'", '"', ",", ";", ":", "(", "–", "—", "*", "|"}:
        return True
    if leading:
        return token.pos_ in {"DET", "NUM"} or token.lower_ in {"the", "a", "an", "last", "next"}
    return token.text in {".", ")"} and not (token.text == "." and token.nbor(-1).text in {"Corp", "Inc", "Ltd", "Co"})


def _state_names(doc: Doc, states: StateNames) -> Iterator[Name]:
    """Names of states of up to six words, the longest that fits at each place."""
    taken = 0
    for start in range(len(doc)):
        if start < taken or not doc[start].text[:1].isupper():
            continue
        for end in range(min(start + 6, len(doc)), start, -1):
            known = states.find(doc[start:end].text) if not doc[end - 1].is_space else None
            if known:
                yield Name(start, end, "State", known.code, known.kind == "demonym")
                taken = end
                break


def _capitalised(doc: Doc) -> Iterator[Name]:
    """Runs of proper nouns, joined by "of", "and" or "for" where an organization's name goes on."""
    start = 0
    while start < len(doc):
        if not _is_proper(doc[start]):
            start += 1
            continue
        end = _run_end(doc, start)
        begin, stop = trimmed(doc, start, end)
        if begin < stop and not (stop - begin == 1 and doc[begin].is_sent_start and doc[begin].pos_ != "PROPN"):
            yield Name(begin, stop, "Unknown")
        start = end


def _run_end(doc: Doc, start: int) -> int:
    end = start + 1
    while end < len(doc):
        if _is_proper(doc[end]):
            end += 1
        elif doc[end].lower_ in {"of", "for", "&"} and _heads_organization(doc[start:end]):
            after = end + 1 + (end + 1 < len(doc) and doc[end + 1].lower_ == "the")
            if after < len(doc) and _is_proper(doc[after]):
                end = after + 1
            else:
                break
        elif doc[end].lower_ == "and" and any(t.lower_ in {"of", "for"} for t in doc[start:end]) and _is_same_phrase(doc, end):
            end += 2
        else:
            break
    return end


def _is_same_phrase(doc: Doc, conjunction: int) -> bool:
    """Whether "and" joins two words of one name: "Ministry of Energy and Natural Resources"."""
    after = conjunction + 1
    return after < len(doc) and _is_proper(doc[after]) and doc[after].ent_type_ == doc[conjunction - 1].ent_type_ != "GPE"


def _heads_organization(span: Span) -> bool:
    return any(token.lower_ in nouns("organization") | {"bank", "ministry"} for token in span)


def _is_proper(token: Token) -> bool:
    return token.pos_ == "PROPN" and token.text[:1].isupper() or (token.text.isupper() and len(token.text) > 1 and token.is_alpha)


def _institutions(doc: Doc, states: StateNames) -> Iterator[Name]:
    """Bodies that a nationality and a common noun name: "the Chinese customs authority"."""
    for start, token in enumerate(doc):
        if not token.text[:1].isupper():
            continue
        known = states.find(token.text)
        if known is None or known.kind != "demonym":
            continue
        for length in (3, 2, 1):
            words = " ".join(t.lower_ for t in doc[start + 1 : start + 1 + length])
            if words in nouns("institution"):
                yield Name(start, start + 1 + length, "Organization")
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


def _judged(doc: Doc, name: Name, states: StateNames) -> Name:
    """The name with the type that its own words and its place in the sentence call for."""
    span = name.span(doc)
    if name.type == "State":
        return name
    last, words = span[-1].lower_, [token.lower_ for token in span]
    if _is_vessel(doc, name):
        return replace(name, type="Vessel")
    if len(span) > 1 and (last in nouns("agreement") or words[0] in nouns("agreement")) and name.type != "Person":
        return replace(name, type="Text")
    head = next((token.lower_ for token in span if token.lower_ in {"of", "for", "to"}), None)
    core = words[: words.index(head)] if head else words
    if core and core[-1] in nouns("organization") and (len(words) > 1 or name.type == "Organization"):
        return replace(name, type="Organization")
    if len(words) > 1 and (core[-1:] and core[-1] in nouns("place") or words[0] in nouns("place")):
        return replace(name, type="Place")
    if name.type in {"Person", "Unknown"} and len(words) == 1 and (span.text.isupper() or not span.text[1:].islower()) and len(span.text) > 2:
        return replace(name, type="Organization") if not is_city(span.text.title()) else replace(name, type="Place")
    if name.type in {"Place", "Organization", "Unknown"} and is_city(span.text):
        return replace(name, type="Place")
    return name


def _is_vessel(doc: Doc, name: Name) -> bool:
    """"The tanker X", "the X, a frigate", or what leaves a port laden."""
    before = doc[name.start - 1] if name.start else None
    return before is not None and before.lemma_.lower() in nouns("vessel") and before.pos_ == "NOUN" and doc[name.start].pos_ in {"PROPN", "NOUN", "ADJ", "X", "NUM"}


def _agreed(doc: Doc, names: list[Name]) -> list[Name]:
    """One type for all names of the same words, by majority; a State stays what it is."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for name in names:
        if name.type not in {"State", "Unknown"}:
            votes[name.span(doc).text][name.type] += 1
    return [replace(name, type=_elected(votes[name.span(doc).text], name.type)) if name.type != "State" else name for name in names]


def _elected(votes: Counter[str], own: str) -> str:
    if not votes:
        return own
    return max(votes, key=lambda kind: (votes[kind], kind == own, kind))
