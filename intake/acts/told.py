"""Recording that somebody was told, or why not yet and when to tell them (domain.md 2.7)."""

from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from audit import trail
from consent.models import Notice
from deadlines.calendar import end_of_day, london_day
from deadlines.tasks import do_task, open_tasks, set_task
from intake.models import Contact, InformedNotice
from people.models import Person

LATER = "told"
WHAT = "Tell the family whom we share with and why, or say why not yet."
TOO_LATE = "The day to look again cannot be in the past."
TO_COME = "Nobody can have been told in the future. Check the day and time."


@transaction.atomic
def record_told(
    contact: Contact,
    *,
    told: bool,
    by,
    at: datetime,
    person: Person | None = None,
    who: str = "",
    what: str = "",
    told_at: datetime | None = None,
    how: str = "",
    language: str = "",
    interpreter: str = "",
    notice: Notice | None = None,
    why_not: str = "",
    why_words: str = "",
    review_on: date | None = None,
) -> InformedNotice:
    """Record that somebody was told, or why not and when that is looked at again, which is a task of the team.

    person: who of the family; None for the family together. notice: the version they were given, if they were. Raises
    ValidationError.
    """
    said = {"who": who.strip(), "what": what.strip(), "told_at": told_at, "how": how, "language": language.strip(),
            "interpreter": interpreter.strip(), "notice": notice}  # fmt: skip
    reason = {"why_not": why_not, "why_words": why_words.strip(), "review_on": review_on}
    _check(told, said, reason, at)
    row = InformedNotice(
        contact=contact, person=person, told=told, recorded_at=at, recorded_by=by,
        **(said if told else reason),
    )  # fmt: skip
    row.write(by=by, why="family told" if told else "family not told, with the reason")
    trail.note(by, "family.told" if told else "family.not_told", on=contact, at=at, reason=row.why_not)
    _task(row, by=by, at=at)
    return row


def _check(told: bool, said: dict, reason: dict, at: datetime) -> None:
    if told and not said["who"]:
        raise ValidationError({"who": "Say who was told, by whom and when."})
    if told and said["told_at"] and said["told_at"] > at:
        raise ValidationError({"told_at": TO_COME})
    if not told and not all(reason.values()):
        raise ValidationError("Give the reason, what lies behind it, and the day to look at it again.")
    if not told and reason["review_on"] < london_day(at):
        raise ValidationError({"review_on": TOO_LATE})


def _task(row: InformedNotice, *, by, at: datetime) -> None:
    """A day to tell them becomes a task; telling them, or saying again why not, settles the one before."""
    contact, kind = row.contact, f"{LATER} {row.person_id.hex}" if row.person_id else LATER
    for task in open_tasks(contact).filter(kind=kind):
        do_task(task, by=by, at=at, outcome="told" if row.told else "not told yet, with the reason")
    if row.told or row.review_on is None:
        return
    whose = {"team": contact.queue} if contact.queue else {"person": by}
    due_at = end_of_day(row.review_on)
    set_task(kind, on=contact, what=WHAT, due_at=due_at, by=by, at=at, route="intake:told", **whose)
