"""Building a graph: documents are read, made one and written to a folder, as a whole or not at all.

`whole` is a build as the command line asks for it, `assemble` the part after reading. `taking` reads what is new;
`remembered` is what is kept for the next build, `outputs` what the folder holds in the end.

A build that follows another does again what has changed, and gives what a build into an empty folder gives:

- readings are kept one file each, under all that they depend on, with a checksum (`remembered.kept`);
- the graph of a document is a function of its reading and of the keys of what it names: where both are as they were,
  its lines are taken over from the last ``graph.nq`` (`remembered.stated`, `kg.rdf.renewal`);
- the store is the last one, linked to, with the difference of quads applied (`kg.store.renewal`);
- resolution, the graph of the merge, views and links are made anew, from all readings.

What is remembered is believed only where a checksum says that it is what was written; else it is made anew. A folder
belongs to one build at a time (`outputs.holding`), and outputs change places as `outputs.swap` tells.
"""

from kg.build.report import DocumentReport, Report
from kg.build.whole import build

__all__ = ["DocumentReport", "Report", "build"]
