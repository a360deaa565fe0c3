"""One line for a dealing: "Funding: 890 million RUB, 2026"."""

from kg.views.facts import Fact, Nature
from kg.views.wording import shortened

ALONE, BESIDE = 40, 24  # characters of words: where they stand alone, and beside an amount


def caption(fact: Fact) -> str:
    """The type of a dealing, then what it is about as briefly as it can be said.

    Words of the document come first as far as they are short, then an amount, then a date; where there is no
    amount, the shortest words are cut. The parties are left out: the picture shows them.

    >>> from kg.views.facts import Filling
    >>> purpose = Filling("purpose", Nature.WORDS, "surveying a deepwater basin", ())
    >>> amount = Filling("amount", Nature.AMOUNT, "890 million RUB", ())
    >>> caption(Fact("", "Funding", (purpose, amount), ())), caption(Fact("", "Funding", (purpose,), ()))
    ('Funding: 890 million RUB', 'Funding: surveying a deepwater basin')
    """
    amount, date = _texts(fact, Nature.AMOUNT)[:1], _texts(fact, Nature.DATE)[:1]
    words = sorted({*_texts(fact, Nature.WORDS)}, key=lambda text: (len(text), text))
    parts = [*_brief(words, BESIDE if amount else ALONE), *amount, *date]
    if not amount and words:
        parts = parts if len(parts) > len(date) else [shortened(words[0], ALONE), *date]
    return f"{fact.type}: {', '.join(parts)}" if parts else fact.type


def _texts(fact: Fact, nature: Nature) -> list[str]:
    return [filling.text for filling in fact.fillings if filling.nature is nature]


def _brief(texts: list[str], length: int) -> list[str]:
    """The first texts that fit together, without one that another already says."""
    chosen: list[str] = []
    for text in texts:
        if len(", ".join([*chosen, text])) > length:
            break
        chosen = [*(other for other in chosen if other.casefold() not in text.casefold()), text]
    return chosen
