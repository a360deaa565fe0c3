"""Renew what is generated: the graph of `seeds/` in `output/`, `docs/ontology.html`, and parts of README.md.

``python docs/renew.py`` writes them, ``python docs/renew.py --check`` changes nothing and says what is stale. A
generated part of README.md stands between ``<!-- generated: NAME -->`` and ``<!-- end -->``; `PARTS` says by what it is
made.
"""

import csv
import difflib
import io
import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
OUTPUT = ROOT / "output"
ONTOLOGY = ROOT / "docs" / "ontology.html"
LEFT_OUT = ("store", ".readings", "history.jsonl")
"""What is not kept in the repository: made anew from graph.nq, of use to the next build only, told by the clock."""
RECORD = "run.json"
BASE = "https://kg.example/id/"
GRAPH = "GRAPH"  # stands for the folder of the graph in the arguments of a part
DISPUTE = "DISPUTE"  # stands for that of the graph of three reports that do not agree
REPORTS = "tests/reports/j[123]_*.txt"


def as_it_is(text: str) -> str:
    """The text itself."""
    return text


def as_turtle(text: str) -> str:
    """A block of code, short: without prefixes, with IRIs relative to `BASE`, and text without its type (RDF 1.1)."""
    text = text.replace(f"<{BASE}", "<").replace("^^xsd:string", "")
    lines = [line for line in text.splitlines() if not line.startswith("@prefix")]
    return "\n".join(["```turtle", *"\n".join(lines).strip().splitlines(), "```"])


def as_table(text: str) -> str:
    r"""CSV as a table in Markdown.

    >>> print(as_table("who,what\nItaly,oil|gas\n"))
    | who | what |
    | --- | --- |
    | Italy | oil\|gas |
    """
    rows = [[" ".join(cell.split()).replace("|", "\\|") for cell in row] for row in csv.reader(io.StringIO(text))]
    rows.insert(1, ["---"] * len(rows[0]))
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def as_text(text: str) -> str:
    """A block of what a command prints."""
    return "\n".join(["```text", *text.strip().splitlines(), "```"])


PARTS: Mapping[str, tuple[Callable[[str], str], tuple[str, ...]]] = {
    "answer": (as_table, ("-m", "kg.cli", "query", GRAPH, "funding", "--format", "csv")),
    "fact": (as_turtle, ("-m", "kg.cli", "query", GRAPH, "docs/fact.rq")),
    "conflicts": (as_text, ("-m", "kg.cli", "conflicts", DISPUTE)),
    "explain": (as_text, ("-m", "kg.cli", "explain", DISPUTE, "25 million dollars", "about 15 million dollars")),
    "ontology": (as_it_is, ("-c", "from kg.ontology import load, table; print(table(load()))")),
    "quality": (as_it_is, ("benchmarks/quality.py", "--show")),
    "cli": (as_it_is, ("-m", "kg.cli.reference")),
}
"""For each part of README.md what Python is to run, in the folder of the repository, and how the result is shown."""

_PART = re.compile(r"(<!-- generated: (?P<name>[\w-]+) -->\n).*?(<!-- end -->)", re.DOTALL)


def renewed(text: str, parts: Mapping[str, str]) -> str:
    r"""A text with the parts between its markers made anew.

    >>> renewed("<!-- generated: a -->\nold\n<!-- end -->", {"a": "new\n"})
    '<!-- generated: a -->\nnew\n<!-- end -->'
    """
    return _PART.sub(lambda found: f"{found[1]}{parts[found['name']].rstrip()}\n{found[3]}", text)


def part_names(text: str) -> list[str]:
    """The names of the generated parts of a text."""
    return [found["name"] for found in _PART.finditer(text)]


def differences(kept: Path, fresh: Path) -> Iterator[str]:
    """The files of two builds that are not the same, as paths in the folder; `LEFT_OUT` is left out."""
    names = {path.relative_to(folder) for folder in (kept, fresh) for path in folder.rglob("*") if path.is_file()}
    for name in sorted(names):
        if name.parts[0] not in LEFT_OUT and _content(kept / name) != _content(fresh / name):
            yield name.as_posix()


def main(arguments: list[str]) -> int:
    """Renew or check; the exit code is 1 where something is stale."""
    check = "--check" in arguments
    with tempfile.TemporaryDirectory() as folder:
        graph = Path(folder) / OUTPUT.name
        _python("-m", "kg.cli", "build", "seeds", "-o", str(graph))
        dispute = Path(folder) / DISPUTE
        _python("-m", "kg.cli", "build", REPORTS, "-o", str(dispute))
        folders = {GRAPH: str(graph), DISPUTE: str(dispute)}
        stale = [*_output(graph, check=check), *_ontology(graph, check=check), *_readme(folders, check=check)]
    for line in stale:
        print(line)
    print("stale: renew with python docs/renew.py" if stale else "all that is generated is fresh")
    return 1 if stale else 0


def _content(path: Path) -> bytes | None:
    """What is compared of a file; None if there is none. A newer library that reads the same makes nothing stale."""
    if not path.exists():
        return None
    if path.name != RECORD:
        return path.read_bytes()
    record = json.loads(path.read_text(encoding="utf-8"))
    return json.dumps(record | {"versions": None}).encode()


def _output(graph: Path, *, check: bool) -> list[str]:
    stale = [f"{OUTPUT.name}/{name}" for name in differences(OUTPUT, graph)]
    if check:
        return stale
    shutil.rmtree(OUTPUT, ignore_errors=True)
    shutil.copytree(graph, OUTPUT, ignore=shutil.ignore_patterns(*LEFT_OUT))
    return []


def _ontology(graph: Path, *, check: bool) -> list[str]:
    """The page of the ontology, with examples of the graph of `seeds/`."""
    page = _python("-m", "kg.server.terms.page", str(graph))
    if check:
        kept = ONTOLOGY.read_text(encoding="utf-8") if ONTOLOGY.is_file() else ""
        return [] if kept == page else [f"docs/{ONTOLOGY.name}"]
    ONTOLOGY.write_text(page, encoding="utf-8")
    return []


def _readme(folders: Mapping[str, str], *, check: bool) -> list[str]:
    old = README.read_text(encoding="utf-8")
    new = renewed(old, {name: _part(name, folders) for name in part_names(old)})
    if check:
        return list(difflib.unified_diff(old.splitlines(), new.splitlines(), "kept", "fresh", lineterm=""))
    README.write_text(new, encoding="utf-8")
    return []


def _part(name: str, folders: Mapping[str, str]) -> str:
    show, arguments = PARTS[name]
    made = _python(*(folders.get(argument, argument) for argument in arguments))
    if not made.strip():
        sys.exit(f"the part {name!r} of {README.name} came out empty: see PARTS in docs/renew.py")
    return show(made)


def _python(*arguments: str) -> str:
    command = [sys.executable, *arguments]
    return subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, encoding="utf-8", check=True).stdout


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
