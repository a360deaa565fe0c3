"""A built graph as an analyst holds it."""

from functools import cache, cached_property
from html import escape
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox
from rdflib import Dataset, Literal

from kg.analysis.frames import frame
from kg.analysis.page import Page
from kg.errors import StopRun
from kg.model.location import Location, folder_of, location
from kg.questions import Question, Statements, catalogue, named, parse
from kg.questions.ask import put
from kg.questions.labels import labels
from kg.store import Answers, open_graph, raw, select

if TYPE_CHECKING:
    import networkx as nx
    import pandas as pd
    import rdflib

    from kg.questions import EntityFacts


def open_folder(where: str | Path) -> "Graph":
    """Open the graph of a build, read-only, in some milliseconds; no model is loaded.

    ``where`` is a folder, or a server by its URL or a file of settings (see `kg.store.remote.server`).

    Raises `StopRun` if there is no graph, or one that cannot be read.

    >>> open_folder("output").counts["documents"]
    5
    """
    place = where if isinstance(where, Path) else location(where)
    return Graph(open_graph(place), place)


class Graph:
    """The graph of a build: questions give pandas frames, the network is networkx's, the explorer fits in a cell.

    Frames have a row a thing and its IRI in ``iri``; see `kg.analysis.frames` for the types of columns.
    """

    def __init__(self, dataset: Dataset, where: Location, name: str | None = None) -> None:
        """Take an `rdflib.Dataset` as `kg.store.open_graph` gives it, and the folder or server that it is of."""
        self.dataset = dataset
        self.where = where
        self.name = name or str(where)

    def as_of(self, date: str, clock: str = "entered") -> "Graph":
        """The graph of what was known by a day, the end of a month or year, or a time (ISO 8601, UTC).

        ``clock`` is ``entered`` (known since it entered the graph) or ``published``. Raises `StopRun` for what is no
        date or no clock, and if the folder does not remember what it was built from.
        """
        from kg.past.asof import Clock, past  # noqa: PLC0415
        from kg.past.moment import moment  # noqa: PLC0415

        try:
            until, by = moment(date), Clock(clock)
        except ValueError as error:
            raise StopRun(f"{error}; give a date such as 2026-03-01, and the clock entered or published") from error
        with past(folder_of(self.where, "what was known when"), until, by) as then:
            return Graph(open_graph(then.folder), self.where, f"{self.where} as of {date} ({by})")

    def query(self, question: str, **parameters: object) -> "pd.DataFrame | rdflib.Graph | bool":
        """The answer to a named question with its parameters, or to SPARQL.

        SELECT gives a frame, ASK a truth value, CONSTRUCT and DESCRIBE an `rdflib.Graph`. `questions` lists the names.

        >>> open_folder("output").query("funding", actor="Russia").columns[:2].tolist()
        ['funder', 'recipient']

        Raises `StopRun` for an unknown name or parameter, a query that cannot be read, an update, and SERVICE.
        """
        asked = named(question) if question.isidentifier() else parse("query", question)
        return put(self.dataset, asked, {name: str(value) for name, value in parameters.items()}, self._read)

    def questions(self) -> tuple[Question, ...]:
        """The questions that have a name, with title, description and parameters."""
        return catalogue()

    def entities(self, type: str | None = None) -> "pd.DataFrame":  # noqa: A002 - as users call it
        """Actors and places, those with most dealings first: iri, label, type, names, documents, dealings."""
        return self._table("entities", type)

    def dealings(self, type: str | None = None, as_of: str | None = None) -> "pd.DataFrame":  # noqa: A002 - see above
        """Dealings by type and time, a row each: iri, type, modality ("actual; denied" where claims differ), date,
        earliest, latest, confidence (the highest of its claims), claims, documents, sources (independent ones),
        conflicts. `fillers` has their roles. ``as_of`` is a date, see `as_of`.
        """
        return (self.as_of(as_of) if as_of else self)._table("dealings", type)

    def fillers(self, type: str | None = None) -> "pd.DataFrame":  # noqa: A002 - as users call it
        """What fills the roles of dealings, a row a filler: dealing, type, role, and either entity with entity_iri, or
        value, unit, approximate, bound and per, or date, or words.

        >>> fillers = open_folder("output").fillers("Funding")
        >>> sorted(fillers.unit.dropna().unique())
        ['RUB', 'USD']
        """
        return self._table("fillers", type)

    def amounts(self, type: str | None = None) -> "pd.DataFrame":  # noqa: A002 - as users call it
        """What was paid, shipped, limited or measured, earliest first, a row an amount: dealing, type, who ("supplier
        Russia; recipient North Korea"), role, value, unit, approximate, bound, per, and of its dealing modality, date,
        earliest, latest, sources and conflicts. An amount without a date comes last. Units are never converted.

        >>> open_folder("output").amounts("Funding").unit.tolist()
        ['USD', 'USD', 'RUB']
        """
        return self._table("amounts", type)

    def claims(self) -> "pd.DataFrame":
        """Claims in the order of documents and text, a row each, with speakers, confidence and quotes."""
        return self.query("claims")

    def conflicts(self) -> "pd.DataFrame":
        """What documents say against each other, as the question ``conflicts`` has it."""
        return self.query("conflicts")

    def show(self, name: str) -> "EntityFacts":
        """What is known of an entity, by any of its names, with quotes and sources; see `kg.questions.describe`."""
        from kg.questions import describe  # noqa: PLC0415

        return describe(self.dataset, name)

    def network(self, *, actors_only: bool = False) -> "nx.MultiDiGraph":
        """The network of actors, places and dealings (see `kg.views.network.network` for attributes), or that of
        actors alone, an edge a dealing (`kg.views.network.actors`).
        """
        from kg.views.network import actors, network  # noqa: PLC0415

        whole = network(self.dataset)
        return actors(whole) if actors_only else whole

    def explore(self, height: int = 700) -> "Page":
        """The explorer, to be shown in a notebook's cell; ``height`` in pixels."""
        from kg.views.explorer import explorer_page  # noqa: PLC0415
        from kg.views.reading import read_facts  # noqa: PLC0415

        return Page(explorer_page(read_facts(self.dataset)), height)

    @cached_property
    def counts(self) -> dict[str, int]:
        """How many documents, entities, dealings, claims and conflicts there are."""
        row = select(self.dataset, _query("counts")).rows[0]
        names = ("documents", "entities", "dealings", "claims", "conflicts")
        return {name: int(str(number)) for name, number in zip(names, row, strict=True)}

    def __repr__(self) -> str:
        return f"<Graph {self.name}: {', '.join(f'{number} {name}' for name, number in self.counts.items())}>"

    def _repr_html_(self) -> str:
        cells = "".join(f"<td><b>{number:,}</b> {escape(name)}</td>" for name, number in self.counts.items())
        types = select(self.dataset, _query("dealing_types")).rows
        told = ", ".join(f"{escape(str(name))} {int(str(number)):,}" for name, number in types)
        below = f'<tr><td colspan="{len(self.counts)}">{told}</td></tr>' if told else ""
        return f"<table><caption>{escape(self.name)}</caption><tr>{cells}</tr>{below}</table>"

    def _table(self, query: str, type_: str | None) -> "pd.DataFrame":
        known = {str(row[0]) for row in select(self.dataset, _query("types")).rows}
        if type_ is not None and type_ not in known:
            raise StopRun(f"{type_}: the graph has none of this type; it has {', '.join(sorted(known))}")
        return frame(raw(self.dataset, _query(query), {"wanted": Literal(type_)} if type_ else {}))

    def _read(self, found: Answers) -> "pd.DataFrame | rdflib.Graph | bool":
        if isinstance(found, ox.QueryBoolean):
            return bool(found)
        if isinstance(found, ox.QueryTriples):
            return Statements.of(found).graph
        return frame(found, lambda iris: labels(self.dataset, iris))


@cache
def _query(name: str) -> str:
    return files("kg.analysis").joinpath("queries", f"{name}.rq").read_text(encoding="utf-8")
