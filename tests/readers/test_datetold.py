import pytest

from kg.readers.datetold import told
from kg.readers.head import head

BODY = "\n\n" + "Ruritania will pay Graustark five million crowns for the wheat that it received, a minister said. " * 3


@pytest.mark.parametrize(
    ("above", "expected"),
    [
        (
            "This report first appeared in Tide Courier on 30 November 1984 and is reprinted unchanged.\n\nA ship",
            "1984-11-30",
        ),
        ("RADIO TIDE\nEvening bulletin, 19:00, Tuesday 8 July 2014. Script as read.", "2014-07-08"),
        ("Minutes\nExtract, 26th sitting, Thursday, 19 October 2023 (unofficial translation)", "2023-10-19"),
        ("Floor notes\n\nTide Notes | Zenda and Strelsau, 12 December 2024, after the bell", "2024-12-12"),
        ("Laying steel\n\nBy Ana Sol | Tide Monthly, June 2023 issue", "2023-06"),
        ("Laying steel\n\nTide Monthly | March 2021", "2021-03"),
        # what is told of happened then
        ("The ferry sank on 3 May 2011", None),
        ("Three ferries: Zenda, 3 May 2011, and what came of it", None),
        ("Ferry built in June 2023", None),
        ("3 May 2011: ferry signed\n4 June 2012: ferry sinks", None),
    ],
)
def test_what_the_head_says_of_the_date(above: str, expected: str | None) -> None:
    assert told(head(above + BODY)) == expected


def test_what_the_foot_says_of_the_date() -> None:
    text = "A ship" + BODY + "\n\nThis article was originally published in Tide Courier on 3 May 2011."
    assert told(head(text)) == "2011-05-03"
