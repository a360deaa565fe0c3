import pytest

from kg.resolution.entities.body_names import BodyName, body_name, initials, is_acronym


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Russian Ministry of Finance", BodyName("finance ministry", "RU", generic=True)),
        ("Finance Ministry of Russia", BodyName("finance ministry", "RU", generic=True)),
        ("Ministry of Finance of the Russian Federation", BodyName("finance ministry", "RU", generic=True)),
        ("North Korea's Ministry of Foreign Affairs", BodyName("foreign ministry", "KP", generic=True)),
        ("the Foreign Ministry", BodyName("foreign ministry", None, generic=True)),
        ("Department of Defense", BodyName("defence department", None, generic=True)),
        ("State Department", BodyName("department state", "US", generic=True)),
        ("Gazprom PJSC", BodyName("gazprom", None, generic=False)),
        ("PJSC Gazprom Neft", BodyName("gazprom neft", None, generic=False)),
        ("Yanchang Petroleum Co., Ltd.", BodyName("yanchang petroleum", None, generic=False)),
        ("UN Security Council", BodyName("united nations security council", None, generic=False)),
        ("World Health Organisation", BodyName("world health organization", None, generic=False)),
        ("Bank of England", BodyName("bank of england", None, generic=False)),
        ("Bank of Scotland", BodyName("bank of scotland", None, generic=False)),
        ("Bank of Cyprus", BodyName("bank", "CY", generic=True)),
        ("OPEC+", BodyName("opec plus", None, generic=False)),
        ("Russian Embassy to North Korea", BodyName("embassy korea north", "RU", generic=False)),
        ("Ltd", BodyName("ltd", None, generic=False)),
        ("Russia", BodyName("russia", None, generic=False)),
    ],
)
def test_names_taken_apart(name: str, expected: BodyName) -> None:
    assert body_name(name) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [("IMF", True), ("U.N.", True), ("AfDB", True), ("Shell", False), ("Gazprom", False), ("World Bank", False)],
)
def test_acronyms(name: str, *, expected: bool) -> None:
    assert is_acronym(name) is expected


def test_initials_leave_fillings_out() -> None:
    assert initials("bank for reconstruction and development") == "brd"
