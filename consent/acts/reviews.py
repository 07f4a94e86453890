"""When a consent is looked at again, and the task that says so. domain.md 3.4"""

from calendar import monthrange
from datetime import date, datetime, timedelta
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction

from audit import trail
from audit.moves import Refused
from consent.authority import OF_AGE_TO_ANSWER
from consent.codes import Authority, Status
from consent.models import ConsentRecord
from deadlines.calendar import end_of_day, london_day
from deadlines.tasks import do_task, open_tasks, set_task
from deadlines.words import long_day
from people.models import Person

KIND = "consent review"
SOON = timedelta(days=7)
WHAT = "Look at a consent again: a year has passed, or a 16th birthday comes."


def due_on(row: ConsentRecord, subject: Person, *, since: datetime | None = None) -> date:
    """The day this consent is looked at again: after its months, or on the 16th birthday if a parent gave it.

    since: when it was last looked at; without it, when it was given.
    """
    day = london_day(since or row.collected_at)
    months = months_after(day, row.purpose.months)
    birthday = sixteenth(subject.born_on)
    if row.authority == Authority.PARENT and birthday and birthday > day:
        return min(months, birthday)
    return months


def sixteenth(born_on: date | None) -> date | None:
    """The 16th birthday; born on 29 February, it is the 28th in other years. None where no date of birth is known."""
    if born_on is None:
        return None
    year = born_on.year + OF_AGE_TO_ANSWER
    return date(year, born_on.month, min(born_on.day, monthrange(year, born_on.month)[1]))


def months_after(day: date, months: int) -> date:
    """The same day so many months on, or the last of that month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def set_for(row: ConsentRecord, *, by, at: datetime) -> None:
    """The review of a new consent becomes a task of who took it down; that of the one before is done."""
    if row.supersedes is not None:
        settle(row.supersedes, by=by, at=at, outcome="given again")
    _ask_again(row, row.review_on or due_on(row, row.subject), by=by, at=at)


# What happened, and what somebody is asked to do about it. domain.md 3.4
BECAUSE = {
    "household": "The household changed: look again at a consent given before.",
    "competence": "The child can now decide something themselves: look again at a consent a parent gave.",
    "reopening": "The child came to us again: look again at a consent given before.",
}


def because(subject_id: UUID, what: str, *, by, at: datetime) -> None:
    """Ask for every consent of this person still in force to be looked at again. what: a key of BECAUSE."""
    rows = ConsentRecord.objects.filter(subject_id=subject_id, status=Status.ACTIVE).select_related("collected_by")
    for row in rows:
        if row.is_live(at) and not (what == "competence" and row.authority != Authority.PARENT):
            set_task(
                f"{KIND}: {what}", on=row, what=BECAUSE[what], due_at=at + SOON, by=by, at=at,
                person=row.collected_by, route="consent:consent",
            )  # fmt: skip


def household(person_ids: list[UUID], *, by, at: datetime) -> None:
    """What `people` calls when somebody leaves a home: consents given before that are looked at again."""
    for subject_id in person_ids:
        because(subject_id, "household", by=by, at=at)


@transaction.atomic
def reviewed(row: ConsentRecord, *, outcome: str, next_on: date, by, at: datetime) -> ConsentRecord:
    """Record that a consent was looked at and still holds, and the day it is looked at next. Raises ValidationError."""
    if not row.is_live(at):
        raise Refused("This consent is not in force, so there is nothing to keep.")
    if not outcome.strip():
        raise ValidationError({"outcome": "Say what they said when you asked."})
    if next_on <= london_day(at):
        raise ValidationError({"next_on": "Give a day to come."})
    if next_on > due_on(row, row.subject, since=at):
        raise ValidationError({"next_on": f"No later than {long_day(due_on(row, row.subject, since=at))}."})
    settle(row, by=by, at=at, outcome="still holds")
    row.review_on = next_on
    row.write(by=by, why=outcome)
    trail.note(by, "consent.reviewed", on=row, at=at)
    _ask_again(row, next_on, by=by, at=at)
    return row


def _ask_again(row: ConsentRecord, day: date, *, by, at: datetime) -> None:
    set_task(KIND, on=row, what=WHAT, due_at=end_of_day(day), by=by, at=at, person=by, route="consent:consent")


def settle(row: ConsentRecord, *, by, at: datetime, outcome: str) -> None:
    """The reviews of a consent still open are done, with what came of them."""
    for task in open_tasks(row).filter(kind__startswith=KIND):
        do_task(task, by=by, at=at, outcome=outcome)
