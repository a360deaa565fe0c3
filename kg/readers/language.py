"""Whether a document is in English; the grammar that reads it is."""

import re
from functools import cache
from typing import TYPE_CHECKING

from babel import Locale

from kg.errors import SkipDocument

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

# The languages of the world's press. The model knows eighty more, among them creoles of English, dialects and
# dead languages, for which it takes short English texts.
LANGUAGES = (  # noqa: SIM905 -- 60 codes read best as words
    "af am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fr ga gl gu he hi hr hu hy id is it ja ka kk km kn ko"
    " ky lo lt lv mk ml mn mr ms my ne nl no pa pl ps pt ro ru si sk sl so sq sr sv sw ta te tg th tl tr uk ur uz vi zh"
).split()

CERTAIN = 0.9
"""How probable another language must be before a document is left out for it."""

_LETTER = re.compile(r"[^\W\d_]")
_LATIN_LETTER = re.compile(r"[A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ]")
_ENOUGH = 5000  # characters that settle the matter


def require_english(text: str) -> None:
    """Raises `SkipDocument` if the text is in another language, which it names; what cannot be told passes as English.

    >>> require_english("La Russie a livré du pétrole à la Corée du Nord en 2023.")
    Traceback (most recent call last):
    ...
    kg.errors.SkipDocument: not English (French)
    """
    start = text[:_ENOUGH]
    code, confidence = _identifier().classify(start)
    if code != "en" and (confidence >= CERTAIN or _in_other_letters(start)):
        raise SkipDocument(f"not English ({Locale(code).get_display_name('en')})")


def _in_other_letters(text: str) -> bool:
    """Whether most letters are not Latin: then it is no English, whichever language it may be."""
    return len(_LATIN_LETTER.findall(text)) * 2 < len(_LETTER.findall(text))


@cache
def _identifier() -> "LanguageIdentifier":
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 -- slow, and needs numpy

    identifier: LanguageIdentifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(LANGUAGES)
    return identifier
