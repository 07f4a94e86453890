"""By when an agency is ordinarily asked to answer: by the rule of the rating, at a time somebody is at the desk."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from deadlines import clocks, policy
from deadlines.calendar import ONE_DAY, Calendar, CalendarEnds, Hours, london_day
from deadlines.models import Deadline
from deadlines.policy import NoRule

QUARTER = timedelta(minutes=15)
# A desk is given at least this long of its own hours.
SHORTEST = timedelta(hours=1)
ORDINARY = "AMBER"
DAYS_AHEAD = 14


@dataclass(frozen=True)
class AnswerBy:
    """The time the rule gives, when the enquiry's own clock runs out, and the days somebody works."""

    due: datetime
    latest: datetime | None
    at: datetime
    calendar: Calendar

    def for_desk(self, opens: time | None, closes: time | None) -> datetime:
        """A quarter hour inside the desk's hours, never past the enquiry's clock.

        opens, closes: when the desk is staffed, None where it always is. An enquiry that cannot wait until the desk
        opens keeps its time.
        """
        moment = self._quarter(min(self.due, self.latest) if self.latest else self.due)
        if opens is None or closes is None or closes <= opens:
            return moment
        try:
            inside = self._inside(moment, Hours(opens, closes))
        except CalendarEnds:
            return moment
        return moment if self.latest and inside > self.latest else inside

    def _quarter(self, moment: datetime) -> datetime:
        """The quarter hour before, unless that is as good as now."""
        minutes = timedelta(minutes=moment.minute % 15, seconds=moment.second, microseconds=moment.microsecond)
        return moment - minutes if moment - minutes >= self.at + QUARTER else moment.replace(second=0, microsecond=0)

    def _inside(self, moment: datetime, hours: Hours) -> datetime:
        day = london_day(moment)
        if self.calendar.is_working_day(day):
            begins, ends = hours.span(day)
            if begins + SHORTEST <= moment <= ends:
                return moment
            if moment > ends and ends >= self.at + SHORTEST:
                return ends
            if moment < begins + SHORTEST and begins > self.at:
                return begins + SHORTEST
            if begins <= moment <= ends:
                return moment
        following = (day + ONE_DAY * number for number in range(1, DAYS_AHEAD))
        return hours.span(next(one for one in following if self.calendar.is_working_day(one)))[0] + SHORTEST


def ordinarily(contact, at: datetime) -> AnswerBy | None:
    """What the clock rows say for a contact asked about now; None where no rule says."""
    running = Deadline.objects.of(contact).running().filter(kind="enquiry", due_at__gt=at)
    try:
        rules, (clock,) = policy.in_force_beside(london_day(at), running)
        due = clocks.due_after(rules.rule(f"answer {contact.rating or ORDINARY}"), at, rules.office)
    except (NoRule, CalendarEnds):
        return None
    return AnswerBy(due, clock[0].due_at if clock else None, at, rules.office.calendar)
