"""Writing a message beside the work it tells of. It goes when that work is committed, or not at all."""

from datetime import datetime
from uuid import UUID

from post.models import Outbox


def queue(kind: str, *, on, to, at: datetime, by, link: str = "") -> Outbox:
    """Writes a message of this kind about the record `on`, in the current transaction, and returns its row.

    `to` is a user, a desk or a team, or the name of a registered kind of recipient such as "referrer". `link` is the
    path it leads to; without one, the record's own page, or the front page for somebody who has no account.
    """
    to_kind, to_id = (to, None) if isinstance(to, str) else (to._meta.model_name, to.pk)
    message = Outbox(
        kind=kind,
        record_kind=on._meta.model_name,
        record_id=on.pk,
        reference=getattr(on, "reference", "") or "",
        path=link or _page_of(on, outside=isinstance(to, str)),
        to_kind=to_kind,
        to_id=to_id,
        by_id=getattr(by, "pk", None),
        queued_at=at,
    )
    message.save(force_insert=True)
    return message


def _page_of(on, *, outside: bool) -> str:
    page = getattr(on, "get_absolute_url", None)
    return page() if page and not outside else "/"


def records_called(reference: str) -> list[UUID]:
    """The records that messages with this reference were about."""
    return list(Outbox.objects.filter(reference=reference).values_list("record_id", flat=True).distinct()[:20])


def references(records) -> dict[UUID, str]:
    """The reference of each of these records, where a message about it carried one."""
    rows = Outbox.objects.filter(record_id__in={record for record in records if record}).exclude(reference="")
    return dict(rows.values_list("record_id", "reference"))
