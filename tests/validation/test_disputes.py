"""The shapes of what only the merge knows: sources, reprints and conflicts."""

import pytest
from rdflib import Dataset, URIRef

from kg.ontology.files import own_files
from kg.validation import validate
from tests.validation.test_validate import DOCUMENT, ID, SOUND

DISPUTED = f"""\
{SOUND}
c:two a kg:Claim ; kg:dealing f:loan ; kg:modality kg:Denied ; kg:confidence 0.5 ; kg:restsOn id:post ;
    prov:wasDerivedFrom {DOCUMENT} ; kg:evidence v:one .
id:reprint a kg:Document ; kg:file "b.txt" ; kg:reprintOf {DOCUMENT} .
id:tranche a kg:Funding ; kg:funder e:italy ; kg:amount q:one ; dcterms:isPartOf f:loan .
c:three a kg:Claim ; kg:dealing id:tranche ; kg:modality kg:Actual ; kg:confidence 0.5 ;
    prov:wasDerivedFrom {DOCUMENT} ; kg:evidence v:one .
f:loan kg:independentSources 1 ; kg:source id:post .
id:post a kg:Source ; rdfs:label "Tide Post" ; kg:reliability "B" ; kg:credibility "2" .
id:conflict a kg:Conflict ; kg:dealing f:loan ; kg:onRole kg:modality ; kg:filler kg:Planned , kg:Denied ;
    kg:claim c:one , c:two ; kg:source id:post ; kg:side id:yes , id:no .
id:yes a kg:Side ; kg:filler kg:Planned ; kg:claim c:one ; kg:source id:post .
id:no a kg:Side ; kg:filler kg:Denied ; kg:claim c:two ; kg:source id:post .
"""


def found(old: str = "", new: str = "") -> list[str]:
    assert old in DISPUTED
    dataset = Dataset(default_union=True)
    dataset.graph(URIRef(f"{ID}graph/merged")).parse(data=DISPUTED.replace(old, new), format="turtle")
    return [str(violation) for violation in validate(dataset, own_files()).violations]


def test_a_sound_dispute_conforms() -> None:
    assert found() == []


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            'kg:reliability "B"',
            'kg:reliability "G"',
            'Source Tide Post kg:reliability: the reliability must be a letter from A to F (found "G") [every source]',
        ),
        (
            'kg:credibility "2"',
            'kg:credibility "7"',
            'Source Tide Post kg:credibility: the credibility must be a figure from 1 to 6 (found "7") [every source]',
        ),
        ('rdfs:label "Tide Post" ;', "", "Source post rdfs:label: a source has one name [every source]"),
        (
            "kg:restsOn id:post",
            "kg:restsOn e:oslo",
            "Claim two kg:restsOn: a claim rests on sources (found Place Oslo) [every claim]",
        ),
        (
            f"kg:reprintOf {DOCUMENT} .",
            "kg:reprintOf id:reprint .",
            "Document b.txt: what a reprint reprints is no reprint itself [every document]",
        ),
        (
            "kg:independentSources 1",
            "kg:independentSources 0",
            "Funding loan kg:independentSources: a dealing has one number of independent sources "
            '(found "0"^^xsd:integer) [every dealing]',
        ),
        (
            "dcterms:isPartOf f:loan",
            "dcterms:isPartOf e:oslo",
            "Funding tranche dcterms:isPartOf: what a dealing is part of must be a dealing (found Place Oslo) "
            "[every dealing]",
        ),
        (
            "kg:onRole kg:modality ;",
            "",
            "Conflict conflict kg:onRole: a conflict is on exactly one role [every conflict]",
        ),
        (
            "kg:filler kg:Planned , kg:Denied ;",
            "kg:filler kg:Planned ;",
            "Conflict conflict kg:filler: a conflict has two values or more [every conflict]",
        ),
        (
            "kg:side id:yes , id:no .",
            "kg:side id:yes , id:no , e:oslo .",
            "Conflict conflict kg:side: a conflict has two sides or more (found Place Oslo) [every conflict]",
        ),
        (
            "id:yes a kg:Side ; kg:filler kg:Planned ;",
            "id:yes a kg:Side ; kg:filler kg:Planned , kg:Actual ;",
            "Side yes kg:filler: a side has exactly one value [every side of a conflict]",
        ),
        (
            "id:no a kg:Side ; kg:filler kg:Denied ; kg:claim c:two ;",
            "id:no a kg:Side ; kg:filler kg:Denied ;",
            "Side no kg:claim: a side has a claim that takes it [every side of a conflict]",
        ),
    ],
)
def test_each_break_is_reported_in_words(old: str, new: str, message: str) -> None:
    assert message in found(old, new)
