from datetime import date
from pathlib import Path

import pytest

from kg.errors import StopRun
from kg.judgements import AboutClaim, AboutEntity, Decision, Judgement, read_judgements
from kg.judgements import file as module

TYPES = ("Agreement", "Cooperation", "Funding")
PAIR = 'about = [{ name = "A" }, { name = "B" }]'
CLAIM = 'about = { type = "Funding", file = "a.txt", quote = "A paid." }'
SIGNED = 'by = "Ada"\non = 2026-11-22'


def read(folder: Path, text: str) -> tuple[Judgement, ...]:
    path = folder / "judgements.toml"
    path.write_text(text, encoding="utf-8")
    return read_judgements(path, TYPES)


def test_the_example_of_the_docstring(tmp_path: Path) -> None:
    example = "\n".join(line[4:] for line in (module.__doc__ or "").partition("::\n")[2].splitlines())
    same, wrong, retype = read(tmp_path, example)
    on = date(2026, 11, 22)
    assert same == Judgement(
        Decision.SAME,
        (AboutEntity("Kim Jong Un", "Person"), AboutEntity("Kim Jong-un", "Person", "a.txt")),
        "Ada", on, "word order and hyphen", line=3,
    )  # fmt: skip
    quote = "The whole sentence, as it stands in the document."
    assert wrong == Judgement(Decision.WRONG, (AboutClaim("a.txt", "Funding", quote),), "Ada", on, line=13)
    assert retype.about == (AboutClaim("a.txt", "Agreement", "…", (("party", "Rome"),)),)
    assert (retype.becomes, retype.roles, retype.line) == ("Cooperation", (("party", "participant"),), 19)


def test_an_empty_file_judges_nothing(tmp_path: Path) -> None:
    assert read(tmp_path, "# nothing yet\n") == ()


def test_a_day_may_be_text(tmp_path: Path) -> None:
    (judgement,) = read(tmp_path, f'[[judgement]]\ndecision = "unsure"\n{PAIR}\nby = "A"\non = "2026-01-02"')
    assert judgement.on == date(2026, 1, 2)


def test_says_may_hold_several_fillers(tmp_path: Path) -> None:
    about = 'about = { type = "Funding", file = "a", quote = "b", says = { amount = ["1 USD", "2 USD"] } }'
    (judgement,) = read(tmp_path, f'[[judgement]]\ndecision = "wrong"\n{about}\n{SIGNED}')
    assert judgement.about == (AboutClaim("a", "Funding", "b", (("amount", "1 USD"), ("amount", "2 USD"))),)


