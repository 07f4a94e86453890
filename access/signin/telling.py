"""People are told, by a message that says nothing but that, when how they sign in was changed or somebody tried to."""

from allauth.account.signals import password_changed, password_set
from allauth.mfa.signals import authenticator_added, authenticator_removed, authenticator_reset
from axes.signals import user_locked_out
from django.db import connection, transaction

from access.identity import act_as
from access.models import User
from audit import clock, trail
from post import outbox

CHANGED, TRIED = "signin.changed", "signin.tried"
CHANGES = (authenticator_added, authenticator_removed, authenticator_reset, password_changed, password_set)


def listen() -> None:
    """Begin to listen for changes of factors and passwords, and for lock-outs."""
    for signal in CHANGES:
        signal.connect(_changed, dispatch_uid=CHANGED)
    user_locked_out.connect(_tried, dispatch_uid=TRIED)


def tell(user, kind: str) -> None:
    """Tell somebody, once what is under way is over: their own message, in their own name."""
    if connection.in_atomic_block:
        transaction.on_commit(lambda: _tell(user, kind), robust=True)
    else:
        _tell(user, kind)


def _tell(user, kind: str) -> None:
    at = clock.now()
    with act_as(user, at), transaction.atomic():
        outbox.queue(kind, on=user, to=user, at=at, by=user, link="/access/mine")
        trail.note(user, kind, at=at)


def _changed(sender, user, **more) -> None:
    tell(user, CHANGED)


def _tried(sender, username: str = "", **more) -> None:
    user = User.objects.filter(email=username or "", is_active=True, kind=User.PERSON).first()
    if user is not None:
        tell(user, TRIED)
