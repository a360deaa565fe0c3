"""Dates that are complete, and strings that are none."""

import pytest

from kg.readers.dates import dates, iso_date


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2025-11-20", "2025-11-20"),
        ("2023-06-20T10:00:00Z", "2023-06-20"),
        ("20 June 2023", "2023-06-20"),
        ("20-Jun-2023", "2023-06-20"),
        ("2023/06/20", "2023-06-20"),
        ("1st of May, 2014", "2014-05-01"),
        ("May 21, 2014", "2014-05-21"),
        ("Sept 26, 2018", "2018-09-26"),
        ("Oct. 5 2021", "2021-10-05"),
        ("15 DECEMBER 2020", "2020-12-15"),
        ("13.12.2025", "2025-12-13"),
        ("03.04.2025", "2025-04-03"),
        ("13/12/2025", "2025-12-13"),
        ("12/13/2025", "2025-12-13"),
        ("Wed, 21 May 2014 23:30:00 -0500", "2014-05-21"),
        ("11/12/2025", None),  # November or December?
        ("30 February 2020", None),
        ("June 2023", None),
        ("20 June", None),
        ("yesterday", None),
        ("20 June 2023 or so", None),
        ("1.20.06.2023", None),
        ("20 June 12023", None),
        ("", None),
    ],
)
def test_iso_date(text: str, iso: str | None) -> None:
    assert iso_date(text) == iso


def test_dates_come_in_order() -> None:
    found = dates("Updated 4.5.2023, first on May 3, 2023 (2023-05-02)")
    assert [seen.iso for seen in found] == ["2023-05-04", "2023-05-03", "2023-05-02"]
