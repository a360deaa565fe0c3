"""One life of a graph, wherever it is kept: the same questions have the same answers in all four places."""

import dataclasses
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import partial
from itertools import count
from pathlib import Path

import pytest
from rdflib import Dataset, Literal, URIRef

import kg
from kg.errors import StopRun
from kg.model.claim import Claim, EntityRef, Evidence, Modality, When, Words
from kg.model.document import Document
from kg.model.entity import Entity
from kg.model.location import Location, Remote
from kg.model.quantity import Quantity
from kg.model.reading import Reading
from kg.questions import Answer, Statements, answer, ask, catalogue, describe, disputes, parse
from kg.questions.difference import difference
from kg.rdf.vocabulary import KG, RDF, SKOS
from kg.store import at_hand, open_graph, select
from kg.store.remote import publish as publishing
from kg.store.remote.http import Http, Reply
from kg.store.remote.names import Names
from kg.store.remote.protocol import Client
from kg.store.remote.publish import Published, publish
from kg.store.remote.store import RemoteStore
from tests.build.tales import document, reading
from tests.disputed import DISPUTED
from tests.disputed import READINGS as DISPUTING
from tests.questions.conftest import SEEDS
from tests.store.conftest import Kept, PlaceOf

LENT = reading(document("a.txt", "Ada Berg of Post said Rome lent Oslo 5 million dollars in 2024.", "2024-03-05"))
AGAIN = reading(document("b.txt", "Kim Jong Un of Post said Italy lent Norway 5 million dollars in 2024."))
OTHER = reading(document("c.txt", "Ada Berg of Post said Japan lent Oslo 7 million dollars in 2025."))

ODD = 'Zoë "Zo" O\\Neil \U0001f600\U0001d4b3 \u202e'
ODD_TEXT = f"{ODD}\nsaid\tso; <b>it</b> & \x07 ?x {{}} \ufffd \u2028 … over\r\n"
ODD_READING = Reading(
    Document("odd '\"\\ \U0001f600 %20.txt", ODD_TEXT, title="?title\nof $it", issued="2026-02", publisher="É"),
    (Entity("a", "Person", (ODD, "'Z'")), Entity("b", "State", ("Côte d’Ivoire",), code="CI")),
    (
        Claim(
            "Funding",
            (
                ("funder", EntityRef("a")),
                ("recipient", EntityRef("b")),
                ("amount", Quantity(Decimal("123456789012345678.25"), "USD")),
                ("amount", Quantity(Decimal("0.10"), "EUR", bound="min", per="month")),
                ("purpose", Words('roads "and" \\bridges\U0001f600')),
                ("date", When("2020/2023")),
                ("date", When("2024")),
                ("date", When("2024-03")),
                ("date", When("2024-03-31")),
            ),
            Modality.POSSIBLE,
            (Evidence(0, len(ODD_TEXT), ODD_TEXT),),
            ("a",),
            0.7,
        ),
    ),
)


def corpus(kept: Kept) -> Path:
    """`seeds/` and four documents that do not agree, as one graph."""
    folder = kept.build(DISPUTING, DISPUTED)
    seeds = SEEDS.read_text(encoding="utf-8").replace("https://kg.example/id/", kept.base)
    lines = {*(folder / "graph.nq").read_bytes().splitlines(), *seeds.encode().splitlines()}
    (folder / "graph.nq").write_bytes(b"".join(line + b"\n" for line in sorted(lines)))
    return folder


def in_memory(folder: Path) -> Dataset:
    """The graph of a folder that has no store."""
    assert not (folder / "store").exists()
    return open_graph(folder)


def nquads(location: Location) -> bytes:
    with at_hand(location) as folder:
        return (folder / "graph.nq").read_bytes()


def test_every_question_has_one_answer(kept: Kept) -> None:
    folder = corpus(kept)
    here = in_memory(folder)
    graph = open_graph(kept.keep(folder))
    told = 0
    for question in catalogue():
        for value in ("Russia", 'no "such" \\ \U0001f600'):
            given = {p.name: value for p in question.parameters if p.required}
            answers = answer(graph, question, **given)
            assert answers == answer(here, question, **given), question.name
            told += bool(answers.rows)
        names = [p.name for p in question.parameters if p.kind == "name"]
        if names:
            assert answer(graph, question, **{names[0]: "Russia"}) == answer(here, question, **{names[0]: "Russia"})
    assert told > 35


def test_what_kg_asks_has_one_answer(kept: Kept) -> None:
    folder = corpus(kept)
    here = in_memory(folder)
    location = kept.keep(folder)
    graph = open_graph(location)
    assert disputes(graph) == disputes(here) != ()
    for name in ("pyongyang", "Italy", f"{kept.base}entity/norway"):
        assert describe(graph, name) == describe(here, name)
    with pytest.raises(StopRun, match="did you mean"):
        describe(graph, "Pyongyan")
    assert difference(graph, here).is_empty
    assert kg.open(str(folder)).counts == kg.open(str(location)).counts


