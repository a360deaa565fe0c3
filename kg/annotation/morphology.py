"""Parts of speech and lemmas, asked of spaCy once for each word rather than at each place where it stands."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler, Lemmatizer
from spacy.tokens import Doc

from kg.annotation.attributes import attributes, set_attributes

RULER, LEMMATIZER = "attribute_ruler", "lemmatizer"
NAME = "dossier_morphology"
GIVEN = ("ORTH", "TAG", "DEP")
"""What ruler and lemmatizer look at."""
TOLD = ("TAG", "DEP", "POS", "LEMMA")
"""What they say."""

Values = tuple[int, ...]
"""Values of `GIVEN` or `TOLD`, in the numbers of the model's vocabulary."""


class Morphology:
    """What a model's attribute ruler and lemmatizer say, in a fifth of their time.

    The ruler tries some 180 rules at every token. Nearly all look at one word, its tag and its relation, and so does
    the lemmatizer: what they say of a word so tagged is asked once and kept. Where one of the few rules for several
    words holds ("gon na", "there is"), these are asked about together. Morphological features are not written into
    the document: nobody but the lemmatizer needs them.
    """

    def __init__(self, ruler: AttributeRuler, lemmatizer: Lemmatizer) -> None:
        self._ruler, self._lemmatizer = ruler, lemmatizer
        self._alone, self._phrases = AttributeRuler(ruler.vocab), Matcher(ruler.vocab)
        self._known: dict[Values, Values] = {}
        rules: list[dict[str, Any]] = [*ruler.patterns]
        for rule in rules:
            alone = [pattern for pattern in rule["patterns"] if len(pattern) == 1]
            together = [pattern for pattern in rule["patterns"] if len(pattern) > 1]
            if alone:
                self._alone.add(alone, rule["attrs"], rule["index"])
            if together:
                self._phrases.add("phrase", together)

    def __call__(self, doc: Doc) -> Doc:
        """The document with parts of speech and lemmas."""
        words = [tuple(row) for row in attributes(doc, GIVEN).tolist()]
        new = sorted(set(words) - self._known.keys())
        self._known.update(zip(new, self._asked(self._alone, new), strict=True))
        told = [self._known[word] for word in words]
        for start, end in joined((start, end) for _, start, end in self._phrases(doc, allow_missing=True)):
            told[start:end] = self._asked(self._ruler, words[start:end])
        set_attributes(doc, TOLD, told)
        return doc

    def _asked(self, ruler: AttributeRuler, words: Sequence[Values]) -> list[Values]:
        """What a ruler, and then the lemmatizer, say of words."""
        strings = ruler.vocab.strings
        asked = Doc(ruler.vocab, words=[strings[word] for word, *_ in words])
        set_attributes(asked, GIVEN[1:], [rest for _, *rest in words])
        return [tuple(row) for row in attributes(self._lemmatizer(ruler(asked)), TOLD).tolist()]


def replace(nlp: Language) -> None:
    """Have `Morphology` stand for the ruler and the lemmatizer of a model that has both, and no other of its own."""
    parts = dict(nlp.pipeline)
    ruler, lemmatizer = parts.get(RULER), parts.get(LEMMATIZER)
    if isinstance(ruler, AttributeRuler) and isinstance(lemmatizer, Lemmatizer) and lemmatizer.mode == "rule":
        index = lemmatizer.lookups.get_table("lemma_index")
        for kind, lemmas in index.items():
            index[kind] = frozenset(lemmas)  # a list of fifty thousand would be searched from its start
        nlp.disable_pipe(RULER)
        nlp.disable_pipe(LEMMATIZER)
        nlp.add_pipe(NAME, before="ner" if "ner" in parts else None)


@Language.factory(NAME)
def _of_model(nlp: Language, name: str) -> Morphology:  # noqa: ARG001 - how spaCy makes a component
    ruler, lemmatizer = nlp.get_pipe(RULER), nlp.get_pipe(LEMMATIZER)
    if not isinstance(ruler, AttributeRuler) or not isinstance(lemmatizer, Lemmatizer):
        raise TypeError(f"{RULER} and {LEMMATIZER} are not spaCy's")
    return Morphology(ruler, lemmatizer)


def joined(spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Spans in order, those that overlap made one.

    >>> list(joined([(4, 6), (0, 2), (1, 3)]))
    [(0, 3), (4, 6)]
    """
    start = end = -1
    for begin, stop in sorted(spans):
        if begin >= end:
            if end > start:
                yield start, end
            start = begin
        end = max(end, stop)
    if end > start:
        yield start, end
