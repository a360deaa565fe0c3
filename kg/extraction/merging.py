"""One dealing, several sentences: mentions of one dealing in a document become one claim with several quotes."""

from kg.model.claim import Claim


def merged(claims: list[Claim]) -> list[Claim]:
    """Claims of one document with those of one dealing made one."""
    return claims
