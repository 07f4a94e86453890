"""Writing a form: fetched by its code, kept page by page, sent once. Views only answer; what is done is done here.

Everything is put in as the public's role; what must be read back is read as the robot of the letterbox.
"""

from __future__ import annotations

import logging
from datetime import datetime
from uuid import UUID

from django.db import transaction

from access.identity import act_as
from access.models import robot
from deadlines.calendar import london_day
from documents import kinds, store
from documents.receiving import LARGEST, MEGABYTE
from intake import agencies
from intake.models import Posted
from intake.referring import box, steps
from intake.referring.box import Kept
from intake.referring.questions import Facts
from post import outbox

MOST_FILES = 5
TIMES = 3
log = logging.getLogger("frontdoor.referring")


class Elsewhere(Exception):
    """The same page was filled in further in another window since this one was opened."""


def read(code: str, at: datetime) -> tuple[Kept | None, Facts]:
    """The form kept under a code, and what its pages are asked with."""
    with act_as(robot(box.ROBOT), at), transaction.atomic():
        found = box.kept(code, at=at) if code else None
        return found, Facts(at, agencies.working(london_day(at)))


def start(kind: str, at: datetime, **more) -> Kept:
    """Begin a form and keep it, empty."""
    kept = Kept(box.new_code(), content=steps.begin(kind, **more))
    box.keep(kept, at=at)
    return kept


def keep_page(kept: Kept, step: steps.Step, data, seen: int, facts: Facts, window: str = "") -> Kept:
    """Keep what was sent for one page, over what was kept meanwhile of the others. Returns the form as it stands.

    seen: how often this page had been kept when it was opened; window: a word of the script's for the page as it was
    opened, so that what it kept itself a moment ago is nobody else's. Raises Elsewhere where another window kept it.
    """
    answers = steps.kept_answers(step, data, facts)
    for _ in range(TIMES):
        times = kept.content.setdefault("times", {})
        windows = kept.content.setdefault("windows", {})
        own = bool(window) and windows.get(step.slug) == window
        if times.get(step.slug, 0) > seen and not own and kept.content["answers"].get(step.slug) != answers:
            raise Elsewhere
        if kept.content["answers"].get(step.slug) == answers:
            return kept
        kept.content["answers"][step.slug] = answers
        times[step.slug], windows[step.slug] = times.get(step.slug, 0) + 1, window
        if box.keep(kept, at=facts.at):
            return kept
        kept = read(kept.code, facts.at)[0] or kept
    raise Elsewhere


def add_files(kept: Kept, uploads, at: datetime) -> list[str]:
    """Lock each file away and note it in the form. Returns what is wrong with those not taken, as sentences."""
    faults, files = [], kept.content.setdefault("files", [])
    for upload in uploads:
        content, declared = upload.read(), upload.content_type or ""
        if reason := _why_not(upload.name, declared, content, files):
            faults.append(f"{upload.name[:60]}: {reason}")
            continue
        blob, key = store.put(content)
        files.append(
            {"name": upload.name[:200], "type": declared[:100], "size": len(content), "blob": blob, "key": key}
        )
    box.keep(kept, at=at)
    return faults


def _why_not(name: str, declared: str, content: bytes, files: list) -> str:
    if len(files) >= MOST_FILES:
        return f"{MOST_FILES} files go with a form at most. Tell us what else you have when we ring you."
    if len(content) > LARGEST * MEGABYTE:
        return f"The file is larger than {LARGEST} MB. Send it in smaller parts."
    return kinds.why_not(name, declared, content)


def drop_file(kept: Kept, place: int, at: datetime) -> None:
    """Take one file off the form, and its copy out of the store."""
    files = kept.content.get("files") or []
    if 0 <= place < len(files):
        store.forget(files.pop(place)["blob"])
        box.keep(kept, at=at)


def send(kept: Kept, at: datetime) -> str:
    """Put the form through the letterbox, and return its reference once that is committed.

    Pressed again, or pressed twice at once, it is the same form with the same reference. Raises DatabaseError where
    it could not be put in: then it has not been received, and is still kept.
    """
    if not is_sent(kept):
        box.post(steps.sent(kept.content, kept.saved_at or at), key=UUID(kept.content["key"]), at=at)
        reference, kind = kept.content["reference"], kept.content["kind"]
        kept.content = {"kind": kind, "sent": reference, "sent_at": at.isoformat()}
        box.keep(kept, at=at)
    return kept.content["sent"]


def is_sent(kept: Kept) -> bool:
    """Whether the form went in already."""
    return bool(kept.content.get("sent"))


def send_code(kept: Kept, email: str, at: datetime) -> None:
    """Queue a message to the writer's own address that leads back to the form. It says nothing of the form."""
    wanted = box.lay_by({"email": email, "code": kept.code}, at=at)
    keeper = robot(box.ROBOT)
    with act_as(keeper, at), transaction.atomic():
        row = Posted.objects.get(pk=wanted)
        outbox.queue("form.kept", on=row, to="form_writer", at=at, by=keeper, link="/refer/return")
