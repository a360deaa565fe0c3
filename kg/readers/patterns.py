"""Lines that are no evidence, as a table: what they look like and how far the boilerplate reaches."""

# ruff: noqa: E501  a table reads best with one pattern a line

import re
from enum import Enum
from typing import NamedTuple


class Reach(Enum):
    """How much falls away with a line that matches."""

    LINE = "the line itself"
    LIST = "the line and the headlines listed below it"
    SECTION = "the line and the paragraph below it, if an article stands before it"
    REST = "all from here to the end, if an article stands before it"
    RELEASE = "the same, but notes to editors below it count: they add facts to a press release"


class Pattern(NamedTuple):
    """A kind of boilerplate line; ``line`` must match the whole line, trimmed."""

    reach: Reach
    line: re.Pattern[str]


def _patterns(reach: Reach, *lines: str) -> list[Pattern]:
    return [Pattern(reach, re.compile(line, re.IGNORECASE)) for line in lines]


_SOCIAL = r"(?:facebook|twitter|x|whatsapp|telegram|linkedin|reddit|e-?mail|print|copy link|pinterest|instagram|youtube|rss|vk)"

_LINK = r"[\w&'’ -]{1,42}"
_COMMON = r"(?:home(?:page)?|about(?: us)?|contact(?: us)?|subscribe|sign in|log ?in|search|menu|archive|newsletters?)"
MENU = re.compile(
    rf"(?=(?:[^|•·]+[|•·]){{2,}})(?=(?:.*[|•·])? ?{_COMMON} ?(?:[|•·]|$)){_LINK}(?:[|•·]{_LINK})+|home ?[>»›→/] ?.{{1,120}}",
    re.IGNORECASE,
)
"""A row of links to the parts of a site, or the path from its first page to this one."""

