"""Keys of dealings: each is named after the first report of it."""

from collections.abc import Iterable, Mapping, Sequence

from kg.model.claim import Claim, EntityRef
from kg.model.reading import Reading
from kg.resolution.dealings.telling import Told
from kg.resolution.keys import key
from kg.resolution.links import ClaimNode


def named(groups: Iterable[Sequence[Told]], readings: Iterable[Reading]) -> dict[ClaimNode, str]:
    """A key for each claim: what the first published report of its dealing says, and where.

    Later reports of a dealing do not rename it.
    """
    contents = {node: text for reading in readings for node, text in _contents(reading)}
    keys = {}
    for group in groups:
        first = min(group, key=lambda one: (one.issued.isoformat() if one.issued else "~", contents[one.node]))
        keys.update(dict.fromkeys((one.node for one in group), contents[first.node]))
    return keys


def _contents(reading: Reading) -> Iterable[tuple[ClaimNode, str]]:
    """A key of what each claim of a document says, and where; the same said twice at one place is numbered."""
    names = {entity.id: (entity.type, *entity.names) for entity in reading.entities}
    document = reading.document.key
    seen: dict[str, int] = {}
    for number, claim in enumerate(reading.claims):
        content = key(claim.type, document, claim.modality, *_roles(claim, names), *_spans(claim))
        seen[content] = seen.get(content, 0) + 1
        yield (document, number), content if seen[content] == 1 else key(content, str(seen[content]))


def _roles(claim: Claim, names: Mapping[str, tuple[str, ...]]) -> Iterable[str]:
    """The fillers of a claim, in order; entities by their names, since their ids mean nothing."""
    fillers = ((role, names[filler.id] if isinstance(filler, EntityRef) else filler) for role, filler in claim.roles)
    return sorted(f"{role}={filler}" for role, filler in fillers)


def _spans(claim: Claim) -> Iterable[str]:
    return (f"{evidence.start}-{evidence.end}" for evidence in claim.evidence)
