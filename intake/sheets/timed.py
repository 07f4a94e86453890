"""The sheet at half past four, where nobody has made it: the night is never left without one."""

from datetime import datetime, time

from audit.moves import Refused
from deadlines import policy
from deadlines.calendar import london_day
from deadlines.words import LONDON
from intake.models import Contact, SheetLine
from intake.sheets import acts
from intake.sheets.lines import NIGHT

HALF_PAST_FOUR = time(16, 30)


def make_if_nobody_has(*, by, at: datetime) -> int:
    """Make today's sheet for the night on a working day after half past four. Returns 1 where it was made; else 0."""
    on, now = london_day(at), at.astimezone(LONDON).time()
    if now < HALF_PAST_FOUR or not policy.in_force(on).office.calendar.is_working_day(on):
        return 0
    if SheetLine.objects.filter(to=NIGHT, written_at__date=on).exists():
        return 0
    try:
        acts.make(Contact.objects.filter(queue__isnull=False, restricted=False), to=NIGHT, by=by, at=at)
    except Refused:
        return 0
    return 1
