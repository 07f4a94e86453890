"""Making a version of the register of processing, and keeping it as printed."""

from datetime import datetime

from django.db import transaction

from audit import trail
from console.models import Processing
from console.ropa.drawing import drawn
from documents import store

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
    if before is not None:
        before.replaced_at = at
        before.write(by=by, why=f"version {version.number} took its place")
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


@transaction.atomic
def keep_printed(version: Processing, made: bytes, *, by, at: datetime) -> Processing:
    """Keep the PDF of a version. Returns the version."""
    version.pdf_blob, version.pdf_key = store.put(made)
    version.write(by=by, why="printed")
    trail.note(by, "processing.printed", on=version, at=at, number=version.number)
    return version
