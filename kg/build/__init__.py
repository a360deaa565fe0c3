"""Building a graph: documents are read, made one and written to a folder, as a whole or not at all."""

from kg.build.report import DocumentReport, Report
from kg.build.whole import build

__all__ = ["DocumentReport", "Report", "build"]
