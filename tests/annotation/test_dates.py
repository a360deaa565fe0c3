from datetime import date

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.annotation.dates import dates, resolve
from kg.annotation.tokens import Doc
from kg.model.when import bounds
from tests.parsed import cut, language

ISSUED = "2023-01-16"  # a Monday


def told(text: str, issued: str | None = ISSUED) -> list[str]:
    return [mention.when.text for mention in dates(cut(text), issued)]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("20 June 2025", "2025-06-20"),
        ("June 20, 2025", "2025-06-20"),
        ("the 20th of June 2025", "2025-06-20"),
        ("Wednesday, 21 May 2014", "2014-05-21"),
        ("13.12.2025", "2025-12-13"),
        ("2024-05-03", "2024-05-03"),
        ("12/31/2024", "2024-12-31"),
        ("Sept 26, 2018", "2018-09-26"),
        ("Sept. 26, 2018", "2018-09-26"),
        ("May 21-23, 2014", "2014-05-21/2014-05-23"),
        ("21 to 23 May 2014", "2014-05-21/2014-05-23"),
        ("November 2023", "2023-11"),
        ("in 2026", "2026"),
        ("the 2026 budget", "2026"),
        ("mid-2023", "2023"),
        ("in the 1980s", "1980/1989"),
        ("the first quarter of 2023", "2023-01/2023-03"),
        ("Q3 2024", "2024-07/2024-09"),
        ("the second half of 2024", "2024-07/2024-12"),
        ("between 2014 and 2017", "2014/2017"),
        ("from 2014 to 2017", "2014/2017"),
        ("2014-2017", "2014/2017"),
        ("from 22 July 2022 until 3 August 2023", "2022-07-22/2023-08-03"),
        ("since March 2024", "2024-03/.."),
        ("As of 1 January 2018", "2018-01-01/.."),
        ("from 2032 onwards", "2032/.."),
        ("starting in 2026", "2026/.."),
        ("From 2027, boats rotate", "2027/.."),
        ("the treaty from 2010", "2010"),
        ("gas will start flowing in 2018", "2018/.."),
        ("By the end of 2016", "../2016"),
        ("until 20 June 2025", "../2025-06-20"),
        ("by June 2018", "../2018-06"),
        ("before the end of June 2018", "../2018-06"),
        ("by end-2024", "../2024"),
        ("not until June 2018", "2018-06"),
        ("gas will flow from 2027", "2027/.."),
        ("with effect from 1 March 2021", "2021-03-01"),
        ("Effective 1 November 2023, assets are frozen", "2023-11-01"),
        ("22 and 23 May 2014", "2014-05-22/2014-05-23"),
        ("between 3 and 9 May 2014", "2014-05-03/2014-05-09"),
        ("3 and 9 May 2014", "2014-05-09"),
        ("August 22 and 23, 2014", "2014-08-22/2014-08-23"),
        ("the first nine months of 2024", "2024-01/2024-09"),
        ("by the end of the first quarter of 2024", "../2024-03"),
        ("since the 1990s", "1990/.."),
        ("in the sixties", "1960/1969"),
        ("the early ’90s", "1990/1999"),
        ("in the year to September 2021", "2020-10/2021-09"),
        ("the six months to 30 June 2024", "2024-01/2024-06"),
        ("New Year's Eve 2024", "2024-12-31"),
        ("by Christmas 2024", "../2024-12"),
        ("it could start digging in 2025", "2025"),
    ],
)
def test_written_in_full(text: str, when: str) -> None:
    assert told(text, None) == [when]
    assert told(text) == [when]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("17 July", "2022-07-17"),
        ("on 16 January", "2023-01-16"),
        ("in December", "2022-12"),
        ("in January", "2023-01"),
        ("last October", "2022-10"),
        ("last January", "2022-01"),
        ("next March", "2023-03"),
        ("22 December last", "2022-12-22"),
        ("December last year", "2022-12"),
        ("last year", "2022"),
        ("this year", "2023"),
        ("next year", "2024"),
        ("last month", "2022-12"),
        ("last week", "2023-01-09/2023-01-15"),
        ("last quarter", "2022-10/2022-12"),
        ("yesterday", "2023-01-15"),
        ("today", "2023-01-16"),
        ("on Monday", "2023-01-16"),
        ("on Wednesday", "2023-01-11"),
        ("last Monday", "2023-01-09"),
        ("next Wednesday", "2023-01-18"),
        ("two years ago", "2021"),
        ("a month ago", "2022-12"),
        ("since April", "2022-04/.."),
        ("by the end of last year", "../2022"),
        ("by the end of the year", "../2023"),
        ("before the month is out", "../2023-01"),
        ("by year-end", "../2023"),
        ("later in the week", "2023-01-16/2023-01-22"),
        ("this morning", "2023-01-16"),
        ("last night", "2023-01-15"),
        ("the day before yesterday", "2023-01-14"),
        ("in the first half", "2022-01/2022-06"),
        ("in the first half of the year", "2023-01/2023-06"),
        ("on the 11th, Rome", "2023-01-11"),
        ("on the 11th ult. by", "2022-12-11"),
        ("Between March and May the firm sold", "2022-03/2022-05"),
        ("the buyer gets gas from May next year", "2024-05/.."),
    ],
)
def test_relative_to_the_date_of_issue(text: str, when: str) -> None:
    assert told(text) == [when]
    assert told(text, None) == []


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("The ceiling is to be widened on 5 February", "2023-02-05"),
        ("The conference will open on 16 January", "2023-01-16"),
        ("The group may buy more in February", "2023-02"),
        ("They will ship it in the first quarter", "2023-01/2023-03"),
        ("between 1 February and 1 July, no oil is to be sold", "2023-02-01/2023-07-01"),
        ("They will meet on Wednesday", "2023-01-18"),
        ("It is to ship wheat, the minister said on Wednesday", "2023-01-11"),
        ("It was signed in February", "2022-02"),
    ],
)
def test_times_to_come(text: str, when: str) -> None:
    assert told(text) == [when]


