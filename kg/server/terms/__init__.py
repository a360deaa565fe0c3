"""The page of an ontology, made of its Turtle: terms, what must hold of them, a diagram and examples of the graph."""
