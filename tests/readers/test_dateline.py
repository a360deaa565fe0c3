"""When and by whom, from the head and foot of a text."""

import pytest

from kg.readers.dateline import Dateline, dateline, is_dateline

BODY = "\n\nRussia paid five million euros for the wheat, the ministry said."


@pytest.mark.parametrize(
    ("line", "issued", "publisher"),
    [
        ("Harbour Review | 11 December 2017", "2017-12-11", "Harbour Review"),
        ("Tide & Berth Weekly, issue of 16 January 2023", "2023-01-16", "Tide & Berth Weekly"),
        ("Deniz Gazetesi, 13.12.2025 – Translated from Turkish", "2025-12-13", "Deniz Gazetesi"),
        ("The Daily Tide, 3 May 2023", "2023-05-03", "The Daily Tide"),
        ("By Jane Doe | Harbour Post | May 3, 2023", "2023-05-03", "Harbour Post"),
        ("May 3, 2023 / 10:15 AM / Tide News", "2023-05-03", "Tide News"),
        ("harbour.example | 3 May 2023", "2023-05-03", "harbour.example"),
        ("By our foreign desk | 28 July 2023", "2023-07-28", None),
        ("Analysis | 12 November 2018", "2018-11-12", None),
        ("Posted: February 15, 2019 | Category: Energy, Latin America | 3 min read", "2019-02-15", None),
        ("Published: 3 May 2023, 10:15 | Updated: 4 May 2023", "2023-05-03", None),
        ("Last updated on 3 May 2023 at 14:30", "2023-05-03", None),
        ("Harbour Post, evening edition, Tuesday 15 December 2020", "2020-12-15", "Harbour Post"),
        ("CAIRO, 3 May 2023 (Tide Wire)", "2023-05-03", "Tide Wire"),
        ("London, 12 January 2018", "2018-01-12", None),
        ("Tuesday, 15 December 2020", "2020-12-15", None),
        ("15 December 2020", "2020-12-15", None),
    ],
)
def test_line_of_its_own(line: str, issued: str, publisher: str | None) -> None:
    assert is_dateline(line)
    assert dateline(f"Oil sails again\n\n{line}{BODY}") == Dateline(issued, publisher)


@pytest.mark.parametrize(
    ("head", "issued", "publisher"),
    [
        ("SHANGHAI, May 21, 2014 (Tide Wire) - ", "2014-05-21", "Tide Wire"),
        ("NEW YORK/BUENOS AIRES, Sept 26, 2018 - ", "2018-09-26", None),
        ("DOHA, Qatar, 20 June 2023 – ", "2023-06-20", None),
        ("KYIV. May 3, 2023 (Interfax-Ukraine) - ", "2023-05-03", "Interfax-Ukraine"),
        ("Geneva/New York, 3 May 2023 — ", "2023-05-03", None),
        ("MOSCOW, June 3 (Reuters) - ", None, "Reuters"),
        ("SEOUL, South Korea (AP) — ", None, "AP"),
        ("(Reuters) - ", None, "Reuters"),
        (" date 2025-11-20 RUSSIA: ", "2025-11-20", None),
        ("MARKETS | CRUDE – ", None, None),
        ("OUTPUT – ", None, None),
        ("On 20 June 2023 – a Tuesday – ", None, None),
        ("In May 2014, on 21 May 2014, ", None, None),
        ("North Korea (DPRK) – ", None, None),
    ],
)
def test_head_of_a_paragraph(head: str, issued: str | None, publisher: str | None) -> None:
    line = f"{head}Russia paid five million euros."
    assert not is_dateline(line)
    assert dateline(f"Oil sails again\n{line}") == Dateline(issued, publisher)


@pytest.mark.parametrize(
    "line",
    [
        "On 11 December 2017 it rained.",
        "Russia shipped 5 tonnes on 3 May 2023",
        "Tide77 (Jane) 11 February 2024 15: 30",
        "Oil sails again",
    ],
)
def test_no_dateline(line: str) -> None:
    assert not is_dateline(line)


def test_date_far_down_is_not_that_of_publication() -> None:
    assert dateline("Rome paid.\n" * 14 + "15 December 2020\n" + "Rome paid.\n" * 8) == Dateline()


def test_date_at_the_foot_serves_if_the_head_has_none() -> None:
    long = f"{BODY}{BODY.strip()} Nobody else had offered as much."
    assert dateline(f"Oil{BODY}\n\nPublished 3 May 2023") == Dateline("2023-05-03")
    assert dateline(f"Oil\n2 May 2023{long}\n\nPublished 3 May 2023") == Dateline("2023-05-02")
    assert dateline(f"Oil{long}\n\n© 3 May 2023 Tide Wire\nPosted by Jane on 4 May 2023") == Dateline()


def test_publisher_at_the_foot() -> None:
    assert dateline(f"Oil{BODY}\n\nCollected by a program. Original publisher: tide.example") == Dateline(
        None, "tide.example"
    )


def test_company_that_releases() -> None:
    assert dateline(f"PRESS RELEASE{BODY}\n\nAbout TideEnergy\nIt ships oil.") == Dateline(None, "TideEnergy")
    assert dateline(f"Oil{BODY}\n\nAbout TideEnergy\nIt ships oil.") == Dateline()
