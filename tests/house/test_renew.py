import json
from pathlib import Path

from docs.renew import PARTS, README, as_table, as_turtle, differences, part_names, renewed

TEXT = "a\n<!-- generated: one -->\nold\n\nolder\n<!-- end -->\nb\n<!-- generated: two -->\n<!-- end -->\n"


def test_parts_are_made_anew_and_the_rest_stays() -> None:
    assert renewed(TEXT, {"one": "new\n\n", "two": "\\1 too"}) == (
        "a\n<!-- generated: one -->\nnew\n<!-- end -->\nb\n<!-- generated: two -->\n\\1 too\n<!-- end -->\n"
    )


def test_names_of_parts() -> None:
    assert part_names(TEXT) == ["one", "two"]


def test_readme_uses_every_part_once() -> None:
    assert sorted(part_names(README.read_text(encoding="utf-8"))) == sorted(PARTS)


def test_differences_are_missing_added_and_changed_files_but_not_the_store(tmp_path: Path) -> None:
    for folder, files in {"kept": {"a": "1", "b": "1", "gone": ""}, "fresh": {"a": "1", "b": "2", "new": ""}}.items():
        (tmp_path / folder / "store").mkdir(parents=True)
        (tmp_path / folder / "store" / folder).touch()
        for name, content in files.items():
            (tmp_path / folder / name).write_text(content, encoding="utf-8")
    assert list(differences(tmp_path / "kept", tmp_path / "fresh")) == ["b", "gone", "new"]


def test_libraries_of_a_build_make_nothing_stale_but_its_counts_do(tmp_path: Path) -> None:
    for folder, record in {"kept": {"versions": 1}, "newer": {"versions": 2}, "other": {"counts": 3}}.items():
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "run.json").write_text(json.dumps(record), encoding="utf-8")
    assert list(differences(tmp_path / "kept", tmp_path / "newer")) == []
    assert list(differences(tmp_path / "kept", tmp_path / "other")) == ["run.json"]


def test_answers_become_tables() -> None:
    assert as_table('a,b\n"x, y","1|2"\n') == "| a | b |\n| --- | --- |\n| x, y | 1\\|2 |"


def test_statements_become_a_short_block() -> None:
    statements = '@prefix a: <b> .\n\n<https://kg.example/id/claim/1> a a:c ;\n    a:said "so"^^xsd:string .\n\n'
    assert as_turtle(statements) == '```turtle\n<claim/1> a a:c ;\n    a:said "so" .\n```'
