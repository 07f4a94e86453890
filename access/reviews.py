"""Each quarter the sponsor of an account says whether it stays. Silence suspends it, then closes it."""

from datetime import date, datetime, timedelta

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import transaction

from access import accounts, ends
from access.grants import UserGrant
from access.models import AccessReview, Account, User, robot
from access.staffing import Answer
from audit import trail
from audit.models import Event
from audit.moves import Refused
from post import outbox

WARNED = "access.ends_soon"
OWN_REASON = "own reason"
MISSED = "its sponsor did not answer the access review"
UNUSED = "nobody signed in for 90 days"


def quarter_of(day: date) -> str:
    """`2026Q4`."""
    return f"{day.year}Q{(day.month - 1) // 3 + 1}"


@transaction.atomic
def ask_sponsors(*, by, at: datetime, round_key: str = "", users=None) -> list[AccessReview]:
    """Ask every sponsor about every account of theirs, once a quarter. Returns the new reviews.

    round_key: a round started besides, asked of the same sponsors anew. users: a query of whom it is about; None for
    every account.
    """
    today, quarter = at.date(), round_key or quarter_of(at.date())
    there = set(AccessReview.objects.filter(quarter=quarter).values_list("user_id", flat=True))
    rows = Account.objects.filter(sponsor__isnull=False, ended_on=None).exclude(user_id__in=there)
    if users is not None:
        rows = rows.filter(user_id__in=users)
    asked = [_ask(row, quarter, today, by=by) for row in rows.select_related("user", "sponsor")]
    for sponsor in {row.sponsor_id: row.sponsor for row in asked}.values():
        trail.note(by, "review.asked", at=at, user=str(sponsor.pk), quarter=quarter)
        outbox.queue("access.review", on=sponsor, to=sponsor, at=at, by=by, link="/access/reviews")
    return asked


def _ask(row: Account, quarter: str, today: date, *, by) -> AccessReview:
    live, openings = _counted(row.user)
    return AccessReview(
        user=row.user, sponsor=row.sponsor, quarter=quarter, asked_on=today, grants=live, openings=openings,
        last_used_on=row.user.last_login.date() if row.user.last_login else None,
    ).write(by=by, why=f"access review {quarter}")  # fmt: skip


def _counted(user: User) -> tuple[int, int]:
    """How many records this person was named to, and how many of those by a reason of their own."""
    kinds = [model for model in apps.get_models() if issubclass(model, UserGrant)]
    total = sum(model.objects.filter(user=user).count() for model in kinds)
    return total, sum(model.objects.filter(user=user, origin=OWN_REASON).count() for model in kinds)


@transaction.atomic
def answer(review: AccessReview, *, says: str, words: str = "", by, at: datetime) -> AccessReview:
    """Record what the sponsor says. An account to end is ended, one to change goes to the administrators.

    Raises Refused for somebody else's review or one answered, ValidationError where a change is not described.
    """
    if review.sponsor_id != by.pk or review.user_id == by.pk:
        raise Refused("This review is for somebody else.")
    if review.answer:
        raise Refused("You answered this already.")
    if says == Answer.CHANGE and not words.strip():
        raise ValidationError({"words": "Say what is to change."})
    row = review.refresh()
    row.answer, row.words, row.answered_on = says, words.strip(), at.date()
    row.write(by=by, why=f"access review {row.quarter}")
    trail.note(by, "review.answered", on=row, at=at, user=str(row.user_id), answer=says)
    return row


def carry_out(*, at: datetime) -> dict[str, int]:
    """What follows from answers, silence, time and disuse, as the timetable. Twice does no harm. Returns counts."""
    by = robot("timetable")
    ended = suspended = 0
    for review in AccessReview.objects.filter(answer=Answer.END).select_related("user"):
        ended += _end(review.user, by=by, at=at, why="its sponsor ended it")
    for review in AccessReview.objects.filter(answer="").select_related("user"):
        days = (at.date() - review.asked_on).days
        if days > ends.CLOSED_DAYS:
            ended += _end(review.user, by=by, at=at, why=MISSED)
        elif days > ends.SILENT_DAYS:
            suspended += _suspend(review.user, by=by, at=at, why=MISSED)
    for user in User.objects.filter(kind=User.PERSON, is_active=True, is_demo=False):
        if ends.unused(user.last_login.date() if user.last_login else None, user.joined_at.date(), at.date()):
            suspended += _suspend(user, by=by, at=at, why=UNUSED)
    return {"ended": ended, "suspended": suspended, "warned": warn(by=by, at=at)}


def _end(user: User, *, by, at: datetime, why: str) -> int:
    account = accounts.of(user)
    if account is not None and account.ended_on:
        return 0
    accounts.end(user, by=by, at=at, why=why)
    return 1


def _suspend(user: User, *, by, at: datetime, why: str) -> int:
    account = accounts.of(user)
    if account is not None and (account.suspended_on or account.ended_on):
        return 0
    accounts.suspend(user, by=by, at=at, why=why)
    return 1


@transaction.atomic
def warn(*, by, at: datetime) -> int:
    """Tell people 30, 7 and 1 day before contract or training ends, and their sponsors once training lapsed."""
    told = 0
    for row in Account.objects.filter(ended_on=None).select_related("user", "sponsor"):
        for kind, day in (("contract", row.contract_ends_on), ("training", row.training_until)):
            if day is None:
                continue
            left = (day - at.date()).days
            if left in ends.WARNED_DAYS:
                told += _warn(row.user, kind, day, left, by=by, at=at)
            if left == -1 and kind == "training" and row.sponsor:
                told += _warn(row.sponsor, f"{kind} of {row.user_id}", day, left, by=by, at=at)
    return told


def _warn(user: User, kind: str, day: date, left: int, *, by, at: datetime) -> int:
    codes = {"user": str(user.pk), "what": kind, "ends": day.isoformat(), "days": left}
    recent = Event.objects.filter(by_id=by.pk, verb="account.warned", at__gte=at - timedelta(days=2))
    if any(event.codes == codes for event in recent):
        return 0
    outbox.queue(WARNED, on=user, to=user, at=at, by=by, link="/access/mine")
    trail.note(by, "account.warned", on=user, at=at, **codes)
    return 1
