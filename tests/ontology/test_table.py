from kg.ontology import DealingType, Kind, Ontology, Role, load, table


def test_a_row_has_name_definition_and_roles():
    roles = {name: Role(name, Kind.TEXT, "", name, "") for name in ("prize", "date")}
    award = DealingType("Award", "", "award", "A prize\n or a | medal.", "", roles, ())
    assert table(Ontology({"Award": award}, "")) == (
        "| dealing | is | roles |\n| --- | --- | --- |\n| `Award` | A prize or a \\| medal. | `prize`, `date` |\n"
    )


def test_our_own_types_have_a_row_each():
    assert table(load()).count("\n") == 2 + 8
