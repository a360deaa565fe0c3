"""FollowTheMoney entities as JSON lines, for OpenAleph and the tools of OpenSanctions.

Which schema and property stands for which class and role is declared in ``ontology/alignments.ttl``, and beside a
dealing type of one's own. FollowTheMoney has no word for plans, possibilities and denials: only a dealing that some
claim tells of as actual, and none denies, becomes a Payment, a Sanction or the like, which say that it is so. Every
other one is an Event whose name begins with what it is ("Planned funding: …"), tied to its actors by UnknownLinks.

Every dealing has its quotes in ``description``, each with its document, modality, speakers and confidence, and its
documents in ``proof``, ``publisher`` and ``sourceUrl``; an id is ``kg-``, the kind and the key of an IRI. What
FollowTheMoney cannot carry: as more than words, confidence, amounts that are no money, and who speaks of a Payment or a
Sanction; where a sentence stands, and which one mentions whom; which document states which value; numbers in more than
one currency beside dollars and euros; conflicts; control characters. A vessel is a Vessel even if it is an aircraft,
for the graph does not tell them apart.

It needs the library: ``pip install 'dossier-kg[ftm]'``.
"""

from importlib import import_module
from pathlib import Path

from kg.errors import StopRun


def write(build: Path, target: Path) -> None:
    """Write one entity a line, in the order of their ids. Raises `StopRun` without the library."""
    try:
        import_module("followthemoney")
    except ImportError as error:
        raise StopRun("ftm needs the library followthemoney; run pip install 'dossier-kg[ftm]'") from error
    import_module("kg.exports.ftm.lines").write(build, target)
