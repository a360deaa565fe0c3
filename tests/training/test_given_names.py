from kg.annotation.people import given_names
from training.given_names import FILE, gathered


def test_the_file_has_a_name_a_line_sorted_each_once() -> None:
    lines = FILE.read_text(encoding="utf-8").split("\n")
    assert lines.pop() == ""
    assert lines == sorted(set(lines))
    assert given_names() == set(lines)


def test_names_are_gathered_from_the_whole_world_in_latin_letters() -> None:
    names = gathered()
    assert {"Marek", "Olga", "Ahmed", "Jürgen", "Ingrid", "Carlos"} <= set(names)
    assert all(name and ord(name[0]) < 0x250 for name in names)
    assert len(set(names) & given_names()) > 20_000  # whichever Faker is at hand
