"""Which entities of several documents are one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from kg.model.reading import Reading
from kg.resolution.constraints import NOTHING_JUDGED, Constraints
from kg.resolution.entities.acronyms import settle_acronyms
from kg.resolution.entities.context import Context, of_posts, of_states
from kg.resolution.entities.crossings import note_crossings
from kg.resolution.entities.ledger import Ledger
from kg.resolution.entities.mentions import mentions_of
from kg.resolution.entities.namesakes import Compare, by_posts, by_states, settle
from kg.resolution.entities.naming import keys_of, label_of
from kg.resolution.entities.near_names import settle_near_names, settle_surnames
from kg.resolution.entities.wording import why
from kg.resolution.links import EntityNode, Link, Reason


@dataclass(frozen=True)
class ResolvedEntities:
    """A global key for each entity of each document, a preferred label for each key, and the comparisons behind.

    ``links`` are those that made things one (from any to any other of one entity there is a way over them), those that
    are doubtful, and those that keep namesakes apart.
    """

    keys: Mapping[EntityNode, str]
    labels: Mapping[str, str]
    links: tuple[Link, ...] = ()


def resolve_entities(readings: Sequence[Reading], constraints: Constraints = NOTHING_JUDGED) -> ResolvedEntities:
    """Which entities of the documents are one, in any order of documents.

    Bodies come before persons, who are told apart by the bodies in which they hold posts.
    """
    mentions = mentions_of(readings)
    ledger = Ledger(mentions, constraints)
    states = of_states(readings, mentions)
    bodies = [node for node, mention in mentions.items() if mention.type == "Organization"]
    ambiguous = settle_acronyms(ledger, bodies, states)
    for type_ in ("State", "Organization", "Place", "Vessel"):
        named = {name: nodes for name, nodes in ledger.named(type_).items() if name not in ambiguous}
        _settle_names(ledger, named, states, by_states(states))
    posts = of_posts(readings, ledger)
    persons = ledger.named("Person")
    _settle_names(ledger, persons, posts, by_posts(posts))
    settle_near_names(ledger, persons, posts)
    settle_surnames(ledger, persons, posts)
    note_crossings(ledger)
    return _resolved(ledger, replace(posts, anchors={**states.anchors, **posts.anchors}))


def _settle_names(
    ledger: Ledger, named: Mapping[str, Sequence[EntityNode]], context: Context, compare: Compare
) -> None:
    for name, nodes in named.items():
        settle(ledger, nodes, Reason(4.0, why(name, [ledger.mentions[node] for node in nodes])), context, compare)


def _resolved(ledger: Ledger, ties: Context) -> ResolvedEntities:
    keys: dict[EntityNode, str] = {}
    labels: dict[str, str] = {}
    for made, cluster in keys_of(ledger.together(), ledger.mentions, ties):
        keys.update(dict.fromkeys(cluster, made))
        labels[made] = label_of([ledger.mentions[node].entity for node in cluster])
    return ResolvedEntities(keys, labels, ledger.links())
