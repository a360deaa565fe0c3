"""Open roles filled by likelihood: what grammar leaves open, and what most likely fills it.

The parse of a real sentence is often wrong just where a role hangs on it. So each role that grammar left open is offered
the candidates of its sentence and of the text before it, and a small logistic model, trained on annotated practice
documents (``training/``), says how likely each is.
"""

from kg.extraction.linking.linker import Linker, linked

__all__ = ["Linker", "linked"]
