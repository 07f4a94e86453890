"""The moments of the caseload, counted back from one present moment. Pure.

A moment is written as it is said: "now-1:10" an hour and ten minutes ago; "-1 16:50" ten to five on the last working
day; "~1 02:30" half past two on the calendar day before; "-60d 10:15" a quarter past ten on the working day that
stands sixty days back.
"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from deadlines.calendar import Calendar

LONDON = ZoneInfo("Europe/London")
OPENING = time(10, 12)  # what a day given without an hour is looked at
A_YEAR = 365


@dataclass(frozen=True)
class Days:
    """The present moment of the caseload, and the calendar its working days are counted by."""

    present: datetime
    calendar: Calendar

    @property
    def today(self) -> date:
        """The London day of the present moment."""
        return self.present.astimezone(LONDON).date()

    def moment(self, said: str) -> datetime:
        """Return the moment that is written so. Raises ValueError for one that cannot be read."""
        if said.startswith("now-"):
            hours, minutes = said.removeprefix("now-").split(":")
            return self.present - timedelta(hours=int(hours), minutes=int(minutes))
        day, _, hour = said.partition(" ")
        if day.startswith("~"):
            return _at(self.today - timedelta(days=int(day[1:])), hour)
        if day.endswith("d"):
            return _at(self._working(self.today + timedelta(days=int(day[:-1]))), hour)
        return _at(self._working_days_back(-int(day)), hour)

    def _working_days_back(self, count: int) -> date:
        day = self.today
        for _ in range(count):
            day = self._working(day - timedelta(days=1))
        return day

    def _working(self, day: date) -> date:
        while not self.calendar.is_working_day(day):
            day -= timedelta(days=1)
        return day

    def born(self, age: int, salt: int) -> date:
        """A date of birth that makes somebody this old today; salt moves it about the year."""
        back = age * A_YEAR + age // 4 + 20 + salt % 300
        return self.today - timedelta(days=back)

    def due(self, days: int) -> date:
        """The day a child is expected who is due in so many days."""
        return self.today + timedelta(days=days)


def opening(day: date) -> datetime:
    """The hour at which a day that was given by itself is looked at."""
    return datetime.combine(day, OPENING, LONDON)


def _at(day: date, hour: str) -> datetime:
    return datetime.combine(day, time.fromisoformat(hour), LONDON)
