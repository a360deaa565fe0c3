"""Named entities as spaCy's recogniser finds them, decided for many words at once.

The recogniser goes from word to word and takes one of these actions: ``O``, no entity; ``U-ORG``, one of this word
alone; ``B-ORG``, one begins; ``I-ORG``, it goes on; ``L-ORG``, it ends. It looks at the word and, inside an entity, at
the entity's first word and the word before. So the scores of the actions outside of entities can be had for all words
at once, and only the words inside are gone through in order, those of all entities side by side. spaCy goes through
all words in order, and at each asks of 74 actions, one by one, whether they are allowed.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.pipeline import EntityRecognizer
from spacy.tokens import Doc, Span

from kg.annotation.attributes import attributes

RECOGNISER = "ner"
NAME = "dossier_recogniser"
LOOKED_AT = 3
"""Words that a recogniser looks at that can be taken apart so: the word, the entity's first, the one before."""

Floats = NDArray[np.float32]
Indices = NDArray[np.int64]
Flags = NDArray[np.bool_]
Found = tuple[int, int, str]
"""Where an entity begins and ends, and its label."""


class Recogniser:
    """What a model's recogniser finds, in two thirds of its time."""

    def __init__(self, recogniser: EntityRecognizer) -> None:
        self._recogniser = recogniser
        self._tok2vec, self._lower, self._upper = recogniser.model.layers
        names = [recogniser.moves.get_class_name(i) for i in range(recogniser.moves.n_moves)]
        self._actions = [(name[:1], name[2:]) for name in names]
        self._number = {action: i for i, action in enumerate(self._actions)}
        self._alone, self._first = (
            np.array([kind == which and label != "" for kind, label in self._actions]) for which in "UB"
        )
        self._outside = np.array([kind == "O" for kind, _ in self._actions])

    def __call__(self, doc: Doc) -> Doc:
        """The document with its entities."""
        return next(self.pipe([doc]))

    def pipe(self, docs: Iterable[Doc], *, batch_size: int = 16) -> Iterator[Doc]:
        """Each document with its entities. One that has some from elsewhere is left to spaCy."""
        stream = iter(docs)
        while batch := list(islice(stream, batch_size)):
            given = [doc for doc in batch if doc.has_annotation("ENT_IOB")]
            new = [doc for doc in batch if len(doc) and not doc.has_annotation("ENT_IOB")]
            for doc in given:
                self._recogniser(doc)
            if new:
                self._annotate(new)
            yield from batch

    def _annotate(self, docs: Sequence[Doc]) -> None:
        looks = self._lower.predict(self._tok2vec.predict(docs))
        begins, blank = np.concatenate([attributes(doc, ("SENT_START", "IS_SPACE")) for doc in docs]).T
        ends = np.cumsum([len(doc) for doc in docs])
        last = np.append(begins[1:] == 1, True)  # no entity crosses the end of a sentence
        last[ends - 1] = True
        found = list(self._found(looks, blank == 1, last))
        start = 0
        for doc, end in zip(docs, ends.tolist(), strict=True):
            inside = [Span(doc, a - start, b - start, label) for a, b, label in found if start <= a < end]
            doc.set_ents(inside, default="outside")
            start = end

    def _found(self, looks: Floats, blank: Flags, last: Flags) -> Iterator[Found]:
        """The entities in order; ``last`` are the words that end a sentence or document."""
        words = np.arange(len(blank))
        allowed = self._outside | (self._alone & ~blank[:, None]) | (self._first & ~(blank | last)[:, None])
        best = np.where(allowed, self._scores(looks, words, None), -np.inf).argmax(axis=1)
        begun = np.flatnonzero(self._first[best])
        ends = dict(zip(begun.tolist(), self._ends(looks, begun, best[begun], last).tolist(), strict=True))
        after = 0
        for start in np.flatnonzero(~self._outside[best]).tolist():
            if start >= after:
                after = ends.get(start, start + 1)
                yield start, after, self._actions[best[start]][1]

    def _ends(self, looks: Floats, begun: Indices, actions: Indices, last: Flags) -> Indices:
        """Where entities end that begin at words by these actions."""
        labels = [self._actions[action][1] for action in actions]
        on, off = (np.array([self._number[kind, label] for label in labels], dtype="int64") for kind in "IL")
        ends, open_ = begun + 1, np.arange(len(begun))
        while len(open_):
            word = ends[open_]
            scores = self._scores(looks, word, begun[open_])
            rows = np.arange(len(open_))
            goes_on = ~last[word] & (scores[rows, on[open_]] >= scores[rows, off[open_]])
            ends[open_] += 1
            open_ = open_[goes_on]
        return ends

    def _scores(self, looks: Floats, words: Indices, first: Indices | None) -> Floats:
        """The scores of all actions at words: outside of entities, or inside of those with these ``first`` words.

        ``looks`` has what each word adds where it is looked at as the word, as the first and as the one before, after a
        row for where there is none.
        """
        outside = np.zeros_like(words)
        entity, before = (outside, outside) if first is None else (first + 1, words)
        summed = looks[words + 1, 0] + looks[entity, 1] + looks[before, 2] + self._lower.get_param("b")
        scores: Floats = self._upper.predict(self._lower.ops.maxout(summed)[0])
        return scores


def replace(nlp: Language) -> None:
    """Have `Recogniser` stand for the recogniser of a model, where it can be taken apart so."""
    recogniser = dict(nlp.pipeline).get(RECOGNISER)
    if isinstance(recogniser, EntityRecognizer) and _can_be_taken_apart(recogniser):
        nlp.disable_pipe(RECOGNISER)
        nlp.add_pipe(NAME, after=nlp.pipe_names[-1])


def _can_be_taken_apart(recogniser: EntityRecognizer) -> bool:
    model, beams = recogniser.model, recogniser.cfg["beam_width"]
    simple = model.attrs["has_upper"] and not model.attrs["unseen_classes"]
    return bool(simple and beams == 1 and model.layers[1].get_dim("nF") == LOOKED_AT)


@Language.factory(NAME)
def _of_model(nlp: Language, name: str) -> Recogniser:  # noqa: ARG001 - how spaCy makes a component
    recogniser = nlp.get_pipe(RECOGNISER)
    if not isinstance(recogniser, EntityRecognizer):
        raise TypeError(f"{RECOGNISER} is not spaCy's")
    return Recogniser(recogniser)
