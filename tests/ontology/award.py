"""A ninth dealing type, as a user would write it, and ways to spoil it."""

from pathlib import Path

AWARD = """\
@prefix award: <https://example.org/award#> .
@prefix frame: <https://kg.example/frame#> .
@prefix kg: <https://kg.example/ontology#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .

award:Award a owl:Class ; rdfs:subClassOf kg:Dealing ;
    rdfs:label "award"@en ;
    skos:definition "A prize or medal given to somebody."@en ;
    skos:example "The academy awarded Alice Munro the Nobel Prize in 2013."@en .

award:honours a owl:ObjectProperty ; rdfs:domain kg:Dealing ; rdfs:range kg:Person ;
    rdfs:label "honours"@en ; skos:definition "Who gets the prize."@en .

award:prize a owl:DatatypeProperty ; rdfs:domain kg:Dealing ; rdfs:range rdf:langString ;
    rdfs:label "prize"@en ; skos:definition "The prize, as the text calls it."@en .

award:AwardShape a sh:NodeShape ; sh:targetClass award:Award ;
    sh:property [ sh:order 1 ; sh:path kg:funder ; sh:class kg:Actor ],
        [ sh:order 2 ; sh:path award:honours ; sh:class kg:Person ],
        [ sh:order 3 ; sh:path award:prize ; sh:datatype rdf:langString ],
        [ sh:order 4 ; sh:path kg:date ; sh:node kg:DateShape ] .

award:Award frame:frame [ a frame:Frame ; rdfs:label "giving a prize" ;
        frame:verb "honour", "award", "hand out" ;
        frame:noun "oscar-night prize" ;
        frame:subject kg:funder ; frame:dative award:honours ; frame:object award:prize, award:honours ;
        frame:requires award:honours, kg:date ; frame:modality kg:Actual ] .
"""


def write(folder: Path, *changes: tuple[str, str], name: str = "award.ttl") -> Path:
    """Write the type to a file, with some of its text replaced; each change must hit."""
    text = AWARD
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path
