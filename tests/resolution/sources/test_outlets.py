import pytest

from kg.judgements.grades import Grade
from kg.resolution.sources.outlets import Outlets, identity


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("NK News", "nknews.org"),
        ("NK News", "the NK NEWS"),
        ("Yonhap", "Yonhap News Agency"),
        ("Tide Post", "www.tide-post.co.uk"),
        ("Interfax", "Interfax (IF)"),
        ("Le Tribun", "The Le Tribun newspaper"),
    ],
)
def test_names_of_one_outlet(one: str, other: str) -> None:
    assert identity(one) == identity(other)


@pytest.mark.parametrize(
    ("one", "other"), [("NK News", "NK Times"), ("post.example", "tide.example"), ("Post", "Tide Post")]
)
def test_names_of_two_outlets(one: str, other: str) -> None:
    assert identity(one) != identity(other)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Harbour Gazette", True),
        ("Tide News", True),
        ("Radio Oslo", True),
        ("reuters.com", True),
        ("the Associated Press", True),
        ("QatarEnergy", True),  # it published something
        ("Gazprom", False),
        ("Ministry of Energy", False),
        ("Kremlin press service", False),
        ("Press Secretary", False),
        ("Lisbon", False),
    ],
)
def test_what_is_an_outlet(name: str, *, expected: bool) -> None:
    assert Outlets(["QatarEnergy", "Ministry of Energy"]).knows(name) is expected


def test_an_outlet_is_called_as_the_user_calls_it_then_as_the_world_does_then_as_most_documents_do() -> None:
    published = ["The Tide Post", "Tide Post", "tidepost.example", "Tide post", "ITAR-TASS", "reuters.com"]
    assert list(map(Outlets(published).label, published)) == [*["Tide Post"] * 4, "TASS", "Reuters"]
    grades = (Grade("Thomson Reuters", "A", also=("Reuters",)), Grade("Tide", "B", also=("Tide Post",)))
    assert list(map(Outlets(published, grades).label, published)) == [*["Tide"] * 4, "TASS", "Thomson Reuters"]
    assert Outlets(published, grades).knows("Tide")


def test_a_host_is_a_name_where_there_is_no_other() -> None:
    assert Outlets(["www.tide.example"]).label("tide.example") == "www.tide.example"
    assert Outlets().label("The Tide") == "Tide"
