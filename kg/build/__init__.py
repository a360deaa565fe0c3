"""Building a graph: documents are read, made one and written to a folder, as a whole or not at all."""
