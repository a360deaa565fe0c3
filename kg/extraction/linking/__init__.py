"""Open roles filled by likelihood: what grammar left open, and what of the sentence most likely fills it.

The parse of a real sentence is often wrong just where a role hangs on it. So each role that grammar left open is
offered the candidates of its sentence, and a small logistic model, taught by annotated practice documents
(``training/``), says how likely each is; a second one says how likely a draft tells a dealing at all.
"""

from kg.extraction.linking.linker import Linker, linked

__all__ = ["Linker", "linked"]
