from pathlib import Path

from benchmarks.sets import DEVELOPED, HELD_OUT, gold_sets


def test_files_of_a_set_are_gold_and_texts_and_no_set_holds_what_is_held_out_but_its_own(tmp_path: Path) -> None:
    for name in ("seeds/a.json", "seeds/a.txt", "seeds/a.md", "dev/dev-09.txt", "dev/dev-14.txt", "dev/dev-15.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    files = {kind.name: [file.name for file in kind.files()] for kind in gold_sets(tmp_path)}
    del files["tests/corpus"], files["tests/unseen"]
    assert files == {
        "seeds": ["a.json", "a.txt"],
        "dev 01–14": ["dev-09.txt", "dev-14.txt"],
        DEVELOPED: ["dev-09.txt", "dev-14.txt", "a.json", "a.txt"],
        HELD_OUT: ["dev-15.txt"],
        "seeds and dev": ["dev-09.txt", "dev-14.txt", "dev-15.txt", "a.json", "a.txt"],
    }


def test_a_set_that_is_not_there_has_no_files(tmp_path: Path) -> None:
    assert [kind.name for kind in gold_sets(tmp_path) if kind.files()] == ["tests/corpus", "tests/unseen"]
