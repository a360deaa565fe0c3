"""Actors and places as entities."""

from followthemoney import EntityProxy, model
from rigour.names import extract_org_types

from kg.exports.ftm.correspondences import Correspondences
from kg.exports.ftm.ids import id_of
from kg.exports.ftm.told import Told
from kg.rdf.vocabulary import KG
from kg.views.facts import Party

_LIMITED = ("jsc", "llc")  # joint stock, limited liability: as rigour sums up the legal forms of all countries


def party_entities(told: Told, table: Correspondences) -> dict[str, EntityProxy]:
    """An entity for each actor and place, by its IRI."""
    parties = {iri: _entity(party, told, table) for iri, party in told.facts.parties.items()}
    for iri, entity in parties.items():
        wholes = [parties[whole] for whole in told.wholes.get(iri, ()) if whole in parties and whole != iri]
        for property_ in table.properties(str(KG["partOf"]), entity.schema):
            if property_.range:
                entity.add(property_.name, [whole.id for whole in wholes if whole.schema.is_a(property_.range)])
        for country in _countries(iri, told):
            entity.add("country", country)
    return parties


def _entity(party: Party, told: Told, table: Correspondences) -> EntityProxy:
    schemata = table.schemata(str(KG[party.type])) or table.schemata(str(KG["Actor"]))
    entity = model.make_entity(_schema(party, told, schemata))
    entity.id = id_of(party.iri)
    label, *others = party.names
    entity.add("name", label)
    entity.add("alias", others)
    if "full" in entity.schema.properties:
        entity.add("full", label)
    if not entity.has("name"):  # nothing is left of a name that is all blanks and control characters
        entity.add("name", entity.id)
    return entity


def _schema(party: Party, told: Told, schemata: tuple[str, ...]) -> str:
    """The best schema; of an organization one that is narrower, where a part of a state or a legal form tells it."""
    wholes = (told.facts.parties.get(whole) for whole in told.wholes.get(party.iri, ()))
    if "PublicBody" in schemata and any(whole and whole.type == "State" for whole in wholes):
        return "PublicBody"
    if "Company" in schemata and any(map(_is_company, party.names)):
        return "Company"
    return schemata[0]


def _is_company(name: str) -> bool:
    """Whether a name ends in the legal form of a limited company.

    >>> _is_company("Rosneft PJSC"), _is_company("AS Roma"), _is_company("Phase II")
    (True, False, False)
    """
    forms = extract_org_types(name, generic=True)
    return any(kind in _LIMITED and name.endswith(f" {form}") for form, kind in forms)


def _countries(iri: str, told: Told) -> list[str]:
    """The country codes of an entity, else of what it is part of."""
    codes = told.codes.get(iri) or [code for whole in told.wholes.get(iri, ()) for code in told.codes.get(whole, ())]
    return [code.lower() for code in codes]
