"""Train the linking models on practice documents and keep their weights.

``python -m training.train`` reads the documents of ``tests/corpus``, fits the two logistic models of
`kg.extraction.linking` (which candidate fills an open role; which draft tells a dealing) and writes ``weights.json``.
Same documents, same bytes.
"""

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from kg.extraction.linking.model import Model
from kg.extraction.triggers import Lexicon, lexicon
from kg.ontology import load
from training.examples import Example, drafts, links
from training.practice import Practice, practice

ROOT = Path(__file__).parents[1]
CORPUS = ROOT / "tests" / "corpus"
WEIGHTS = ROOT / "kg" / "extraction" / "linking" / "weights.json"
RARE = 3
"""Cues seen fewer times are left out."""
SMALL = 0.02
"""Weights nearer to nothing are left out."""
FOLDS = 4
STRENGTH = {"links": 0.1, "drafts": 0.3}
"""Inverse strength of the penalty on large weights (scikit-learn's ``C``)."""


def main() -> None:
    """Train on the folders given, or on ``tests/corpus``, and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path, default=[CORPUS], help="folders of texts and gold")
    parser.add_argument("--model", default="sm", help="the spaCy model")
    parser.add_argument("-o", "--output", type=Path, default=WEIGHTS, help="file of the weights")
    options = parser.parse_args()
    ontology = load()
    models = trained(list(practice(options.folders, ontology, options.model)), lexicon(ontology))
    text = json.dumps({name: dict(sorted(model.weights.items())) for name, model in models.items()}, indent=1)
    options.output.write_text(text + "\n", encoding="utf-8")


def trained(documents: Sequence[Practice], table: Lexicon) -> dict[str, Model]:
    """Both models. Drafts are linked by models that have not seen their document, as it is in use."""
    by_document = [list(links(document, table)) for document in documents]
    told: list[Example] = []
    for fold in range(FOLDS):
        others = [example for n, found in enumerate(by_document) if n % FOLDS != fold for example in found]
        model = fitted(others, STRENGTH["links"])
        told += [example for document in documents[fold::FOLDS] for example in drafts(document, table, model)]
    every = [example for found in by_document for example in found]
    return {"links": fitted(every, STRENGTH["links"]), "drafts": fitted(told, STRENGTH["drafts"])}


def fitted(examples: Sequence[Example], strength: float) -> Model:
    """A logistic model of examples."""
    times: dict[str, int] = {}
    for example in examples:
        for cue in example.cues:
            times[cue] = times.get(cue, 0) + 1
    rows = [{cue: 1.0 for cue in example.cues if times[cue] >= RARE} for example in examples]
    vectorizer = DictVectorizer(sort=True)
    matrix = vectorizer.fit_transform(rows)
    regression = LogisticRegression(C=strength, max_iter=5000, fit_intercept=False)
    regression.fit(matrix, np.array([example.right for example in examples]))
    weights = zip(vectorizer.get_feature_names_out(), regression.coef_[0], strict=True)
    return Model({str(cue): round(float(weight), 3) for cue, weight in weights if abs(weight) >= SMALL})


if __name__ == "__main__":
    main()
