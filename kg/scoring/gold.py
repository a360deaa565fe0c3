"""Reading gold files: what a careful reader wrote down of each document."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kg.errors import StopRun
from kg.model.claim import Modality
from kg.model.entity import ENTITY_TYPES
from kg.ontology.terms import Kind, Ontology
from kg.scoring.account import Account, Amount, Date, Dealing, Filler, Named, Participant, Phrase, Quote
from kg.scoring.matching import normal_name

MERGED = "merged.json"
"""The file of a gold folder that says which dealings of different documents are one."""
ACROSS = frozenset({MERGED, "conflicts.json", "parts.json", "sources.json"})
"""The files of a gold folder that tell of several documents at once, and so are no gold of a document."""

Json = Any


@dataclass(frozen=True)
class GoldDocument:
    """A gold file: its stem, what it says, and the document's text where that stands beside it."""

    stem: str
    account: Account
    text: str | None

    @property
    def prefix(self) -> str:
        """By what ``merged.json`` names the document: the stem up to the first underscore."""
        return self.stem.split("_")[0]


@dataclass(frozen=True)
class GoldFolder:
    """The gold files of a folder, sorted by name, and the groups of dealings that are one.

    ``groups`` holds (prefix, number of the dealing in its file); None where the folder has no ``merged.json``.
    """

    documents: tuple[GoldDocument, ...]
    groups: tuple[tuple[tuple[str, int], ...], ...] | None


def read_folder(folder: Path, ontology: Ontology) -> GoldFolder:
    """Read the gold files of a folder, each ``STEM.json`` with its ``STEM.txt`` beside it.

    Raises `StopRun` where the folder or its files are missing, or a file is no gold.
    """
    paths = sorted(path for path in folder.glob("*.json") if path.name not in ACROSS)
    if not paths:
        raise StopRun(f"{folder}: no gold files; give a folder that holds STEM.json files written as the gold is")
    return GoldFolder(tuple(_document(path, ontology) for path in paths), _groups(folder / MERGED))


def _document(path: Path, ontology: Ontology) -> GoldDocument:
    text = path.with_suffix(".txt")
    words = _read(text) if text.exists() else None
    return GoldDocument(path.stem, _GoldFile(path, ontology).account(words), words)


def _groups(path: Path) -> tuple[tuple[tuple[str, int], ...], ...] | None:
    if not path.exists():
        return None
    try:
        return tuple(tuple((str(stem), int(number)) for stem, number in group) for group in _json(path))
    except (TypeError, ValueError) as error:
        raise StopRun(f"{path}: wants a list of groups of [stem prefix, number of the dealing]") from error


def _json(path: Path) -> Json:
    try:
        return json.loads(_read(path))
    except ValueError as error:
        raise StopRun(f"{path}: is not JSON ({error}); mend it") from error


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise StopRun(f"{path}: cannot be read as text in UTF-8 ({error}); mend it") from error


class _GoldFile:
    """One file on its way to an `Account`; every fault names the file and the place."""

    def __init__(self, path: Path, ontology: Ontology) -> None:
        self._path = path
        self._ontology = ontology
        self._named: dict[str, Named] = {}

    def account(self, text: str | None) -> Account:
        content = _json(self._path)
        entities = tuple(
            self._entity(e, f"entity {n}") for n, e in enumerate(self._list(content, "entities", "the file"))
        )
        dealings = self._list(content, "dealings", "the file")
        return Account(entities, tuple(self._dealing(d, f"dealing {n}", text or "") for n, d in enumerate(dealings)))

    def _entity(self, entity: Json, where: str) -> Participant:
        id_, names = self._text(entity, "id", where), self._texts(entity, "names", where)
        type_ = self._one_of(entity, "type", ENTITY_TYPES, where)
        named = self._named[id_] = Named(frozenset(map(normal_name, names)), next(iter(names), id_))
        return Participant(frozenset({type_}), named, id_)

    def _dealing(self, dealing: Json, where: str, text: str) -> Dealing:
        type_ = self._ontology.dealings[self._one_of(dealing, "type", tuple(self._ontology.dealings), where)]
        where = f"{where} ({type_.name})"
        roles = self._get(dealing, "roles", dict, where)
        for role in roles:
            if role not in type_.roles:
                raise self._fault(f"{where} has no role {role!r}; the ontology knows {', '.join(type_.roles)}")
        quotes = self._texts(dealing, "evidence", where)
        return Dealing(
            type_.name,
            tuple(
                (r, self._filler(f, type_.roles[r].kind, f"{where}, {r}"))
                for r in roles
                for f in self._list(roles, r, where)
            ),
            frozenset({self._one_of(dealing, "modality", tuple(Modality), where)}),
            tuple(self._entity_named(who, where) for who in self._list(dealing, "attributedTo", where)),
            tuple(Quote(quote, start := text.find(quote), start + len(quote)) for quote in quotes),
        )

    def _filler(self, filler: Json, kind: Kind, where: str) -> Filler:
        if kind in {Kind.ACTOR, Kind.ENTITY}:
            return self._entity_named(filler, where)
        if kind is Kind.AMOUNT:
            return Amount(float(self._get(filler, "value", int | float, where)), self._text(filler, "unit", where))
        if not isinstance(filler, str):
            raise self._fault(f"{where}: {filler!r} wants to be text")
        return Date(filler) if kind is Kind.DATE else Phrase(filler)

    def _entity_named(self, id_: Json, where: str) -> Named:
        if not isinstance(id_, str) or id_ not in self._named:
            raise self._fault(f"{where}: no entity {id_!r} among the file's entities")
        return self._named[id_]

    def _one_of(self, content: Json, key: str, known: Sequence[str], where: str) -> str:
        value = self._text(content, key, where)
        if value not in known:
            raise self._fault(f"{where}: unknown {key} {value!r}; known are {', '.join(known)}")
        return value

    def _text(self, content: Json, key: str, where: str) -> str:
        return str(self._get(content, key, str, where))

    def _texts(self, content: Json, key: str, where: str) -> list[str]:
        texts = self._list(content, key, where)
        if not all(isinstance(text, str) for text in texts):
            raise self._fault(f"{where}: {key} wants a list of text")
        return texts

    def _list(self, content: Json, key: str, where: str) -> list[Json]:
        found: list[Json] = self._get(content, key, list, where)
        return found

    def _get(self, content: Json, key: str, type_: Any, where: str) -> Json:
        if not isinstance(content, Mapping) or not isinstance(content.get(key), type_):
            raise self._fault(f"{where} lacks {key!r}, or has it in another form than the gold's")
        return content[key]

    def _fault(self, fault: str) -> StopRun:
        return StopRun(f"{self._path}: {fault}")
