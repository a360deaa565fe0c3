"""The graph of a build in the formats of other programs: one module a format, all of them named in `FORMATS`.

What each format cannot carry stands in the docstring of its module.

>>> from kg.exports import FORMATS
>>> FORMATS["trig"].write(Path("output"), Path("graph.trig"))  # doctest: +SKIP
"""

from kg.exports.formats import FORMATS, Format

__all__ = ["FORMATS", "Format"]
