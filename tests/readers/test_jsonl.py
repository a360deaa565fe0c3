"""Records, and lines that are none."""

import io

import pytest

from kg.model.document import Document, Skipped
from kg.readers.jsonl import read


def records(*lines: str, limit: int = 1000) -> list[Document | Skipped]:
    return list(read(io.BytesIO("\n".join(lines).encode("utf-8", "surrogatepass")), "n.jsonl", limit))


def test_all_fields() -> None:
    line = (
        '{"text": "Rome paid.\\r\\n", "title": " Rome\\n pays", "date": "3 May 2024", "publisher": "Tide",'
        ' "url": "https://tide.example/1", "author": "X"}'
    )
    assert records(line) == [
        Document("n.jsonl#1", "Rome paid.\n", "Rome pays", "2024-05-03", "Tide", "https://tide.example/1")
    ]


def test_blank_lines_count_but_are_no_records() -> None:
    assert records("", '{"text": "Rome paid."}', " ") == [Document("n.jsonl#2", "Rome paid.")]


def test_record_may_name_its_file() -> None:
    assert records('{"text": "Rome paid.", "file": "rome.txt", "title": null}') == [Document("rome.txt", "Rome paid.")]


def test_lone_surrogates_are_replaced() -> None:
    assert records('{"text": "Rome \\ud800 paid."}') == [Document("n.jsonl#1", "Rome ? paid.")]


@pytest.mark.parametrize(
    ("line", "cause"),
    [
        ("nope", "not JSON: Expecting value: line 1 column 1 (char 0)"),
        ("[" * 9_000, "not JSON"),
        ('["text"]', "not a JSON object"),
        ("{}", 'no "text"'),
        ('{"text": 5}', '"text" is not a string'),
        ('{"text": "Rome.", "title": ["x"]}', '"title" is not a string'),
        ('{"text": " "}', "empty"),
        ('{"text": "Ro\\u0000me"}', "binary, not text"),
        ('{"text": "Rome.", "date": "soon"}', "\"date\" is no date: 'soon'; write it as 2023-06-20"),
        ('{"text": "' + "x" * 10_000 + '"}', "larger than 9,500 bytes"),
        ("\ud800", "not UTF-8"),
    ],
)
def test_line_that_is_no_record_is_skipped_and_the_rest_is_read(line: str, cause: str) -> None:
    skipped, document = records(line, '{"text": "Rome paid."}', limit=9_500)
    assert skipped == Skipped("n.jsonl:1", cause)
    assert document == Document("n.jsonl#2", "Rome paid.")