def test_own_queries_of_every_form(kept: Kept) -> None:
    graph = open_graph(kept.keep(kept.build([LENT, AGAIN])))
    counted = select(graph, "SELECT (COUNT(*) AS ?n) WHERE { ?loan a kg:Funding ; kg:funder ?funder }")
    assert [str(n) for (n,) in counted.rows] == ["1"]  # two documents tell of it, it is one
    assert ask(graph, parse("q", "ASK { ?loan a kg:Funding }")) is True
    assert ask(graph, parse("q", "ASK { ?loan a kg:Shipment }")) is False
    made = ask(graph, parse("q", 'CONSTRUCT { ?loan rdfs:label "x"@en } WHERE { ?loan a kg:Funding }'))
    assert isinstance(made, Statements)
    assert [str(label) for label in made.graph.objects()] == ["x"]
    files = ask(graph, parse("q", "SELECT ?file { GRAPH ?d { ?d kg:file ?file } } ORDER BY DESC(?file) LIMIT 1"))
    assert files == Answer(("file",), ((Literal("b.txt"),),))


def test_the_dataset_answers_patterns(kept: Kept) -> None:
    folder = kept.build([LENT, AGAIN])
    here = in_memory(folder)
    graph = open_graph(kept.keep(folder))
    assert len(graph) == len(here)
    assert set(graph.triples((None, None, None))) == set(here.triples((None, None, None)))
    loan = graph.value(predicate=RDF.type, object=KG["Funding"])
    stated = sorted(str(name) for *_, name in graph.quads((loan, RDF.type, None, None)))
    assert stated == sorted(f"{kept.base}document/{told.document.key}" for told in (LENT, AGAIN))
    merged = URIRef(f"{kept.base}graph/merged")
    assert set(graph.graph(merged)) == set(here.graph(merged))
    assert {str(x.identifier) for x in graph.graphs()} >= {str(merged), *stated}
    assert not list(graph.triples((None, SKOS.prefLabel, Literal('no "such"'))))


def test_odd_names_and_values_survive(kept: Kept) -> None:
    folder = kept.build([ODD_READING])
    here = in_memory(folder)
    location = kept.keep(folder)
    assert nquads(location) == (folder / "graph.nq").read_bytes()
    graph = open_graph(location)
    assert describe(graph, ODD) == describe(here, ODD)
    assert set(graph.triples((None, None, None))) == set(here.triples((None, None, None)))
    for question in ("funding", "claims", "timeline"):
        found = answer(graph, question, actor=ODD)
        assert found == answer(here, question, actor=ODD)
        assert found.rows


def test_documents_come_change_and_go(served: Kept) -> None:
    foreign = URIRef("https://elsewhere.example/graph")
    triple = b'<urn:a> <urn:b> "not ours" .\n'
    with Client.connect(served.remote) as client:
        client.put(foreign, triple)
    remote = served.remote
    assert publish(served.build([LENT, OTHER]), remote).removed == 0
    changed = dataclasses.replace(OTHER, claims=())
    for readings in ([LENT, changed], [LENT, AGAIN, changed], [AGAIN]):
        folder = served.build(readings)
        assert publish(folder, remote).written
        assert nquads(remote) == (folder / "graph.nq").read_bytes()
        graph, here = open_graph(remote), in_memory(folder)
        assert set(graph.triples((None, None, None))) == set(here.triples((None, None, None)))
        assert answer(graph, "funding") == answer(here, "funding")
    again = publish(folder, remote)
    assert (again.written, again.removed) == (0, 0)
    with Client.connect(remote) as client:
        assert (client.get(foreign) or b"").split() == triple.split()
        assert client.get(Names(served.base).staging) is None
        client.delete(foreign)


def test_only_what_differs_is_written(served: Kept) -> None:
    publish(served.build([LENT, OTHER]), served.remote)
    published = publish(served.build([LENT, dataclasses.replace(OTHER, claims=())]), served.remote)
    union = served.name == "oxigraph"
    assert published == Published(written=2 + union, removed=0, kept=2)  # the document and the merge; one, the ontology


