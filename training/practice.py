"""Practice documents: texts with gold beside them, annotated, and which gold dealing each draft tells of."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.annotation.annotated import Annotated, annotate
from kg.annotation.model import load
from kg.extraction.draft import Draft
from kg.model.claim import EntityRef, Filler, When, Words
from kg.model.document import Document
from kg.ontology import Ontology
from kg.readers import read
from kg.scoring.account import Amount, Date, Dealing, Named, Phrase, Quote
from kg.scoring.account import Filler as GoldFiller
from kg.scoring.gold import read_folder
from kg.scoring.matching import normal_name, same


@dataclass(frozen=True)
class Practice:
    """An annotated document and its gold dealings."""

    annotated: Annotated
    gold: Sequence[Dealing]

    def is_right(self, filler: Filler, role: str, dealing: Dealing) -> bool:
        """Whether a gold dealing has the filler in the role."""
        return any(name == role and same(known, self.plain(filler)) for name, known in dealing.fillers)

    def plain(self, filler: Filler) -> GoldFiller:
        """A filler as the scorer compares it."""
        if isinstance(filler, EntityRef):
            names = self.annotated.entities[filler.id].names
            return Named(frozenset(map(normal_name, names)), names[0])
        if isinstance(filler, When):
            return Date(filler.text)
        if isinstance(filler, Words):
            return Phrase(filler.text)
        return Amount(float(filler.value), filler.unit)

    def right_fillers(self, draft: Draft, dealing: Dealing) -> int:
        """How many fillers of a draft a gold dealing has too."""
        return sum(self.is_right(filler, role, dealing) for role, fillers in draft.roles.items() for filler in fillers)

    def told_by(self, drafts: Sequence[Draft]) -> list[Dealing | None]:
        """The gold dealing that each draft tells of, None where it tells of none or it is open of which.

        It is the one of its type whose evidence holds the trigger and which shares most fillers; where none shares any,
        the only one of the type in that sentence that no other draft tells of.
        """
        choices = [self._choices(draft) for draft in drafts]
        best = [max(choice, key=lambda pair: pair[0], default=(0, None)) for choice in choices]
        taken = {id(dealing) for score, dealing in best if score}
        found: list[Dealing | None] = []
        for choice, (score, dealing) in zip(choices, best, strict=True):
            if score:
                found.append(dealing)
            else:
                known = [d for _, d in choice]
                left = [d for d in known if id(d) not in taken] or known
                found.append(left[0] if len(left) == 1 else None)
        return found

    def _choices(self, draft: Draft) -> list[tuple[int, Dealing]]:
        at = self.annotated.doc[draft.trigger.head].idx
        return [
            (self.right_fillers(draft, dealing), dealing)
            for dealing in self.gold
            if dealing.type == draft.trigger.dealing.name and any(_holds(quote, at) for quote in dealing.quotes)
        ]


def _holds(quote: Quote, at: int) -> bool:
    return quote.start is not None and quote.end is not None and quote.start <= at < quote.end


def practice(folders: Sequence[Path], ontology: Ontology, model: str) -> Iterator[Practice]:
    """The practice documents of folders of ``STEM.txt`` with ``STEM.json`` beside, in the order of their names."""
    gold = {document.stem: document for folder in folders for document in read_folder(folder, ontology).documents}
    texts = [str(path) for folder in folders for path in sorted(folder.glob("*.txt"))]
    documents = [found for found in read(texts) if isinstance(found, Document) and Path(found.file).stem in gold]
    for annotated in annotate(documents, load(model)):
        yield Practice(annotated, gold[Path(annotated.document.file).stem].account.dealings)
