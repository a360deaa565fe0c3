"""One world from many documents: which entities are one, and which claims tell of one dealing."""

from kg.resolution.resolution import Resolution, resolve

__all__ = ["Resolution", "resolve"]
