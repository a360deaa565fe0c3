"""Claims of several documents that tell of one dealing.

Two claims of one type are held against each other role by role. What they share speaks for one dealing, the more the
rarer it is; what they have apart speaks against; the sum decides (P. Fellegi and A. B. Sunter, "A Theory for Record
Linkage", Journal of the American Statistical Association 64, 1969; weights by frequency after W. E. Winkler, 1989).
No single difference forbids: where all else is one, reports that differ in one figure are one dealing about which its
sources disagree. All weights stand in `kg.resolution.dealings.weights`, each with its reason.

The way of a claim: `telling` makes it comparable, `candidates` finds what it is worth comparing with, `comparison`
weighs a pair, `grouping` makes dealings of the pairs, `naming` gives them keys, and `parts` finds those that are part
of another.
"""

from kg.resolution.dealings.resolved import ResolvedDealings, resolve_dealings

__all__ = ["ResolvedDealings", "resolve_dealings"]
