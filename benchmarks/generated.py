"""Reports made by rule, to measure what grows with the corpus: the same for the same size and seed.

Ten reports come out a day. The same states are in all of them; firms and persons come up with the corpus, each the
oftener named the earlier it came (Zipf). A dealing is told by several outlets within days, in amounts exact or rounded
and now and then in others; one report in ten is reprinted.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import TypeVar

from faker import Faker

from kg.model.claim import Claim, EntityRef, Evidence, Filler, Modality, When, Words
from kg.model.document import Document
from kg.model.entity import Entity
from kg.model.quantity import Quantity
from kg.model.reading import Reading

T = TypeVar("T")

A_DAY = 10
BEGIN = date(2015, 1, 1)
OUTLETS = 30
STATES = (
    ("Russia", "RU"), ("China", "CN"), ("United States", "US"), ("North Korea", "KP"), ("India", "IN"), ("Iran", "IR"),
    ("Turkey", "TR"), ("Germany", "DE"), ("France", "FR"), ("Japan", "JP"), ("Ukraine", "UA"), ("Brazil", "BR"),
    ("Egypt", "EG"), ("Vietnam", "VN"), ("Poland", "PL"), ("Kenya", "KE"), ("Nigeria", "NG"), ("Zambia", "ZM"),
    ("Peru", "PE"), ("Chile", "CL"), ("Norway", "NO"), ("Italy", "IT"), ("Spain", "ES"), ("Qatar", "QA"),
    ("Mongolia", "MN"), ("Nepal", "NP"), ("Kazakhstan", "KZ"), ("Serbia", "RS"), ("Moldova", "MD"), ("Ghana", "GH"),
)  # fmt: skip
MINISTRIES = (
    "Finance",
    "Energy",
    "Defence",
    "Foreign Affairs",
    "Agriculture",
    "Natural Resources",
    "Transport",
    "Health",
)
GOODS = (
    "wheat", "crude oil", "natural gas", "diesel", "coal", "iron ore", "copper concentrate", "fertiliser", "drones",
    "armoured vehicles", "vaccines", "rice", "steel", "locomotives", "patrol boats", "transformers", "timber", "buses",
    "artillery shells", "fire engines", "medical supplies", "uranium", "lithium", "turbines", "helicopters",
)  # fmt: skip
THINGS = (
    "railway", "port", "power plant", "pipeline", "road", "bridge", "refinery", "hospital", "school", "dam", "airport",
    "mine", "grid", "wind farm", "water main", "data cable", "shipyard", "steel mill", "housing", "irrigation",
)  # fmt: skip
POSTS = (
    "President",
    "prime minister",
    "foreign minister",
    "finance minister",
    "chief executive",
    "chairman",
    "ambassador",
)
ROLES = {
    "Funding": ("funder", "recipient", "amount", "purpose"),
    "Shipment": ("supplier", "recipient", "quantity", "goods"),
    "Agreement": ("party", "party", "", "subject"),
    "Cooperation": ("participant", "participant", "", "activity"),
    "Meeting": ("participant", "participant", "", "subject"),
    "Sanction": ("imposer", "target", "", "goods"),
}


@dataclass(frozen=True)
class Dealing:
    """What a report may tell of: a type, two actors, a day, and what it is about."""

    type: str
    actors: tuple[Entity, Entity]
    day: date
    amount: Decimal
    thing: str


def reports(size: int, seed: int) -> list[Reading]:
    """Readings of so many reports, in the order in which they came out."""
    world = World(size, seed)
    found: list[Reading] = []
    while len(found) < size:
        dealing = world.dealing(len(found))
        told = [world.report(dealing, number) for number in range(min(1 + int(world.random.expovariate(0.7)), 12))]
        told += [world.reprint(one, number) for number, one in enumerate(told) if world.random.random() < 0.1]
        found += told
    return found[:size]


class World:
    """States, bodies and persons, the earlier of which are named the oftener, and what they do."""

    def __init__(self, size: int, seed: int) -> None:
        self.random = Random(f"{seed} {size}")  # noqa: S311 - news, not secrets
        names = Faker("en_US")
        names.seed_instance(seed)
        self._states = [Entity(f"s{n}", "State", (name,), code) for n, (name, code) in enumerate(STATES)]
        self._bodies = [
            Entity(f"o{n}", "Organization", (f"{names.last_name()} {names.company()}",))
            for n in range(max(1, size // 4))
        ]
        self._words = names.words(500, unique=True)
        self._people = [Entity(f"p{n}", "Person", (names.name(),)) for n in range(max(1, size // 5))]
        self._places = [names.city() for _ in range(max(1, size // 5))]

    def state(self) -> Entity:
        """One of the states."""
        return self._often(self._states)

    def body(self) -> Entity:
        """One of the bodies that are no ministries."""
        return self._often(self._bodies)

    def person(self) -> Entity:
        """One of the persons."""
        return self._often(self._people)

    def place(self) -> str:
        """The name of one of the places."""
        return self._often(self._places)

    def dealing(self, after: int) -> Dealing:
        """A dealing of the day on which report number ``after`` comes out."""
        type_ = self.random.choice(list(ROLES))
        actors = (self._actor(), self._actor())
        while actors[0] == actors[1]:
            actors = (self._actor(), self._actor())
        amount = Decimal(self.random.randint(1, 999)) * 10 ** self.random.choice((4, 5, 6, 7))
        things = GOODS if type_ in {"Shipment", "Sanction"} else THINGS
        thing = self._often(things)
        if things is THINGS:
            thing = f"{self.random.choice(('construction', 'repair', 'expansion', 'financing'))} of a {thing}"
        return Dealing(type_, actors, BEGIN + timedelta(days=after // A_DAY), amount, thing)

    def report(self, dealing: Dealing, number: int) -> Reading:
        """A report of a dealing, a few days later at most; it names who holds a post, too."""
        person, state = self.person(), self.state()
        post = POSTS[int(person.id[1:]) % len(POSTS)]
        issued = dealing.day + timedelta(days=min(int(self.random.expovariate(1.0)), 20))
        fillers = self._fillers(dealing)
        said = ", ".join(_said(filler, dealing) for _, filler in fillers)
        sentences = [
            f"{dealing.type}: {said}, as was announced on {issued:%A}.",
            f"{post} {person.names[0]} of {state.names[0]} spoke of the {dealing.thing}.",
            *(" ".join(self.random.choices(self._words, k=15)).capitalize() + "." for _ in range(5)),
        ]
        text = " ".join(sentences)
        claims = (
            Claim(dealing.type, tuple(fillers), self._modality(), (_quote(text, sentences[0]),)),
            Claim(
                "Affiliation",
                (("person", EntityRef(person.id)), ("organization", EntityRef(state.id)), ("title", Words(post))),
                Modality.ACTUAL,
                (_quote(text, sentences[1]),),
            ),
        )
        name = f"{dealing.day}-{dealing.actors[0].id}-{dealing.actors[1].id}-{number}-{self.random.randrange(10**9)}"
        outlet = f"Outlet {self.random.randrange(OUTLETS)}"
        document = Document(f"{name}.txt", text, dealing.thing.capitalize(), issued.isoformat(), outlet)
        entities = {one.id: one for one in (*self._with_parents(dealing.actors), person, state)}
        return Reading(document, tuple(entities.values()), claims)

    def reprint(self, reading: Reading, number: int) -> Reading:
        """The same text in another outlet, with a line of its own."""
        text = f"{reading.document.text} This report first appeared elsewhere."
        outlet = f"Outlet {self.random.randrange(OUTLETS)}"
        file = f"{reading.document.file[:-4]}-again-{number}.txt"
        return replace(reading, document=replace(reading.document, file=file, text=text, publisher=outlet))

    def _fillers(self, dealing: Dealing) -> list[tuple[str, Filler]]:
        first, second, amount, about = ROLES[dealing.type]
        one, other = dealing.actors
        fillers: list[tuple[str, Filler]] = [(first, EntityRef(one.id)), (second, EntityRef(other.id))]
        if amount:
            fillers.append((amount, self._amount(dealing, "USD" if amount == "amount" else "t")))
        if self.random.random() < 0.8:
            fillers.append((about, Words(dealing.thing)))
        if self.random.random() < 0.6:
            precise = self.random.random() < 0.7
            fillers.append(("date", When(dealing.day.isoformat()[: 10 if precise else 7])))
        return fillers

    def _amount(self, dealing: Dealing, unit: str) -> Quantity:
        """The amount as one report has it: as it is, rounded, or, in one of twenty, another."""
        value, chance = dealing.amount, self.random.random()
        if chance < 0.05:
            value *= 2
        elif chance < 0.35:
            value = Decimal(f"{value:.0e}")
        return Quantity(value, unit, approximate=0.05 <= chance < 0.35)

    def _modality(self) -> Modality:
        return self.random.choices(list(Modality), (70, 20, 7, 3))[0]

    def _actor(self) -> Entity:
        chance = self.random.random()
        if chance < 0.45:
            return self.state()
        if chance < 0.55:
            state = self.state()
            ministry = self.random.choice(MINISTRIES)
            return Entity(f"m{ministry}{state.id}", "Organization", (f"Ministry of {ministry}",), parent=state.id)
        return self.body()

    def _with_parents(self, actors: Sequence[Entity]) -> list[Entity]:
        return [*(self._states[int(one.parent[1:])] for one in actors if one.parent), *actors]

    def _often(self, pool: Sequence[T]) -> T:
        """One of a pool, the n-th with a chance of about one in n (Zipf)."""
        return pool[int(len(pool) ** self.random.random()) - 1]


def _said(filler: Filler, dealing: Dealing) -> str:
    if isinstance(filler, EntityRef):
        return next(one.names[0] for one in dealing.actors if one.id == filler.id)
    return f"{filler.value:,f} {filler.unit}" if isinstance(filler, Quantity) else filler.text


def _quote(text: str, sentence: str) -> Evidence:
    start = text.index(sentence)
    return Evidence(start, start + len(sentence), sentence)