def test_a_graph_that_is_too_large_goes_in_batches(served: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(publishing, "BATCH", 4000)
    sent: list[int] = []
    send = Http.send

    def noted(self: Http, method: str, url: str, **given: object) -> Reply:
        if isinstance(given.get("data"), bytes):
            sent.append(len(given["data"]))  # type: ignore[arg-type]
        return send(self, method, url, **given)  # type: ignore[arg-type]

    monkeypatch.setattr(Http, "send", noted)
    folder = served.build([LENT, AGAIN, OTHER])
    publish(folder, served.remote)
    assert max(sent) < 6000 < sum(sent)
    assert nquads(served.remote) == (folder / "graph.nq").read_bytes()
    assert answer(open_graph(served.remote), "funding") == answer(in_memory(folder), "funding")


def test_what_was_cut_off_is_mended_by_the_next_run(served: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    old, new = served.build([LENT, OTHER], name="graph"), served.build([LENT, AGAIN], name="next")
    publish(old, served.remote)
    (new / ".store.json").write_bytes((old / ".store.json").read_bytes())
    url = served.server.url if served.server else ""
    half = f"{url}: its graph is being brought up to date, or that was cut off; wait, or run the kg build again"
    states = {half, *((folder / "graph.nq").read_bytes() for folder in (old, new))}
    send = Http.send
    for number in count(1):
        left = iter(range(1, number))  # requests that are carried out before one is not

        def cut(self: Http, *given: object, left: Iterator[int] = left, **options: object) -> Reply:
            if next(left, None) is None:
                raise StopRun("cut off")
            return send(self, *given, **options)  # type: ignore[arg-type]

        with monkeypatch.context() as patched:
            patched.setattr(Http, "send", cut)
            if _tried(partial(publish, new, served.remote)) != "cut off":
                break
        assert _tried(partial(nquads, served.remote)) in states
        publish(new, served.remote)
        assert nquads(served.remote) == (new / "graph.nq").read_bytes()
        if served.name == "oxigraph":  # it answers itself, from the union
            graph = open_graph(served.remote)
            assert set(graph.triples((None, None, None))) == set(in_memory(new).triples((None, None, None)))
        old, new = new, old
    assert number > 9


def _tried(step: Callable[[], object]) -> object:
    """What a step gives, or what is said where it stops."""
    try:
        return step()
    except StopRun as stopped:
        return str(stopped)


def test_another_folder_is_told_so(served: Kept) -> None:
    publish(served.build([LENT]), served.remote)
    another = served.build([OTHER], name="another")
    with pytest.raises(StopRun, match=r"^http://127.* holds a graph of the base .* from another folder; give a --base"):
        publish(another, served.remote)
    publish(another, served.remote, take_over=True)
    assert nquads(served.remote) == (another / "graph.nq").read_bytes()


def test_what_stands_under_our_names_and_is_not_ours_is_left_alone(served: Kept) -> None:
    folder, name = served.build([LENT]), URIRef(f"{served.base}document/{LENT.document.key}")
    with Client.connect(served.remote) as client:
        client.put(name, b'<urn:a> <urn:b> "not ours" .\n')
        with pytest.raises(StopRun, match=f"holds {name}, which no build wrote; move it away"):
            publish(folder, served.remote)
        assert (client.get(name) or b"").split() == b'<urn:a> <urn:b> "not ours" .'.split()
        client.put(Names(served.base).manifest, b'<urn:a> <urn:b> "not ours" .\n')
        client.put(Names(served.base).union, b'<urn:a> <urn:b> "not ours" .\n')
    with pytest.raises(StopRun, match="/manifest is no manifest of a build; replace it with --take-over"):
        publish(folder, served.remote)
    publish(folder, served.remote, take_over=True)
    assert nquads(served.remote) == (folder / "graph.nq").read_bytes()
    assert len(open_graph(served.remote)) == len(in_memory(folder))


def test_a_server_may_come_to_be_asked_itself(place_of: PlaceOf) -> None:
    kept = place_of("oxigraph")
    assert kept.server
    file = kept.folder / "cautious.toml"
    addresses = 'query = "query"\nupdate = "update"\ngraphs = "store"\n'
    file.write_text(f'url = "{kept.server.url}"\n{addresses}base = "{kept.base}"\n', encoding="utf-8")
    folder = kept.build([LENT, OTHER])
    publish(folder, Remote(str(file)))
    for remote in (Remote(str(file)), kept.remote, Remote(str(file))):
        publish(folder, remote)
        graph = open_graph(remote)
        assert isinstance(graph.store, RemoteStore) == (remote == kept.remote)
        assert set(graph.triples((None, None, None))) == set(in_memory(folder).triples((None, None, None)))


def test_what_others_changed_is_noticed(served: Kept) -> None:
    folder, name = served.build([LENT]), URIRef(f"{served.base}document/{LENT.document.key}")
    publish(folder, served.remote)
    with Client.connect(served.remote) as client:
        client.add(name, b'<urn:a> <urn:b> "more" .\n')
    with pytest.raises(StopRun, match=f"{name} is not as the last build left it"):
        nquads(served.remote)
