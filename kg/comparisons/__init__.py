"""What was compared across documents, with its reasons, told so that nothing else need be known: ``links.jsonl``."""
