"""The page on which people explore the graph: one file, no network, nothing from a document executed."""

import base64
import hashlib
from collections import Counter
from importlib.resources import files
from pathlib import Path
from typing import Any

import networkx as nx
import pyvis
from jinja2 import Environment, PackageLoader
from pyvis.network import Network

from kg.views.facts import Fact, Facts, Nature, Party, Source
from kg.views.layout import layout
from kg.views.network import SAYS
from kg.views.wording import date_words

_SHAPES = {"State": "dot", "Organization": "square", "Person": "hexagon", "Place": "triangleDown", "Vessel": "triangle"}
_DASHES: dict[str, bool | list[int]] = {
    "planned": [8, 5],
    "possible": [2, 5],
    "denied": [10, 4, 2, 4],
    "mixed": [14, 4],
}
_SCRIPTS = ("panel.js", "labels.js", "picture.js", "explorer.js")
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
    "edges": {"smooth": False, "arrows": {"to": {"scaleFactor": 0.35}}, "selectionWidth": 0, "hoverWidth": 0},
}


def write_explorer(facts: Facts, network: nx.MultiDiGraph, path: Path) -> None:
    """Write the page for a network and the facts that it was made of; the same facts give the same bytes."""
    path.write_text(explorer_page(facts, network), encoding="utf-8", newline="\n")


def explorer_page(facts: Facts, network: nx.MultiDiGraph) -> str:
    """The page as HTML, made by pyvis from a template of ours.

    pyvis's own template loads Bootstrap from another host in every mode. Data stand in one JSON block in which
    ``<``, ``>``, ``&`` and ``'`` are escaped (Jinja's ``tojson``) and reach the page as text nodes only. The
    Content-Security-Policy allows the page's own script and style by their hashes and no connection at all.
    """
    picture = Network(directed=True, cdn_resources="in_line")
    picture.options = _OPTIONS  # a dict is what its set_options would make of JSON
    _draw(network, picture)
    script = "\n".join([_vis(), *(_asset(name) for name in _SCRIPTS)])
    style = _asset("explorer.css")
    picture.templateEnv = Environment(loader=PackageLoader("kg.views", "assets"), autoescape=True)
    picture.templateEnv.globals.update(
        style=style, script=script, policy=_policy(style, script), knowledge=_knowledge(facts, network)
    )
    picture.path = "explorer.html.j2"
    return str(picture.generate_html())


def _draw(network: nx.MultiDiGraph, picture: Network) -> None:
    """Nodes that take part in something; others are named in the panel only. Not from_nx: it is quadratic."""
    linked = network.subgraph(node for node in network if network.degree(node))
    places = layout(linked)
    for node in network:
        if node in places:
            picture.add_node(node, **_node(network, node), x=places[node][0], y=places[node][1])
    for number, (source, target, data) in enumerate(network.edges(data=True)):
        extra: dict[str, Any] = {"dashes": [3, 4], "smooth": {"enabled": True, "type": "curvedCW", "roundness": 0.06}}
        if data["role"] != SAYS:
            extra = {"dashes": _DASHES.get(data["modality"], False)}
        width = 1 + min(data["documents"] - 1, 4) / 2
        # As add_edge would, which copies the list of all nodes twice an edge.
        edge = {"id": number, "from": source, "to": target, "role": data["role"], "width": width, "arrows": "to"}
        picture.edges.append(edge | extra)


def _node(network: nx.MultiDiGraph, node: str) -> dict[str, Any]:
    data, degree = network.nodes[node], len(set(nx.all_neighbors(network, node)))
    if data["kind"] == "dealing":
        size = 7.5 + 1.5 * min(data["documents"], 5)
        return {"label": data["label"], "group": data["type"], "shape": "diamond", "size": size}
    size = round(7 + 3 * min(degree, 60) ** 0.5, 1)
    return {"label": data["label"], "group": data["type"], "shape": _SHAPES.get(data["type"], "dot"), "size": size}


def _knowledge(facts: Facts, network: nx.MultiDiGraph) -> dict[str, Any]:
    """What the panel tells, by IRI, and the types for the legend with their shapes and numbers."""
    counted = Counter((data["kind"] == "dealing", data["type"]) for _, data in network.nodes(data=True))
    return {
        "documents": {iri: _document(source) for iri, source in facts.sources.items()},
        "parties": {iri: _party(party) for iri, party in facts.parties.items()},
        "dealings": {iri: _fact(fact) | {"label": network.nodes[iri]["label"]} for iri, fact in facts.facts.items()},
        "types": [
            {
                "name": name,
                "dealing": dealing,
                "count": count,
                "shape": "diamond" if dealing else _SHAPES.get(name, "dot"),
            }
            for (dealing, name), count in sorted(counted.items(), key=lambda item: (item[0][0], -item[1], item[0][1]))
        ],
    }


def _document(source: Source) -> dict[str, str]:
    return {
        "file": source.file,
        "title": source.title,
        "publisher": source.publisher,
        "issued": date_words(source.issued),
        "original": source.original,
    }


def _party(party: Party) -> dict[str, Any]:
    return {"type": party.type, "names": party.names, "documents": party.documents}


def _fact(fact: Fact) -> dict[str, Any]:
    return {
        "type": fact.type,
        "modalities": fact.modalities,
        "outlets": fact.outlets,
        "stances": [
            {
                "role": stance.role,
                "text": stance.text,
                "party": stance.nature is Nature.ENTITY,
                "outlets": stance.sources,
            }
            for stance in fact.stances
        ],
        "roles": [
            {"role": part.role, "text": part.text, "party": part.nature is Nature.ENTITY, "documents": part.documents}
            for part in fact.fillings
        ],
        "tellings": [
            {
                "document": telling.document,
                "modality": telling.modality,
                "confidence": telling.confidence,
                "speakers": telling.speakers,
                "quotes": [quote.exact for quote in telling.quotes],
            }
            for telling in fact.tellings
        ],
    }


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
