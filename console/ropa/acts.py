"""Making a version of the register of processing, and printing it."""

import logging
from datetime import datetime

from django.db import transaction
from django.template.loader import render_to_string

from audit import trail
from console.models import Processing
from console.ropa.drawing import drawn
from deadlines.words import moment_words
from documents import engine, store
from documents.prose import inline

log = logging.getLogger(__name__)
TITLE = "Register of processing"
MOST_SAID = 60


@transaction.atomic
def make(*, by, at: datetime, why: str) -> Processing:
    """Keep the register of processing as it stands as the next version. Returns it; the worker prints it."""
    before = Processing.objects.first()
    content = drawn(at)
    version = Processing(
        number=before.number + 1 if before else 1, content=content, made_at=at, made_by=by,
        changes=differences(before.content if before else [], content),
    )  # fmt: skip
    version.write(by=by, why=why)
    trail.note(by, "processing.made", on=version, at=at, number=version.number)
    return version


def differences(before: list[dict], after: list[dict]) -> list[str]:
    """What the second says and the first did not, and the other way round, a sentence each."""
    was = {section["heading"]: section for section in before}
    found = []
    for section in after:
        old = was.get(section["heading"])
        if old is None:
            found += [f"{section['heading']}: new"] if before else []
            continue
        rows, then = [" · ".join(row) for row in section["rows"]], [" · ".join(row) for row in old["rows"]]
        found += [f"{section['heading']}: now also {row}" for row in rows if row not in then]
        found += [f"{section['heading']}: no longer {row}" for row in then if row not in rows]
        found += [f"{section['heading']}: worded anew"] if section["words"] != old["words"] else []
    return found[:MOST_SAID]


def print_next(*, by) -> Processing | None:
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
    with transaction.atomic():
        version.pdf_blob, version.pdf_key = store.put(made)
        version.write(by=by, why="printed")
    return version


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
