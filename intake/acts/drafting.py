"""Keeping what is half typed, for the one who typed it, on the server (security.md 7.6)."""

from datetime import datetime, timedelta
from uuid import UUID

from django.db import IntegrityError, transaction
from django.urls import reverse

from access.keeping import Line
from audit.records import Stale
from deadlines.words import moment_words
from intake.models import Draft

KEPT_FOR = timedelta(hours=72)


@transaction.atomic
def keep_draft(*, key: UUID, reference: str, content: dict, by, at: datetime) -> Draft | None:
    """Keep what has been typed under this form's key. A form already received is not kept again.

    None where the key is somebody else's form, which nobody but a tampered page sends.
    """
    draft = _mine(key, by) or Draft(user=by, idempotency_key=key, reference=reference, started_at=at)
    if draft.ended_at is not None:
        return draft
    draft.content, draft.saved_at = content, at
    try:
        with transaction.atomic():
            return draft.write(by=by, why="typed so far")
    except (IntegrityError, Stale):
        # The button was pressed twice: the other press has kept the same words.
        return _mine(key, by)


def of_key(key: str, *, by) -> Draft | None:
    """This user's draft under a form's key as it was sent; None where there is none."""
    try:
        return _mine(UUID(key), by)
    except ValueError:
        return None


def _mine(key: UUID, by) -> Draft | None:
    return Draft.objects.filter(idempotency_key=key, user=by).first()


@transaction.atomic
def finish(*, key: UUID, by, at: datetime) -> None:
    """Empty a draft that was received or thrown away."""
    draft = Draft.objects.filter(idempotency_key=key, user=by, ended_at=None).first()
    if draft is not None:
        draft.content, draft.ended_at = {}, at
        draft.write(by=by, why="received, or thrown away")


def live(user, at: datetime) -> list[Draft]:
    """What this user left half taken in the last 72 hours, the newest first."""
    since = at - KEPT_FOR
    return list(Draft.objects.filter(user=user, ended_at=None, saved_at__gt=since).order_by("-saved_at"))


def lines(user, at: datetime) -> list[Line]:
    """The contacts this user left half taken, as My work names them."""
    return [
        Line(
            f"Contact half taken, {draft.reference}",
            reverse("intake:draft", args=[draft.pk]),
            moment_words(draft.saved_at),
            moment_words(draft.saved_at + KEPT_FOR),
            reverse("intake:discard", args=[draft.pk]),
        )  # fmt: skip
        for draft in live(user, at)
    ]


@transaction.atomic
def empty_old(*, by, at: datetime) -> int:
    """Empty what this user left for more than 72 hours. Returns how many drafts that were.

    Nobody but its taker reads a draft, no robot either, so it is emptied when its taker next comes to receive.
    """
    left = list(Draft.objects.filter(user=by, ended_at=None, saved_at__lte=at - KEPT_FOR))
    for draft in left:
        draft.content, draft.ended_at = {}, at
        draft.write(by=by, why="left for more than 72 hours")
    return len(left)