def test_the_caller_may_know_better() -> None:
    (mention,) = dates(cut("Oil in February"), ISSUED)
    assert resolve(mention, future=False).text == "2022-02"
    assert resolve(mention, future=True).text == "2023-02"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2023 and 2024", ["2023", "2024"]),
        ("in April and May 2024", ["2024-04", "2024-05"]),
        ("In April 2023 it came. On the 27th of that month", ["2023-04", "2023-04-27"]),
        ("On 5 May 2020 he did. The same day", ["2020-05-05", "2020-05-05"]),
        ("On 5 May 2020 he did. That year", ["2020-05-05", "2020"]),
        ("On 24 April 2017 they signed. Since then", ["2017-04-24", "2017-04-24/.."]),
        ("on June 20, 2025, that on the previous day (June 19)", ["2025-06-20", "2025-06-19"]),
        ("in November.\n\n4 ships", []),
        ("In 2020 he came. Debt that July", ["2020", "2020-07"]),
        ("between January and June 2023; over the same half-year", ["2023-01/2023-06", "2023-01/2023-06"]),
        ("On 30 September 2024 it was 3, against 4 on the same date of 2023", ["2024-09-30", "2023-09-30"]),
        ("May 2017 was dry. On the 11th, Rome paid", ["2017-05", "2017-05-11"]),
        ("2020. He came.\n2021. In May they went", ["2020", "2021", "2021-05"]),
        ("1 May 2020, in May. December", ["2020-05-01", "2020-05", "2020-12"]),
    ],
)
def test_times_that_lean_on_others(text: str, expected: list[str]) -> None:
    assert told(text, None) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Resolution 2397", "2,026 tonnes", "the 1718 Committee", "27 years", "a year earlier", "three days after",
        "he may march on",
        "Theresa May said", "30 February 2024", "$2010", "Agenda 2030", "7/8/2024", "8:30", "that day", "since then",
        "a 2024-seat hall", "the first half of the game", "a 20-year end", "on the 11th floor", "the year-end figures",
    ],
)  # fmt: skip
def test_no_time(text: str) -> None:
    assert told(text) == []


def test_no_year_inside_an_amount() -> None:
    doc = Doc(spacy.tokens.Doc(language().vocab, ["some", "2000", "soldiers", "in", "2010"]))
    assert [(m.start, m.end) for m in dates(doc, None)] == [(1, 2), (4, 5)]
    assert [(m.start, m.end) for m in dates(doc, None, frozenset({0, 1, 2}))] == [(4, 5)]


def test_precision_and_span() -> None:
    found = dates(cut("on 5 May 2020, in June 2021, in 2022 and since 2023"), None)
    assert [(m.start, m.end, m.precision) for m in found] == [
        (1, 4, "day"),
        (6, 8, "month"),
        (10, 11, "year"),
        (13, 14, "span"),
    ]


FORMS = [
    "{0:%d} {0:%B} {0:%Y}",
    "{0:%B} {0:%d}, {0:%Y}",
    "{0:%d.%m.%Y}",
    "{0:%Y-%m-%d}",
    "{0:%d} {0:%b} {0:%Y}",
    "{0:%A}, {0:%B} {0:%d}, {0:%Y}",
]


@settings(deadline=None)
@given(
    st.dates(date(1900, 1, 1), date(2099, 12, 31)),
    st.sampled_from(FORMS),
    st.sampled_from(["on {}", "since {}", "until {}"]),
)
def test_written_and_read_back(day: date, form: str, phrase: str) -> None:
    frame = {"on {}": "{}", "since {}": "{}/..", "until {}": "../{}"}[phrase]
    assert told(phrase.format(form.format(day)), None) == [frame.format(day.isoformat())]


@settings(deadline=None)
@given(st.dates(date(1990, 1, 1), date(2050, 12, 31)), st.dates(date(1990, 1, 1), date(2050, 12, 31)))
def test_a_day_without_year_is_near(issued: date, day: date) -> None:
    found = dates(cut(f"on {day:%d %B}"), issued.isoformat())
    for mention in found:
        past, future = bounds(mention.past.text)[0], bounds(mention.future.text)[0]
        assert past is not None
        assert future is not None
        assert past <= issued <= future or (day.month, day.day) == (2, 29)
        assert (past.month, past.day) == (future.month, future.day) == (day.month, day.day)


@settings(deadline=None)
@given(
    st.text(),
    st.text("0123456789.,- –/ MayJunelast yearofWdthsi()\n", max_size=60),
    st.sampled_from([None, ISSUED, "2023", "x", "2023-02-31"]),
)
def test_any_text_is_read(text: str, dense: str, issued: str | None) -> None:
    for doc in (cut(text), cut(dense)):
        for mention in dates(doc, issued):
            assert 0 <= mention.start < mention.end <= len(doc)
            assert bounds(mention.when.text) != (None, None)


def test_of_a_monthly_the_day_is_not_known() -> None:
    assert told("last November, on 17 March", "2023-06") == ["2022-11", "2023-03-17"]
    assert told("yesterday, on Monday, last week and three days ago", "2023-06") == []
