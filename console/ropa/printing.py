"""The register of processing as a PDF, printed by the worker."""

import logging
from datetime import datetime

from django.db import transaction
from django.template.loader import render_to_string

from console.models import Processing
from console.ropa import acts
from deadlines.words import moment_words
from documents import engine
from documents.prose import inline

log = logging.getLogger(__name__)
TITLE = "Register of processing"


def print_next(*, by, at: datetime) -> Processing | None:
    """Print the oldest version that has no PDF yet. None where all have one, or this machine cannot print."""
    with transaction.atomic():
        version = Processing.objects.filter(pdf_blob="").order_by("number").first()
        if version is None:
            return None
        html = page_of(version)
    try:
        made = engine.pdf(html, title=TITLE)
    except (engine.EngineMissing, engine.TooMuch, engine.EngineFailed) as trouble:
        log.warning("register of processing %s is not printed: %s", version.number, type(trouble).__name__)
        return None
    return acts.keep_printed(version, made, by=by, at=at)


def page_of(version: Processing) -> str:
    """The version as a page to print."""
    sections = [
        {
            **section,
            "words": inline(section["words"]),
            "rows": [[inline(cell) for cell in row] for row in section["rows"]],
        }
        for section in version.content
    ]
    return render_to_string(
        "pdf/ropa.html",
        {
            "title": TITLE, "running": f"{TITLE}, version {version.number}", "number": version.number,
            "sections": sections, "when": moment_words(version.made_at), "year": version.made_at.year,
        },
    )  # fmt: skip
