"""Handing waiting messages to the broker, and handing them over again when nothing came of it."""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import F, Min, Q
from kombu.exceptions import OperationalError

from post.models import Outbox

log = logging.getLogger(__name__)
MOST_TRIES = 5
BATCH = 100
STUCK_AFTER = timedelta(minutes=2)
WAITING = Q(sent_at__isnull=True, dead_at__isnull=True)

Publish = Callable[[UUID], None]


@transaction.atomic
def publish_new(publish: Publish, *, at: datetime) -> int:
    """Publishes messages not yet handed over, oldest first, and returns how many.

    Two relays at once share the work: each skips rows the other holds. What the broker does not take is not marked.
    """
    rows = Outbox.objects.select_for_update(skip_locked=True).filter(WAITING, published_at__isnull=True)
    return _hand_over(rows.order_by("queued_at")[:BATCH], publish, at)


@transaction.atomic
def publish_stuck(publish: Publish, *, at: datetime) -> int:
    """Publishes again what was handed over and came to nothing; gives up after five tries. Returns how many went.

    The wait doubles with each try, so that a mail server that is down for half an hour loses nothing.
    """
    rows = Outbox.objects.select_for_update(skip_locked=True).filter(WAITING, published_at__lte=at - STUCK_AFTER)
    due = [row for row in rows.order_by("queued_at")[:BATCH] if _has_waited(row, at)]
    for row in due:
        if row.tries >= MOST_TRIES:
            row.dead_at = at
            row.save(update_fields=["dead_at"])
    return _hand_over([row for row in due if row.dead_at is None], publish, at)


def _has_waited(row: Outbox, at: datetime) -> bool:
    wait = STUCK_AFTER * 2 ** max(row.tries - 1, 0)
    return row.published_at is not None and row.published_at <= at - wait


def _hand_over(rows, publish: Publish, at: datetime) -> int:
    count = 0
    for row in rows:
        try:
            publish(row.pk)
        except OperationalError as away:
            log.warning("the broker is away (%s); messages wait", type(away).__name__)
            break
        row.published_at, row.tries = at, row.tries + 1
        row.save(update_fields=["published_at", "tries"])
        count += 1
    return count


def waiting_since(*, at: datetime) -> datetime | None:
    """Since when the oldest message has waited, if that is more than two minutes; None when all is well."""
    oldest = Outbox.objects.filter(WAITING).aggregate(oldest=Min("queued_at"))["oldest"]
    return oldest if oldest and oldest <= at - STUCK_AFTER else None


def waiting():
    """Every message still to go, oldest first."""
    return Outbox.objects.filter(WAITING).order_by("queued_at")


def given_up():
    """Every message given up after five tries, newest first."""
    return Outbox.objects.filter(dead_at__isnull=False).order_by(F("dead_at").desc())


@transaction.atomic
def send_again(message_id: UUID) -> Outbox | None:
    """Takes up a message that was given up, from the beginning. None when it is not one."""
    row = Outbox.objects.select_for_update().filter(pk=message_id, dead_at__isnull=False).first()
    if row:
        row.dead_at, row.published_at, row.tries, row.trouble = None, None, 0, ""
        row.save(update_fields=["dead_at", "published_at", "tries", "trouble"])
    return row
