"""A parsed document in plain Python: what spaCy said of each word, asked of spaCy once.

spaCy works out every attribute of a token anew whenever it is asked: a string is decoded, ``children`` walks all
between the edges, ``sent`` looks for both ends of a sentence. The rules of `kg.annotation` and `kg.extraction` ask
some hundred times a word. Hence `Doc`, `Token` and `Span` here: they are called as spaCy's are and mean the same, and
hold what spaCy said.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from typing import overload

import numpy as np
import spacy.tokens

from kg.annotation.attributes import attributes

STRINGS = ("ORTH", "LOWER", "LEMMA", "POS", "TAG", "DEP", "ENT_TYPE")
"""What spaCy knows of a word as numbers of strings."""
NUMBERS = ("IDX", "SPACY", "SENT_START", "HEAD")


class Token:
    """A word or sign of a document, with its place in the tree: see spaCy's ``Token``."""

    __slots__ = (
        "children",
        "dep_",
        "doc",
        "ent_type_",
        "head",
        "i",
        "idx",
        "is_sent_start",
        "lemma_",
        "lower_",
        "pos_",
        "tag_",
        "text",
        "whitespace_",
    )
    head: "Token"
    children: Sequence["Token"]

    def __init__(self, doc: "Doc", i: int, idx: int, strings: Iterable[str], whitespace: str) -> None:
        """A word without its place in the tree, which `Doc` adds; ``strings`` are its `STRINGS`."""
        self.doc = doc
        self.i = i
        self.idx = idx
        self.text, self.lower_, self.lemma_, self.pos_, self.tag_, self.dep_, self.ent_type_ = strings
        self.whitespace_ = whitespace
        self.is_sent_start = False
        self.head = self
        self.children = ()

    def __len__(self) -> int:
        return len(self.text)

    def __repr__(self) -> str:
        return self.text

    @property
    def is_alpha(self) -> bool:
        return self.text.isalpha()

    @property
    def is_space(self) -> bool:
        return self.text.isspace()

    @property
    def is_punct(self) -> bool:
        return self._origin.is_punct

    @property
    def is_stop(self) -> bool:
        return self._origin.is_stop

    @property
    def like_num(self) -> bool:
        return self._origin.like_num

    @property
    def left_edge(self) -> "Token":
        return self.doc[self._origin.left_edge.i]

    @property
    def right_edge(self) -> "Token":
        return self.doc[self._origin.right_edge.i]

    @property
    def sent(self) -> "Span":
        return self.doc.sentence_of(self.i)

    @property
    def subtree(self) -> Iterator["Token"]:
        """The word and all below it, in the order of the text where no branches cross."""
        for child in self.children:
            if child.i < self.i:
                yield from child.subtree
        yield self
        for child in self.children:
            if child.i > self.i:
                yield from child.subtree

    @property
    def conjuncts(self) -> tuple["Token", ...]:
        """All that the word is coordinated with, from the first of them on."""
        first = self
        while first.dep_ == "conj" and first.head is not first:
            first = first.head
        found = [first]
        for word in found:
            found.extend(child for child in word.children if child.dep_ == "conj" and child.i > word.i)
        return tuple(word for word in found if word is not self)

    def is_ancestor(self, other: "Token") -> bool:
        """Whether the other word is somewhere below this one."""
        while other.head is not other:
            other = other.head
            if other is self:
                return True
        return False

    def nbor(self, step: int = 1) -> "Token":
        """The word ``step`` words on; `IndexError` where there is none."""
        if self.i + step < 0:
            raise IndexError(self.i + step)
        return self.doc[self.i + step]

    @property
    def _origin(self) -> spacy.tokens.Token:
        return self.doc.origin[self.i]


