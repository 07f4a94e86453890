"""A month of looking, as a front door looks: at its own queue, in working hours, again and again at what it works on.

Among it stand a few looks somebody should ask about, and a few that only seem so. `arrange` writes all of it and lets
the watcher look, so that the queue of the Data Protection Officer has something in it, and says how well it chose.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from uuid import UUID, uuid4

from django.db import transaction

from access.actions import Action
from access.decide import visible
from access.identity import LONDON, act_as
from audit import trail
from audit.models import Viewing
from console import watching
from intake.models import Contact

LOOKERS = ("dee", "sol", "asha", "mo")
DAYS_OF_LOOKING, A_DAY = 13, 6
SEED = 20261123


@dataclass(frozen=True)
class Measured:
    """What the watcher made of a month: looks, what was planted and found, and what it asked about besides."""

    looks: int
    planted: frozenset[tuple[str, UUID]]
    found: frozenset[tuple[str, UUID]]

    @property
    def missed(self) -> frozenset[tuple[str, UUID]]:
        """(rule, user) planted and not asked about."""
        return self.planted - self.found

    @property
    def false_alarms(self) -> frozenset[tuple[str, UUID]]:
        """(rule, user) asked about without cause."""
        return self.found - self.planted

    @property
    def rate(self) -> float:
        """False alarms to a hundred looks."""
        return 100 * len(self.false_alarms) / max(self.looks, 1)


def arrange(people: dict, at: datetime) -> Measured:
    """Write the looks of these colleagues up to this moment, have them watched, and return how that went.

    people: accounts by first name, with those of LOOKERS among them.
    """
    planted: set[tuple[str, UUID]] = set()
    chosen, looks = Random(SEED), 0
    for name in LOOKERS:
        user = people[name]
        with act_as(user, at), transaction.atomic():
            looks += _ordinary(user, at, chosen)
            looks += len(PLANTED.get(name, _nothing)(user, at, planted))
    watching.watch(at)
    return Measured(looks, frozenset(planted), frozenset(_asked_about({people[name].pk for name in LOOKERS}, at)))


def _ordinary(user, at: datetime, chosen: Random) -> int:
    """Six looks a working day at what is in the queue, most at what one works on."""
    queue = list(visible(user, Action.OPEN_CONTACT).order_by("received_at", "pk"))
    own = [one for one in queue if one.owner_id == user.pk]
    looks = 0
    seen: dict[UUID, int] = {}
    for day in _working_days(at):
        for number in range(A_DAY):
            pool = own if own and number % 3 else [one for one in queue if seen.get(one.pk, 0) < 2]
            if pool:
                one = chosen.choice(pool)
                seen[one.pk] = seen.get(one.pk, 0) + (one not in own)
                when = day.replace(hour=9 + number, minute=chosen.randrange(60))
                trail.saw(user, action="OPEN_CONTACT", on=one, at=when)
                looks += 1
    return looks


def _working_days(at: datetime) -> list[datetime]:
    here = at.astimezone(LONDON).replace(second=0, microsecond=0)
    days = [here - timedelta(days=back) for back in range(1, DAYS_OF_LOOKING + 1)]
    return [day for day in reversed(days) if day.weekday() < 5]


def _nothing(user, at, planted) -> list[Viewing]:
    return []


def _same_name(user, at, planted) -> list[Viewing]:
    """Dee searches five times for one name that nobody here has, and never works on it."""
    planted.add(("same_name", user.pk))
    for day in _working_days(at)[-5:]:
        trail.showed(
            user, [], action="FIND_PERSON", purpose="search", at=day.replace(hour=12), terms="cressida vantongeren"
        )
    return list(Viewing.objects.filter(by_id=user.pk, action="FIND_PERSON", at__gte=_working_days(at)[-5])[:5])


def _early_on_duty(user, at, planted) -> list[Viewing]:
    """Sol, on the rota today, looks before seven, which is his work: nothing to ask about."""
    early = at.astimezone(LONDON).replace(hour=6, minute=40)
    contact = visible(user, Action.OPEN_CONTACT).order_by("received_at", "pk").first()
    return [trail.saw(user, action="OPEN_CONTACT", on=contact, at=early)] if contact and early < at else []


def _again_and_again(user, at, planted) -> list[Viewing]:
    """Asha opens one contact that is not hers on four days and does nothing there."""
    others = visible(user, Action.OPEN_CONTACT).exclude(owner_id=user.pk).exclude(pk__in=_worked_by(user))
    contact = others.order_by("-received_at", "pk").first()
    if contact is None:
        return []
    planted.add(("no_role", user.pk))
    return [
        trail.saw(user, action="OPEN_CONTACT", on=contact, at=day.replace(hour=16, minute=30))
        for day in _working_days(at)[-4:]
    ]


def _on_a_sunday(user, at, planted) -> list[Viewing]:
    """Mo, at home and not on the rota, opens four cases on a Sunday night that are no work of hers."""
    planted.add(("hours", user.pk))
    here = at.astimezone(LONDON)
    night = (here - timedelta(days=here.weekday() + 1)).replace(hour=22, minute=15)
    return [trail.saw(user, action="OPEN_PERSON", on=("person", uuid4()), at=night) for _ in range(4)]


PLANTED = {"dee": _same_name, "sol": _early_on_duty, "asha": _again_and_again, "mo": _on_a_sunday}


def _worked_by(user) -> list[UUID]:
    """The contacts this user did something to; reading alone is no work."""
    return list(Contact.history.filter(history_user_id=user.pk).values_list("id", flat=True).distinct())


def _asked_about(users: set[UUID], at: datetime) -> set[tuple[str, UUID]]:
    from access.models import AccessQuery, robot

    with act_as(robot(watching.WATCHER), at), transaction.atomic():
        rows = AccessQuery.objects.filter(user_id__in=users, found_at__gte=at - watching.FORTNIGHT)
        return {(rule, user) for rule, user in rows.values_list("rule", "user_id")}
