"""Building a graph: documents are read, made one and written to a folder, as a whole or not at all.

`whole` is a build as the command line asks for it, `assemble` the part after reading. `taking` reads what is new;
`remembered` is what is kept for the next build, `outputs` what the folder holds in the end.
"""

from kg.build.report import DocumentReport, Report
from kg.build.whole import build

__all__ = ["DocumentReport", "Report", "build"]
