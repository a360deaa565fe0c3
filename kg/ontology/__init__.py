"""The ontology as Python sees it: read from Turtle, never written in code."""