PATTERNS: tuple[Pattern, ...] = (
    # Readers' comments, and all that follows them
    *_patterns(
        Reach.REST,
        r"(?:readers?['’]?s? |user |all |view )?comments? ?(?:\(\d+\)|: ?\d+|:)?",
        r"(?:no|\d+) (?:comments?|repl(?:y|ies)|responses?)(?: (?:on|to) .*)?:?",
        r"(?:leave|post|write|add) (?:a|your) (?:comment|reply)\b.{0,80}",
        r".{0,60}\b(?:leave|post|write|add|see|view) (?:a |your |the )?comments?\b.{0,60}\b(?:sign|log(?:ged)?|register) ?(?:in|up)?\b.{0,40}",
        r"join the (?:conversation|discussion)\b.{0,60}",
    ),
    # The end of a press release
    *_patterns(Reach.RELEASE, r"[–—#*-]+ ?(?:ends|end)\.? ?[–—#*-]+", r"ends", r"# ?# ?#", r"-30-"),
    *_patterns(
        Reach.SECTION,
        r"(?:cautionary (?:note|statement)s? (?:on|about|regarding) )?forward[- ]looking statements?:?",
        r"(?:(?:for )?(?:further|more) information)(?: contact)?:?",
        r"(?:media|press|investor)s? (?:contact|relations|enquiries|inquiries)s?:?",
        r"about (?:us|the (?:author|company)s?)",
        r"disclaimer ?:?",
    ),
    *_patterns(Reach.LINE, r"yours (?:faithfully|sincerely|truly),?|(?:kind|best) regards,?|sincerely,?"),
    *_patterns(Reach.LINE, r"(?:media|press|investor)s? (?:contact|relations|enquiries|inquiries)s? ?: .{0,200}"),
    # Other stories
    *_patterns(
        Reach.LIST,
        r"(?:related|recommended|similar|more|latest|popular|trending|top) (?:articles?|stor(?:y|ies)|news|posts?|content|topics?|reading):?",
        r"(?:most (?:read|popular|viewed)|you (?:may|might) (?:also )?(?:like|be interested in)|read next|up next|see also|read also|also read|don['’]t miss|more (?:from|on|in) (?:this|our|the (?:author|section|series)|us)\b.{0,40}):?",
    ),
    *_patterns(
        Reach.LINE,
        r"(?:\W{0,3})(?:read|see|watch|listen)(?: (?:also|more|next|further|on)| (?:the )?full (?:story|article))(?: ?[:|»›>→].*|\W*)",
        r"(?:also read|read|more|related|watch) ?[:|] .{1,200}",
        r"read (?:(?:this|the) )?(?:(?:article|story|original|text) )?in [a-z]+(?: here)?",
        r"(?:continue reading|click here|tap here)\b.{0,80}",
    ),
    # Sharing, following, subscribing, giving
    *_patterns(
        Reach.LINE,
        rf"(?:share|follow|like|tweet|print|save|bookmark)(?: (?:this|us|on|via|the|article|story|post|page|with|friends|{_SOCIAL}))*\W*(?:{_SOCIAL}\b\W*)*",
        rf"{_SOCIAL}(?:(?:\W+| and ){_SOCIAL})+\W*",
        r"(?:sign up|subscribe|register)\b.{0,120}\b(?:newsletters?|channel|updates|e-?mails?|inbox|alerts|now|today|here)\b.{0,60}",
        r"(?:subscribe|sign up|sign in|log in|register|donate|support us|newsletter|advertisements?|sponsored(?: content)?|promoted)\W*",
        r"[^\"“”«»]{0,300}\byour (?:support|donations?|contributions?|subscriptions?) (?:help|make|keep|allow|enable|let|mean|fund)s?\b.{0,300}",
        r"(?:please )?(?:support|donate to|join) (?:us|our (?:work|journalism|team|newsroom|channel))\b.{0,200}",
        r"(?:follow|join|find|like) us (?:on|at)\b.{0,100}",
    ),
    # Legal notices, pictures, navigation
    *_patterns(
        Reach.LINE,
        r"disclaimer ?:.{1,580}",
        r"(?:©|\(c\) ?\d|copyright\b).{0,150}",
        r"(?:.{0,80}\. )?all rights reserved\b.{0,80}",
        r"(?:this|the) (?:site|website|page) uses cookies\b.{0,200}|accept (?:all )?cookies",
        r"\W{0,3}(?:used |file |cover |featured )?(?:photo(?:graph)?|image|picture|video|map|graphic|illustration)s?(?: (?:by|credit|source|courtesy))* ?:.{0,200}",
        r"\W{0,3}(?:photo|image|picture) (?:by|credit|courtesy of) .{1,120}",
        r"(?:home|menu|search|skip to (?:main )?content|back to top|previous|next|loading|share|close|toggle navigation)\W*",
        r"(?:tags?|topics?|keywords|categor(?:y|ies)|filed under|posted in) ?:.{1,200}",
    ),
    # Headings that name the kind of document
    *_patterns(
        Reach.LINE,
        r"(?:(?:press|news|media) (?:release|statement)|for (?:immediate )?(?:release|publication)|embargoed)\b.{0,80}",
        r"(?:circular|bulletin|notice|memorandum|communiqu[eé]|newsletter)\b.{0,60}\b(?:no\.?|nr\.?|#) ?\d+.{0,12}",
        r"(?:circular|notice|memorandum|advisory) (?:(?:no|nr)\.? ?)?\d+[/-]\d+(?: to .{1,60})?",
        r"(?:breaking(?: news)?|exclusive|live(?: updates)?|opinion|analysis|explainer|editorial)",
        r"from (?:our|the) (?:archives?|files|vaults?)\b.{0,40}|(?:strictly )?(?:not|embargoed|under embargo) (?:for (?:publication|release)|until)\b.{0,80}",
        r"from (?:our|a) (?:own |special |foreign )*(?:correspondent|reporter|staff)s?\b.{0,60}",
        r"\((?:adds|updates|recasts|corrects|repeats|refiles|rewrites|clarifies|fixes|removes)\b.{1,200}\)",
        r"\((?:additional )?(?:reporting|writing|editing|compiled|translated) by .{1,200}\)",
        r"dear (?:colleagues?|readers?|members?|friends?|subscribers?|shareholders?|sirs?|editor|all)\b.{0,40}[,:!]",
    ),
    # Debris of pages: mark-up, style sheets, names of picture files, bare numbers, rules
    *_patterns(
        Reach.LINE,
        r"\S*\.(?:png|jpe?g|gif|webp|svg|mp4|pdf|js|css)\S{0,80}",
        r".*(?:\breadability=|\bclass=[\"'”″]|\bstyle=[\"'”″]|:min-[wh]-|!important|&nbsp;|\bfunction ?\(|<!--|-->).*",
        r"</?[a-z][^<>]{0,200}>",
        r"[.#@]?[\w-]+(?:[ ,>][.#\w-]+)* ?\{.*",
        r"[\w-]+ ?: ?[^;:]{1,80};\W*",
        r"(?:https?://|www\.)\S+",
        r"[\d\W_]+",
        r"page \d+(?: of \d+)?",
    ),
    *_patterns(Reach.LINE, MENU.pattern),
)

_WORD = r"[A-ZÀ-ÖØ-Þ][\w.'’-]*"

BYLINE = re.compile(
    rf"(?!.* (?:From|To|In|On|With|For|At|Of|The|A|An|Is|Are|Will)\b)By (?:our [\w ]{{1,40}}|{_WORD}(?:(?:,? and|,| in| de| van| von| al| bin| der)? {_WORD}){{1,7}})(?: ?[|–—-].{{0,60}})?"
)
"""A writer's name, in the case in which it is written: "By Jane Doe and John Roe"."""

ABOUT = re.compile(r"About (?:the )?[A-ZÀ-ÖØ-Þ][\w.&'’-]*(?: (?:[A-ZÀ-ÖØ-Þ(&][\w.&'’()-]*|of|and|the|for)){0,7}:?")
"""The heading of a company's portrait of itself, which stands at the end of its press releases."""

COMMENTER = re.compile(
    r".{1,80}\b\d{1,2} \w{3,9} \d{4},? (?:at )?\d{1,2}: ?\d\d\b.{0,12}|.{1,60}\b\d+ (?:minute|hour|day|week)s? ago(?: ?[•·|(].{0,20})?"
)
"""Who commented and when, to the minute."""

NUMBERED = re.compile(r"\d{1,4}[.)] .{1,80}")
"""A commenter's number and name."""

NOTES = re.compile(r"notes? (?:to|for) (?:the )?editors?:?", re.IGNORECASE)
"""The heading of what a press release adds below its end."""
