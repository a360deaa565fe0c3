"""Keys: names of things that are a function of what they are."""

import hashlib


def key(*parts: str) -> str:
    """16 hexadecimal digits of a SHA-256 over the parts."""
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]
