"""The page on which people explore the graph: one file, no network, nothing from a document executed."""

import base64
import hashlib
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any

import networkx as nx
import pyvis
from jinja2 import Environment, PackageLoader
from pyvis.network import Network

from kg.views.facts import Facts
from kg.views.groups import groups, of_all
from kg.views.kept import kept
from kg.views.knowledge import DEALING, SHAPES, Short, base_of, knowledge, size
from kg.views.layout import layout
from kg.views.network import SAYS, network_of
from kg.views.order import order

_DASHES: dict[str, bool | list[int]] = {
    "planned": [8, 5],
    "possible": [2, 5],
    "denied": [10, 4, 2, 4],
    "mixed": [14, 4],
}
FIRST = 400  # dealings that are drawn at once: more are a thicket that takes seconds to draw
_SCRIPTS = (
    "data.js",
    "state.js",
    "dates.js",
    "groups.js",
    "filters.js",
    "controls.js",
    "search.js",
    "citation.js",
    "panel.js",
    "path.js",
    "labels.js",
    "picture.js",
    "places.js",
    "export.js",
    "explorer.js",
)
_OPTIONS: dict[str, Any] = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {
        "hover": True,
        "multiselect": False,
        "selectConnectedEdges": False,
        "hoverConnectedEdges": False,
        "tooltipDelay": 10**6,
    },
    "nodes": {"borderWidth": 1.5, "borderWidthSelected": 3},
    "edges": {
        "smooth": False,
        "arrows": {"to": {"enabled": True, "scaleFactor": 0.35}},
        "selectionWidth": 0,
        "hoverWidth": 0,
    },
}


def write_explorer(facts: Facts, path: Path) -> None:
    """Write the page for facts; the same facts give the same bytes."""
    path.write_text(explorer_page(facts), encoding="utf-8", newline="\n")


def explorer_page(every: Facts) -> str:
    """The page as HTML, made by pyvis from a template of ours and the network of the facts, `kept` to what it can hold.

    pyvis's own template loads Bootstrap from another host in every mode. Data stand in one JSON block in which
    ``<``, ``>``, ``&`` and ``'`` are escaped (Jinja's ``tojson``) and reach the page as text nodes only. The
    Content-Security-Policy allows the page's own script and style by their hashes and no connection at all.
    """
    facts = kept(every)
    left, network = len(every.facts) - len(facts.facts), network_of(facts)
    picture = Network(directed=True, cdn_resources="in_line")
    picture.options = _OPTIONS  # a dict is what its set_options would make of JSON
    base = base_of(facts)
    short = _shortener(base)
    found = groups(facts)
    _draw(facts, network, picture, short, of_all(facts, found.community))
    script = "\n".join([_vis(), *(_asset(name) for name in _SCRIPTS)])
    style = _asset("explorer.css")
    picture.templateEnv = Environment(loader=PackageLoader("kg.views", "assets"), autoescape=True)
    picture.templateEnv.policies["json.dumps_kwargs"] = {"sort_keys": False, "separators": (",", ":")}
    told = {"base": base, "first": FIRST, "left": left, **found.told(short), **knowledge(facts, network, short, found)}
    picture.templateEnv.globals.update(style=style, script=script, policy=_policy(style, script), knowledge=told)
    picture.path = "explorer.html.j2"
    return str(picture.generate_html())


def _draw(
    facts: Facts, network: nx.MultiDiGraph, picture: Network, short: Short, communities: Mapping[str, int]
) -> None:
    """The dealings that matter most with who takes part in them; the page draws others when they are asked for.

    Not from_nx: it is quadratic.
    """
    first = network.subgraph(_first(facts, network))
    places = layout(first, communities)
    for node in network:
        if node in places:
            picture.add_node(short(node), **_node(network, node), x=places[node][0], y=places[node][1])
    for number, (source, target, data) in enumerate(network.edges(data=True)):
        # As add_edge would, which copies the list of all nodes twice an edge.
        edge = {"id": number, "from": short(source), "to": short(target), "role": data["role"]}
        picture.edges.append(edge | _line(data))


def _first(facts: Facts, network: nx.MultiDiGraph) -> set[str]:
    dealings = order(facts)[:FIRST]
    return {*dealings, *(party for dealing in dealings for party in nx.all_neighbors(network, dealing))}


def _node(network: nx.MultiDiGraph, node: str) -> dict[str, Any]:
    data = network.nodes[node]
    shape = DEALING if data["kind"] == "dealing" else SHAPES.get(data["type"], "dot")
    return {"label": data["label"], "group": data["type"], "shape": shape, "size": size(network, node)}


def _line(data: dict[str, Any]) -> dict[str, Any]:
    """How an edge is drawn, where that is not as most are."""
    if data["role"] == SAYS:
        return {"dashes": [3, 4], "smooth": {"enabled": True, "type": "curvedCW", "roundness": 0.06}}
    look: dict[str, Any] = {"dashes": _DASHES[data["modality"]]} if data["modality"] in _DASHES else {}
    return look | ({"width": 1 + min(data["documents"] - 1, 4) / 2} if data["documents"] > 1 else {})


def _shortener(base: str) -> Short:
    return lambda iri: iri.removeprefix(base)


def _policy(style: str, script: str) -> str:
    allowed = f"script-src {_hash(script)}; style-src {_hash(style)}; img-src data:"
    return f"default-src 'none'; {allowed}; base-uri 'none'; form-action 'none'"


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _asset(name: str) -> str:
    return files("kg.views").joinpath("assets", name).read_text(encoding="utf-8")


def _vis() -> str:
    """vis-network 9.1.2 as pyvis ships it."""
    library = files(pyvis).joinpath("templates", "lib", "vis-9.1.2", "vis-network.min.js")
    return library.read_text(encoding="utf-8").replace("\r\n", "\n")
