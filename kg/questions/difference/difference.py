"""What is new in a graph since another: documents, claims, entities, dealings and conflicts added, changed and gone.

- A *document* is changed if a file has another content, or a content another file.
- A *claim* is told by its file, its type and its quotes. It is changed if it has another modality, other roles or other
  speakers; what its entities are merged with is no change of the claim.
- An *entity* is told by the documents that name it. It is changed if it has another label, type or name, and if two
  have been made one or one two.
- A *dealing* is told by its claims. It is changed if more or fewer documents or independent sources tell of it, if they
  tell it otherwise, and if two have been made one or one two.
- A *conflict* is told by its dealing and role. It is changed if it has other values.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from rdflib import Dataset

from kg.questions.difference.claims import compared_claims, matched_claims
from kg.questions.difference.conflicts import compared_conflicts
from kg.questions.difference.dealings import compared_dealings, matched_dealings
from kg.questions.difference.documents import compared_documents
from kg.questions.difference.entities import compared_entities
from kg.questions.difference.entry import Changes
from kg.questions.difference.reading import state_of


@dataclass(frozen=True)
class Difference:
    """What was added, changed and is gone, of each kind."""

    documents: Changes
    claims: Changes
    entities: Changes
    dealings: Changes
    conflicts: Changes

    def by_kind(self) -> Mapping[str, Changes]:
        """The changes under the names of their kinds, in the order in which people ask for them."""
        return {kind: getattr(self, kind) for kind in self.__dataclass_fields__}

    @property
    def is_empty(self) -> bool:
        """Whether nothing differs."""
        return not any(changes.number for changes in self.by_kind().values())


def difference(before: Dataset, now: Dataset) -> Difference:
    """Hold two built graphs against each other; the same graphs give the same, in the same order."""
    old, new = state_of(before), state_of(now)
    claims = matched_claims(old.claims, new.claims)
    dealings = matched_dealings(old, new, claims)
    return Difference(
        documents=compared_documents(old.documents, new.documents),
        claims=compared_claims(old.claims, new.claims, claims),
        entities=compared_entities(old.entities, new.entities),
        dealings=compared_dealings(old, new, dealings),
        conflicts=compared_conflicts(old, new, dealings),
    )
