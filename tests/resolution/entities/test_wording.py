from kg.model.entity import Entity
from kg.resolution.entities.mention import Mention
from kg.resolution.entities.wording import why
from tests.resolution.entities.people import person, state


def told(name: str, *entities: Entity) -> str:
    return why(name, [Mention((str(n), entity.id), entity, frozenset({name})) for n, entity in enumerate(entities)])


def test_names_are_told_as_they_are_written() -> None:
    assert told("RU", state("RU")) == "one State: Russia (RU)"
    assert told("finance ministry (RU)", Entity("b", "Organization", ("Ministry of Finance",))) == (
        "one name: finance ministry (RU)"
    )
    assert told("jong kim un", person("Kim Jong-un", "Kim"), person("Kim Jong Un")) == "one name: Kim Jong-un"
    assert told("lavrov sergey", person("Sergey Lavrov"), person("Sergei Lavrov")) == (
        "one name, spelt Sergei Lavrov and Sergey Lavrov"
    )
