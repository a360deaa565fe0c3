"""``links.jsonl``: what was compared across documents, why it is one or two, and what nobody can tell yet.

One JSON object a line, those of entities before those of dealings, each in the order of the documents::

    {"kind": "entity", "verdict": "doubtful", "points": 1.5, "threshold": 2.0, "by": "rules",
     "reasons": [[2.0, "…"], [-0.5, "…"]],
     "one": {"iri": "…/entity/1f…", "document": "9f86d081884c7d65", "file": "a.txt", "type": "Person", "names": ["Ada"],
             "quotes": ["Ada met Bo."], "claims": 2, "documents": 1, …}, "other": {…}}
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from kg.comparisons.compared import Compared, Side
from kg.comparisons.sides import Sides
from kg.errors import StopRun
from kg.model.reading import Reading
from kg.rdf.iris import Iris
from kg.resolution import Resolution
from kg.resolution.constraints import Constraints
from kg.resolution.dealings import weights
from kg.resolution.entities import ledger
from kg.resolution.links import ClaimNode, EntityNode, Link, Reason, Verdict

LINKS = "links.jsonl"
Pair = tuple[str, EntityNode | ClaimNode, EntityNode | ClaimNode]
SIDES = 1 << 13
"""Sides that are held while links are written, for one is in several links, and these stand near each other."""
THRESHOLDS = {"entity": ledger.ENOUGH, "dealing": weights.ENOUGH}
"""The points from which rules make two one, by what is compared."""


def write_links(
    readings: Iterable[Reading], resolution: Resolution, constraints: Constraints, iris: Iris, path: Path
) -> None:
    """Write what resolution compared and people judged, line by line; what was left open says who left it so."""
    sides = Sides(readings, resolution, iris)

    @lru_cache(maxsize=SIDES)
    def told(node: EntityNode | ClaimNode) -> str:
        return json.dumps(_side(sides.of(node)), ensure_ascii=False)

    with path.open("w", encoding="utf-8", newline="\n") as file:
        for link in sorted(_links(resolution, constraints), key=_order):
            compared = json.dumps(_compared_as(link), ensure_ascii=False)
            file.write(f'{compared[:-1]}, "one": {told(link.one)}, "other": {told(link.other)}}}\n')


def read_links(folder: Path) -> Iterator[Compared]:
    """The comparisons of a build, in their order. Raises `StopRun` if the folder has no such list, or a broken one."""
    path = folder / LINKS
    if not path.is_file():
        raise StopRun(f"{folder} holds no {LINKS}; run kg build PATH… -o {folder}")
    try:
        with path.open(encoding="utf-8", newline="\n") as file:
            yield from (_compared(json.loads(line)) for line in file)
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise StopRun(f"{path} cannot be read ({error}); build the graph anew") from error


def _links(resolution: Resolution, constraints: Constraints) -> Iterable[Link]:
    """A link a pair. What people decided comes before what rules did, and keeps what rules found as reasons."""
    links = {_pair(link): link for link in resolution.links}
    for link in (*constraints.unsure, *constraints.different, *constraints.same):
        ruled = links.get(_pair(link), link)
        reasons = tuple(dict.fromkeys((*ruled.reasons, *link.reasons)))
        links[_pair(link)] = replace(link, points=ruled.points, reasons=reasons)
    return links.values()


def _pair(link: Link) -> Pair:
    return link.kind, link.one, link.other


def _order(link: Link) -> tuple[bool, tuple[str, str | int], tuple[str, str | int]]:
    return link.kind != "entity", link.one, link.other


def _compared_as(link: Link) -> dict[str, Any]:
    return {
        "kind": link.kind,
        "verdict": link.verdict,
        "points": round(link.points, 3),
        "threshold": THRESHOLDS[link.kind],
        "by": link.by,
        "reasons": [[round(reason.points, 3), reason.text] for reason in link.reasons],
    }


def _side(side: Side) -> dict[str, Any]:
    """What there is to say of a side; what is empty is left out."""
    return {name: value for name, value in vars(side).items() if value or name in {"claims", "documents"}}


def _compared(line: dict[str, Any]) -> Compared:
    return Compared(
        kind=line["kind"],
        one=_read_side(line["one"]),
        other=_read_side(line["other"]),
        points=line["points"],
        threshold=line["threshold"],
        reasons=tuple(Reason(points, text) for points, text in line["reasons"]),
        verdict=Verdict(line["verdict"]),
        by=line["by"],
    )


def _read_side(side: dict[str, Any]) -> Side:
    lists = {name: tuple(side.get(name, ())) for name in ("names", "quotes")}
    return Side(**{**side, **lists, "roles": tuple((role, text) for role, text in side.get("roles", ()))})
