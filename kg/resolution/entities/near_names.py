"""Persons of nearly one name: middle names, initials, surnames; they are one only where a single one fits."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product

from kg.resolution.entities.context import Context, differing_posts, shared_post
from kg.resolution.entities.ledger import ENOUGH, WORTH_A_LOOK, Ledger
from kg.resolution.entities.namesakes import MOST, SHOWN, star
from kg.resolution.entities.person_names import Alike, Words, alike, canonical, person_words
from kg.resolution.links import EntityNode, Reason

POINTS = {Alike.SAME: 4.0, Alike.MIDDLE: 3.5, Alike.PART: 1.0, Alike.INITIAL: 1.0, Alike.NEAR: 1.0}
LARGEST = 60
"""Names that share a word and are all compared; of more, only those that share two beginnings."""

Option = tuple[EntityNode, list[Reason]]


def settle_near_names(ledger: Ledger, persons: Mapping[str, Sequence[EntityNode]], context: Context) -> None:
    """Join persons whose names are nearly one, given all nodes of each canonical name."""
    written = {name: _written(name, nodes, ledger) for name, nodes in persons.items()}
    options: dict[EntityNode, list[Option]] = defaultdict(list)
    size: dict[EntityNode, int] = {}
    for short, long in _pairs(written):
        kind = alike(written[short], written[long])
        heads = ledger.heads(persons[short]), ledger.heads(persons[long])
        if kind is None or max(map(len, heads)) > MOST:
            continue
        for one in heads[0]:
            size[one] = len(written[short])
            for other in heads[1]:
                reasons = _reasons(kind, one, other, ledger, context)
                if one != other and _points(reasons) >= WORTH_A_LOOK:
                    options[one].append((other, reasons))
    for node in sorted(options, key=lambda node: (-size[node], node)):
        choose(ledger, node, options[node])


def settle_surnames(ledger: Ledger, persons: Mapping[str, Sequence[EntityNode]], context: Context) -> None:
    """Join those who go by one name alone to the only person of that name with the same post, or to each other."""
    full = _by_word_and_place(ledger, persons, context)
    options = {node: _by_post(ledger, node, full, context) for node in _with_surname_and_post(ledger, context)}
    alone: dict[tuple[str, str, str], list[EntityNode]] = defaultdict(list)
    for node, known in options.items():
        choose(ledger, node, known)
        for word, post in product(ledger.mentions[node].short, () if known else context.posts[node]):
            if post.title:
                alone[word, post.of, post.title].append(node)
    for (_, anchor, title), nodes in sorted(alone.items()):
        star(ledger, nodes, [Reason(1.0, "one surname"), Reason(3.0, f"one post: {title} ({context.label(anchor)})")])


def _by_word_and_place(
    ledger: Ledger, persons: Mapping[str, Sequence[EntityNode]], context: Context
) -> dict[tuple[str, str], list[EntityNode]]:
    """The first mentions of persons by each word of their names and each place of their posts."""
    found: dict[tuple[str, str], set[EntityNode]] = defaultdict(set)
    for name, nodes in persons.items():
        for node in nodes:
            for word, anchor in product(name.split(), context.anchors.get(node, ())):
                found[word, anchor].add(ledger.head(node))
    return {known: sorted(heads) for known, heads in found.items()}


def _with_surname_and_post(ledger: Ledger, context: Context) -> Iterator[EntityNode]:
    for node, mention in ledger.mentions.items():
        if mention.type == "Person" and not mention.names and context.posts.get(node):
            yield node


def _by_post(
    ledger: Ledger, node: EntityNode, full: Mapping[tuple[str, str], Sequence[EntityNode]], context: Context
) -> list[Option]:
    """Persons with a full name whom a surname may mean, for they have a post in one place."""
    short, posts = ledger.mentions[node].short, context.posts[node]
    heads = {head for word in short for post in posts for head in full.get((word, post.of), ())}
    found = []
    for head in sorted(heads):
        tie = shared_post(posts, context.posts_of(ledger.cluster(head)), context)
        if tie:
            found.append((head, [Reason(0.0, f"{ledger.label(node)}: a name of {ledger.label(head)}"), tie]))
    return found


def choose(ledger: Ledger, node: EntityNode, options: Sequence[Option]) -> None:
    """Join one to the only other that fits; of several, all are doubtful."""
    fit = ledger.heads(other for other, reasons in options if _points(reasons) >= ENOUGH)
    for other, reasons in sorted(options):
        if len(fit) == 1 and ledger.head(other) == fit[0] and _points(reasons) >= ENOUGH:
            ledger.join(node, other, reasons)
    left = [option for option in sorted(options) if ledger.head(option[0]) != ledger.head(node)]
    for other, reasons in left[:SHOWN]:
        several = [Reason(-1.0, f"{len(fit)} fit")] if len(fit) > 1 else []
        ledger.doubt(node, other, [*reasons, *several])


def _points(reasons: Iterable[Reason]) -> float:
    return sum(reason.points for reason in reasons)


def _reasons(kind: Alike, one: EntityNode, other: EntityNode, ledger: Ledger, context: Context) -> list[Reason]:
    reasons = [Reason(POINTS[kind], f"{kind.value}: {ledger.label(one)}, {ledger.label(other)}")]
    ours, theirs = ledger.cluster(one), ledger.cluster(other)
    tie = shared_post(context.posts_of(ours), context.posts_of(theirs), context)
    if tie:
        reasons.append(tie)
    elif context.anchors_of(ours) and context.anchors_of(theirs):
        reasons.extend(differing_posts(ours, theirs, context))
    if not {document for document, _ in ours}.isdisjoint(document for document, _ in theirs):
        reasons.append(Reason(-3.0, "a document names both"))
    return reasons


def _written(name: str, nodes: Sequence[EntityNode], ledger: Ledger) -> Words:
    """How a canonical name is written, in the order of its words."""
    written = (person_words(known) for known in ledger.mentions[nodes[0]].entity.names)
    return next(words for words in written if len(words) > 1 and canonical(words) == name)


def _pairs(written: Mapping[str, Words]) -> Iterator[tuple[str, str]]:
    """Pairs of names that share a word, the one with fewer words first."""
    blocks: dict[str, list[str]] = defaultdict(list)
    for name in written:
        for word in {word for word in name.split() if len(word) > 1}:
            blocks[word].append(name)
    seen = set()
    for block in _bounded(blocks):
        for one, other in combinations(sorted(block), 2):
            pair = (one, other) if (len(one.split()), other) <= (len(other.split()), one) else (other, one)
            if pair not in seen:
                seen.add(pair)
                yield pair


def _bounded(blocks: Mapping[str, Sequence[str]]) -> Iterator[Sequence[str]]:
    for word, names in sorted(blocks.items()):
        if len(names) <= LARGEST:
            yield names
            continue
        closer: dict[str, list[str]] = defaultdict(list)
        for name in names:
            for beginning in {other[:2] for other in name.split() if other != word}:
                closer[beginning].append(name)
        yield from (block for _, block in sorted(closer.items()) if len(block) <= LARGEST)
