"""Terms of N-Triples as Turtle abbreviates them."""

import re
from collections.abc import Mapping
from functools import lru_cache

from kg.rdf.vocabulary import RDF, XSD

_LOCAL = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_-]*")  # part of PN_LOCAL: names that need no escape
_BARE = {
    str(XSD.boolean): re.compile("true|false"),
    str(XSD.integer): re.compile("[+-]?[0-9]+"),
    str(XSD.decimal): re.compile(r"[+-]?[0-9]*\.[0-9]+"),
}
_TYPE = str(RDF.type)
_KEPT = 1 << 16  # IRIs of which the short form is remembered


class Terms:
    """Terms with the prefixes that a file declares."""

    def __init__(self, prefixes: Mapping[str, str]) -> None:
        """Take the beginnings of IRIs, each up to its last ``/`` or ``#``, by their prefixes."""
        self._prefixes = {iri: prefix for prefix, iri in prefixes.items()}
        self.iri = lru_cache(_KEPT)(self._iri)

    def verb(self, predicate: str) -> str:
        """A predicate, by its IRI."""
        return "a" if predicate == _TYPE else self.iri(predicate)

    def value(self, term: str) -> str:
        """An object, as N-Triples has it.

        >>> terms = Terms({"kg": "https://kg.example/ontology#", "xsd": "http://www.w3.org/2001/XMLSchema#"})
        >>> terms.value("<https://kg.example/ontology#Claim>")
        'kg:Claim'
        >>> terms.value('"8.5"^^<http://www.w3.org/2001/XMLSchema#decimal>')
        '8.5'
        >>> terms.value('"2026"^^<http://www.w3.org/2001/XMLSchema#gYear>')
        '"2026"^^xsd:gYear'
        """
        if term[0] == "<":
            return self.iri(term[1:-1])
        if term[-1] != ">":
            return term  # a string, or one in a language
        text, _, datatype = term[:-1].rpartition("^^<")
        bare = _BARE.get(datatype)
        return text[1:-1] if bare and bare.fullmatch(text, 1, len(text) - 1) else f"{text}^^{self.iri(datatype)}"

    def _iri(self, iri: str) -> str:
        """An IRI with its prefix, if it has one."""
        end = max(iri.rfind("/"), iri.rfind("#")) + 1
        prefix = self._prefixes.get(iri[:end])
        return f"{prefix}:{iri[end:]}" if prefix is not None and _LOCAL.fullmatch(iri, end) else f"<{iri}>"
