"""Carrying one message: once, whoever hands it over and however often."""

import logging
from datetime import datetime
from urllib.parse import urlsplit
from uuid import UUID

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import IntegrityError, transaction

from post import recipients, wording
from post.letters import Letter, letter
from post.models import Inbox, Mail, Outbox
from post.recipients import Address, Envelope

log = logging.getLogger(__name__)
CONSUMER = "delivery"
NOBODY = "nobody to send to"


def deliver(message_id: UUID, *, at: datetime) -> bool:
    """Carries the message with this id. True when it was carried now; False when it had gone already or is not there.

    What failed is written beside the message as a code and raised again; the sweep hands it over once more.
    """
    message = Outbox.objects.filter(pk=message_id, sent_at__isnull=True, dead_at__isnull=True).first()
    if message is None:
        return False
    try:
        envelope = Envelope(message.kind, message.record_kind, message.record_id, message.to_id)
        addresses = recipients.find(message.to_kind, envelope)
        return _carry_once(message, addresses, at)
    except Exception as error:
        message.trouble = type(error).__name__[:60]
        message.save(update_fields=["trouble"])
        log.warning("message %s not carried: %s", message.pk, message.trouble)
        raise


def _carry_once(message: Outbox, addresses: list[Address], at: datetime) -> bool:
    with transaction.atomic():
        if not _take(message, at):
            return False
        for address in addresses:
            _carry(message, address, at)
        message.sent_at, message.trouble = at, "" if addresses else NOBODY
        message.save(update_fields=["sent_at", "trouble"])
    return True


def _take(message: Outbox, at: datetime) -> bool:
    try:
        with transaction.atomic():
            Inbox(message_id=message.pk, consumer=CONSUMER, at=at).save(force_insert=True)
    except IntegrityError:
        return False
    return True


def _carry(message: Outbox, address: Address, at: datetime) -> None:
    path = address.path or message.path
    said = letter(
        message.kind,
        reference=message.reference,
        link=f"{settings.SERVICE_ADDRESS}{path}",
        phone=settings.DUTY_TELEPHONE,
        words=wording.in_force(message.kind, at),
    )
    if settings.DEMO:
        _put_in_mailbox(message, address, said, path, at)
    else:
        _send(message, address, said)


def _put_in_mailbox(message: Outbox, address: Address, said: Letter, path: str, at: datetime) -> None:
    Mail(
        message_id=message.pk,
        to_id=message.to_id,
        to_shown=address.shown,
        subject=said.subject,
        text=said.text,
        path=path,
        at=at,
    ).save(force_insert=True)


def _send(message: Outbox, address: Address, said: Letter) -> None:
    # Django raises BadHeaderError for a subject or address of more than one line; nothing is sent then. The message
    # id stays the same on a second try, so that a mailbox can tell.
    EmailMessage(
        said.subject,
        said.text,
        settings.DEFAULT_FROM_EMAIL,
        [address.email],
        headers={
            "Message-ID": f"<{message.pk}@{urlsplit(settings.SERVICE_ADDRESS).hostname}>",
            "Auto-Submitted": "auto-generated",
        },
    ).send()
