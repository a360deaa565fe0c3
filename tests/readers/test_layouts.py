"""Heads of newspapers, agencies, ministries, blogs and trade journals of many countries and periods."""

import pytest

from kg.model.document import Document
from kg.readers.boilerplate import boilerplate
from kg.readers.dateline import dateline
from kg.readers.headline import headline

BODY = (
    "Ruritania will pay Graustark 5 million crowns for the wheat that it received in June, the ministry of finance "
    "said on Monday. Neither side would say when, and a spokesman for the port declined to comment.\n\n"
    "On 3 May 2011, in Strelsau, an agreement on the ferry was signed by the two states. It has never been used.\n"
)

# The head, and the title, date and publisher that it states. The text of the story follows the head directly.
LAYOUTS = [
    # A wire report of the 1950s
    (
        "CROWN PRINCE SEES GRAIN ENVOYS\n\nSTRELSAU, March 3, 1952 (UP) — ",
        ("CROWN PRINCE SEES GRAIN ENVOYS", "1952-03-03", "UP"),
    ),
    # A newspaper's page: masthead, section, headline, writer, date and time
    (
        "The Strelsau Courier\n\nBusiness\n\n"
        "Ruritania pays for its wheat\n\nBy Anna Holm\n\nWed 3 May 2023 10.15 BST\n\n",
        ("Ruritania pays for its wheat", "2023-05-03", "The Strelsau Courier"),
    ),
    # A ministry
    (
        "Ministry of Foreign Affairs of Ruritania\nPress release No. 114\n3 May 2023\n\n"
        "Statement on the talks with Graustark\n\n",
        ("Statement on the talks with Graustark", "2023-05-03", "Ministry of Foreign Affairs of Ruritania"),
    ),
    # A release through a distributor
    (
        "Elphberg Grain Announces Supply Agreement\n\nSTRELSAU, Ruritania, May 3, 2023 /PRNewswire/ -- ",
        ("Elphberg Grain Announces Supply Agreement", "2023-05-03", "PRNewswire"),
    ),
    # An agency of the east: strokes and full stops
    (
        "Ruritania ready to pay for wheat - minister\n\nSTRELSAU, May 3, 2023. /RTA/. ",
        ("Ruritania ready to pay for wheat - minister", "2023-05-03", "RTA"),
    ),
    # A letter from abroad in an old weekly
    (
        "Wheat and diplomacy\n\nFrom our own correspondent\n\nLisbon, 3 May 1978. ",
        ("Wheat and diplomacy", "1978-05-03", None),
    ),
    # A blog
    (
        "Home » Grain » Ruritania\n\nWhere did the wheat go?\n\n"
        "Written by Tom Sapt on May 3, 2023 in Grain, Ships · 12 comments\n\n",
        ("Where did the wheat go?", "2023-05-03", None),
    ),
    # A trade journal with volume and number
    (
        "BALTIC GRAIN GAZETTE\nVol. 12, No. 5 | May 3, 2023\n\nRuritania back in the market for wheat\n\n",
        ("Ruritania back in the market for wheat", "2023-05-03", "BALTIC GRAIN GAZETTE"),
    ),
    # Human rights experts of an international organisation
    (
        "Ruritania: experts welcome payment for wheat\n\nGENEVA (3 May 2023) – ",
        ("Ruritania: experts welcome payment for wheat", "2023-05-03", None),
    ),
    # An agency that names the place in small letters, the date above
    (
        "Ruritania to pay for wheat\n2023-05-03 14:20\nSeoul (AFP) – ",
        ("Ruritania to pay for wheat", "2023-05-03", "AFP"),
    ),
    # A think tank's paper
    (
        "Institute for Grain Studies\nBriefing Paper 9\nMay 3, 2023\n\nPaying for wheat: three lessons\n"
        "Rudolf Rassendyll\n\n",
        ("Paying for wheat: three lessons", "2023-05-03", "Institute for Grain Studies"),
    ),
    # An article with a standfirst
    (
        "Ruritania pays at last\n\nThe crowns that nobody believed in have arrived, and the port is happy.\n\n"
        "Anna Holm in Strelsau\n\nPublished 3 May 2023, updated 5 May 2023\n\n",
        ("Ruritania pays at last", "2023-05-03", None),
    ),
    # Syndicated from another site, with a menu and the date at the foot of the title
    (
        "News | World | Sport | Contact | Log in\n"
        "Ruritania pays for wheat - Strelsau Today\nTuesday, May 3, 2022, 08:00\n\n",
        ("Ruritania pays for wheat - Strelsau Today", "2022-05-03", None),
    ),
    # A daily of India: section and place beside the time
    (
        "Ruritania clears wheat dues\nTNN | Updated: May 3, 2023, 10:15 IST\n\nSTRELSAU: ",
        ("Ruritania clears wheat dues", "2023-05-03", "TNN"),
    ),
    # A Chinese agency
    (
        "Ruritania to settle wheat bill: ministry\nSource: Xinhua\nEditor: huaxia\n2023-05-03 22:31:15\n\n"
        "STRELSAU, May 3 (Xinhua) -- ",
        ("Ruritania to settle wheat bill: ministry", "2023-05-03", "Xinhua"),
    ),
    # A readout of a government
    (
        "THE WHITE PALACE\nOffice of the Press Secretary\nFOR IMMEDIATE RELEASE\nMay 3, 2023\n\n"
        "READOUT OF THE KING'S CALL WITH THE DUKE OF GRAUSTARK\n\n",
        ("READOUT OF THE KING'S CALL WITH THE DUKE OF GRAUSTARK", "2023-05-03", "Office of the Press Secretary"),
    ),
    # An American paper of 1911
    (
        "GRAUSTARK WHEAT PAID FOR.\n\nRuritania Sends Five Millions in Gold.\n\n"
        "Special Cable to THE STRELSAU TIMES.\n\nZENDA, May 3, 1911.--",
        ("GRAUSTARK WHEAT PAID FOR.", "1911-05-03", None),
    ),
    # A German daily's English page
    (
        "Economy / Grain trade\nRuritania pays for wheat from Graustark\nAs of: 03.05.2023 18:04 Uhr\n\n",
        ("Ruritania pays for wheat from Graustark", "2023-05-03", None),
    ),
    # A newsletter by e-mail
    (
        "The Grain Letter\nIssue #47, 3 May 2023\n\nGood morning. Here is what moved the market.\n\n",
        ("The Grain Letter", "2023-05-03", "The Grain Letter"),
    ),
    # A central bank
    (
        "Bank of Ruritania – Press Office – Strelsau, 3 May 2023\n\nReserves rise after payment for wheat\n\n",
        ("Reserves rise after payment for wheat", "2023-05-03", "Bank of Ruritania"),
    ),
    # A Latin American paper in translation
    (
        "El Diario de Zenda\nWednesday 3rd May, 2023\nFive million for wheat that has already been eaten\n"
        "By María del Carmen Ruiz, special correspondent\n\n",
        ("Five million for wheat that has already been eaten", "2023-05-03", "El Diario de Zenda"),
    ),
    # A site with reading time and share buttons
    (
        "Economics\n\nWho ate the wheat?\n\nAnna Holm · May 3, 2023 · 6 minute read\n\nShare on Facebook\n\n",
        ("Who ate the wheat?", "2023-05-03", None),
    ),
    # The resolution of a council
    (
        "Grain Council of the Five Kingdoms\nResolution 12 (2023)\nadopted at its 40th meeting, on 3 May 2023\n\n",
        ("Resolution 12 (2023)", "2023-05-03", "Grain Council of the Five Kingdoms"),
    ),
    # A report of stock exchange news
    (
        "RNS Number : 4711X\nElphberg Grain plc\n03 May 2023\n\nSale of wheat to Ruritania\n\n",
        ("Sale of wheat to Ruritania", "2023-05-03", "Elphberg Grain plc"),
    ),
    # A radio's transcript
    (
        "Radio Free Zenda\nTranscript: evening news, Wednesday, May 3, 2023, 19:00\n\n",
        ("Radio Free Zenda", "2023-05-03", "Radio Free Zenda"),
    ),
    # An agency, a bulletin, an interview and others
    (
        "Ruritania tops up wheat loan\n\nBy Jane Doe, Strelsau Bureau | Grain Watch | Published: May 3, 2023\n\n",
        ("Ruritania tops up wheat loan", "2023-05-03", "Grain Watch"),
    ),
    (
        "JOINT STATEMENT\nby Ruritania and Graustark on grain\nStrelsau, 3 May 2023\n\n",
        ("JOINT STATEMENT", "2023-05-03", None),
    ),
    (
        "Market wrap: wheat dips\nMay 3, 2023 5:14 PM ET\nBy Jane Doe\nZENDA (Reuters) - ",
        ("Market wrap: wheat dips", "2023-05-03", "Reuters"),
    ),
    (
        "Ruritanian News Agency (RNA)\nWednesday, 3 May 2023\nKing opens grain terminal\nZenda, 3 May (RNA) – ",
        ("King opens grain terminal", "2023-05-03", "RNA"),
    ),
    (
        "Commercial Register of Zenda – Monthly Bulletin No. 5 – May 3, 2023\n\n"
        "Grain, glass and gold: who bought what\n\n",
        ("Grain, glass and gold: who bought what", "2023-05-03", "Commercial Register of Zenda"),
    ),
    (
        "Elphberg wins contract for silos\n\n[Zenda, 3 May 2023] ",
        ("Elphberg wins contract for silos", "2023-05-03", None),
    ),
    (
        "FACTBOX-What is in the wheat deal\n(Corrects figure in paragraph 2)\nMay 3 (Reuters) - ",
        ("FACTBOX-What is in the wheat deal", None, "Reuters"),
    ),
    (
        'Q&A: "The wheat was late, the money later"\nInterview by Jane Doe, 3 May 2023\n\n',
        ('Q&A: "The wheat was late, the money later"', "2023-05-03", None),
    ),
    (
        "Defence Procurement Review, Spring 2023 | filed 3 May 2023\nHelicopters for wheat\n",
        ("Helicopters for wheat", "2023-05-03", "Defence Procurement Review"),
    ),
]


