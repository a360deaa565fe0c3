"""Renew what is generated: parts of README.md, and the graph of `seeds/` in `output/`.

``python docs/renew.py`` writes them, ``python docs/renew.py --check`` changes nothing and says what is stale. A
generated part of README.md stands between ``<!-- generated: NAME -->`` and ``<!-- end -->``; `PARTS` says by what it is
made.
"""

import difflib
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
OUTPUT = ROOT / "output"
STORE = "store"  # binary, and made anew from graph.nq; not kept in the repository

PARTS: Mapping[str, tuple[str, ...]] = {
    "answer": ("-m", "kg.cli", "query", "output", "funding", "--format", "markdown"),
    "ontology": ("-c", "from kg.ontology import load, table; print(table(load()))"),
    "cli": ("-m", "kg.cli.reference"),
    "quality": ("benchmarks/quality.py", "--show"),
}
"""What Python is to run, in the folder of the repository, for each part of README.md."""

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
    """The files of two folders that are not the same, as paths in the folder."""
    names = {path.relative_to(folder) for folder in (kept, fresh) for path in folder.rglob("*") if path.is_file()}
    for name in sorted(names):
        pair = (kept / name, fresh / name)
        if STORE not in name.parts and not (
            all(p.exists() for p in pair) and pair[0].read_bytes() == pair[1].read_bytes()
        ):
            yield name.as_posix()


def main(arguments: list[str]) -> int:
    """Renew or check; the exit code is 1 where something is stale."""
    check = "--check" in arguments
    stale = [*_output(check=check), *_readme(check=check)]
    for line in stale:
        print(line)
    print("stale: renew with python docs/renew.py" if stale else "all that is generated is fresh")
    return 1 if stale else 0


def _output(*, check: bool) -> list[str]:
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / OUTPUT.name
        _python("-m", "kg.cli", "build", "seeds", "-o", str(fresh))
        stale = [f"{OUTPUT.name}/{name}" for name in differences(OUTPUT, fresh)]
        if not check:
            shutil.rmtree(OUTPUT, ignore_errors=True)
            shutil.copytree(fresh, OUTPUT, ignore=shutil.ignore_patterns(STORE))
    return stale if check else []


def _readme(*, check: bool) -> list[str]:
    old = README.read_text(encoding="utf-8")
    new = renewed(old, {name: _python(*PARTS[name]) for name in part_names(old)})
    if not check:
        README.write_text(new, encoding="utf-8")
        return []
    return list(
        difflib.unified_diff(old.splitlines(), new.splitlines(), "README.md", "README.md, renewed", lineterm="")
    )


def _python(*arguments: str) -> str:
    done = subprocess.run([sys.executable, *arguments], cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True)
    return done.stdout


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
