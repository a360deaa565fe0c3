"""Keys and labels of what was made one."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from kg.annotation.gazetteer import NameKind
from kg.annotation.states import StateNames
from kg.model.entity import Entity
from kg.resolution.entities.context import Context
from kg.resolution.entities.mention import Mention
from kg.resolution.keys import key
from kg.resolution.links import EntityNode


def keys_of(
    clusters: Iterable[Sequence[EntityNode]], mentions: Mapping[EntityNode, Mention], ties: Context
) -> list[tuple[str, Sequence[EntityNode]]]:
    """Each cluster with a key of its own: of type and name, and of more only where that is another's, too.

    Namesakes have keys of their ties; where these are the same or there are none, of their first document.
    """
    named: dict[tuple[str, ...], list[Sequence[EntityNode]]] = defaultdict(list)
    for cluster in clusters:
        named[_name([mentions[node] for node in cluster])].append(cluster)
    found = []
    for name, bearers in sorted(named.items()):
        told = [_ties(cluster, ties) for cluster in bearers]
        for cluster, tie in zip(bearers, told, strict=True):
            if len(bearers) == 1:
                found.append((key(*name), cluster))
            elif tie and told.count(tie) == 1:
                found.append((key(*name, tie), cluster))
            else:
                found.append((key(*name, *min(cluster)), cluster))
    return found


def label_of(entities: Sequence[Entity]) -> str:
    """The name that most documents put first, the longest of equals; for a State none but a name of its own.

    Where all documents call a State by its capital or its people ("Washington", "Soviet") it has its usual name.
    """
    counts: dict[str, int] = defaultdict(int)
    for entity in entities:
        if entity.code is None or is_own_name(entity.names[0]):
            counts[entity.names[0]] += 1
    if not counts:
        return next(StateNames().label(entity.code) for entity in entities if entity.code)
    return max(counts, key=lambda name: (counts[name], len(name), name))


def _name(mentions: Sequence[Mention]) -> tuple[str, ...]:
    """Type and name: full names before others, the first of them; what has none to tell it by has its document's."""
    names = {(" " not in name, mention.type, name) for mention in mentions for name in mention.names}
    if names:
        return min(names)[1:]
    first = min(mentions, key=lambda mention: mention.node)
    return first.type, first.label.casefold(), f"in {first.node[0]}"


def _ties(cluster: Sequence[EntityNode], ties: Context) -> str:
    """The first State or the posts that tell a cluster from its namesakes; bodies are no key, theirs may change."""
    return min((anchor for anchor in ties.anchors_of(cluster) if "/" not in anchor), default="")


def is_own_name(name: str) -> bool:
    """Whether a name is not a State's by way of its capital, seat or people."""
    found = StateNames().find(name)
    return found is None or found.kind is NameKind.NAME
