"""Whose turn it is, and when: each step of the caseload is done as one person at one past moment."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction

from access.identity import act_as
from access.models import User, robot
from audit import clock
from frontdoor.seed.cast import Cast
from frontdoor.seed.days import Days

PACE = timedelta(minutes=4)


@dataclass
class Turns:
    """The cast, the days, and the moment the next step is done at."""

    cast: Cast
    days: Days
    at: datetime
    whose: User | None = None

    @contextmanager
    def of(self, name: str) -> Iterator[User]:
        """Everything inside is done by this member of the cast, now; then a few minutes pass."""
        with self._as(self.cast[name]) as user:
            yield user

    @contextmanager
    def at_desk(self, key: str) -> Iterator[User]:
        """Everything inside is done by whoever sits at this desk."""
        with self._as(self.cast.desks[key]) as user:
            yield user

    @contextmanager
    def of_timetable(self) -> Iterator[User]:
        """Everything inside is done by the timetable."""
        with self._as(robot("timetable")) as user:
            yield user

    @contextmanager
    def _as(self, user: User) -> Iterator[User]:
        """One transaction of one person; a turn of the same person inside it goes on in it."""
        clock.hold_at(self.at)
        if self.whose == user:
            yield self.whose
        else:
            with act_as(user, self.at), transaction.atomic():
                self.whose = user
                try:
                    yield user
                finally:
                    self.whose = None
        self.pass_(PACE)

    def pass_(self, time: timedelta) -> None:
        """Let this time pass, though never beyond the present moment."""
        self.at = min(self.at + time, self.days.present)

    def move_to(self, moment: datetime) -> None:
        """Go on to a later moment: never back, and never beyond the present one."""
        self.at = max(self.at, min(moment, self.days.present))
