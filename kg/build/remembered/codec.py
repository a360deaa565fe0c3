"""Readings as JSON and back, without loss."""

import json
from decimal import Decimal
from functools import cache

from cattrs.errors import BaseValidationError
from cattrs.preconf.json import JsonConverter, make_converter
from cattrs.strategies import configure_tagged_union

from kg.judgements import About
from kg.model.claim import Filler
from kg.model.document import Document, Skipped
from kg.model.reading import Reading


def as_json(reading: Reading) -> str:
    """A reading as one line of JSON; decimals are text, and what fills a role says what it ``is``.

    >>> from kg.model.document import Document
    >>> as_json(Reading(Document("a.txt", "Rome."), (), ()))
    '{"document": {"file": "a.txt", "text": "Rome."}, "entities": [], "claims": []}'
    """
    return json.dumps(converter().unstructure(reading), ensure_ascii=False)


def from_json(text: str) -> Reading:
    """The reading that `as_json` wrote. Raises `ValueError` for any other text."""
    try:
        return converter().structure(json.loads(text), Reading)
    except (BaseValidationError, AttributeError, RecursionError, TypeError) as error:
        raise ValueError("this is no reading") from error


@cache
def converter() -> JsonConverter:
    """From our dataclasses to what JSON can say, and back: decimals as text, members of unions by their names."""
    made = make_converter(omit_if_default=True, forbid_extra_keys=True)
    made.register_unstructure_hook(Decimal, str)
    made.register_structure_hook(Decimal, lambda value, _: Decimal(value))
    for union in (Filler, About, Document | Skipped):
        configure_tagged_union(union, made, tag_name="is")
    return made
