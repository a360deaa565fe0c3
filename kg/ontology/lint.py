"""What is wrong with the declarations of a dealing file, ours or a user's."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from rdflib import OWL, RDF, RDFS, SKOS, URIRef
from rdflib.term import Node

from kg.ontology import frames
from kg.ontology.declarations import Declarations, Source, iris, parse, union
from kg.ontology.fault import BadDeclaration, Fault
from kg.ontology.files import folder, further_files, own_files
from kg.ontology.names import FRAME, KG, SH
from kg.ontology.roles import kind_of, listings, role, role_iris
from kg.ontology.terms import Kind
from kg.ontology.triggers import fault_of


def lint(paths: Iterable[Path]) -> list[Fault]:
    """All faults of the dealing files that ``paths`` name (files, or folders of them), in order; none is good news.

    Raises `StopRun` for a path where there is no Turtle file.
    """
    linted, found = [], []
    for path in further_files(paths):
        try:
            linted.append(parse((path,)).sources[0])
        except BadDeclaration as error:
            found.append(error.fault)
    taken = {source.path.resolve() for source in linted}
    own = parse(path for path in own_files() if path.resolve() not in taken)
    declared = union((*own.sources, *linted))
    return sorted({*found, *(fault for source in linted for fault in faults(declared, source))})


def faults(declared: Declarations, source: Source) -> Iterator[Fault]:
    """The faults of one file, read together with all others."""
    if source.path.resolve().parent == folder().resolve():
        return  # core, roles, shapes: they declare no dealing
    classes = sorted(iris(source.graph.subjects(RDF.type, OWL.Class)) | iris(source.graph.subjects(RDFS.subClassOf)))
    framed = iris(source.graph.subjects(FRAME.frame))
    yield from _file_faults(declared, source, classes, framed)
    for iri in sorted(iris(source.graph.subjects(RDFS.range))):
        yield from _raised(role, declared, iri)
    for dealing in classes:
        yield from _class_faults(declared, source, dealing)
    for dealing in sorted(framed):
        yield from _frames_faults(declared, dealing)


def _file_faults(declared: Declarations, source: Source, classes: list[URIRef], framed: set[URIRef]) -> Iterator[Fault]:
    name, dealings = source.path.name, set(declared.dealing_classes())
    if not classes and not framed:
        yield Fault(name, "the file", "declares no dealing; add a class that is rdfs:subClassOf kg:Dealing")
    if len(dealings.intersection(classes)) > 1:
        several = " and ".join(declared.short(term) for term in classes if term in dealings)
        yield Fault(name, "the file", f"declares {several}; give each a file of its own")
    for term in sorted({*classes, *framed} - dealings):
        yield Fault(name, declared.short(term), "is no type of dealing; make it rdfs:subClassOf kg:Dealing")


def _class_faults(declared: Declarations, source: Source, dealing: URIRef) -> Iterator[Fault]:
    name, term = source.path.name, declared.short(dealing)
    for predicate in (RDFS.label, SKOS.definition, SKOS.example):
        yield from _raised(declared.text, dealing, predicate)
    yield from _raised(role_iris, declared, dealing)
    if not list(listings(declared, dealing)):
        yield Fault(name, term, "has no roles; list them in a sh:NodeShape with sh:targetClass and sh:property")
    if (dealing, FRAME.frame, None) not in declared.graph:
        yield Fault(name, term, "has no frame; add one with frame:frame, or nothing will be found")
    for iri, listed in listings(declared, dealing):
        yield from _raised(role, declared, iri)
        if (listed, SH.order, None) not in declared.graph:
            yield Fault(name, term, f"lists {declared.short(iri)} without sh:order; number the roles from 1")
        if not _checked(declared, iri, listed):
            advice = "with sh:class, sh:datatype or sh:node as the range of the role has it"
            yield Fault(name, term, f"does not check what fills {declared.short(iri)}; say so {advice}")


def _checked(declared: Declarations, iri: URIRef, listed: Node) -> bool:
    """Whether a property shape demands what the range of its role lets in; true for a role that is itself at fault."""
    range_ = declared.graph.value(iri, RDFS.range)
    kind = kind_of(declared, range_) if isinstance(range_, URIRef) else None
    if kind is Kind.DATE:
        return (listed, SH.node, KG.DateShape) in declared.graph
    if kind is Kind.TEXT:
        return (listed, SH.datatype, RDF.langString) in declared.graph
    return kind is None or any(
        range_ in set(declared.graph.transitive_objects(class_, RDFS.subClassOf))
        for class_ in declared.graph.objects(listed, SH["class"])
    )


def _frames_faults(declared: Declarations, dealing: URIRef) -> Iterator[Fault]:
    roles = sorted({iri for iri, _ in listings(declared, dealing)})
    known = frames.functions(declared)
    for node in declared.graph.objects(dealing, FRAME.frame):
        yield from _raised(declared.text, node, RDFS.label)
        yield from _raised(frames.modality, declared, node)
        yield from _raised(frames.joined, declared, node)
        yield from _raised(frames.check_properties, declared, node, known)
        yield from _trigger_faults(declared, node)
        for function in {*known}.intersection(frames.properties(declared, node)):
            yield from _raised(frames.fillable, declared, node, function, roles)
        yield from _unmet_faults(declared, node, known)


ANY_VERB = "*"
"""The trigger that is every verb which is no trigger otherwise."""


def _trigger_faults(declared: Declarations, node: Node) -> Iterator[Fault]:
    words = [(word, kind == FRAME.verb) for kind in frames.TRIGGERS for word in frames.triggers(declared, node, kind)]
    if not words:
        advice = "list words with frame:verb, frame:noun or frame:adjective-trigger"
        yield declared.fault(node, f"has no trigger; {advice}").fault
    for word, verb in words:
        if not (verb and word == ANY_VERB) and (wrong := fault_of(word, verb=verb)):
            yield declared.fault(node, f"has the trigger {word!r}, which {wrong}; write it as a dictionary does").fault


def _unmet_faults(declared: Declarations, node: Node, known: Iterable[URIRef]) -> Iterator[Fault]:
    """Roles that a frame requires but cannot fill. A date needs no function: it is found wherever it stands."""
    filled = {role for function in known for role in declared.graph.objects(node, function)}
    for iri in iris(declared.graph.objects(node, FRAME.requires | FRAME.pairs)) - filled:
        if declared.graph.value(iri, RDFS.range) != KG.Date:
            advice = "name it under a function, or do not require it"
            yield declared.fault(node, f"requires {declared.short(iri)}, which no function of it fills; {advice}").fault


def _raised(check: Callable[..., object], *arguments: object) -> Iterator[Fault]:
    try:
        check(*arguments)
    except BadDeclaration as error:
        yield error.fault
