"""What speaks for and against two claims telling of one dealing, in points, each with its reason.

Points are logarithms to the base 2 of odds, as near as a hand can set them: one point more makes it twice as likely
that the two are one. They were set on a handful of texts and by what they mean, not fitted: pairs of claims known to
be one are too few to fit them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

ENOUGH = 4.0
"""From here two claims are one dealing: about what two states, a month and like goods come to."""
DOUBTFUL = 2.5
"""From here, below `ENOUGH`, a person may want to look."""
STRONG = 4.5
"""What speaks for a pair that is two for what speaks against it, if the pair is to be shown as such."""
SERIOUS = -2.0
"""From here down, what speaks against a pair contradicts it: it joins no group on the strength of third claims."""

# What both name: rare names tell more. That the two share an actor of whom n documents tell counts
# RAREST - SLOPE * log2(n - 2 + those of its kind that may be told of elsewhere), between LEAST and RAREST. It is the
# number of documents that counts and not their share: of the pairs that share an actor, as many are of one dealing as
# the actor has dealings, however many documents tell of others (in Fellegi's and Sunter's terms, the logarithm of the
# size of the corpus stands in the weight and, with the other sign, in the prior).
RAREST = 3.0
LEAST = 0.3
SLOPE = 0.5  # half of what the theory has: of the documents that name an actor, many tell of one dealing
ELSEWHERE: Mapping[str, int] = MappingProxyType(
    {"State": 12, "Former": 2, "Place": 4, "Organization": 1, "Person": 1, "Vessel": 1}
)
"""By type, for how many documents that are not here an entity stands: states that exist are in the news everywhere."""
ACTORS_AT_MOST = 3.5  # two that are rare may have more than one dealing; ten participants of a summit are one fact
RELATED = 0.7  # of the weight of the less telling: a ministry and its state, told by one and by the other
APART_ACTORS = -3.5  # each names another supplier: two dealings, unless all else is one
PARTLY_APART = -2.5  # one partner in common, and each has another
NO_ACTOR = -3.0  # one sum and one purpose may be anybody's
APART_PLACES = -1.0  # of two places one may lie in the other, which nothing here knows
APART_VENUES = -3.0  # a meeting has one place

# Amounts.
EQUAL_AMOUNT = 2.0  # to the unit and the per cent
PER_DIGIT = 0.5  # for each significant digit after the first: 523 million is told of one thing, 500 million of many
MOST_DIGITS = 4
SMALL_COUNT = 1.0  # below ten of a thing, figures agree by chance
ROUNDED_AMOUNT = 1.3  # "nearly 10 million" for 9.7
WITHIN_BOUND = 0.8  # "over a million" for 1.2 million
TWO_CURRENCIES = 0.7  # more where a second currency agrees, too
AMOUNTS_APART = -3.0  # what disagreeing reports of one day, of one thing and between the same outweigh
AMOUNTS_FAR_APART = -4.0  # from twice as much on
FIGURES_APART = -1.5  # of a Measurement, which is what is asked, not how it is known: who, what and when are

# Times.
SAME_DAY = 3.0
SAME_MONTH = 2.0
SAME_YEAR = 1.0
SAME_SPAN = 2.0
DAY_IN_MONTH = 1.5
IN_WEEK = 2.0  # "on 12 March" and "this week"
IN_YEAR = 0.6
IN_SPAN = 0.4
NEIGHBOUR_DAYS = -0.7  # across midnight, or of signing and of taking effect
NEAR_DAYS = -2.5  # within a week
DAYS_APART = -4.0
YEARS_APART = -4.5
EVENTS_APART = -6.0  # by more than a fortnight: what was given once is given again, in the same amount and words
MEETINGS_APART = -6.0  # by more than a day; also of figures: who meets often meets about the same

# When it was told, where the claims have no date themselves.
TOLD_AT_ONCE = 1.0  # within three days
TOLD_SOON = 0.4  # within ten
TOLD_LATER = -1.0  # after six weeks an event is no news
TOLD_MUCH_LATER = -2.5  # after half a year
MET_AT_ONCE = 1.5
MET_LATER = -3.0  # after ten days those who meet often have met again
MET_SOME_DAY = -1.5  # of meetings no day of which is known, there may have been many
TOLD_THEN = 0.8  # dated by one, and told by the other within a week

# Phrases: like ones by the share of their words that agree (Dice), weighed by how many claims use them.
SAME_PHRASE = 2.5
SAME_WORD = 1.8  # a phrase of one word: "wheat"
LIKE_PHRASE = 1.7  # half of the words, or all of the shorter
SOME_WORDS = 0.7  # a third
A_WORD = 0.2
KIN = 0.7  # what a word of the same kind counts of an equal one: "hydrocarbons" for "oil"
OTHER_WORDS: Mapping[str, float] = MappingProxyType(
    {"goods": -2.5, "indicator": -4.0, "measure": -2.0, "activity": -1.0, "name": -1.5, "subject": -1.0}
)
"""Against, where no word agrees: goods and figures have names, what talks are about is told in many ways."""
OTHER_WORDS_ELSE = -0.7
COMMON_WORD = 0.08  # less, for each doubling of the number of documents whose claims have the rarest word shared
LEAST_PHRASE = 0.4

# Sentences: the likest two by the share of their words that agree.
LIKE_SENTENCES = ((0.5, 1.5), (0.35, 1.0), (0.25, 0.5))

# Posts.
PERSON_OF_POST = 3.0  # however often a person is named: nobody holds many posts
BODY_OF_POST = 1.0
SAME_POST = 2.0
LIKE_POST = 1.0  # "minister" for "foreign minister"
OTHER_POST = -5.0  # prime minister and foreign minister, deputy minister and minister, former and present

# Modality.
BOTH_DENIED = 0.5  # few things are denied
BOTH_OPEN = 0.4  # most of what is told has happened: that both tell of a plan, or of what may be, says a little
DENIED = -1.0  # by one; it may be one dealing about which two disagree

# Within a document.
TOLD_APART = -1.5  # whoever wrote it told of the two side by side

# A part and its whole.
TOLD_AS_PART = -2.0  # "a first delivery" by one, a lesser amount than by the other


@dataclass(frozen=True)
class OfType:
    """What the type of a dealing says: points before anything is compared, and whether it is an event.

    An event happens at some time, and is told soon after; what stands for long (a post, a treaty, a sanction) is told
    of at any time.
    """

    prior: float = 0.0
    event: bool = False


TYPES: Mapping[str, OfType] = MappingProxyType(
    {
        "Meeting": OfType(event=True),
        "Shipment": OfType(event=True),
        "Funding": OfType(event=True),
        "Measurement": OfType(event=True),
        "Sanction": OfType(prior=0.5),  # of one imposer on one target few are in force at once
    }
)
OTHER_TYPE = OfType()
