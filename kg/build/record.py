"""``run.json``: what a build was made from and what came of it, the same bytes for the same build anywhere."""

import json
from dataclasses import asdict
from pathlib import Path

from kg.build.report import Report
from kg.build.settings import Settings


def write_record(report: Report, settings: Settings, path: Path) -> None:
    """Write settings, counts, documents and skips as JSON with sorted keys: no times, no absolute paths."""
    record = {
        "settings": {"base": settings.base, "model": settings.model, "ontology": settings.ontology.digest},
        "versions": dict(settings.versions),
        "documents": [asdict(document) for document in report.documents],
        "skipped": [asdict(skipped) for skipped in report.skipped],
        "dealings": dict(report.dealings),
        "counts": {
            "documents": len(report.documents),
            "skipped": len(report.skipped),
            "entities": report.entities,
            "claims": report.claims,
            "unread": report.unread,
            "dealings": sum(report.dealings.values()),
        },
    }
    path.write_text(json.dumps(record, indent=1, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8")
