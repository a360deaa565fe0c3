"""From files to documents: what is read, what is left out and why.

>>> from kg.readers import read
>>> [document.file for document in read(["seeds"])]  # doctest: +SKIP
['000_d5b7c3a8fbbe3b66.txt', '001_3fa214c3b539ad7b.txt']
"""

from kg.readers.passages import passages
from kg.readers.reading import read
from kg.readers.sources import Source, find

__all__ = ["Source", "find", "passages", "read"]
