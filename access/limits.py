"""How much one person may do in a while, as a table: first a word to others, then a fresh factor, then it stops.

What is counted is the trail itself, so a limit holds across processes, restarts and a broker that is away. Receiving a
contact, protecting a child and deciding are never stopped: too many of those raise an alarm and nothing else.
"""

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count, Subquery

from access.actions import Action
from audit import trail
from audit.models import Viewing

log = logging.getLogger("frontdoor.limits")
TOO_MANY = "too many in a while"
MINUTES, HOUR, DAY = timedelta(minutes=10), timedelta(hours=1), timedelta(days=1)


@dataclass(frozen=True)
class Limit:
    """One line of the table. `steps_up` and `stops` are None where that never happens."""

    name: str
    actions: frozenset[Action]
    within: timedelta
    alarm: int
    steps_up: int | None = None
    stops: int | None = None
    each: bool = False  # counts records, not looks


# CONFIG: a Trust changes the numbers here (security.md 5.1, 8 rows 15, 20, 23 and 56).
LIMITS = (
    Limit("searches", frozenset({Action.FIND_PERSON}), MINUTES, alarm=30, stops=120),
    Limit(
        "openings", frozenset({Action.OPEN_CONTACT, Action.OPEN_CHILD, Action.OPEN_PERSON}), HOUR,
        alarm=100, steps_up=200, stops=400, each=True,
    ),
    Limit("openings with a reason", frozenset({Action.OPEN_WITH_REASON}), DAY, alarm=20),
    Limit("files", frozenset({Action.OPEN_FILE, Action.OPEN_HELD_FILE, Action.OPEN_ENCLOSURE}), HOUR, 60, stops=120),
    Limit("documents", frozenset({Action.TAKE_DOCUMENT}), DAY, alarm=40, stops=80),
    Limit("contacts received", frozenset({Action.RECEIVE_CONTACT}), HOUR, alarm=200),
)  # fmt: skip
# Walking through ids opens nothing, whatever the number; somebody is told.
REFUSALS = Limit("addresses that open nothing", frozenset(Action), MINUTES, alarm=30)


@dataclass(frozen=True)
class Reached:
    """A limit somebody is at: how many, and what follows now."""

    limit: Limit
    count: int

    @property
    def stops(self) -> bool:
        """Whether it goes no further until the while is over."""
        return self.limit.stops is not None and self.count >= self.limit.stops

    @property
    def steps_up(self) -> bool:
        """Whether a fresh second factor is asked for each further one."""
        return self.limit.steps_up is not None and self.count >= self.limit.steps_up


def counted(user, action: Action, at: datetime) -> dict[str, Subquery]:
    """What to ask beside the record, so that counting costs no question of its own: one number for each limit."""
    found = {}
    for place, limit in _of(action):
        looks = _looks(user, limit, at).order_by().values("by_id")
        how_many = Count("record_id", distinct=True) if limit.each else Count("id")
        found[f"limit_{place}"] = Subquery(looks.annotate(many=how_many).values("many")[:1])
    return found


def reached(user, action: Action, at: datetime, record=None) -> list[Reached]:
    """The limits on this action that this user has come to; those that sound the alarm do it once, here.

    record: what `counted` was asked beside; without one the numbers are asked for now.
    """
    found = []
    for place, limit in _of(action):
        many = getattr(record, f"limit_{place}") if record is not None else _many(user, limit, at)
        if (many or 0) >= limit.alarm:
            found.append(Reached(limit, many))
        if many == limit.alarm:
            _tell(user, limit, many, at)
    return found


def _of(action: Action) -> Iterator[tuple[int, Limit]]:
    return ((place, limit) for place, limit in enumerate(LIMITS) if action in limit.actions)


def _looks(user, limit: Limit, at: datetime):
    actions = [one.name for one in limit.actions]
    return _in_a_while(user, limit, at).filter(outcome=Viewing.SHOWN, action__in=actions)


def _many(user, limit: Limit, at: datetime) -> int:
    looks = _looks(user, limit, at)
    return (looks.values("record_id").distinct() if limit.each else looks).count()


def refused(user, at: datetime) -> None:
    """Sound the alarm, once, where this user has now been refused as often as one who walks through ids."""
    if not user.pk:
        return
    refusals = _in_a_while(user, REFUSALS, at).filter(outcome=Viewing.REFUSED).exclude(why=TOO_MANY)
    if refusals[: REFUSALS.alarm + 1].count() == REFUSALS.alarm:
        _tell(user, REFUSALS, REFUSALS.alarm, at)


def _in_a_while(user, limit: Limit, at: datetime):
    return Viewing.objects.filter(by_id=user.pk, at__gt=at - limit.within, at__lte=at)


def _tell(user, limit: Limit, count: int, at: datetime) -> None:
    # Once in a while: the count stands at the alarm until the next one is recorded.
    log.warning("limit %s reached by user %s", limit.name, user.pk)
    trail.note(user, "limit.reached", at=at, limit=limit.name, count=count)
