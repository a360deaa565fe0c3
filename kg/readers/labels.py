"""What stands in the lines of a document's head beside names: dates, times, sorts, sections and numbers, as a table."""

# ruff: noqa: E501  a table reads best with one kind a line

import re

MARK = "␞"
"""Stands for a date in the forms below."""

WEEKDAY = r"(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?"
TIME = (
    r"(?:(?:\d{1,2}[:.h] ?\d\d(?:[:.]\d\d)?(?: ?[ap]\.?m\.?)?|\d{1,2} ?[ap]\.?m\.?|\d{4}(?= ?(?:Z|GMT|UTC|hrs?|h)\b))"
    r"(?: ?\(?(?:Z|UTC|GMT|hrs?|h|uhr|[A-Z]{1,4}T|local time|[a-z]+ time)\b(?: ?[+-] ?\d[\d:]*)?\)?)?)"
)
WHEN = re.compile(rf"(?:\b{WEEKDAY},? ?(?:the )?)?{MARK}(?:,? ?(?:at |[–-] ?)?{TIME})?", re.IGNORECASE)

_PUBLISHING = (
    r"(?:re)?(?:posted|published|issued|released|dated?|filed|written|printed|appeared|submitted|adopted|approved)"
)
_CHANGING = r"updated?|modified|revised|edited|amended|corrected|(?:information |data )?cut-?off|as (?:of|at)|retrieved|accessed"
_LEADING = r"(?:(?:first|last|originally|date|article|story|page|online|web|time|day|latest|was|this) ){0,3}"
DATED = re.compile(
    rf"{_LEADING}(?:(?P<published>{_PUBLISHING})|(?P<changed>{_CHANGING})|(?:issue|edition|number)(?: (?:of|dated|for))?|week (?:of|ending|to)"
    rf"|embargo(?:ed)?(?: (?:until|till|for))?|[a-z]+ edition of)?"
    rf"(?: date)?(?: (?:by|at|during) .{{1,60}}?)?,?(?: (?:on|at|in|of|for|the))* ?:? ?{MARK}(?: in .{{1,60}}|[.)])?",
    re.IGNORECASE,
)
_GENRE = (
    r"analys[ie]s|opinion|comment|commentary|editorial|explainer|feature|interview|news|report|brief|briefing|column|transcript"
    r"|background|backgrounder|factbox|timeline|profile|blog|dispatch|investigation|essay|review|note|paper|update|bulletin|newsletter|circular"
    r"|release|statement|readout|communiqu[eé]|memorandum|notice|letter|summary|story|article|special|exclusive|long ?read|archives?|press"
)
_SORT = (
    r"(?:weekly|daily|monthly|quarterly|annual|special|market|policy|research|country|working|discussion|technical|press|media|news|guest|issue"
    r"|trade|security|situation|position|joint|official|public|the|our|from|morning|evening|final|data|field|strategic|expert|in-depth)"
)
_NUMBER = r"(?:(?:no|nr|núm|num|n[°º]|№|vol(?:ume)?|issue|number|edition|jg|year|ref)\b\.? ?:? ?|[#№] ?)?[\dIVXLC]+(?:[/.–-][\w–-]+)*"
_SECTION = (
    r"world|economics|international|foreign|politics|business|economy|markets?|energy|commodities|shipping|trade|finance|companies|industry|defen[cs]e|security"
    r"|national|home|local|region(?:al)?|europe|asia|africa|americas?|middle east|mena|eurasia|asia[- ]pacific|tech(?:nology)?|science|culture|sports?"
    r"|society|environment|climate|health|front page|latest|top stor(?:y|ies)|diplomacy|agriculture|transport|oil|gas|nation"
)
_KIND = (
    rf"(?:(?:{_SORT}|{_GENRE})[ -]){{0,4}}(?:{_GENRE})(?: {_NUMBER})?|{_NUMBER}|.{{0,20}}\b(?:number|no|nr|ref) ?[.:] ?[\w/-]*\d[\w/-]*"
    rf"|(?:{_SECTION})(?: ?[/>»›|][\w &/>»›|-]{{1,60}})?|{WEEKDAY}|{TIME}|[a-z]{{3,12}} edition|p(?:age|\.)? ?[A-Z]?\d+"
    r"|unclassified|confidential|restricted|(?:for )?public(?: release)?|internal|free|premium|embargoed"
    r"|(?:members?|subscribers?) only|for immediate (?:release|publication)"
)
KIND = re.compile(_KIND, re.IGNORECASE)
"""Sort, number, section, time or readership of a text."""

LABEL = re.compile(
    rf"{_KIND}|translated (?:from|by) .*|(?:first |last )?(?:posted|published|updated|modified)"
    r"|(?:categor(?:y|ies)|sections?|topics?|tags?|words|text|photos?|location|place|language|country|id|ref(?:erence)?|contact|editor|reporter|authors?) ?: ?.*"
    r"|filed (?:under|in)\b.*|(?:by|posted by|written by|words by|story by|from our|from a|via) .*|.*\b(?:our|special|own) (?:own )?(?:correspondent|desk|reporter|staff)s?\b.*"
    r"|(?:about )?[\d,]+[ -](?:min(?:ute)?s?(?: read)?|words|comments?|views|shares|pages?|replies|reads|likes)|no comments|comments? off|leave a comment",
    re.IGNORECASE,
)
"""What stands beside a date and names no publisher."""

PERIODICAL = re.compile(
    r".*\b(?:issue|edition|number)\b.*|(?:no|vol)\.? ?\d.*|translated (?:from|by) .*", re.IGNORECASE
)
WITH_GENRE = re.compile(rf"(?P<name>.+?) (?:(?-i:[a-z-]+) )?(?-i:{_GENRE})", re.IGNORECASE)
BRACKETS = re.compile(rf"{MARK} ?[(\[](?P<agency>[A-Z][^()\[\]]{{1,40}})[)\]]$")
BAR = re.compile(r"\s*[|•·¦‖;]\s*|\s+/\s+|\s+[–—-]+\s+|\s*—\s*")
# "News for the friends of Kvarken Steel", "A newsletter from the Port of Oulu"
SPEAKS = re.compile(
    r"(?:an? |the )?(?:[\w-]+ ){0,2}(?:news|newsletter|bulletin|magazine|journal|letters?|updates?|tidings)\b.*? (?:of|from|by|at) (?P<name>(?:the )?(?-i:[A-ZÀ-Þ]).*)",
    re.IGNORECASE,
)

READING_TIME = re.compile(r"(?:about )?\d+[ -]min(?:ute)?s?(?: read)?", re.IGNORECASE)
"""Stands in a blog beside the writer, not beside a newspaper."""
