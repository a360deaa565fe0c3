"""A folder of tables with their description: nodes and edges, and what proves them, as CSV on the Web (W3C 2015).

``csv-metadata.json`` says of every column what it means, of which datatype it is, and to which table it refers.
``nodes.csv`` and ``edges.csv`` are the network of `kg.views.network`; beside them stand all names, what each document
says of each role, claims, speakers, quotes, mentions and documents, in a form without lists.

Text is exact. It is for programs (pandas, R, databases): a spreadsheet would run text that looks like a formula, for
which there is `kg.exports.claims`. What the tables do not carry is what only the merge knows, except preferred labels:
sources, conflicts, parts and reprints.
"""

import csv
import json
from pathlib import Path

from kg.exports.csvw.content import content
from kg.exports.csvw.metadata import metadata
from kg.exports.csvw.tables import TABLES
from kg.store import open_graph


def write(build: Path, target: Path) -> None:
    """Write the tables of a build and their description into a folder; the same graph gives the same bytes."""
    rows = content(open_graph(build))
    for table in TABLES:
        with (target / table.file).open("w", encoding="utf-8", newline="") as stream:
            out = csv.writer(stream, lineterminator="\n")
            out.writerow([column.name for column in table.columns])
            out.writerows(rows[table.name])
    text = json.dumps(metadata(), ensure_ascii=False, indent=1)
    (target / "csv-metadata.json").write_text(text + "\n", encoding="utf-8", newline="\n")
