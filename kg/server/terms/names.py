"""Names of terms with their prefixes, and where a page tells of them."""

import re
from collections.abc import Mapping

from kg.ontology.names import KG


class Names:
    """Short names for IRIs, by the prefixes of the declarations."""

    def __init__(self, prefixes: Mapping[str, str]) -> None:
        """``prefixes`` map to the namespaces for which they stand."""
        self._spaces = sorted(((space, prefix) for prefix, space in prefixes.items()), key=lambda pair: -len(pair[0]))

    def short(self, iri: str) -> str:
        """An IRI with its prefix, or as it is.

        >>> Names({"kg": "https://kg.example/ontology#"}).short("https://kg.example/ontology#Funding")
        'kg:Funding'
        """
        for space, prefix in self._spaces:
            if iri.startswith(space):
                return f"{prefix}:{iri.removeprefix(space)}"
        return iri

    def anchor(self, iri: str) -> str:
        """The fragment that a page has for a term; our own are those of their IRIs, so that these lead there.

        >>> names = Names({"my": "urn:my#"})
        >>> names.anchor("https://kg.example/ontology#Funding"), names.anchor("urn:my#Raid")
        ('Funding', 'my-Raid')
        """
        name = iri.removeprefix(KG) if iri.startswith(KG) else self.short(iri)
        return re.sub(r"[^\w-]+", "-", name).strip("-")
