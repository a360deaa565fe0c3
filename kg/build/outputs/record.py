"""``run.json``: what a build was made from and what came of it, the same bytes for the same build anywhere."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from kg.build.report import DocumentReport, Report
from kg.build.settings import Settings
from kg.resolution.judged import Fared, State

_JUDGED = ("decision", "about", "by", "because", "becomes", "roles")


def write_record(report: Report, settings: Settings, path: Path) -> None:
    """Write settings, counts, documents and skips as JSON with sorted keys: no times, no absolute paths."""
    record = {
        "settings": {
            "base": settings.base,
            "limits": asdict(settings.limits),
            "model": settings.model,
            "ontology": settings.ontology.digest,
        },
        "versions": dict(settings.versions),
        "documents": [asdict(document) for document in report.documents],
        "skipped": [asdict(skipped) for skipped in report.skipped],
        "dealings": dict(report.dealings),
        "judgements": [_judgement(fared) for fared in report.judgements],
        "counts": {
            "documents": len(report.documents),
            "skipped": len(report.skipped),
            "entities": report.entities,
            "claims": report.claims,
            "unread": report.unread,
            "dealings": sum(report.dealings.values()),
            "judgements": {state: sum(fared.state is state for fared in report.judgements) for state in State},
        },
    }
    path.write_text(json.dumps(record, indent=1, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8")


def read_documents(path: Path) -> tuple[DocumentReport, ...]:
    """The documents that a build was made from. Raises `ValueError` if the record is none that we write."""
    try:
        return tuple(DocumentReport(**document) for document in json.loads(path.read_bytes())["documents"])
    except (OSError, KeyError, TypeError) as error:
        raise ValueError(f"{path.name} is no record of a build") from error


def files_of(path: Path) -> frozenset[str]:
    """The files of the documents that a build was made from; none if there is no record, or one that we cannot read."""
    try:
        return frozenset(document.file for document in read_documents(path))
    except ValueError:
        return frozenset()


def _judgement(fared: Fared) -> dict[str, Any]:
    """What was judged and how it fared, without its place in a file: that may be anywhere, and lines move."""
    judged = asdict(fared.judgement)
    return {name: judged[name] for name in _JUDGED if judged[name]} | {
        "key": fared.judgement.key,
        "on": fared.judgement.on.isoformat(),
        "state": fared.state,
        "cause": fared.cause,
    }