class Span:
    """Tokens ``start`` to ``end`` (exclusive) of a document: see spaCy's ``Span``."""

    __slots__ = ("doc", "end", "label_", "start")

    def __init__(self, doc: "Doc", start: int, end: int, label: str = "") -> None:
        self.doc = doc
        self.start = start
        self.end = end
        self.label_ = label

    def __len__(self) -> int:
        return self.end - self.start

    def __iter__(self) -> Iterator[Token]:
        return iter(self.doc.tokens[self.start : self.end])

    def __getitem__(self, i: int) -> Token:
        return self.doc.tokens[self.start : self.end][i]

    def __repr__(self) -> str:
        return self.text

    @property
    def start_char(self) -> int:
        return self.doc.tokens[self.start].idx

    @property
    def end_char(self) -> int:
        last = self.doc.tokens[self.end - 1]
        return last.idx + len(last.text)

    @property
    def text(self) -> str:
        if self.start >= self.end:
            return ""
        tokens = self.doc.tokens
        last = tokens[self.end - 1]
        return self.doc.text[tokens[self.start].idx : last.idx + len(last.text)]

    @property
    def sent(self) -> "Span":
        return self.doc.sentence_of(self.start)

    @property
    def root(self) -> Token:
        """The word of the span that is nearest to the root of the sentence, the first of them; no sign if it can be."""
        tokens = self.doc.tokens[self.start : self.end]
        for token in tokens:
            if token.head is token:
                return token
        outer = [token for token in tokens if not self.start <= token.head.i < self.end]
        return min(outer, key=_remoteness)


def _remoteness(token: Token) -> int:
    """How far a word is from the root; signs and blanks with nothing below them are farthest."""
    if not token.children and (token.is_punct or token.is_space):
        return len(token.doc)
    depth = 0
    while token.head is not token:
        token = token.head
        depth += 1
    return depth


class Doc:
    """A document as spaCy left it.

    >>> doc = Doc(spacy.blank("en")("Rome paid. Oslo did not."))
    >>> doc[1].lower_, doc[2:5].text
    ('paid', '. Oslo did')
    """

    def __init__(self, origin: spacy.tokens.Doc) -> None:
        self.origin = origin
        self.tokens = _tokens(self, origin)
        self.text = "".join(token.text + token.whitespace_ for token in self.tokens)

    @overload
    def __getitem__(self, key: int) -> Token: ...
    @overload
    def __getitem__(self, key: slice) -> Span: ...
    def __getitem__(self, key: int | slice) -> Token | Span:
        if isinstance(key, slice):
            start, end, _ = key.indices(len(self.tokens))
            return Span(self, start, end if end > start else start)
        return self.tokens[key]

    def __len__(self) -> int:
        return len(self.tokens)

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    @cached_property
    def sents(self) -> list[Span]:
        """The sentences; all is one where nothing tells their starts."""
        starts = [0, *(token.i for token in self.tokens[1:] if token.is_sent_start), len(self)]
        return [Span(self, start, end) for start, end in pairwise(starts)]

    @cached_property
    def ents(self) -> list[Span]:
        """What the recogniser found."""
        return [Span(self, found.start, found.end, found.label_) for found in self.origin.ents]

    @cached_property
    def is_tagged(self) -> bool:
        """Whether parts of speech are known."""
        return any(token.pos_ for token in self.tokens)

    def sentence_of(self, token: int) -> Span:
        """The sentence that a token is in."""
        return self._sentences[token]

    @cached_property
    def _sentences(self) -> list[Span]:
        return [sentence for sentence in self.sents for _ in sentence]


def _tokens(doc: Doc, origin: spacy.tokens.Doc) -> list[Token]:
    """The tokens of a document, each with its head and its children in order."""
    numbers = attributes(origin, NUMBERS).astype("int64").tolist()
    tokens = [
        Token(doc, i, idx, strings, " " if spaced else "")
        for i, (strings, (idx, spaced, *_)) in enumerate(zip(_strings(origin), numbers, strict=True))
    ]
    below: dict[int, list[Token]] = defaultdict(list)
    for token, (_, _, start, steps) in zip(tokens, numbers, strict=True):
        token.is_sent_start = start == 1
        if steps:
            token.head = tokens[token.i + steps]
            below[token.head.i].append(token)
    for head, children in below.items():
        tokens[head].children = children
    return tokens


def _strings(origin: spacy.tokens.Doc) -> list[list[str]]:
    """The `STRINGS` of each token; each string is asked for once."""
    keys, places = np.unique(attributes(origin, STRINGS), return_inverse=True)
    known = np.array([origin.vocab.strings[key] for key in keys.tolist()], dtype=object)
    rows: list[list[str]] = known[places.reshape(-1, len(STRINGS))].tolist()
    return rows