def test_lines_are_those_of_the_headers_even_after_a_string_that_looks_like_one(tmp_path: Path) -> None:
    first = f'[[judgement]]\ndecision = "same"\n{PAIR}\n{SIGNED}\nbecause = """\n[[judgement]]\n"""\n'
    one, two = read(tmp_path, f'{first}\n[[ judgement ]]\ndecision = "same"\n{PAIR}\n{SIGNED}')
    assert (one.line, two.line) == (1, 10)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        (
            f'decision = "sam"\n{PAIR}',
            "decision is 'sam'; write one of different, retype, same, unsure, withdrawn or wrong",
        ),
        (PAIR, "decision is missing; add it"),
        (f'decision = "same"\n{CLAIM}', "'same' is about two things, not 1; correct about"),
        (f'decision = "wrong"\n{PAIR}', "'wrong' is about one thing, not 2; correct about"),
        (
            'decision = "wrong"\nabout = { name = "A" }',
            "only a claim can be wrong; give its type, file and quote, and no name",
        ),
        (
            'decision = "same"\nabout = [{ name = "A" }, { type = "Funding", file = "a", quote = "b" }]',
            "an entity and a claim are never one; name two of a kind in about",
        ),
        ('decision = "same"\nabout = [{ name = "A" }, { name = "A" }]', "both are “A”; name two things in about"),
        (
            'decision = "same"\nabout = [{ name = "A", type = "State" }, { name = "A", type = "Place" }]',
            "types State and Place are never one; retype one of them first",
        ),
        (f'decision = "same"\n{PAIR}\nbecuase = "x"', "unknown 'becuase'; write because"),
        ('decision = "same"\nabout = [{ nam = "A" }, { name = "B" }]', "unknown 'nam'; take file, quote, says or type"),
        (
            'decision = "same"\nabout = [{ file = "A" }]',
            "about needs the name of an entity, or type, file and quote of a claim",
        ),
        (
            'decision = "same"\nabout = ["A", "B"]',
            'about is no list of tables; write it as [{ name = "…" }, { name = "…" }]',
        ),
        ('decision = "same"\nabout = [{ name = 1 }]', "name is 1; write text in quotation marks"),
        ('decision = "same"\nabout = [{ name = "A", type = "Persn" }]', "there is no type 'Persn'; write Person"),
        ('decision = "same"\nabout = [{ name = "A", quote = "A." }]', "a quote stands in one document; add its file"),
        (
            'decision = "wrong"\nabout = { type = "Fund", file = "a", quote = "b" }',
            "there is no type 'Fund'; write Funding",
        ),
        ('decision = "wrong"\nabout = { type = "Funding", file = "a" }', "quote is missing; add it"),
        (f'decision = "retype"\n{CLAIM}', "becomes is the new type of a 'retype'; add it"),
        (f'decision = "wrong"\n{CLAIM}\nbecomes = "Funding"', "becomes is the new type of a 'retype'; remove it"),
        (
            f'decision = "retype"\n{CLAIM}\nbecomes = "Person"',
            "there is no type 'Person'; take Agreement, Cooperation or Funding",
        ),
        (
            'decision = "retype"\nabout = { name = "A" }\nbecomes = "Funding"',
            "there is no type 'Funding'; take Organization, Person, Place, State or Vessel",
        ),
        (f'decision = "same"\n{PAIR}\nroles = {{ a = "b" }}', "roles is for a claim that is retyped; remove it"),
        (
            f'decision = "retype"\n{CLAIM}\nbecomes = "Agreement"\nroles = 3',
            'roles is no table of texts; write it as { role = "…" }',
        ),
        ('decision = "withdrawn"', "nothing says which judgement is withdrawn; add replaces, or delete the judgement"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(tmp_path: Path, fields: str, message: str) -> None:
    with pytest.raises(StopRun) as stop:
        read(tmp_path, f"# mine\n\n[[judgement]]\n{fields}\n{SIGNED}\n")
    assert str(stop.value) == f"judgements.toml, line 3: {message}"


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("", "is missing"),
        ("on = 3", "is '3'"),
        ('on = "yesterday"', "is 'yesterday'"),
        ("on = 2026-11-22T10:00:00", "is '2026-11-22 10:00:00'"),
    ],
)
def test_a_bad_day(tmp_path: Path, day: str, said: str) -> None:
    with pytest.raises(StopRun, match=f"line 1: on {said}; write a day such as 2026-11-22"):
        read(tmp_path, f'[[judgement]]\ndecision = "same"\n{PAIR}\nby = "A"\n{day}')


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "[[judgement]\n",
            "judgements.toml is no TOML: Expected ']]' at the end of an array declaration (at line 1, column 12); "
            "correct it there",
        ),
        ("[judgement]\n", "judgements.toml: a judgement is a table; begin each with a line [[judgement]]"),
        ("[[judgment]]\n", "judgements.toml: 'judgment' belongs to no judgement; begin each with a line [[judgement]]"),
    ],
)
def test_no_judgements_at_all(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(StopRun) as stop:
        read(tmp_path, text)
    assert str(stop.value) == message


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(StopRun, match=r"gone\.toml cannot be read \(No such file or directory\); name a file"):
        read_judgements(tmp_path / "gone.toml", TYPES)
    (tmp_path / "latin.toml").write_bytes(b"# \xe9")
    with pytest.raises(StopRun, match=r"latin\.toml is no UTF-8 text; save it as such"):
        read_judgements(tmp_path / "latin.toml", TYPES)
