import pytest

from kg.errors import StopRun
from kg.model.entity import ACTOR_TYPES, ENTITY_TYPES
from kg.ontology import Frame, Kind, load
from tests.ontology.award import write

TYPES = ["Affiliation", "Agreement", "Cooperation", "Funding", "Measurement", "Meeting", "Sanction", "Shipment"]


def test_there_are_eight_types_by_name():
    assert list(load().dealings) == TYPES


def test_roles_come_in_the_order_of_the_shape_with_their_kinds():
    roles = load().dealings["Sanction"].roles
    assert [(role.name, role.kind) for role in roles.values()] == [
        ("imposer", Kind.ACTOR),
        ("target", Kind.ENTITY),
        ("measure", Kind.TEXT),
        ("goods", Kind.TEXT),
        ("limit", Kind.AMOUNT),
        ("date", Kind.DATE),
    ]
    assert roles["goods"].iri == "https://kg.example/ontology#goods"
    assert roles["imposer"].types == tuple(sorted(ACTOR_TYPES))
    assert roles["target"].types == tuple(sorted(ENTITY_TYPES))
    assert roles["limit"].types == roles["date"].types == ()


def test_a_ninth_type_is_one_file(tmp_path):
    ontology = load([write(tmp_path)])
    assert sorted(ontology.dealings) == ["Affiliation", "Agreement", "Award", *TYPES[2:]]
    award = ontology.dealings["Award"]
    assert award.iri == "https://example.org/award#Award"
    assert (award.label, award.definition) == ("award", "A prize or medal given to somebody.")
    assert award.example == "The academy awarded Alice Munro the Nobel Prize in 2013."
    assert [(role.name, role.kind, role.types) for role in award.roles.values()] == [
        ("funder", Kind.ACTOR, tuple(sorted(ACTOR_TYPES))),
        ("honours", Kind.ACTOR, ("Person",)),
        ("prize", Kind.TEXT, ()),
        ("date", Kind.DATE, ()),
    ]
    assert award.frames == (
        Frame(
            label="giving a prize",
            verbs=("award", "hand out", "honour"),
            nouns=("oscar-night prize",),
            functions={"dative": ("honours",), "object": ("honours", "prize"), "subject": ("funder",)},
            requires=("honours", "date"),
            modality="actual",
        ),
    )


def test_a_folder_gives_the_same_as_its_file(tmp_path):
    path = write(tmp_path)
    assert load([tmp_path]) == load([path]) == load([path, tmp_path])


def test_the_digest_changes_with_the_declarations_and_with_nothing_else(tmp_path):
    plain, more = load().digest, load([write(tmp_path)]).digest
    assert plain == load().digest
    assert plain != more
    assert load([write(tmp_path, name="other.ttl")]).digest == more
    assert load([write(tmp_path, ('"honour"', '"honor"'))]).digest not in {plain, more}


def test_a_file_may_add_a_frame_to_a_type_of_ours(tmp_path):
    path = tmp_path / "more.ttl"
    path.write_text(
        "@prefix frame: <https://kg.example/frame#> . @prefix kg: <https://kg.example/ontology#> .\n"
        "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
        'kg:Funding frame:frame [ rdfs:label "zz bankrolling" ; frame:verb "bankroll" ; frame:subject kg:funder ] .\n',
        encoding="utf-8",
    )
    ours, theirs = load().dealings["Funding"].frames, load([path]).dealings["Funding"].frames
    assert theirs == (*ours, Frame("zz bankrolling", verbs=("bankroll",), functions={"subject": ("funder",)}))


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        (
            [("award:prize", "kg:goods"), ("rdf:langString ;", "kg:Quantity ;")],
            "award.ttl: kg:goods has two different rdfs:range, 'http://www.w3.org/1999/02/22-rdf-syntax-ns#langString' "
            "and 'https://kg.example/ontology#Quantity'; declare it the same, or take another name",
        ),
        (
            [("award:Award", "kg:Meeting")],
            "award.ttl: kg:Meeting has two different rdfs:label, 'award' and 'meeting'; "
            "declare it the same, or take another name",
        ),
        (
            [("award:Award ", "award:Meeting ")],
            "award.ttl: award:Meeting has the same name as <https://kg.example/ontology#Meeting>; take another name",
        ),
        (
            [("sh:order 4 ;", "sh:order 4 ; sh:path kg:funder ; sh:class kg:Actor ], [ sh:order 5 ;")],
            "award.ttl: award:Award lists kg:funder twice with different sh:order; keep one",
        ),
        (
            [("@prefix kg:", "prefix kg")],
            "award.ttl: line 3 is not Turtle; correct this line or the one before it",
        ),
    ],
)
def test_what_contradicts_stops_the_run(tmp_path, changes, message):
    with pytest.raises(StopRun) as caught:
        load([write(tmp_path, *changes)])
    assert str(caught.value) == message


def test_a_file_that_is_not_there_stops_the_run(tmp_path):
    with pytest.raises(StopRun, match=r"nowhere.ttl: no Turtle file here; name a \.ttl file or a folder"):
        load([tmp_path / "nowhere.ttl"])


def test_a_file_that_is_not_utf8_stops_the_run(tmp_path):
    path = tmp_path / "latin.ttl"
    path.write_bytes("# naïve".encode("latin-1"))
    with pytest.raises(StopRun, match=r"latin.ttl: the file cannot be read as UTF-8 text"):
        load([path])
