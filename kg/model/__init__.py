"""What a document says, as plain frozen data: no spaCy, no rdflib, nothing that needs a model to read."""
