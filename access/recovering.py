"""Letting somebody in who lost the factor they sign in with: for one shift, or for good with a second person."""

import secrets
from datetime import datetime, timedelta

from django.contrib.auth.hashers import check_password, make_password
from django.core.exceptions import ValidationError
from django.db import transaction

from access import rota
from access.identity import act_as, standing_among_us
from access.models import FactorReset, OneShift, User
from access.recovery import VERDICTS
from access.roles import PASSKEY_ONLY
from access.signin import invitations, sessions
from audit import trail
from audit.moves import Refused
from post import outbox

LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"  # nothing that is read out wrongly over the telephone
CODE_LENGTH = 12
TO_BE_USED_IN = timedelta(minutes=15)
ONE_SHIFT = timedelta(hours=10)  # CONFIG: as long as a shift may be
COOLING_OFF = timedelta(hours=12)  # before somebody with a privileged role starts anew


@transaction.atomic
def let_in(user: User, *, known_by: str, by, at: datetime, why: str) -> tuple[OneShift, str]:
    """Let a colleague in for one shift without their factor. Returns the record, and the code to read out once.

    Raises Refused for oneself, by somebody not on call, for somebody whose role signs in with a passkey alone, and for
    somebody who does not work on cases now. The code opens nothing that asks for a fresh factor.
    """
    if reasons := why_not_let_in(user, by=by, at=at):
        raise Refused(reasons)
    for earlier in OneShift.objects.filter(user=user).open(at):
        earlier.tries_left = 0
        earlier.write(by=by, why="another code was given")
    code = "".join(secrets.choice(LETTERS) for _ in range(CODE_LENGTH))
    row = OneShift(
        user=user, by=by, why=why, known_by=known_by, code=make_password(code), made_at=at, use_by=at + TO_BE_USED_IN,
        until=at + ONE_SHIFT,
    ).write(by=by, why=why)  # fmt: skip
    trail.note(by, "signin.let_in", on=row, at=at, user=str(user.pk), until=row.until.isoformat())
    for manager in rota.managers(at):
        if manager.pk not in {by.pk, user.pk}:
            outbox.queue("signin.let_in", on=row, to=manager, at=at, by=by, link=f"/access/let-in/{row.pk}")
    return row, code


def why_not_let_in(user: User, *, by, at: datetime) -> list[str]:
    """The sentences that stand in the way of letting this colleague in for a shift."""
    if user.pk == by.pk:
        return ["Somebody else lets you in."]
    if by.pk not in {manager.pk for manager in rota.managers_on_call(at)}:
        return ["The manager on call lets people in. Look at the rota."]
    standing = standing_among_us(user, at)
    if not user.is_active or standing.lapsed or not standing.is_front_door:
        return ["They do not work on cases now. Ask your administrator."]
    if standing.roles & PASSKEY_ONLY:
        return ["Their role signs in with a passkey alone. Ask your administrator to replace it, with a second person."]
    return []


def enter(email: str, code: str, *, at: datetime) -> OneShift | None:
    """What the code read out to whoever has this address opens; None where they do not fit. Nobody is known before."""
    user = User.objects.filter(email=email.lower(), is_active=True, kind=User.PERSON).first()
    if user is None:
        make_password(code)  # an address nobody has takes as long
        return None
    with act_as(user, at), transaction.atomic():
        return use_code(user, code, at=at)


@transaction.atomic
def use_code(user: User, code: str, *, at: datetime) -> OneShift | None:
    """Spend the code somebody was read out. Returns what it opens; None for a wrong, spent or late one.

    Asked as that person themselves. Five wrong tries spend it.
    """
    row = OneShift.objects.filter(user=user).open(at).select_for_update().first()
    if row is None:
        return None
    right = check_password(code.replace(" ", "").replace("-", "").upper(), row.code)
    if right:
        row.used_at = at
    else:
        row.tries_left -= 1
    row.write(by=user, why="the code was used" if right else "a wrong code was tried")
    trail.note(user, "signin.code_used" if right else "signin.code_refused", on=row, at=at)
    return row if right else None


@transaction.atomic
def review(row: OneShift, *, verdict: str, words: str, by, at: datetime) -> OneShift:
    """Record what another manager makes of it. Returns it.

    Raises Refused for one's own or one reviewed already, ValidationError for a doubt without words.
    """
    if by.pk in {row.by_id, row.user_id}:
        raise Refused("Somebody else reviews it.")
    if row.reviewed_at:
        raise Refused("This was reviewed already.")
    if verdict != "justified" and not words.strip():
        raise ValidationError({"words": "Say what is not right about it, and who was told."})
    fresh = row.refresh()
    fresh.verdict, fresh.words, fresh.reviewed_at, fresh.reviewed_by = verdict, words.strip(), at, by
    fresh.write(by=by, why=words.strip() or VERDICTS[verdict])
    trail.note(by, "signin.let_in_reviewed", on=fresh, at=at, verdict=verdict)
    return fresh


@transaction.atomic
def ask_second(user: User, *, second: User, known_by: str, by, at: datetime, why: str) -> FactorReset:
    """Ask a second person to agree that somebody starts anew with their factors. Returns what was asked.

    Raises Refused for oneself, ValidationError where the second person is one of the two or something is asked already.
    """
    if user.pk == by.pk:
        raise Refused("Another administrator must ask for you.")
    if second.pk in {user.pk, by.pk}:
        raise ValidationError({"second": "Choose somebody else: it takes two people besides the one who lost it."})
    if FactorReset.objects.filter(user=user, answered_at=None).exists():
        raise ValidationError("Somebody is asked already. Wait for their answer.")
    cools_off = bool(standing_among_us(user, at).roles & PASSKEY_ONLY)
    row = FactorReset(
        user=user, by=by, second=second, why=why, known_by=known_by, cools_off=cools_off, asked_at=at
    ).write(by=by, why=why)  # fmt: skip
    trail.note(by, "signin.reset_asked", on=row, at=at, user=str(user.pk), second=str(second.pk))
    outbox.queue("signin.reset_asked", on=row, to=second, at=at, by=by, link=f"/access/lost/{row.pk}")
    return row


@transaction.atomic
def answer(row: FactorReset, *, agreed: bool, words: str, by, at: datetime) -> FactorReset:
    """Agree that somebody starts anew, or not. Agreed, they are signed out everywhere and invited again. Returns it.

    A privileged role waits twelve hours first. Raises Refused where another was asked or it was answered.
    """
    if row.second_id != by.pk:
        raise Refused("Somebody else was asked.")
    if row.answered_at:
        raise Refused("This was answered already.")
    if not agreed and not words.strip():
        raise ValidationError({"words": "Say why not."})
    fresh = row.refresh()
    fresh.agreed, fresh.words, fresh.answered_at = agreed, words.strip(), at
    fresh.write(by=by, why=words.strip() or "agreed")
    trail.note(by, "signin.reset_answered", on=fresh, at=at, agreed="yes" if agreed else "no")
    if agreed:
        sessions.end_all(row.user)
        opens_at = at + COOLING_OFF if row.cools_off else None
        invitations.replace_factors(row.user, by=by, why=row.why, at=at, opens_at=opens_at)
    return fresh
