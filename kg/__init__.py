"""Dossier: from news documents to a knowledge graph in which every fact carries its proof."""

__version__ = "0.1.0"
