"""What a name names, by its own words and by what stands right around it."""

from dataclasses import replace

from kg.annotation.dictionary import is_common
from kg.annotation.name import Name
from kg.annotation.nouns import nouns
from kg.annotation.people import given_names
from kg.annotation.places import is_city, is_region
from kg.annotation.positions import acts
from kg.annotation.surroundings import has_state_before
from kg.annotation.tokens import Doc, Span, Token

SAILING = frozenset(
    [
        "anchor",
        "arrive",
        "berth",
        "call",
        "carry",
        "deliver",
        "depart",
        "discharge",
        "dock",
        "leave",
        "load",
        "moor",
        "sail",
        "unload",
    ]
)
"""What a ship does in the news."""


def judged(doc: Doc, name: Name) -> Name:
    """The name with the type that its own words and its place in the sentence call for."""
    if name.type == "State":
        return name
    if name.type in {"Group", "Product"} and has_state_before(doc, name) and name.span(doc).root.tag_ == "NNP":
        return replace(name, type="Organization")
    if name.type == "Group" and _is_no_people(name.span(doc)):
        return replace(name, type="Unknown")
    type_ = "Vessel" if is_vessel(doc, name) else _by_digits(name, name.span(doc)) or _by_words(name, name.span(doc))
    return replace(name, type=type_) if type_ else name


def _is_no_people(span: Span) -> bool:
    """Whether what the recogniser takes for a people acts alone under a word of no dictionary: "by Prysmian"."""
    first = span[0]
    alone = first.i == 0 or first.nbor(-1).pos_ != "DET"
    return (
        len(span) == 1
        and first.tag_ == "NNP"
        and first.text.istitle()
        and alone
        and acts(first)
        and not is_common(first.text)
    )


def _by_digits(name: Name, span: Span) -> str | None:
    """A word with digits is a product ("S-400"), a person with digits in the name is none."""
    if not any(char.isdigit() for char in span.text):
        return None
    return "Product" if len(span) == 1 else "Unknown" if name.type == "Person" else None


def _by_words(name: Name, span: Span) -> str | None:
    own = _by_common_noun([token.lower_.rstrip(".") for token in span], name.type)
    if own:
        return own
    if name.type in {"Place", "Organization", "Unknown"} and _is_place_name(span.text):
        return "Place"
    if name.type in {"Organization", "Unknown"} and _has_given_name(span):
        return "Person"
    # nobody is called by one word in capitals within: "BRICS", "OpenAI"
    if len(span) == 1 and name.type == "Person" and len(span.text) > 2 and not span.text[1:].islower():
        return "Unknown"
    return None


def _has_given_name(span: Span) -> bool:
    """Whether two or three words begin with a given name: "Marek Kvane"."""
    letters = span.text.replace(" ", "").replace("-", "")
    return 1 < len(span) < 4 and span[0].text in given_names() and letters.isalpha()


def _is_place_name(words: str) -> bool:
    """Whether it is a known city or region; short words in capitals are acronyms."""
    if words.isupper():
        return len(words) > 5 and is_city(words.title())
    return is_city(words) or is_region(words)


def _by_common_noun(words: list[str], type_: str) -> str | None:
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


def is_vessel(doc: Doc, name: Name) -> bool:
    """Whether a name is a ship's: "the tanker X", "MV X", "X, a tanker", "aboard the X", "the X, which left port"."""
    root = name.span(doc).root
    before = doc[name.start - 1] if name.start else None
    if before is not None and before.pos_ == "NOUN" and before.lemma_.lower() in nouns("vessel"):
        return True
    if doc[name.start].lower_ in nouns("prefix") and name.end - name.start > 1:
        return True
    if any(t.dep_ == "appos" and t.lemma_.lower() in nouns("vessel") for t in root.children):
        return True
    if before is None or before.lower_ != "the":
        return False
    if len(name.span(doc)) < 3 and _ships(root) and root.lower_ not in nouns("organization"):
        return True
    return (name.start > 1 and doc[name.start - 2].lower_ in {"aboard", "board"}) or _sails(name, root)


def _ships(root: Token) -> bool:
    """Whether goods are landed by it or stowed in it."""
    if root.dep_ != "pobj":
        return False
    verb = root.head.head
    if (root.head.lower_, verb.lemma_) in {("from", "unload"), ("on", "leave"), ("on", "sail"), ("on", "ship")}:
        return True
    landed = root.head.dep_ == "agent" and verb.lemma_ in {"carry", "discharge", "land", "ship", "transport"}
    return landed or (root.head.lower_ in {"in", "into", "aboard"} and verb.lemma_ in {"load", "stow"})


def _sails(name: Name, root: Token) -> bool:
    """Whether a short name after "the" does what ships do."""
    if name.end - name.start > 2 or name.type not in {"Unknown", "Person", "Organization", "Place"}:
        return False
    verbs = [child for child in root.children if child.dep_ == "relcl"] + ([root.head] if root.dep_ == "nsubj" else [])
    return any(verb.lemma_.lower() in SAILING for verb in verbs) and root.lower_ not in nouns("organization")
