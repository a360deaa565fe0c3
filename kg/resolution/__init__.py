"""One world from many documents: which entities are one, and which claims tell of one dealing.

The way of readings: `judged` applies what people have decided, `entities` makes one of names and `dealings` of claims,
`sources` says on whose word each claim rests, and `conflicts` which cannot all be true. `resolution` is all of them but
the first. What the steps share stands beside them: links with their reasons, constraints, clusters, keys and names.
"""

from kg.resolution.resolution import Resolution, resolve

__all__ = ["Resolution", "resolve"]
