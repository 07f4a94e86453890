"""Accounts: who vouches for them, when they rest or end, what their holders were trained in. No child here."""

from datetime import date, datetime, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction

from access.models import Account, Membership, Module, Training, User
from access.signin import sessions
from audit import trail
from audit.moves import Refused

OWN = "Somebody else must change your account."
LASTS = timedelta(days=365)


def of(user: User) -> Account | None:
    """What this account stands on; None where nothing is recorded."""
    return Account.objects.filter(user=user).first()


@transaction.atomic
def set_terms(
    user: User, *, sponsor: User | None, contract_ends_on: date | None, by, at: datetime, why: str
) -> Account:
    """Record who vouches for an account and when its contract ends. Returns it.

    Raises Refused for one's own, and ValidationError for somebody who vouches for themselves.
    """
    _not_own(user, by)
    if sponsor is not None and sponsor.pk == user.pk:
        raise ValidationError({"sponsor": "Nobody vouches for themselves. Choose somebody else."})
    row = of(user) or Account(user=user)
    row.sponsor, row.contract_ends_on = sponsor, contract_ends_on
    row.write(by=by, why=why)
    trail.note(by, "account.terms_set", on=row, at=at, user=str(user.pk), ends=str(contract_ends_on or ""))
    return row


@transaction.atomic
def vouch(user: User, sponsor: User | None, *, by, at: datetime, why: str) -> None:
    """Have an agency's sponsor vouch for an account nobody vouches for yet; nobody vouches for themselves."""
    row = of(user) or Account(user=user)
    if sponsor is None or row.sponsor_id or sponsor.pk == user.pk:
        return
    row.sponsor = sponsor
    row.write(by=by, why=why)
    trail.note(by, "account.terms_set", on=row, at=at, user=str(user.pk), ends=str(row.contract_ends_on or ""))


@transaction.atomic
def suspend(user: User, *, by, at: datetime, why: str) -> Account:
    """Let an account rest from this moment, and sign its holder out everywhere. Returns it. Raises Refused for one's
    own.
    """
    _not_own(user, by)
    row = of(user) or Account(user=user)
    row.suspended_on, row.suspended_why = at.date(), why[:200]
    row.write(by=by, why=why)
    trail.note(by, "account.suspended", on=row, at=at, user=str(user.pk))
    sessions.end_all(user)
    return row


@transaction.atomic
def resume(user: User, *, by, at: datetime, why: str) -> Account:
    """Let a suspended account work again. Returns it. Raises Refused for one's own, or one that does not rest."""
    _not_own(user, by)
    row = of(user)
    if row is None or row.suspended_on is None or row.ended_on:
        raise Refused("This account is not suspended.")
    row.suspended_on, row.suspended_why = None, ""
    row.write(by=by, why=why)
    trail.note(by, "account.resumed", on=row, at=at, user=str(user.pk))
    return row


@transaction.atomic
def end(user: User, *, by, at: datetime, why: str) -> Account:
    """End an account for good, this minute: memberships, sessions and sign-in. Raises Refused for one's own."""
    _not_own(user, by)
    today = at.date()
    for row in Membership.objects.filter(user=user, ends_on=None):
        row.ends_on = max(today - timedelta(days=1), row.starts_on)
        row.write(by=by, why=why)
    account = of(user) or Account(user=user)
    account.ended_on = today
    account.write(by=by, why=why)
    sessions.close(user)
    trail.note(by, "account.ended", on=account, at=at, user=str(user.pk))
    return account


@transaction.atomic
def train(user: User, *, module: str, done_on: date, by, at: datetime, why: str) -> Training:
    """Enter a finished module in the register, and lengthen the account by it. Returns the entry.

    Raises Refused for oneself, and ValidationError for a day to come or one entered already.
    """
    _not_own(user, by)
    if done_on > at.date():
        raise ValidationError({"done_on": "This day has not come yet."})
    if Training.objects.filter(user=user, module=module, done_on=done_on).exists():
        raise ValidationError({"done_on": "This is in the register already."})
    entry = Training(user=user, module=module, done_on=done_on, valid_until=done_on + LASTS).write(by=by, why=why)
    row = of(user) or Account(user=user)
    row.training_until = trained_until(user)
    row.write(by=by, why="training finished")
    trail.note(by, "training.done", on=entry, at=at, user=str(user.pk), module=module)
    return entry


def trained_until(user: User) -> date | None:
    """Until when every module this person ever did still holds; None before any was entered."""
    latest: dict[str, date] = {}
    for entry in Training.objects.filter(user=user):
        latest[entry.module] = max(latest.get(entry.module, entry.valid_until), entry.valid_until)
    return min(latest.values(), default=None)


def missing(user: User) -> list[str]:
    """The modules this person never did, in words."""
    done = set(Training.objects.filter(user=user).values_list("module", flat=True))
    return [str(module.label) for module in Module if module not in done]


def _not_own(user: User, by) -> None:
    if user.pk == by.pk:
        raise Refused(OWN)
