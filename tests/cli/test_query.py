import json
from pathlib import Path

import pytest

from kg.questions import catalogue
from tests.cli.conftest import Kg


def test_without_a_query_the_questions_are_listed(kg: Kg, built: Path) -> None:
    result = kg("query", built)
    assert result.exit_code == 0
    head, *lines = result.stdout.splitlines()
    assert head == "question,title,parameters"
    assert [line.split(",")[0] for line in lines] == [question.name for question in catalogue()]
    assert 'shipments,Who ships what to whom,"supplier, recipient, goods, year"' in lines
    assert "facts,What is told of an entity,entity!" in lines
    assert 'corroborated,What more than one document reports,"number=2, actor"' in lines


def test_a_question_explains_itself(kg: Kg, built: Path) -> None:
    assert kg("query", built, "corroborated", "--explain").stdout == (
        "What more than one document reports\n\n"
        "Dealings that several documents tell of, with their files.\n\n"
        "Parameters:\n"
        "  number (number, default 2): at least so many documents\n"
        "  actor (name): an actor or place that takes part, by any name the documents use\n"
    )
    entity = "  entity (name, required): an actor or place, by any name the documents use\n"
    assert kg("query", built, "facts", "--explain").stdout.endswith(f"\nParameters:\n{entity}")
    assert kg("query", built, "ASK { }", "--explain").stdout == "query\n"


def test_csv_is_what_programs_get(kg: Kg, built: Path) -> None:
    result = kg("query", built, "money")
    assert result.stdout == (
        "funder,modality,unit,least,most,fundings\n"
        "Russia,planned,RUB,890000000,890000000,1\n"
        "Russia,planned,USD,9700000,10000000,1\n"
    )
    assert result.stderr == ""


def lines(text: str) -> list[str]:
    """Lines without the blanks that fill a table up."""
    return [line.rstrip() for line in text.splitlines() if line.strip()]


def test_table_is_what_people_get(kg: Kg, built: Path) -> None:
    assert lines(kg("query", built, "money", "--format", "table").stdout) == [
        " funder  modality  unit        least         most  fundings",
        " ──────────────────────────────────────────────────────────",
        " Russia  planned   RUB   890,000,000  890,000,000         1",
        " Russia  planned   USD     9,700,000   10,000,000         1",
    ]


def test_columns_without_a_value_are_left_out_of_a_table(kg: Kg, built: Path) -> None:
    text = 'SELECT ?a ?b ?c_d ?e { VALUES (?a ?b ?c_d ?e) { (0 UNDEF UNDEF "") (10 UNDEF "x" "") } }'
    table = kg("query", built, text, "--format", "table").stdout
    assert lines(table) == ["  a  c d", " ───────", "  0", " 10  x"]


