"""Which names are those of news outlets, and which name one outlet."""

import re
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files

from kg.judgements.grades import Grades
from kg.readers.names import DOMAIN
from kg.resolution.names import is_generic, plain

_TELLING = re.compile(
    r"\b(?:news|newspaper|newswire|times|post|herald|daily|press|gazette|tribune|broadcasting|radio|tv|television|telegraph|chronicle"
    r"|courier|journal|dispatch|observer|examiner|inquirer|sentinel|weekly|magazine|wire|pravda|zeitung|shimbun)\b"
    r"|\bnews\b.*\bagency\b"
)
_BODY = re.compile(
    r"\b(?:ministry|minister|office|officer|secretary|secretariat|department|bureau|service|services|conference|release|committee|council"
    r"|embassy|company|corporation|union|freedom|attache|ltd|plc|inc|llc|gmbh)\b"
)
_KIND = re.compile(r"(?: (?:news agency|news service|newswire|newspaper|agency))+$")
_SECOND_LEVEL = frozenset(("ac", "co", "com", "gov", "net", "org"))
_HOST_OF_ALL = frozenset(("www", "m", "amp", "en", "eng", "english", "edition"))


class Outlets:
    """The outlets that a corpus can know: those that published something, those of the world, and those of the user.

    ``published`` are the names of publishers, once for each document. An outlet is called as the user calls it, else
    as the world does, else as most documents do.

    >>> outlets = Outlets(["NK News", "nknews.org"])
    >>> outlets.label("nknews.org"), outlets.knows("Reuters news agency"), outlets.knows("Ministry of Energy")
    ('NK News', True, False)
    """

    def __init__(self, published: Iterable[str] = (), grades: Grades = ()) -> None:
        self._labels = {identity(name): name for name in _commonest(published)}
        for names in (_world(), {grade.name: grade.also for grade in grades}):
            for name, others in names.items():
                self._labels.update({identity(known): name for known in (*others, name)})

    def label(self, name: str) -> str:
        """The one name of an outlet; of one that is not known, the name itself without an article."""
        return self._labels.get(identity(name)) or re.sub(r"^[Tt]he\s+", "", " ".join(name.split()))

    def knows(self, name: str) -> bool:
        """Whether a name is that of an outlet: one of those known, or one whose words tell it ("Harbour Gazette")."""
        if is_generic(name):
            return False
        words = plain(name)
        return identity(name) in self._labels or bool(_TELLING.search(words) and not _BODY.search(words))


def identity(name: str) -> str:
    """What names of one outlet have in common: no case, blanks, article, sort of outlet or parts of a host name.

    >>> identity("The Yonhap News Agency"), identity("www.nknews.org"), identity("NK News")
    ('yonhap', 'nknews', 'nknews')
    """
    if DOMAIN.fullmatch(name.strip().lower()):
        return "".join(_site(name.strip().lower().split(".")))
    words = plain(re.sub(r"\s*\([^)]*\)$", "", name.strip()))
    return _KIND.sub("", words).replace(" ", "") or words


def _site(labels: list[str]) -> Iterator[str]:
    """The labels of a host that name the outlet, without punctuation."""
    kept = labels[:-1]
    if len(kept) > 1 and kept[-1] in _SECOND_LEVEL:
        kept = kept[:-1]
    return (label.replace("-", "") for label in kept if label not in _HOST_OF_ALL or len(kept) == 1)


def _commonest(names: Iterable[str]) -> Iterator[str]:
    """Of the names of one outlet the one that most documents use; a host only where there is no other."""
    spellings: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for name in names:
        spellings[identity(name)][re.sub(r"^[Tt]he\s+", "", " ".join(name.split()))] += 1
    for counted in spellings.values():
        yield max(counted, key=lambda name: (not DOMAIN.fullmatch(name), counted[name], len(name), name))


@cache
def _world() -> Mapping[str, tuple[str, ...]]:
    table = tomllib.loads(files("kg.resolution.sources").joinpath("outlets.toml").read_text(encoding="utf-8"))
    return {name: tuple(others) for name, others in table["outlets"].items()}
