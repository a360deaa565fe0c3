"""What people say of a graph: judgements on what is one and what is wrong, in a text file of their own."""

from kg.judgements.judgement import AboutClaim, AboutEntity, Decision, Judgement

__all__ = ["AboutClaim", "AboutEntity", "Decision", "Judgement"]
