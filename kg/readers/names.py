"""What the name of a newspaper, an agency, a ministry or a company looks like."""

# ruff: noqa: E501  lists of words read best as they are

import re

CAPITALISED = r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w.'’&/-]*"
_SMALL = r"&|of|the|and|for|in|on|to|de|del|della|des|do|da|du|la|le|el|al|di|der|die|das|für|van|von|y|und|et|e|plc"

NAME = re.compile(rf"{CAPITALISED}(?: (?:{_SMALL}|{CAPITALISED})){{0,8}}")
"""Words with capital letters, and the small words between them."""

DOMAIN = re.compile(r"(?:[\w-]+\.)+[a-z][a-z-]+")
"""The name of a site: "tide.example"."""

_MEDIA = (
    r"news|times|post|herald|tribune|review|weekly|daily|monthly|quarterly|fortnightly|journal|gazette|wire|newswire|agency|press|bulletin"
    r"|observer|monitor|chronicle|telegraph|magazine|media|today|report|reporter|courier|kurier|correo|correio|corriere|echo|star|standard|independent"
    r"|guardian|globe|mail|express|dispatch|despatch|citizen|argus|advertiser|sentinel|ledger|register|intelligencer|inquirer"
    r"|enquirer|examiner|mercury|recorder|digest|letter|newsletter|briefing|insider|watch|online|radio|tv|television|broadcasting|blog|lantern|mirror"
    r"|economist|advocate|leader|messenger|pioneer|statesman|spectator|investigator|nachrichten|diario|diário|jornal|journaal|giornale|gazeta|gazzetta|gazetesi|gazette|postası"
    r"|zeitung|tageszeitung|\w{3,}blatt|presse|prensa|noticias|dagblad|\w{3,}bladet|tidningen|pravda|izvestia|novosti|vesti|vedomosti|haber|desk"
)
_BODIES = (
    r"ministry|department|office|bank|institut|institute|association|council|commission|university|college|academy|union|federation|chamber"
    r"|cent(?:re|er)|foundation|society|group|company|corporation|corp|bureau|service|services|authority|embassy|secretariat|government|parliament"
    r"|committee|organi[sz]ation|fund|forum|board|administration|consulate|mission|trust|holdings?|ltd|limited|plc|inc|llc|gmbh|ag|sa|exchange"
    r"|directorate|league|alliance|network|project|laboratory|nations|programme|program|cabinet"
)
TELLING = re.compile(rf"\b(?:{_MEDIA}|{_BODIES})\b", re.IGNORECASE)
"""A word that shows a name to be that of a medium or a body rather than of a place or a person."""

AGENCY = re.compile(
    r"AAP|AA|AFP|AGI|ANI|ANP|ANSA|AP|APA|APP|APS|ATS|Agerpres|Anadolu|Antara|Azertac|BBC|BNS|BSS|BTA|BelTA|Belga|Belta|Bernama|Bloomberg"
    r"|CNA|CNS|CP|CTK|ČTK|DPA|dpa|EFE|ELTA|GNA|Hina|IANS|INA|IPS|IRNA|Interfax(?:-\w+)?|Jiji|KCNA|KUNA|Kyodo|LETA|LUSA|Lusa|MAP|MENA|MTI|NAN|NNA|NTB"
    r"|PAP|PTI|Petra|QNA|RIA(?: Novosti)?|Reuter|Reuters|Ritzau|SANA|SPA|STA|TANJUG|TAP|TASS|Tass|TT|Tanjug|UNI|UP|UPI|Ukrinform|VNA|VOA|WAM|Xinhua|Yonhap"
)
"""Agencies by the names with which their reports begin, where nothing else tells an agency from a word in brackets."""

_SHORT_FORM = re.compile(r" \([A-Z]{2,8}\)$")
_HEADLINE = re.compile(
    r"\b(?:with|after|over|amid|as|will|says?|to|is|are|by|from|signs?|announces?|buys?|sells?|pays?|wins?|opens?|seeks?|gets?|backs?|sees?"
    r"|cuts?|hits?|joins?|meets?|takes?|makes?|sets?|gives?|plans?|launches|reaches|agrees?|completes|delivers|urges|warns|calls)\b",
    re.IGNORECASE,
)


def is_telling(name: str) -> bool:
    """Whether a name is plainly that of a medium, a site or a body.

    >>> is_telling("Tide Courier"), is_telling("tide.example"), is_telling("Lisbon")
    (True, True, False)
    """
    return TELLING.search(name) is not None or DOMAIN.fullmatch(name) is not None


def is_name(words: str) -> bool:
    """Whether some words may be a name at all."""
    return NAME.fullmatch(words) is not None or DOMAIN.fullmatch(words) is not None


def is_masthead(words: str) -> bool:
    """Whether a line of its own is the name of a medium or a body, not a headline in which every word is capital.

    >>> is_masthead("Ministry of Energy"), is_masthead("Ministry of Energy Signs Pact With Bank")
    (True, False)
    """
    words = _SHORT_FORM.sub("", words)
    return is_name(words) and is_telling(words) and len(words.split()) <= 8 and not _HEADLINE.search(words)
