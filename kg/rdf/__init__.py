"""Readings as RDF: one named graph a document, IRIs and bytes that are a function of the content."""
