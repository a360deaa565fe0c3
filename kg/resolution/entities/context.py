"""What ties a mention to the world: the State that a body is of, the bodies and States of a person's posts."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Any, TypeVar

from kg.annotation.states import StateNames
from kg.model.reading import Reading
from kg.resolution.entities.ledger import Ledger
from kg.resolution.entities.mention import Mention
from kg.resolution.entities.surroundings import Post, Surroundings
from kg.resolution.links import EntityNode, Reason

T = TypeVar("T")

VAGUE = frozenset({"", "boss", "chief", "head", "leader", "official", "representative"})
"""Titles that any post of the same place may go by."""
RANKS = frozenset({"assistant", "deputy", "first", "junior", "second", "vice"})
"""Words that make a post another one."""


@dataclass(frozen=True)
class Context:
    """Ties of mentions: ``anchors`` of each, what its document names (``around``), and ``labels`` of anchors.

    An anchor is the code of a State, or the document and id of the first of the mentions that are one body. ``posts``
    has those of persons, as pairs of an anchor and a plain title.
    """

    anchors: Mapping[EntityNode, frozenset[str]]
    around: Mapping[str, frozenset[str]]
    labels: Mapping[str, str]
    posts: Mapping[EntityNode, frozenset[Post]]
    _known: dict[tuple[str, EntityNode, int], frozenset[Any]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def anchors_of(self, cluster: Sequence[EntityNode]) -> frozenset[str]:
        """All anchors of the mentions that are one."""
        return self._of("anchors", cluster, self.anchors.get)

    def around_of(self, cluster: Sequence[EntityNode]) -> frozenset[str]:
        """Whatever may be an anchor and is named in the documents of the mentions that are one."""
        return self._of("around", cluster, lambda node: self.around.get(node[0]))

    def posts_of(self, cluster: Sequence[EntityNode]) -> frozenset[Post]:
        """All posts of the mentions that are one."""
        return self._of("posts", cluster, self.posts.get)

    def _of(
        self, what: str, cluster: Sequence[EntityNode], of: Callable[[EntityNode], frozenset[T] | None]
    ) -> frozenset[T]:
        """Gathered once a cluster: clusters only grow at their end, so that first node and size tell them apart."""
        at = (what, cluster[0], len(cluster))
        if at not in self._known:
            self._known[at] = frozenset(chain.from_iterable(of(node) or () for node in cluster))
        return self._known[at]

    def label(self, anchor: str) -> str:
        """What to call an anchor."""
        return self.labels.get(anchor, anchor)

    def tell(self, posts: Iterable[Post]) -> str:
        """One or two posts in words.

        >>> Context({}, {}, {"EG": "Egypt"}, {}).tell([Post("EG", "president")])
        'president (Egypt)'
        """
        return ", ".join(f"{post.title or 'a post'} ({self.label(post.of)})" for post in sorted(posts)[:2])


def of_states(readings: Sequence[Reading], mentions: Mapping[EntityNode, Mention]) -> Context:
    """The States of bodies and the navies of ships."""
    around = {
        reading.document.key: frozenset(entity.code for entity in reading.entities if entity.code)
        for reading in readings
    }
    codes = frozenset().union(*around.values(), *(mention.states for mention in mentions.values()))
    return Context(
        anchors={node: mention.states for node, mention in mentions.items()},
        around=around,
        labels={code: _state(code) for code in codes},
        posts={},
    )


def of_posts(readings: Sequence[Reading], ledger: Ledger) -> Context:
    """The posts of persons, once it is known which of their bodies are one."""
    around: dict[str, set[str]] = defaultdict(set)
    posts: dict[EntityNode, frozenset[Post]] = {}
    labels: dict[str, str] = {}
    for reading in readings:
        document = reading.document.key
        anchors: dict[str, str] = {}
        for entity in reading.entities:
            if entity.type in {"State", "Organization"}:
                anchor = entity.code or "/".join(ledger.head((document, entity.id)))
                anchors[entity.id] = anchor
                labels[anchor] = min(labels.get(anchor, entity.names[0]), entity.names[0])
                if entity.code:
                    labels[anchor] = _state(entity.code)
        around[document].update(anchors.values())
        for person, found in Surroundings(reading).posts.items():
            posts[document, person] = frozenset(
                Post(anchor, post.title)
                for post in found
                if post.of in anchors
                for anchor in {anchors[post.of], *ledger.mentions[document, post.of].states}
            )
    return Context(
        anchors={node: frozenset(post.of for post in found) for node, found in posts.items()},
        around={document: frozenset(named) for document, named in around.items()},
        labels=labels,
        posts=posts,
    )


def same_title(one: str, other: str) -> bool:
    """Whether two titles may be of one post, if they are of one place.

    >>> same_title("finance minister", "minister"), same_title("prime minister", "deputy prime minister")
    (True, False)
    """
    if one in VAGUE or other in VAGUE:
        return True
    ours, theirs = set(one.split()), set(other.split())
    return (ours & RANKS) == (theirs & RANKS) and (ours <= theirs or theirs <= ours)


def shared_post(ours: Iterable[Post], theirs: Iterable[Post], context: Context) -> Reason | None:
    """That both hold one post, as a reason; or that both are of one body or State."""
    theirs = sorted(theirs)
    places = [(one, other) for one in sorted(ours) for other in theirs if one.of == other.of]
    same = next((pair for pair in places if same_title(pair[0].title, pair[1].title)), None)
    if same:
        return Reason(3.0, f"one post: {context.tell(set(same))}")
    if places:
        return Reason(2.0, f"posts of one place: {context.tell(set(places[0]))}")
    return None


def differing_posts(one: Sequence[EntityNode], other: Sequence[EntityNode], context: Context) -> list[Reason]:
    """What posts in different places say, and what still ties them: a title, the other's body in one's documents."""
    ours, theirs = context.posts_of(one), context.posts_of(other)
    reasons = [Reason(-3.0, f"posts of different places: {context.tell(ours)}; {context.tell(theirs)}")]
    told = {post.title for post in theirs} - VAGUE
    if any(same_title(post.title, title) for post in ours if post.title not in VAGUE for title in told):
        reasons.append(Reason(1.5, "their titles are one"))
    tied = (context.around_of(one) & context.anchors_of(other)) | (context.around_of(other) & context.anchors_of(one))
    if tied:
        state = all(len(anchor) <= 4 for anchor in tied)
        named = ", ".join(sorted(map(context.label, tied))[:2])
        reasons.append(Reason(1.0 if state else 2.0, f"a document of the one names the other's {named}"))
    return reasons


def _state(code: str) -> str:
    try:
        return StateNames().label(code)
    except KeyError:
        return code