def test_long_cells_are_wrapped(kg: Kg, built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    text = 'SELECT ("a b c d e f g h i j k l m" AS ?x) ("0123456789abcdef" AS ?y) { }'
    assert lines(kg("query", built, text, "--format", "table").stdout)[2:] == [
        " a b c d e f g h i j   0123456789abcdef",
        " k l m",
    ]


def test_a_table_too_wide_for_the_terminal_is_a_list(kg: Kg, built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    arguments = ("-p", "goods=arms", "-p", "supplier=dprk", "--format", "table")
    assert lines(kg("query", built, "shipments", *arguments).stdout) == [
        " from         to      shipped       modality  documents",
        " ──────────────────────────────────────────────────────",
        " North Korea  Russia  arms; troops  actual            1",
    ]
    monkeypatch.setenv("COLUMNS", "40")
    assert lines(kg("query", built, "shipments", *arguments).stdout) == [
        "from       North Korea",
        "to         Russia",
        "shipped    arms; troops",
        "modality   actual",
        "documents  1",
    ]


def test_json_is_that_of_sparql(kg: Kg, built: Path) -> None:
    decimal = "http://www.w3.org/2001/XMLSchema#decimal"
    text = 'SELECT ?q ?unit ?value ?per { ?q kg:unit ?unit ; kg:value ?value . FILTER (?unit = "RUB") }'
    assert json.loads(kg("query", built, text, "--format", "json").stdout) == {
        "head": {"vars": ["q", "unit", "value", "per"]},
        "results": {
            "bindings": [
                {
                    "q": {"type": "uri", "value": "https://kg.example/id/quantity/ee990958eafdf7a0"},
                    "unit": {"type": "literal", "value": "RUB"},
                    "value": {"type": "literal", "datatype": decimal, "value": "890000000"},
                }
            ]
        },
    }


def test_tsv_has_a_line_a_row(kg: Kg, built: Path) -> None:
    text = 'SELECT ("a\\tb\\nc" AS ?x) ("=1" AS ?y) (-1 AS ?z) { }'
    assert kg("query", built, text, "--format", "tsv").stdout == "x\ty\tz\na b c\t'=1\t-1\n"


def test_no_cell_is_a_formula_in_a_spreadsheet(kg: Kg, built: Path) -> None:
    text = """SELECT ?text ?number { VALUES (?text ?number) {
        ("=HYPERLINK(1)" -5) ("+7" 2) ("-7" 3) ("@x" 4) ("\\t=1" 5) ("a=1" 6) ("5" 7) } }"""
    assert kg("query", built, text).stdout == (
        "text,number\n'=HYPERLINK(1),-5\n'+7,2\n'-7,3\n'@x,4\n'\t=1,5\na=1,6\n5,7\n"
    )


def test_things_have_names_in_tables_and_iris_elsewhere(kg: Kg, built: Path) -> None:
    text = (
        "SELECT ?who ?type ?file { ?f a kg:Funding ; a ?type ; kg:funder ?who . ?c kg:dealing ?f . BIND (1 AS ?file) }"
    )
    table = kg("query", built, text, "--format", "table").stdout
    assert lines(table)[2] == " Russia  kg:Funding     1"
    row = kg("query", built, text).stdout.splitlines()[1]
    assert row.startswith("https://kg.example/id/entity/")
    assert row.endswith(",https://kg.example/ontology#Funding,1")


def test_no_document_steers_the_terminal(kg: Kg, built: Path) -> None:
    text = 'SELECT ("\\u001B[31m[red]\\u202E" AS ?x) { }'
    assert lines(kg("query", built, text, "--format", "table").stdout)[-1] == " \ufffd[31m[red]\ufffd"


def test_parameters(kg: Kg, built: Path) -> None:
    result = kg("query", built, "shipments", "-p", "supplier=pyongyang", "--parameter", "goods=arms")
    assert result.stdout.splitlines()[1:] == ["North Korea,Russia,arms; troops,,,,,actual,1"]


def test_a_value_may_hold_an_equals_sign(kg: Kg, built: Path) -> None:
    result = kg("query", built, "shipments", "-p", "goods=a=b")
    assert (result.exit_code, result.stderr) == (0, "kg: no rows\n")


def test_own_file_with_parameters(kg: Kg, built: Path, tmp_path: Path) -> None:
    file = tmp_path / "own.rq"
    file.write_text(
        "# parameter unit (text): a unit\n"
        "SELECT ?value { VALUES ?unit { UNDEF } ?q kg:unit ?unit ; kg:value ?value } ORDER BY ?value\n",
        encoding="utf-8-sig",
    )
    assert kg("query", built, file, "-p", "unit=USD").stdout == "value\n9700000\n10000000\n"


def test_ask_is_yes_or_no(kg: Kg, built: Path) -> None:
    assert kg("query", built, "ASK { ?c kg:modality kg:Denied }").stdout == "yes\n"
    assert kg("query", built, "ASK { ?c kg:modality kg:Doubted }").stdout == "no\n"
    assert kg("query", built, "ASK { }", "--format", "json").stdout == '{"head": {}, "boolean": true}\n'


def test_construct_is_turtle(kg: Kg, built: Path) -> None:
    text = 'CONSTRUCT { ?who a kg:Payer } { ?f kg:funder ?who . ?who skos:prefLabel "Russia" }'
    assert kg("query", built, text).stdout == (
        "@prefix kg: <https://kg.example/ontology#> .\n\n"
        "<https://kg.example/id/entity/17267933a7ca87b9> a kg:Payer .\n\n"
    )


def test_nothing_is_silently_empty(kg: Kg, built: Path) -> None:
    known = kg("query", built, "money", "-p", "actor=china")
    assert (known.exit_code, known.stderr) == (0, "kg: no rows\n")
    assert known.stdout == "funder,modality,unit,least,most,fundings\n"
    unknown = kg("query", built, "money", "-p", "actor=Rusia")
    assert unknown.stderr == "kg: no rows: the graph knows nobody called Rusia; did you mean Russia?\n"
    strange = kg("query", built, "money", "-p", "actor=Zanzibar")
    assert strange.stderr == "kg: no rows: the graph knows nobody called Zanzibar\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["shipment"], "shipment: there is no question of this name; did you mean shipments?"),
        (["money", "-p", "who=x"], "money: there is no parameter 'who'; it has actor"),
        (["money", "-p", "actor"], "Invalid value for '-p' / '--parameter': 'actor' is not of the form name=value"),
        (["shipments", "-p", "year=soon"], "shipments: year='soon' is no year such as 2024"),
        (["facts"], "facts: say -p entity=…, an actor or place, by any name the documents use"),
        (["SELEC * { }"], "query: this is no SPARQL: line 1, column 1, at 'SELEC'"),
        (
            ["CLEAR ALL"],
            "query: this is an update; a built graph is only read, build it again to change it",
        ),
        (
            ["ASK { SERVICE <https://example.org/> { } }"],
            "query: SERVICE would send the query to another server; only this graph can be asked",
        ),
        (["gone.rq"], "gone.rq: No such file or directory; give a file of SPARQL that can be read"),
        (
            ["money", "--format", "xml"],
            "Invalid value for '--format': 'xml' is not one of 'table', 'csv', 'json', 'tsv'",
        ),
    ],
)
def test_what_is_wrong_is_one_line(kg: Kg, built: Path, arguments: list[str], message: str) -> None:
    result = kg("query", built, *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.removesuffix("; see kg query --help\n").removesuffix("\n") == f"kg: {message}"


def test_a_file_that_is_no_text(kg: Kg, built: Path, tmp_path: Path) -> None:
    (tmp_path / "latin.rq").write_bytes(b"ASK { ?s ?p '\xe9' }")
    result = kg("query", built, tmp_path / "latin.rq")
    assert (result.exit_code, result.stderr) == (
        2,
        f"kg: {tmp_path}/latin.rq: this is no UTF-8 text; save it as UTF-8\n",
    )


def test_a_folder_without_a_graph(kg: Kg, tmp_path: Path) -> None:
    result = kg("query", tmp_path, "money")
    assert (result.exit_code, result.stderr) == (
        2,
        f"kg: {tmp_path} holds no graph; run kg build PATH… -o {tmp_path}\n",
    )