@pytest.mark.parametrize(("head", "stated"), LAYOUTS)
def test_layout(head: str, stated: tuple[str | None, str | None, str | None]) -> None:
    text = head + BODY
    title = headline(Document("a.txt", text, boilerplate=boilerplate(text)))
    assert (title, *dateline(text)) == stated


@pytest.mark.parametrize(
    "text",
    [
        "What the treaty of 3 May 2011 left open\n\n",
        "Oil sails again\n\nOn the night of 3 November 2022 the bulk carrier Elphberg slipped out of Zenda. ",
        "Oil sails again\n\nOn 22 July 2022, in Strelsau, an accord on wheat was signed by the two states. ",
        "In Zenda, on 3 May 2011, an accord on wheat was signed by the two states.\n\n",
        "The long quarrel\n\n3 May 2011 – The ferry treaty is signed.\n\n4 June 2012 – The ferry sinks.\n\n",
        "The long quarrel\n\n3 May 2011: ferry treaty signed\n4 June 2012: ferry sinks\n5 July 2013: ferry raised\n\n",
        "Ferry treaty signed on 3 May 2011, sunk on 4 June 2012\n\n",
        "Three ferries: Zenda, 3 May 2011, and what came of it\n\n© 3 May 2011 Tide Wire\n\n",
    ],
)
def test_date_of_an_event_is_not_that_of_issue(text: str) -> None:
    assert dateline(text + BODY).issued is None


