"""The graph of what was known at a moment of the past."""
