from pathlib import Path

import pytest

from kg.errors import StopRun
from kg.judgements.grades import Grade, read_grades


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "sources.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_grade_is_a_letter_with_or_without_a_figure(tmp_path: Path) -> None:
    text = '"Tide Post" = "b2"\nGazette = "F"\n"Reuters" = {grade = "A1", also = ["reuters.com", "Thomson Reuters"]}\n'
    assert read_grades(written(tmp_path, text)) == (
        Grade("Gazette", "F"),
        Grade("Reuters", "A", "1", ("reuters.com", "Thomson Reuters")),
        Grade("Tide Post", "B", "2"),
    )


def test_an_empty_file_grades_nothing(tmp_path: Path) -> None:
    assert read_grades(written(tmp_path, "# nothing yet\n")) == ()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('"Tide Post" = "G2"', "'G2' of 'Tide Post' is no grade; write a letter A to F and a figure 1 to 6, as B2"),
        ('"Tide Post" = "B7"', "'B7' of 'Tide Post' is no grade; write a letter A to F and a figure 1 to 6, as B2"),
        ('"Tide Post" = 2', "2 of 'Tide Post' is no grade; write a letter A to F and a figure 1 to 6, as B2"),
        (
            '"Tide Post" = {also = []}',
            "'' of 'Tide Post' is no grade; write a letter A to F and a figure 1 to 6, as B2",
        ),
        ('Post = {grade = "A", host = "x"}', "'Post' has 'host'; an entry has a grade and may have also"),
        ('Post = {grade = "A", also = "x"}', "also of 'Post' is no list of names; write also = [\"reuters.com\"]"),
        ('Post = {grade = "A", also = [""]}', "also of 'Post' is no list of names; write also = [\"reuters.com\"]"),
        (
            'Post = "A"\nTide = {grade = "B", also = ["POST"]}',
            "'POST' stands for 'Post' and 'Tide'; keep one",
        ),
    ],
)
def test_what_is_no_grade_stops_the_run(tmp_path: Path, text: str, message: str) -> None:
    path = written(tmp_path, text)
    with pytest.raises(StopRun) as caught:
        read_grades(path)
    assert str(caught.value) == f"{path}: {message}"


def test_what_is_no_file_of_grades_stops_the_run(tmp_path: Path) -> None:
    with pytest.raises(StopRun, match=r"this is no TOML .* write lines such as"):
        read_grades(written(tmp_path, "Tide Post = B2"))
    with pytest.raises(StopRun, match=r"nowhere\.toml: No such file or directory; name a file of grades"):
        read_grades(tmp_path / "nowhere.toml")
    (tmp_path / "latin.toml").write_bytes('"Naïve" = "A"'.encode("latin-1"))
    with pytest.raises(StopRun, match=r"latin\.toml: this is no TOML"):
        read_grades(tmp_path / "latin.toml")