def test_publisher_beside_a_number_and_date_below() -> None:
    text = f"Wheat at last\n\nInstitute for Grain Studies | Policy Note 17\n3 May 2023\n\n{BODY}"
    assert dateline(text) == ("2023-05-03", "Institute for Grain Studies")


@pytest.mark.parametrize(
    ("foot", "publisher"),
    [
        ("This page was assembled by a program. Source: tide.example. Opinions are the author's own.", "tide.example"),
        ("This article first appeared in The Tide Gazette.", "The Tide Gazette"),
        ("For the Association of Grain Traders", "Association of Grain Traders"),
        ("For the next harvest", None),
        ("Source: Elphberg", None),
    ],
)
def test_publisher_at_the_foot(foot: str, publisher: str | None) -> None:
    assert dateline(f"Wheat at last\n\n3 May 2023\n\n{BODY}\n{foot}\n") == ("2023-05-03", publisher)


@pytest.mark.parametrize(
    "piece", ["press news ", "home | a | ", "oil / a / ", "A-", "A, ", "posted by a ", "3 May 2023, ", "(A) "]
)
def test_hostile_lines_are_read_at_once(piece: str) -> None:
    # Each would keep a backtracking expression busy for years.
    text = f"{piece * 20}#\n{piece * 60}\u241e\n"
    boilerplate(text)
    assert dateline(text).publisher is None
