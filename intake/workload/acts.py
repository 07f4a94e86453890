"""Handing work over: all that somebody has, for an absence or for good; and ringing for a RED that nobody has."""

from datetime import datetime, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet

from access import rota
from access.models import Membership, User
from access.roles import Role
from audit import trail
from audit.moves import Refused
from deadlines.calendar import london_day
from deadlines.tasks import hand_task, open_tasks, set_task
from intake.acts.allocating import UNOWNED
from intake.codes import Rating
from intake.models import Absence, Contact
from intake.stage import Stage
from post import outbox

LONGEST = timedelta(days=366)
AT_ONCE = 200
WHAT = "A RED contact has nobody working on it. Give it to somebody now."


def of_user(user: User) -> QuerySet[Contact]:
    """The open contacts somebody owns."""
    return Contact.objects.filter(owner=user, closed_at=None).exclude(stage=Stage.CLOSED)


@transaction.atomic
def hand_all(of: User, *, to: User, by, at: datetime, why: str) -> int:
    """Give every open contact and task of one person to another; return how many contacts.

    Raises Refused for the same person, for somebody away or without an account, and for somebody on no team of theirs.
    """
    if of.pk == to.pk:
        raise Refused("They have it already.")
    if not to.is_active or is_away(to, at):
        raise Refused(f"{to} is away too. Choose somebody who is here.")
    rows = list(of_user(of).select_for_update(of=("self",), no_key=True))
    day = london_day(at)
    places = Membership.objects.filter(user=to, starts_on__lte=day).exclude(ends_on__lt=day)
    teams = set(places.values_list("team_id", flat=True))
    if any(row.queue_id not in teams for row in rows):
        raise Refused(f"{to} is not on the team these contacts stand with.")
    for row in rows:
        row.owner = to
        row.write(by=by, why=why)
        trail.note(by, "contact.given", on=row, at=at, before=str(of.pk), after=str(to.pk))
    for task in open_tasks().filter(person_id=of.pk, root_kind="contact"):
        hand_task(task, to=to, by=by, at=at, why=why)
    return len(rows)


@transaction.atomic
def be_away(
    user: User, *, from_at: datetime, until_at: datetime, cover: User | None, by, at: datetime, why: str
) -> Absence:
    """Record that somebody is away, and from that moment give what they have to whoever covers.

    Without cover their work stays theirs, and a RED of theirs rings the duty manager. Raises ValidationError.
    """
    if until_at <= from_at or until_at <= at:
        raise ValidationError({"until_at": "It must end after it begins, and after now."})
    if until_at - from_at > LONGEST:
        raise ValidationError({"until_at": "That is longer than a year. Ask an administrator to end the account."})
    if cover is not None and cover.pk == user.pk:
        raise ValidationError({"cover": "Nobody covers for themselves."})
    row = Absence(
        user=user, from_at=from_at, until_at=until_at, cover=cover, recorded_at=at, recorded_by=by
    ).write(by=by, why=why)  # fmt: skip
    trail.note(by, "absence.recorded", on=row, at=at, user=str(user.pk), covered=cover is not None)
    if from_at <= at:
        _hand_over(row, by=by, at=at)
    return row


def _hand_over(row: Absence, *, by, at: datetime) -> None:
    if row.cover is None or row.handed_at is not None:
        return
    hand_all(row.user, to=row.cover, by=by, at=at, why=f"covers while {row.user} is away")
    row.handed_at = at
    row.write(by=by, why="work handed over")


@transaction.atomic
def come_back(absence: Absence, *, by, at: datetime, why: str) -> Absence:
    """End an absence now. What was handed over stays where it is. Raises Refused for one that has ended."""
    if absence.until_at <= at:
        raise Refused("This absence has ended.")
    absence.until_at = max(at, absence.from_at + timedelta(seconds=1))
    absence.write(by=by, why=why)
    trail.note(by, "absence.ended", on=absence, at=at, user=str(absence.user_id))
    return absence


def is_away(user: User, at: datetime) -> bool:
    """Whether somebody is away at this moment."""
    return Absence.objects.filter(user=user, from_at__lte=at, until_at__gt=at).exists()


def away_now(at: datetime) -> QuerySet[Absence]:
    """Everybody who is away at this moment."""
    return Absence.objects.filter(from_at__lte=at, until_at__gt=at)


@transaction.atomic
def watch(*, by, at: datetime) -> int:
    """Hand over what absences that have begun leave, and ring for every RED nobody works on. Returns how many rang.

    Run twice, it does no harm: a contact rings once until somebody has it.
    """
    for row in away_now(at).filter(handed_at=None, cover__isnull=False).select_related("user", "cover")[:AT_ONCE]:
        try:
            _hand_over(row, by=by, at=at)
        except Refused:
            continue
    rang = 0
    for contact in unowned_reds(at)[:AT_ONCE]:
        if not open_tasks(contact).filter(kind=UNOWNED).exists():
            _ring(contact, by=by, at=at)
            rang += 1
    return rang


def unowned_reds(at: datetime) -> QuerySet[Contact]:
    """RED and urgent contacts, open, that nobody has, or somebody who is away, has left, or works elsewhere now."""
    day = london_day(at)
    here = Membership.objects.filter(user=OuterRef("owner"), team=OuterRef("queue"), starts_on__lte=day)
    here = here.exclude(ends_on__lt=day)
    nobody = Q(owner=None) | Q(owner__is_active=False) | Q(owner__in=away_now(at).values("user_id")) | ~Q(Exists(here))
    red = Q(rating=Rating.RED) | Q(is_urgent=True)
    rows = Contact.objects.filter(red, nobody, closed_at=None, queue__isnull=False)
    return rows.exclude(stage__in=[Stage.CLOSED, Stage.OPEN_CASE, Stage.TO_CLOSE]).order_by("received_at")


def _ring(contact: Contact, *, by, at: datetime) -> None:
    managers = rota.managers_on_call(at)
    whose = {"person": managers[0]} if len(managers) == 1 else {"role": Role.MASH_MANAGER}
    set_task(UNOWNED, on=contact, what=WHAT, due_at=at, by=by, at=at, route="intake:give", **whose)
    for manager in managers:
        outbox.queue("contact.unowned", on=contact, to=manager, at=at, by=by)
    trail.note(by, "contact.rung_for", on=contact, at=at, managers=len(managers))
