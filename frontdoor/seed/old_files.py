"""Files whose time has come: closed long ago under the schedule, one of them held back, one already proposed."""

from datetime import UTC, date, datetime, timedelta

from django.db import transaction

from access import grants
from access.identity import act_as
from access.models import Team, robot
from frontdoor.seed.cast import Cast
from frontdoor.seed.days import Days
from frontdoor.seed.numbers import contact_reference, key_of
from intake.codes import Outcome
from intake.models import ArrivedForm, Contact, ContactChild
from intake.stage import Stage
from intake.workflow import State
from people.models import Person, PersonName
from retention import acts, settling
from retention.models import KeptFile

WHY = "an old file of the demonstration"
# (first name, family name, years since it was closed, age then, what happened, whether an inquiry holds it)
OLD = (
    ("Linnet", "Haverstock", 7, 9, "Two boys fought at the bus stop; both went home.", False),
    ("Corin", "Peverell", 8, 11, "A neighbour heard shouting once; the family was known to be moving.", False),
    ("Odette", "Sandringley", 9, 8, "A teacher passed on what another child had said about an uncle.", True),
)
FIRST = 900  # numbers of contacts far beyond those of the caseload


def add(cast: Cast, days: Days) -> int:
    """Write the old files as they would stand today, with one proposed for disposal. Returns how many."""
    founder, keeper = robot("founder"), robot("keeper")
    with act_as(founder, days.present), transaction.atomic():
        team = Team.objects.get(key="front-door")
        for number, old in enumerate(OLD):
            _one(number, *old, team=team, by=founder, days=days)
        _unused_form(team=team, by=founder, days=days)
    with act_as(keeper, days.present), transaction.atomic():
        settling.settle_waiting(by=keeper, at=days.present, most=10_000)
    with act_as(cast["ida"], days.present), transaction.atomic():
        due = KeptFile.objects.filter(held=False, due_on__lte=days.today).order_by("due_on").first()
        if due is not None:
            acts.propose(
                due, fate="destroy", by=cast["ida"], at=days.present, checks={"historic": "no", "asked": "no"},
                words="No contact since, nobody has asked for it, and the school has closed.",
            )  # fmt: skip
    return len(OLD)


def _unused_form(*, team, by, days: Days) -> None:
    """A form sent twice, months ago, and not taken on the second time: it hangs on no child's file."""
    came = days.present - timedelta(days=120)
    ArrivedForm(
        reference=contact_reference(FIRST + 50), key=key_of("a form sent twice"), kind="professional", arrived_at=came,
        answers={"worry": "The same worry as an hour before."}, state=ArrivedForm.REFUSED, settled_at=came,
        settled_by=by, refused_as="duplicate", refused_why="It came twice; the first was received.", queue=team,
    ).write(by=by, why=WHY)  # fmt: skip


def _one(number: int, given: str, family: str, years: int, age: int, worry: str, held: bool, *, team, by, days) -> None:
    closed_on = days.today - timedelta(days=years * 365)
    closed_at = datetime(closed_on.year, closed_on.month, closed_on.day, 11, tzinfo=UTC)
    child = Person(born_on=_born(closed_on, age, number), sex="F" if number % 2 == 0 else "M").write(by=by, why=WHY)
    PersonName(person=child, given=given, family=family, source="as told then").write(by=by, why=WHY)
    contact = Contact(
        reference=contact_reference(FIRST + number), idempotency_key=key_of(f"{given} {family}"),
        content_hash=key_of(worry).hex, received_at=closed_at - timedelta(days=2), received_by=by, source="2A",
        channel="phone", worry=worry, queue=team, is_mandatory_csa_notification=held,
    ).write(by=by, why=WHY)  # fmt: skip
    row = ContactChild(contact=contact, person=child, state=State.CLOSED, outcome=Outcome.NFA).write(by=by, why=WHY)
    acts.start(on=row, rule="R01", trigger_on=closed_on, by=by, at=closed_at, what="Contact closed: no further action")
    grants.give(
        by, on=contact, by=by, why=WHY, until=days.present + timedelta(hours=1), origin="an old file", at=days.present
    )
    contact.stage, contact.queue = Stage.CLOSED, None
    contact.closed_at, contact.closed_by = closed_at, by
    contact.write(by=by, why=WHY)


def _born(closed_on: date, age: int, number: int) -> date:
    return closed_on - timedelta(days=age * 365 + 40 + number * 7)
