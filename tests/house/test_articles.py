"""Articles made by rule of the practice documents."""

from itertools import islice
from pathlib import Path
from statistics import median

import pytest

from benchmarks import articles as command
from benchmarks.articles import articles, write_articles
from benchmarks.generated import BEGIN, World
from benchmarks.renamed import Pattern, patterns, renamed


def test_they_are_the_same_each_time_and_others_for_another_seed() -> None:
    made = list(articles(40))
    assert made == list(articles(40))
    assert len({article.file for article in made}) == 40
    assert not {article.text for article in made} & {article.text for article in articles(40, seed=2)}


def test_they_are_as_long_as_news_and_partly_one_story() -> None:
    made = list(articles(200))
    assert 2_000 < median(len(article.text) for article in made) < 4_000
    stories = {article.file[:15] for article in made}
    reprints = [article for article in made if article.file.endswith("-again.txt")]
    assert 80 < len(stories) < 160
    assert 5 < len(reprints) < 40
    texts = {article.file: article.text for article in made}
    assert all(again.text.startswith(texts[again.file.replace("-again", "")]) for again in reprints)


def test_a_corpus_of_any_size_comes_one_by_one() -> None:
    assert len(list(islice(articles(2_000), 3))) == 3


def test_a_practice_document_is_told_of_others() -> None:
    pattern = Pattern(
        (
            "Norway lends 15 million",
            "Oslo said on 3 May 2024 that Norwegian firms, ABX among them, had 1,250 men and $2.5 million. Ada Moe, "
            "of the Ministry of Finance, met Moe of Aker Bix aboard Hav.",
        ),
        (
            ("State", ("Norway", "Norwegian", "Oslo")),
            ("Organization", ("Aker Bix", "ABX")),
            ("Organization", ("Ministry of Finance",)),
            ("Person", ("Ada Moe",)),
            ("Vessel", ("Hav",)),
        ),
        2024,
    )
    assert renamed([pattern], World(20, 3), BEGIN) == [
        "China lends 21 million",
        "Peking said on 3 May 2015 that Chinese firms, YAMW among them, had 2,210 men and $2.4 million. Derrick Brock, "
        "of the Ministry of Finance, met Brock of Young Anderson, Moon and Wells aboard South Victorialand Star.",
    ]


def test_no_name_of_a_person_is_left() -> None:
    found = [pattern for pattern in patterns() if any(type_ == "Person" for type_, _ in pattern.entities)]
    for pattern in found:
        text = "\n".join(renamed([pattern], World(50, 1), BEGIN))
        for type_, names in pattern.entities:
            assert type_ != "Person" or names[0] not in text


def test_they_are_written_as_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["articles", "5", str(tmp_path / "a")])
    command.main()
    write_articles(tmp_path / "b", 5)
    written = {path.name: path.read_bytes() for path in (tmp_path / "a").iterdir()}
    assert written == {path.name: path.read_bytes() for path in (tmp_path / "b").iterdir()}
    assert len(written) == 5
