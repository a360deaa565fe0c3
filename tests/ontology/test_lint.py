from pathlib import Path

import pytest

from kg.errors import StopRun
from kg.ontology import Fault, lint, load
from kg.ontology.files import folder, own_files
from tests.ontology.award import write

FRAME = "the frame 'giving a prize' of award:Award"


def messages(folder: Path, *changes: tuple[str, str]) -> list[tuple[str, str]]:
    return [(fault.term, fault.message) for fault in lint([write(folder, *changes)])]


def test_our_own_files_are_clean():
    assert lint(own_files()) == []
    assert lint([folder(), folder() / "dealings"]) == []


def test_a_sound_file_of_a_user_is_clean(tmp_path):
    assert lint([write(tmp_path)]) == []


@pytest.mark.parametrize(
    ("changes", "term", "message"),
    [
        (
            [('rdfs:label "award"@en ;', "")],
            "award:Award",
            "has no rdfs:label; add one in English",
        ),
        (
            [('skos:definition "A prize or medal given to somebody."@en', 'skos:definition "Preis"@de')],
            "award:Award",
            "has no skos:definition; add one in English",
        ),
        (
            [('skos:example "The academy', 'rdfs:comment "The academy')],
            "award:Award",
            "has no skos:example; add one in English",
        ),
        (
            [(" ; rdfs:subClassOf kg:Dealing", "")],
            "award:Award",
            "is no type of dealing; make it rdfs:subClassOf kg:Dealing",
        ),
        (
            [("award:Award frame:frame [", "[] rdfs:seeAlso [")],
            "award:Award",
            "has no frame; add one with frame:frame, or nothing will be found",
        ),
        (
            [("rdfs:range kg:Person ;", "")],
            "award:honours",
            "has no rdfs:range that says what fills the role; "
            "give it kg:Actor, kg:Entity, kg:Quantity, kg:Date or rdf:langString",
        ),
        (
            [('rdfs:label "prize"@en ; ', "")],
            "award:prize",
            "has no rdfs:label; add one in English",
        ),
        (
            [("sh:order 2 ; ", "")],
            "award:Award",
            "lists award:honours without sh:order; number the roles from 1",
        ),
        (
            [("sh:path award:honours ; sh:class kg:Person", "sh:path award:honours ; sh:class kg:Quantity")],
            "award:Award",
            "does not check what fills award:honours; "
            "say so with sh:class, sh:datatype or sh:node as the range of the role has it",
        ),
        (
            [("; sh:node kg:DateShape", "")],
            "award:Award",
            "does not check what fills kg:date; "
            "say so with sh:class, sh:datatype or sh:node as the range of the role has it",
        ),
        (
            [("frame:dative award:honours", "frame:indirect award:honours")],
            FRAME,
            "has frame:indirect, which no frame has; see ontology/frame.ttl",
        ),
        (
            [("frame:dative award:honours", "frame:dative kg:recipient")],
            FRAME,
            "has frame:dative kg:recipient, which its shape does not list; add it there",
        ),
        (
            [('frame:verb "honour", "award", "hand out" ;', ""), ('frame:noun "oscar-night prize" ;', "")],
            FRAME,
            "has no trigger; list words with frame:verb, frame:noun or frame:adjective-trigger",
        ),
        (
            [('"honour"', '"Honour"')],
            FRAME,
            "has the trigger 'Honour', which is not in lower case; write it as a dictionary does",
        ),
        (
            [('"hand out"', '"handed out"')],
            FRAME,
            "has the trigger 'handed out', which is not a lemma; write it as a dictionary does",
        ),
        (
            [('"hand out"', '"hand  out"')],
            FRAME,
            "has the trigger 'hand  out', which is not made of words with one blank between them; "
            "write it as a dictionary does",
        ),
        (
            [("frame:requires award:honours", "frame:requires kg:funder"), ("frame:subject kg:funder ;", "")],
            FRAME,
            "requires kg:funder, which no function of it fills; name it under a function, or do not require it",
        ),
        (
            [("frame:modality kg:Actual", "frame:modality kg:Certain")],
            FRAME,
            "has the unknown modality kg:Certain; take one of kg:Actual, kg:Denied, kg:Planned, kg:Possible",
        ),
        (
            [("frame:modality kg:Actual", "frame:joins kg:Actor")],
            FRAME,
            "joins kg:Actor, which is no type of dealing; name one that is",
        ),
        (
            [('rdfs:label "giving a prize" ;', "")],
            "a frame of award:Award",
            "has no rdfs:label; add one in English",
        ),
        (
            [("award:AwardShape a sh:NodeShape ;", "kg:Funding a owl:Class . award:AwardShape a sh:NodeShape ;")],
            "the file",
            "declares award:Award and kg:Funding; give each a file of its own",
        ),
    ],
)
def test_each_fault_is_named_with_what_to_do(tmp_path, changes, term, message):
    assert messages(tmp_path, *changes) == [(term, message)]


def test_a_type_without_a_shape_is_told_so(tmp_path):
    found = messages(tmp_path, ("sh:targetClass award:Award ;", ""))
    advice = "has no roles; list them in a sh:NodeShape with sh:targetClass and sh:property"
    assert ("award:Award", advice) in found


def test_a_file_that_declares_nothing_is_a_fault(tmp_path):
    path = tmp_path / "empty.ttl"
    path.write_text("# nothing yet\n", encoding="utf-8")
    advice = "declares no dealing; add a class that is rdfs:subClassOf kg:Dealing"
    assert lint([path]) == [Fault("empty.ttl", "the file", advice)]


def test_several_faults_come_in_order(tmp_path):
    found = lint([write(tmp_path, ('rdfs:label "award"@en ;', ""), ('"honour"', '"Honour"'))])
    assert [str(fault).split(";")[0] for fault in found] == [
        "award.ttl: award:Award has no rdfs:label",
        "award.ttl: the frame 'giving a prize' of award:Award has the trigger 'Honour', which is not in lower case",
    ]


def test_a_line_that_is_no_turtle_is_a_fault_and_the_other_files_are_still_read(tmp_path):
    (tmp_path / "broken.ttl").write_text("@prefix a: <https://a.example/> .\na:b a:c\n] .\n", encoding="utf-8")
    write(tmp_path, ('"honour"', '"Honour"'))
    found = lint([tmp_path])
    assert [fault.file for fault in found] == ["award.ttl", "broken.ttl"]
    assert found[1] == Fault("broken.ttl", "line 3", "is not Turtle; correct this line or the one before it")


def test_a_path_without_turtle_stops_the_run(tmp_path):
    with pytest.raises(StopRun, match=r"no Turtle file here; name a \.ttl file"):
        lint([tmp_path])


def test_loading_a_faulty_file_stops_the_run_with_its_first_fault(tmp_path):
    with pytest.raises(StopRun) as caught:
        load([write(tmp_path, ('rdfs:label "award"@en ;', ""))])
    assert str(caught.value) == "award.ttl: award:Award has no rdfs:label; add one in English"
