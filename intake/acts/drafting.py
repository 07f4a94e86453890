"""Keeping what is half typed, for the one who typed it, on the server (security.md 7.6)."""

from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from intake.models import Draft

KEPT_FOR = timedelta(hours=72)


@transaction.atomic
def keep_draft(*, key: UUID, reference: str, content: dict, by, at: datetime) -> Draft:
    """Keep what has been typed under this form's key. A form already received is not kept again."""
    draft = Draft.objects.filter(idempotency_key=key, user=by).first()
    if draft is None:
        draft = Draft(user=by, idempotency_key=key, reference=reference, started_at=at)
    if draft.ended_at is None:
        draft.content, draft.saved_at = content, at
        draft.write(by=by, why="typed so far")
    return draft


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
