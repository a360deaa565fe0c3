"""Ids that FollowTheMoney allows: letters, digits, dots and hyphens."""

import re

from kg.rdf.iris import digest

_INSTANCE = re.compile(r".*[/#]([a-z]+)/([A-Za-z0-9]+)")


def id_of(iri: str) -> str:
    """The id of a thing of the graph.

    >>> id_of("https://kg.example/id/entity/00cef92767c19147")
    'kg-entity-00cef92767c19147'
    """
    match = _INSTANCE.fullmatch(iri)
    return f"kg-{match[1]}-{match[2]}" if match else f"kg-thing-{digest(iri)}"


def made_id(kind: str, *parts: str) -> str:
    """The id of something that only the export has, by what it is made of."""
    return f"kg-{kind}-{digest(*parts)}"
