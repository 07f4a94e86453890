"""When a consent is looked at again, and the task that says so. domain.md 3.4"""

from calendar import monthrange
from datetime import date, datetime

from consent.authority import OF_AGE_TO_ANSWER
from consent.codes import Authority
from consent.models import ConsentRecord
from deadlines.calendar import end_of_day, london_day
from deadlines.tasks import do_task, open_tasks, set_task
from people.models import Person

KIND = "consent review"
WHAT = "Look at a consent again: a year has passed, or a 16th birthday comes."


def due_on(row: ConsentRecord, subject: Person) -> date:
    """The day this consent is looked at again: after its months, or on the 16th birthday if a parent gave it."""
    months = months_after(london_day(row.collected_at), row.purpose.months)
    birthday = sixteenth(subject.born_on)
    if row.authority == Authority.PARENT and birthday and birthday > london_day(row.collected_at):
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
    if row.supersedes_id:
        settle(row.supersedes, by=by, at=at, outcome="given again")
    set_task(KIND, on=row, what=WHAT, due_at=end_of_day(row.review_on), by=by, at=at, person=by)


def settle(row: ConsentRecord, *, by, at: datetime, outcome: str) -> None:
    """The reviews of a consent still open are done, with what came of them."""
    for task in open_tasks(row).filter(kind=KIND):
        do_task(task, by=by, at=at, outcome=outcome)
