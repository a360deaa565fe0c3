"""Scene: the time that a heading, a question or the sentence before gives to what is told without one."""

from collections.abc import Iterator, Mapping

from kg.annotation.annotated import Annotated
from kg.annotation.dates import DateMention
from kg.annotation.tokens import Span

_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
_LONGEST = 12  # tokens of a heading
_QUOTES = frozenset("\"“‘«'")
_SHARED = frozenset({"the", "this", "that", "these", "those", "them", "which", "it"})


def scenes(annotated: Annotated) -> Mapping[int, DateMention]:
    """The time that each sentence, by the number of its first token, takes from what stands above it.

    A heading gives it to its paragraph, or the one below it, where a text has more than one such ("4 November –
    Kenya.", "2021."); a question to its answer; a sentence to the next that shares out what it tells ("Of the
    total, ten were sold by Rome").
    """
    return dict([*_continued(annotated), *_headed(annotated)])


def _continued(annotated: Annotated) -> Iterator[tuple[int, DateMention]]:
    for before, sentence in zip(annotated.sentences, annotated.sentences[1:], strict=False):
        told = _dates(annotated, before)
        if len(told) == 1 and (_is_question(before) or _is_share(sentence)) and not _is_parted(annotated, before):
            yield sentence.start, told[0]


def _headed(annotated: Annotated) -> Iterator[tuple[int, DateMention]]:
    headings = {s.start: told for s in annotated.sentences if (told := _heading(annotated, s)) is not None}
    if len(headings) < 2:
        return
    scene, fresh = None, False
    for number, sentence in enumerate(annotated.sentences):
        if number and not fresh and _is_parted(annotated, annotated.sentences[number - 1]):
            scene = None
        fresh = sentence.start in headings
        if fresh:
            scene = headings[sentence.start]
        elif scene is not None and sentence[0].text not in _QUOTES:
            yield sentence.start, scene


def _heading(annotated: Annotated, sentence: Span) -> DateMention | None:
    """The date with which a few words without a verb begin; that of the document's issue heads nothing."""
    if len(sentence) > _LONGEST or any(token.tag_ in _FINITE for token in sentence):
        return None
    told = _dates(annotated, sentence)
    is_first = len(told) == 1 and told[0].start == sentence.start
    return told[0] if is_first and told[0].when.text != annotated.document.issued else None


def _dates(annotated: Annotated, sentence: Span) -> list[DateMention]:
    return [mention for mention in annotated.dates if sentence.start <= mention.start < sentence.end]


def _is_question(sentence: Span) -> bool:
    return sentence.text.rstrip().endswith("?")


def _is_share(sentence: Span) -> bool:
    """Whether a sentence opens with "of" all that was told before: "Of these, …", "Of the total, …"."""
    if len(sentence) < 3 or sentence[0].lower_ != "of" or sentence[1].lower_ not in _SHARED:
        return False
    return sentence[2].text == "," or (sentence[1].lower_ == "the" and sentence[2].lower_ in {"total", "whole"})


def _is_parted(annotated: Annotated, sentence: Span) -> bool:
    """Whether a line ends after a sentence."""
    text = annotated.document.text[sentence.start_char : sentence.end_char + 1]
    return "\n" in text[len(text.rstrip()) :]
