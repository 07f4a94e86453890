"""The workload board: each colleague with what is late, due today and later; nobody first."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from django.db.models import F, QuerySet

from access.models import User
from deadlines.calendar import end_of_day, london_day
from deadlines.words import moment_words
from intake.codes import Rating
from intake.models import Contact
from intake.stage import Stage
from intake.workload.acts import away_now

MOST = 2000
FIRST = 5
COLUMNS = ("owner_id", "pk", "reference", "rating", "is_urgent", "next_due_at")


@dataclass
class Load:
    """What one person has."""

    name: str
    note: str = ""
    red: int = 0
    late: int = 0
    today: int = 0
    later: int = 0
    first: list[tuple[UUID, str, str]] = field(default_factory=list)

    @property
    def total(self) -> int:
        """Everything they have."""
        return self.late + self.today + self.later


def board(contacts: QuerySet[Contact], staff: list[User], at: datetime) -> list[Load]:
    """Who has what of these contacts: nobody first, then whoever has the most late. Who has nothing stands too."""
    away = {row.user_id: row for row in away_now(at).select_related("cover")}
    rows = contacts.exclude(stage__in=[Stage.CLOSED, Stage.OPEN_CASE]).order_by(F("next_due_at").asc(nulls_last=True))
    loads: dict[UUID | None, Load] = defaultdict(lambda: Load("Somebody of another team"))
    loads[None] = Load("Nobody")
    for user in staff:
        loads[user.pk] = Load(user.display_name, _away(away.get(user.pk)))
    today = end_of_day(london_day(at))
    for owner, pk, reference, rating, urgent, due_at in rows.values_list(*COLUMNS)[:MOST]:
        load = loads[owner]
        load.red += rating == Rating.RED or urgent
        part = "later" if due_at is None or due_at > today else "late" if due_at < at else "today"
        setattr(load, part, getattr(load, part) + 1)
        if len(load.first) < FIRST:
            load.first.append((pk, reference, moment_words(due_at) if due_at else "no clock"))
    nobody = loads.pop(None)
    return [nobody, *sorted(loads.values(), key=lambda one: (-one.late, -one.total, one.name))]


def _away(row) -> str:
    if row is None:
        return ""
    return f"Away until {moment_words(row.until_at)}, {f'{row.cover} covers' if row.cover else 'nobody covers'}"
