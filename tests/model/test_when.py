from datetime import date

import pytest

from kg.model.when import bounds


@pytest.mark.parametrize(
    ("when", "first", "last"),
    [
        ("2026", date(2026, 1, 1), date(2026, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2025-06-19", date(2025, 6, 19), date(2025, 6, 19)),
        ("2020/2023", date(2020, 1, 1), date(2023, 12, 31)),
        ("2024-03/..", date(2024, 3, 1), None),
        ("../2016", None, date(2016, 12, 31)),
        ("2024-13", None, None),
        ("2024-02-30", None, None),
        ("0000", None, None),
        ("soon", None, None),
        ("", None, None),
    ],
)
def test_bounds(when: str, first: date | None, last: date | None) -> None:
    assert bounds(when) == (first, last)
