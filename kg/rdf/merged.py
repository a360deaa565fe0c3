"""What only the merge knows: preferred labels, and how many documents tell of a dealing."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from kg.model.reading import Reading
from kg.rdf import literals
from kg.rdf.iris import DEFAULT_BASE, Iris
from kg.rdf.quad import Quad
from kg.rdf.vocabulary import KG, SKOS
from kg.resolution import Resolution


def merged_quads(readings: Iterable[Reading], resolution: Resolution, base: str = DEFAULT_BASE) -> Iterator[Quad]:
    """The graph of the merge: a skos:prefLabel for each entity, kg:documents and kg:claims for each dealing."""
    iris = Iris(base)
    for key, label in resolution.labels.items():
        yield Quad(iris.entity(key), SKOS.prefLabel, literals.string(label), iris.merged)
    documents: defaultdict[str, set[str]] = defaultdict(set)
    claims: Counter[str] = Counter()
    for reading in readings:
        for number in range(len(reading.claims)):
            dealing = resolution.dealings[reading.document.key, number]
            documents[dealing].add(reading.document.key)
            claims[dealing] += 1
    for key, count in claims.items():
        yield Quad(iris.dealing(key), KG["documents"], literals.integer(len(documents[key])), iris.merged)
        yield Quad(iris.dealing(key), KG["claims"], literals.integer(count), iris.merged)
