"""How long a session lasts, how many at once, and which kind it is."""

import hashlib
from datetime import datetime, timedelta

from allauth.account.internal.flows.login import get_authentication_records
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from axes.models import AccessAttempt
from django.conf import settings
from django.db import transaction
from django.http import HttpRequest

from access.identity import act_as, standing_of
from access.roles import PASSKEY_ONLY
from audit import trail
from post import outbox

BEGAN = "signin_began"
SEEN = "signin_seen"
DEMO = "signin_demo"
BROWSER = "signin_browser"
HAS_FACTOR = "signin_has_factor"
UNTIL = "signin_until"  # of a session let in for one shift
TOUCH_EVERY = timedelta(minutes=1)
OLD_TRIES = timedelta(days=1)
STRONG = frozenset({"webauthn", "totp"})


def begin(request: HttpRequest, user, *, at: datetime, demo: bool = False, until: datetime | None = None) -> None:
    """Starts the clocks of a new session, notes it, and ends the oldest when there would be too many.

    until: the end of a session let in for one shift without a factor.
    """
    request.session[BEGAN] = request.session[SEEN] = at.timestamp()
    if until:
        request.session[UNTIL] = until.timestamp()
    how = "demo" if demo else "one shift" if until else "+".join(_steps(request, user)) or "invitation"
    with act_as(user, at), transaction.atomic():
        trail.note(user, "signin.signed_in", at=at, how=how)
    request.user = user
    UserSession.objects.create_from_request(request)
    if demo:
        request.session[DEMO] = True
        return
    others = UserSession.objects.filter(user=user).exclude(session_key=request.session.session_key)
    for row in others.order_by("-created_at")[settings.SIGNIN_SESSIONS_AT_ONCE - 1 :]:
        row.end()


def _steps(request: HttpRequest, user) -> list[str]:
    records = get_authentication_records(request, user)
    return [record.get("type") or record["method"] for record in records]


def is_over(request: HttpRequest, *, at: datetime) -> bool:
    """Whether this session has reached its absolute end. One whose start is not recorded starts now."""
    began = request.session.setdefault(BEGAN, at.timestamp())
    if at.timestamp() >= request.session.get(UNTIL, float("inf")):
        return True
    return at.timestamp() - began >= settings.SIGNIN_ABSOLUTE.total_seconds()


def is_for_one_shift(request: HttpRequest) -> bool:
    """Whether a manager let this session in without a factor."""
    return UNTIL in request.session


def is_passkey_only(user, at: datetime) -> bool:
    """Whether a role of this person signs in with a passkey and nothing else."""
    standing = getattr(user, "standing", None) or standing_of(user, at)
    return bool(standing.roles & PASSKEY_ONLY)


def used_passkey(request: HttpRequest) -> bool:
    """Whether this session was opened or confirmed with a passkey, or has just enrolled the first one."""
    records = get_authentication_records(request, request.user)
    if any(record.get("type") == Authenticator.Type.WEBAUTHN for record in records):
        return True
    return (
        just_invited(request)
        and Authenticator.objects.filter(user=request.user, type=Authenticator.Type.WEBAUTHN).exists()
    )


def just_invited(request: HttpRequest) -> bool:
    """Whether this session began by accepting an invitation."""
    records = get_authentication_records(request, request.user)
    return any(record.get("method") == "invitation" for record in records)


def is_idle(request: HttpRequest, *, at: datetime) -> bool:
    """Whether nothing was done in this session for longer than it may stand idle."""
    seen = request.session.setdefault(SEEN, at.timestamp())
    return at.timestamp() - seen >= settings.SESSION_COOKIE_AGE


def is_elsewhere(request: HttpRequest) -> bool:
    """Whether another browser holds this session than the one it began in: its cookie was copied."""
    browser = hashlib.sha256(request.headers.get("User-Agent", "").encode()).hexdigest()[:16]
    return request.session.setdefault(BROWSER, browser) != browser


def end_copied(request: HttpRequest, *, at: datetime) -> None:
    """Ends a session whose cookie turned up in another browser, in both; whose it is reads so in the trail."""
    user = request.user
    with act_as(user, at), transaction.atomic():
        trail.note(user, "signin.copied", at=at)
        outbox.queue("signin.copied", on=user, to=user, at=at, by=user, link="/access/mine")
    for row in UserSession.objects.filter(user=user, session_key=request.session.session_key):
        row.end()


def touch(request: HttpRequest, *, at: datetime) -> None:
    """Remembers that the session is in use, at most once a minute so that reading does not write each time."""
    if at.timestamp() - request.session.get(SEEN, 0) >= TOUCH_EVERY.total_seconds():
        request.session[SEEN] = at.timestamp()


def is_demo(request: HttpRequest) -> bool:
    """Whether this session came from the demo's one-click sign-in, while there is a demo."""
    return bool(settings.DEMO and request.session.get(DEMO))


def fresh_factor(request, minutes: int = 5) -> bool:
    """Whether a passkey or an app's code was used in this session in the last `minutes` (security.md 4.3).

    The step-up for what must not rest on an old session: break-glass, export, disposal, changing factors. A demo
    session has no factor and counts as fresh. Recovery codes do not count.
    """
    if is_demo(request):
        return True
    used = [
        record["at"]
        for record in get_authentication_records(request, request.user)
        if record.get("method") == "mfa" and record.get("type") in STRONG
    ]
    return bool(used) and request.at.timestamp() - max(used) <= minutes * 60


def end_all(user) -> None:
    """Signs this person out everywhere: what they may do has changed."""
    for row in UserSession.objects.filter(user=user):
        row.end()


def end_own(request: HttpRequest, wanted: str, *, at: datetime) -> int:
    """Ends the session of this number, or every other where none is named; never the one asking. Returns how many."""
    rows = UserSession.objects.filter(user=request.user).exclude(session_key=request.session.session_key)
    if wanted:
        rows = (
            rows.filter(pk=int(wanted)) if wanted.isascii() and wanted.isdigit() and len(wanted) < 10 else rows.none()
        )
    ended = [row.end() for row in rows]
    if ended:
        trail.note(request.user, "signin.session_ended", at=at, sessions=len(ended))
    return len(ended)


def close(user) -> None:
    """Ends an account's sign-in and every session of it, this minute."""
    user.is_active = False
    user.save(update_fields=["is_active"])
    end_all(user)


def forget(*, at: datetime) -> int:
    """Removes rows of sessions that are gone, and tries at passwords older than a day. Returns how many went."""
    gone = [row for row in UserSession.objects.filter(created_at__lt=at - settings.SIGNIN_ABSOLUTE) if row.purge()]
    tries, _ = AccessAttempt.objects.filter(attempt_time__lt=at - OLD_TRIES).delete()
    return len(gone) + tries
