"""What the tables are: their columns, datatypes and keys."""

from dataclasses import dataclass

ANY, WHOLE, NUMBER, TRUTH, IRI = "string", "integer", "decimal", "boolean", "anyURI"


@dataclass(frozen=True)
class Column:
    """A column: its datatype by the name that CSVW gives it, its meaning, whether each row has a value, and the table
    to whose ``id`` it refers.
    """

    name: str
    datatype: str
    means: str
    required: bool = True
    of: str = ""


@dataclass(frozen=True)
class Table:
    """A table; the column ``id``, where it has one, is its key."""

    name: str
    holds: str
    columns: tuple[Column, ...]

    @property
    def file(self) -> str:
        """The name of its file."""
        return f"{self.name}.csv"


def _refers(name: str, of: str, means: str, *, required: bool = True) -> Column:
    return Column(name, IRI, means, required, of)


def _may(name: str, datatype: str, means: str) -> Column:
    return Column(name, datatype, means, required=False)


DOCUMENTS = Table(
    "documents",
    "The documents that were read.",
    (
        Column("id", IRI, "The IRI of the document, which also names the graph of what it says."),
        Column("file", ANY, "The name of its file."),
        _may("title", ANY, "Its title."),
        _may("issued", ANY, "The date on which it was published: a year, a month or a day."),
        _may("publisher", ANY, "Who published it."),
    ),
)
NODES = Table(
    "nodes",
    "Actors, places and the dealings between them.",
    (
        Column("id", IRI, "The IRI."),
        Column("kind", ANY, "actor, place or dealing."),
        Column("type", ANY, "The class in the ontology: State, Funding, …"),
        Column("label", ANY, "What it is called; of a dealing a line that tells what it is about."),
        Column("documents", WHOLE, "How many documents mention it, or tell of it."),
        _may("modality", ANY, "Of a dealing: actual, planned, possible, denied, or mixed where claims differ."),
        _may("confidence", NUMBER, "Of a dealing: the highest confidence of its claims, from 0 to 1."),
    ),
)
EDGES = Table(
    "edges",
    "Who fills which role of a dealing, and who speaks of it.",
    (
        Column("id", ANY, "The number of the edge."),
        _refers("source", "nodes", "The dealing; where the role is says, the speaker."),
        _refers("target", "nodes", "Who or what fills the role; where the role is says, the dealing."),
        Column("role", ANY, "The role: funder, recipient, …, or says."),
        Column("modality", ANY, "What the claims behind the edge say: actual, planned, possible, denied or mixed."),
        Column("documents", WHOLE, "How many documents say so."),
    ),
)
NAMES = Table(
    "names",
    "All names of actors and places.",
    (
        _refers("node", "nodes", "The actor or place."),
        Column("name", ANY, "A name that documents use."),
        Column("preferred", TRUTH, "Whether it is the one shown as its label."),
    ),
)
FILLERS = Table(
    "fillers",
    "What each document says of each role of a dealing: an actor or place, words, a date or an amount.",
    (
        _refers("document", "documents", "Who says so."),
        _refers("dealing", "nodes", "The dealing."),
        Column("role", ANY, "The role."),
        _refers("node", "nodes", "The actor or place that fills it.", required=False),
        _may("words", ANY, "The words of the document that fill it."),
        _may("date", ANY, "The date that fills it: ISO 8601 or an interval of EDTF."),
        _may("value", NUMBER, "The amount that fills it: how many units."),
        _may("unit", ANY, "The unit: a currency by ISO 4217, a unit of measure or a noun."),
        _may("approximate", TRUTH, "Whether the amount is about so much."),
        _may("bound", ANY, "min where the amount is a lower limit, max where it is an upper one."),
        _may("per", ANY, "The time to which a rate refers: year, month or day."),
    ),
)
CLAIMS = Table(
    "claims",
    "That a document tells of a dealing.",
    (
        Column("id", IRI, "The IRI of the claim."),
        _refers("dealing", "nodes", "The dealing."),
        _refers("document", "documents", "The document."),
        Column("modality", ANY, "actual, planned, possible or denied."),
        _may("confidence", NUMBER, "The share of its fillers that can be expected to be right, from 0 to 1."),
    ),
)
SPEAKERS = Table(
    "speakers",
    "Whom the text makes answer for a claim.",
    (_refers("claim", "claims", "The claim."), _refers("node", "nodes", "The speaker.")),
)
QUOTES = Table(
    "quotes",
    "The sentences that prove a claim, verbatim.",
    (
        _refers("claim", "claims", "The claim."),
        Column("start", WHOLE, "Where the sentence begins in the text of the document, in characters from 0."),
        Column("end", WHOLE, "Where it ends, exclusive."),
        Column("exact", ANY, "The sentence."),
    ),
)
MENTIONS = Table(
    "mentions",
    "Which document mentions which actor or place.",
    (_refers("document", "documents", "The document."), _refers("node", "nodes", "The actor or place.")),
)
TABLES = (NODES, EDGES, NAMES, FILLERS, CLAIMS, SPEAKERS, QUOTES, MENTIONS, DOCUMENTS)
