"""The dealing types as a table for people."""

from kg.ontology.terms import DealingType, Ontology

HEAD = ("| dealing | is | roles |", "| --- | --- | --- |")


def table(ontology: Ontology) -> str:
    """A Markdown table of the dealing types, by name, with definition and roles."""
    return "\n".join((*HEAD, *(_row(dealing) for dealing in ontology.dealings.values()))) + "\n"


def _row(dealing: DealingType) -> str:
    roles = ", ".join(f"`{role.name}`" for role in dealing.roles.values())
    return f"| `{dealing.name}` | {_cell(dealing.definition)} | {roles} |"


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")
