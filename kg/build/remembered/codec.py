"""Readings and documents as JSON and back, without loss and fast: a corpus of them is loaded by each build."""

from collections.abc import Iterable
from dataclasses import fields
from decimal import Decimal
from functools import cache

import msgspec
from cattrs.preconf.json import JsonConverter, make_converter
from cattrs.strategies import configure_tagged_union

from kg.judgements import About
from kg.model.claim import Claim, EntityRef, Evidence, Filler, Modality, When, Words
from kg.model.document import Document, Skipped
from kg.model.entity import Entity
from kg.model.quantity import Quantity
from kg.model.reading import Reading

Results = tuple[Document | Skipped, ...]
"""What a reader draws from a source."""


class _Filler(msgspec.Struct, omit_defaults=True, forbid_unknown_fields=True):
    """What fills a role: one of these, for JSON does not tell one dataclass from another."""

    entity: str | None = None
    quantity: Quantity | None = None
    when: str | None = None
    words: str | None = None


class _Claim(msgspec.Struct, forbid_unknown_fields=True):
    """A claim, field by field."""

    type: str
    roles: tuple[tuple[str, _Filler], ...]
    modality: Modality
    evidence: tuple[Evidence, ...]
    attributed_to: tuple[str, ...]
    confidence: float
    extractor: str


class _Reading(msgspec.Struct, forbid_unknown_fields=True):
    """A reading, field by field."""

    document: Document
    entities: tuple[Entity, ...]
    claims: tuple[_Claim, ...]
    unread: tuple[Evidence, ...]


class _Result(msgspec.Struct, omit_defaults=True, forbid_unknown_fields=True):
    """Either of what a reader draws."""

    document: Document | None = None
    skipped: Skipped | None = None


_READING = msgspec.json.Decoder(_Reading)
_RESULTS = msgspec.json.Decoder(tuple[_Result, ...])
_CLAIM = tuple(field.name for field in fields(Claim) if field.name != "roles")


def as_json(reading: Reading) -> bytes:
    """A reading as one line of JSON in UTF-8; decimals are text, and what fills a role stands under its kind.

    >>> as_json(Reading(Document("a.txt", "Rome."), (), ())).partition(b"}")[2]
    b',"entities":[],"claims":[],"unread":[]}'
    """
    claims = tuple(map(_claim_out, reading.claims))
    return msgspec.json.encode(_Reading(reading.document, reading.entities, claims, reading.unread))


def from_json(text: bytes) -> Reading:
    """The reading that `as_json` wrote. Raises `ValueError` for any other text."""
    try:
        read = _READING.decode(text)
        return Reading(read.document, read.entities, tuple(map(_claim_in, read.claims)), read.unread)
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise ValueError("this is no reading") from error


def results_as_json(results: Iterable[Document | Skipped]) -> bytes:
    """What a reader drew, as one line of JSON in UTF-8."""
    return msgspec.json.encode(
        [_Result(document=one) if isinstance(one, Document) else _Result(skipped=one) for one in results]
    )


def results_from_json(text: bytes) -> Results:
    """The results that `results_as_json` wrote. Raises `ValueError` for any other text."""
    try:
        return tuple(_result_in(one) for one in _RESULTS.decode(text))
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise ValueError("no reader drew this") from error


@cache
def converter() -> JsonConverter:
    """From other dataclasses of ours to what JSON can say, and back: decimals as text, unions by their names."""
    made = make_converter(omit_if_default=True, forbid_extra_keys=True)
    made.register_unstructure_hook(Decimal, str)
    made.register_structure_hook(Decimal, lambda value, _: Decimal(value))
    configure_tagged_union(About, made, tag_name="is")
    return made


def _result_in(result: _Result) -> Document | Skipped:
    found: list[Document | Skipped] = [one for one in (result.document, result.skipped) if one is not None]
    (one,) = found
    return one


def _claim_out(claim: Claim) -> _Claim:
    roles = tuple((role, _filler_out(filler)) for role, filler in claim.roles)
    return _Claim(roles=roles, **{name: getattr(claim, name) for name in _CLAIM})


def _claim_in(claim: _Claim) -> Claim:
    roles = tuple((role, _filler_in(filler)) for role, filler in claim.roles)
    return Claim(roles=roles, **{name: getattr(claim, name) for name in _CLAIM})


def _filler_out(filler: Filler) -> _Filler:
    match filler:
        case EntityRef(id_):
            return _Filler(entity=id_)
        case When(text):
            return _Filler(when=text)
        case Words(text):
            return _Filler(words=text)
        case _:
            return _Filler(quantity=filler)


def _filler_in(filler: _Filler) -> Filler:
    reference = None if filler.entity is None else EntityRef(filler.entity)
    when = None if filler.when is None else When(filler.when)
    words = None if filler.words is None else Words(filler.words)
    found: list[Filler] = [one for one in (reference, filler.quantity, when, words) if one is not None]
    (one,) = found
    return one
