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


_VALUE = (
    _may("words", ANY, "The words of the document that fill it."),
    _may("date", ANY, "The date that fills it: ISO 8601 or an interval of EDTF."),
    _may("value", NUMBER, "The amount that fills it: how many units."),
    _may("unit", ANY, "The unit: a currency by ISO 4217, a unit of measure or a noun."),
    _may("approximate", TRUTH, "Whether the amount is about so much."),
    _may("bound", ANY, "min where the amount is a lower limit, max where it is an upper one."),
    _may("per", ANY, "The time to which a rate refers: year, month or day."),
)
DOCUMENTS = Table(
    "documents",
    "The documents that were read.",
    (
        Column("id", IRI, "The IRI of the document, which also names the graph of what it says."),
        Column("file", ANY, "The name of its file."),
        _may("title", ANY, "Its title."),
        _may("issued", ANY, "The date on which it was published: a year, a month or a day."),
        _may("publisher", ANY, "Who published it."),
        _may("url", ANY, "Where it was published: an address, as the document has it."),
        _refers("original", "documents", "The document whose text it reprints.", required=False),
    ),
)
TERMS = Table(
    "terms",
    "The classes and roles by the names that these tables give them.",
    (
        Column("name", ANY, "The name of a type or role in other tables."),
        Column("iri", IRI, "Its IRI in the ontology."),
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
CALLED = Table(
    "called",
    "The names by which each document calls whom it mentions.",
    (
        _refers("document", "documents", "The document."),
        _refers("node", "nodes", "The actor or place."),
        Column("name", ANY, "A name that it uses."),
        Column("fullest", TRUTH, "Whether it is the fullest of them."),
    ),
)
TYPES = Table(
    "types",
    "What each document holds actors, places and dealings to be.",
    (
        _refers("document", "documents", "The document."),
        _refers("node", "nodes", "The actor, place or dealing."),
        Column("type", ANY, "The class in the ontology."),
    ),
)
CODES = Table(
    "codes",
    "The codes of states, as each document has them.",
    (
        _refers("document", "documents", "The document."),
        _refers("node", "nodes", "The state."),
        Column("code", ANY, "Two letters (ISO 3166-1), or what the ontology says."),
    ),
)
WHOLES = Table(
    "wholes",
    "What actors and places are part of, as each document has it.",
    (
        _refers("document", "documents", "The document."),
        _refers("node", "nodes", "The part, such as a ministry."),
        _refers("whole", "nodes", "The whole, such as its state."),
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
        *_VALUE,
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
        _may("extractor", ANY, "What found it."),
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
SOURCES = Table(
    "sources",
    "On whose word claims rest, by the one name of each.",
    (
        Column("id", IRI, "The IRI of the source."),
        Column("name", ANY, "What it is called."),
        _may("reliability", ANY, "How reliable you graded it, A to F (Admiralty code)."),
        _may("credibility", ANY, "How credible you graded what it says, 1 to 6."),
    ),
)
RESTS = Table(
    "rests",
    "On whose word each claim rests: an outlet, or another that it names.",
    (_refers("claim", "claims", "The claim."), _refers("source", "sources", "The source.")),
)
CONFLICTS = Table(
    "conflicts",
    "Roles in which claims about a dealing say what cannot all be true.",
    (
        Column("id", IRI, "The IRI of the conflict."),
        _refers("dealing", "nodes", "The dealing."),
        Column("role", ANY, "The role; modality where some deny what others report."),
    ),
)
SIDES = Table(
    "sides",
    "The values of each conflict: an actor or place, words, a date, an amount or a modality.",
    (
        Column("id", IRI, "The IRI of the side."),
        _refers("conflict", "conflicts", "The conflict."),
        _refers("node", "nodes", "The actor or place.", required=False),
        *_VALUE,
        _may("modality", ANY, "actual, planned, possible or denied."),
    ),
)
STANDS = Table(
    "stands",
    "Which claims stand by which value of a conflict.",
    (_refers("side", "sides", "The side."), _refers("claim", "claims", "The claim.")),
)
PARTS = Table(
    "parts",
    "Which dealing is part of which, as a tranche of its package.",
    (_refers("dealing", "nodes", "The part."), _refers("whole", "nodes", "The whole.")),
)
TABLES = (
    NODES,
    EDGES,
    NAMES,
    FILLERS,
    CLAIMS,
    SPEAKERS,
    QUOTES,
    MENTIONS,
    DOCUMENTS,
    CALLED,
    TYPES,
    CODES,
    WHOLES,
    SOURCES,
    RESTS,
    CONFLICTS,
    SIDES,
    STANDS,
    PARTS,
    TERMS,
)
