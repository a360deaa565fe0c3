"""What people say of a graph: judgements on what is one and what is wrong, in a text file of their own."""

from kg.judgements.file import JUDGEMENTS, read_judgements
from kg.judgements.judgement import About, AboutClaim, AboutEntity, Decision, Judgement, in_force
from kg.judgements.written import append_judgement

__all__ = [
    "JUDGEMENTS",
    "About",
    "AboutClaim",
    "AboutEntity",
    "Decision",
    "Judgement",
    "append_judgement",
    "in_force",
    "read_judgements",
]
