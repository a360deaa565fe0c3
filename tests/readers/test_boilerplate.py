"""Lines that are no evidence, and lines that only look so."""

import pytest

from kg.readers.boilerplate import boilerplate

STORY = "Russia has delivered more than a million barrels of oil to North Korea since March 2024, the ministry said."


def dropped(text: str) -> list[str]:
    return [text[span.start : span.end] for span in boilerplate(text)]


@pytest.mark.parametrize(
    "line",
    [
        "Share this story: Facebook | Twitter | WhatsApp",
        "Follow us on Telegram",
        "Facebook Twitter LinkedIn",
        "Read also: Ships collide",
        "READ MORE: Ships collide",
        "Read more »",
        "Read in Korean",
        "Read this article in French",
        "• Used photos:",
        "Photo: Jane Doe / Tide Wire",
        "Photo by Jane Doe",
        "Advertisement",
        "Subscribe to our newsletter",
        "Sign up for our weekly newsletter and get the news in your inbox",
        "We report from the sea. Your support helps us stay there.",
        "Please support our work with a small gift",
        "Disclaimer: This text was collected automatically by a program and has not been edited.",
        "© 2024 Tide Wire. All rights reserved.",
        "PRESS RELEASE – FOR IMMEDIATE PUBLICATION",
        "CIRCULAR TO MEMBERS No. 2/2018",
        "Media contact: press office, Doha",
        "-457ad7ae19a951ebdca94e9b6bf6309d.png)",
        "_*]:min-w-0″ readability=”10.601226993865″>",
        ".article p { margin: 0; color: red }",
        "margin-left: 2px;",
        '<div class="x">',
        "https://tide.example/story?id=1",
        "4",
        "* * *",
        "By Jane Doe and John van Roe",
        "By our foreign desk",
        "By Jane Doe in Cairo",
        "Ports & Tides Review | 11 December 2017",
        "Tags: oil, Russia, sanctions",
        "Skip to main content",
        "No comments",
    ],
)
def test_line_that_is_no_evidence(line: str) -> None:
    assert dropped(f"{line}\n{STORY}\n\n{line}") == [line, line]


@pytest.mark.parametrize(
    "line",
    [
        "By 2030 Russia will deliver more oil",
        "By Train From Moscow, Kim Meets Putin",
        "Comments by Putin alarm Seoul",
        "Share of Russian oil in Chinese imports grows",
        "Print runs dry in Caracas",
        "Related companies paid $5 million to Rosneft",
        "About 500 people died",
        "It began 10 days ago.",
        "About Russia nobody spoke",
        "Read the treaty, Lavrov told reporters",
        "“Your support helps us to survive,” Zelensky told the Congress.",
        "Register of ships is closed to Russian tankers",
        "Photo of the tanker shows oil being loaded",
        "More on the way: Russia ships 5,000 tonnes of oil",
        "Home is where the oil is",
        "Russia: 5 million barrels",
        "Neither has Rome paid for 40% of it",
        "Forward-looking statements by the minister worried Paris",
    ],
)
def test_line_that_is_evidence(line: str) -> None:
    assert dropped(f"{line}\n\n{STORY}\n\n{line}\n\n{STORY}") == []


def test_comments_reach_to_the_end() -> None:
    text = f"{STORY}\n\nComments (1)\ntide77: Everybody knows that!\n\nI agree."
    assert dropped(text) == [text[len(STORY) + 2 :]]


def test_thread_without_a_heading() -> None:
    thread = "Jane (Jane D.) 11 February 2024 15: 30\nI agree.\nJoe 12 February 2024 9:05\nI do not."
    assert dropped(f"{STORY}\n{thread}") == [thread]
    assert dropped(f"{STORY}\n1. Jane\n{thread}") == [f"1. Jane\n{thread}"]


def test_link_to_comments_above_the_story_does_not_take_the_story() -> None:
    assert dropped(f"Oil sails again\n3 comments\n{STORY}") == ["3 comments"]


def test_list_of_other_stories_ends_where_prose_goes_on() -> None:
    assert dropped(f"{STORY}\nRelated articles\nShips collide\nRome pays\n{STORY}") == [
        "Related articles\nShips collide\nRome pays"
    ]


def test_end_of_a_press_release() -> None:
    tail = "– ENDS –\n\nAbout TideEnergy\nTideEnergy ships oil.\n\nForward-looking statements\nThey may prove wrong."
    assert dropped(f"{STORY}\n\n{tail}") == [tail]


def test_notes_to_editors_below_the_end_of_a_press_release_count() -> None:
    text = f"{STORY}\n\n– ENDS –\n\nNotes to editors\n\n1. Rome paid.\n\n2. Oslo signed."
    assert dropped(text) == ["– ENDS –"]


def test_portrait_of_the_company_without_an_end_mark() -> None:
    text = f"{STORY}\n\nAbout TideEnergy\n\nTideEnergy ships oil.\nIt has friends.\n\nRome paid."
    assert dropped(text) == ["About TideEnergy\n\nTideEnergy ships oil.\nIt has friends."]
    assert dropped(text + "\n\nParis paid." * 7) == []


def test_long_line_is_never_boilerplate() -> None:
    assert dropped("Disclaimer: " + "x" * 700) == []
