"""From annotated text to claims: frames of the ontology, interpreted over the syntax."""
