"""Entities of several documents that are one: states by their code, others by a telling name and what ties them."""

from kg.resolution.entities.resolve import ResolvedEntities, resolve_entities

__all__ = ["ResolvedEntities", "resolve_entities"]
