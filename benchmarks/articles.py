"""Articles made by rule of real sentences, as many as are wanted: the same for the same size and seed.

    python -m benchmarks.articles 500 articles/ [--seed 1]

An article is some paragraphs of one, two or three of the practice documents, in which states, bodies, persons, places
and vessels have other names, and sums, counts and days are others. The actors are those of `benchmarks.generated`: the
earlier, the oftener named. An event is told by several outlets within days, each with paragraphs of its own choice;
one article in ten is reprinted. Sentences stay as writers wrote them: the parser has as much to do as with news.
"""

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from benchmarks.generated import A_DAY, BEGIN, OUTLETS, World
from benchmarks.renamed import Pattern, patterns, renamed

LENGTHS = (1, 1, 1, 1, 2, 2, 2, 3)
"""Of how many practice documents an article has its paragraphs: most are 2,000 to 5,000 characters long."""
REPRINTED = 0.1


@dataclass(frozen=True)
class Article:
    """A text and the name of its file."""

    file: str
    text: str


def articles(size: int, seed: int = 1) -> Iterator[Article]:
    """So many articles, in the order in which they came out, one at a time."""
    told = (article for event in _events(size, seed) for article in event)
    for _, article in zip(range(size), told, strict=False):
        yield article


def write_articles(folder: Path, size: int, seed: int = 1) -> None:
    """Write articles as text files into a folder, which is made."""
    folder.mkdir(parents=True, exist_ok=True)
    for article in articles(size, seed):
        (folder / article.file).write_text(article.text, encoding="utf-8")


def _events(size: int, seed: int) -> Iterator[Iterator[Article]]:
    world, known, number = World(size, seed), patterns(), 0
    while True:
        outlets = min(1 + int(world.random.expovariate(0.7)), 12)
        chosen = world.random.sample(known, world.random.choice(LENGTHS))
        yield _tellings(world, chosen, outlets, number)
        number += outlets


def _tellings(world: World, chosen: list[Pattern], outlets: int, number: int) -> Iterator[Article]:
    """One event in the words of some outlets; names are the same in all, and most of its paragraphs."""
    day = BEGIN + timedelta(days=number // A_DAY)
    title, *paragraphs = renamed(chosen, world, day)
    for telling in range(outlets):
        told = [one for one in paragraphs if not telling or world.random.random() < 0.8] or paragraphs
        outlet = f"Outlet {world.random.randrange(OUTLETS)}"
        issued = day + timedelta(days=min(int(world.random.expovariate(1.0)), 20))
        text = "\n\n".join([title, f"{issued:%d %B %Y} ({outlet}) - {told[0]}", *told[1:]]) + "\n"
        name = f"{day:%Y-%m}-{number:07}-{telling:02}"
        yield Article(f"{name}.txt", text)
        if world.random.random() < REPRINTED:
            yield Article(f"{name}-again.txt", f"{text}\nThis report first appeared elsewhere.\n")


def main() -> None:
    """Write a corpus."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.articles", description=__doc__)
    parser.add_argument("size", type=int, help="how many articles")
    parser.add_argument("folder", type=Path, help="where they are written")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    write_articles(options.folder, options.size, options.seed)


if __name__ == "__main__":
    main()
