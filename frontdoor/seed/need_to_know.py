"""Who is on the rota, who vouches for whom, one restricted child and a contact about them that nobody at the desk saw."""

from datetime import datetime, timedelta

from django.db import transaction

from access import accounts, reviews, rota
from access.identity import act_as
from access.models import Duty, Module, robot
from audit import clock
from frontdoor.seed import looks
from frontdoor.seed.cast import Cast
from frontdoor.seed.days import Days
from frontdoor.seed.numbers import contact_reference, key_of
from intake import acts
from intake.received import Child, Received
from people import acts as people

WHY = "the caseload of the demonstration"
SHIFT = timedelta(hours=12)
# A reference of its own, after those of every family.
RESERVED = 950


def arrange(cast: Cast, days: Days) -> None:
    """Write all of it as whoever would have, at the present moment. Twice would be refused, so once."""
    at = days.present
    with act_as(cast["mo"], at), transaction.atomic():
        _shift(cast, "sol", Duty.DUTY_WORKER, by="mo", at=at)
        _shift(cast, "dee", Duty.DUTY_WORKER, by="mo", at=at)
        _shift(cast, "asha", Duty.OUT_OF_HOURS, by="mo", at=at, later=timedelta(hours=8))
    with act_as(cast["petra"], at), transaction.atomic():
        _accounts(cast, days, at)
    timetable = robot("timetable")
    with act_as(timetable, at), transaction.atomic():
        reviews.ask_sponsors(by=timetable, at=at)
    with act_as(cast["sol"], at), transaction.atomic():
        people.declare_link(kind="address", lines="21 Thornfield Rise", postcode="B70 9ZZ", by=cast["sol"], at=at)
    _to_review(cast, days, at)
    _restricted(cast, days)
    looks.arrange(cast.people, at)


def _shift(cast: Cast, name: str, duty: str, *, by: str, at: datetime, later: timedelta = timedelta()) -> None:
    """Put somebody on the rota, now or for later. It is done now: a trail that runs ahead stops every disposal."""
    begins = at + later - timedelta(hours=1)
    rota.put_on_rota(cast[name], duty=duty, from_at=begins, until_at=begins + SHIFT, by=cast[by], at=at, why=WHY)


def _accounts(cast: Cast, days: Days, at: datetime) -> None:
    """Mo vouches for the front door, and everybody's training is in the register."""
    petra = cast["petra"]
    for name in ("dee", "sol", "asha"):
        user = cast[name]
        accounts.set_terms(user, sponsor=cast["mo"], contract_ends_on=None, by=petra, at=at, why=WHY)
        for back, module in enumerate(Module, start=1):
            done_on = days.today - timedelta(days=60 * back)
            accounts.train(user, module=module, done_on=done_on, by=petra, at=at, why=WHY)


def _to_review(cast: Cast, days: Days, at: datetime) -> None:
    """Asha opened a child with a reason, and Dee is linked to somebody known here: two things for a manager."""
    with act_as(cast["mo"], at), transaction.atomic():
        mo, born_on = cast["mo"], days.born(34, 1)
        ivo = people.register(
            given="Ivo", family="Tansley", sex="M", born_on=days.born(7, 3), by=mo, at=at, why=WHY
        )  # fmt: skip
        people.register(given="Marnie", family="Tansley", sex="F", born_on=born_on, by=mo, at=at, why=WHY)
    with act_as(cast["asha"], at), transaction.atomic():
        reason = "School rang: collected by somebody they do not know"
        people.open_with_reason(ivo, category="urgent", by=cast["asha"], at=at, why=reason)
    with act_as(cast["dee"], at), transaction.atomic():
        people.declare_link(
            kind="family", given="Marnie", family="Tansley", born_on=born_on, by=cast["dee"], at=at
        )  # fmt: skip


def _restricted(cast: Cast, days: Days) -> None:
    """Orla is on a list of Mo's and Asha's; this morning Dee received a contact about her like any other."""
    before, at = days.present - timedelta(days=90), days.present - timedelta(hours=2)
    born_on = days.born(9, 7)
    clock.hold_at(before)
    with act_as(cast["mo"], before), transaction.atomic():
        mo, asha = cast["mo"], cast["asha"]
        orla = people.register(
            given="Orla", family="Vexley", sex="F", born_on=born_on, by=mo, at=before, why=WHY
        )  # fmt: skip
        acts.restrict(orla, kind="staff_family", owner=mo, deputy=asha, by=mo, at=before, why=WHY)
    clock.hold_at(at)
    with act_as(cast["dee"], at), transaction.atomic():
        acts.receive(
            Received(
                key=key_of("Vexley, on a list"), reference=contact_reference(RESERVED), received_at=at, source="1A",
                channel="phone", children=(Child(given="Orla", family="Vexley", sex="F", born_on=born_on),),
                worry="A neighbour heard shouting and a child crying on two evenings this week.",
                place="At home, Westmere", safe_tonight="yes", safe_why="An aunt is staying.", searched=True,
            ),
            by=cast["dee"], at=at,
        )  # fmt: skip
    clock.hold_at(days.present)
