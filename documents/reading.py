"""Reading the words of files that were checked, so that they are found, reviewed and redacted like what was typed."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db import transaction

from audit import trail
from audit.records import write_many
from documents import leaves, store, vault
from documents.models import FilePage, StoredFile
from documents.models.files import State

WHY = "its words were read"
LONGEST = 200_000


def unread(roots: Iterable[UUID]) -> list[StoredFile]:
    """Return the checked files on these roots whose words nobody has read, oldest first."""
    rows = StoredFile.objects.filter(root_id__in=list(roots), state=State.READY, read_at=None)
    return list(rows.order_by("added_at")[:200])


def read(file: StoredFile, *, by, at: datetime) -> StoredFile:
    """Read the words of one file and keep them page by page. What cannot be read is kept as read, without a page."""
    try:
        found = leaves.read(store.read(file), kind=file.kind)
    except (leaves.Unreadable, vault.Unreadable):
        found = []
    return _keep(file, found, by=by, at=at)


@transaction.atomic
def _keep(file: StoredFile, found: list[leaves.Leaf], *, by, at: datetime) -> StoredFile:
    file = StoredFile.objects.select_for_update(no_key=True).get(pk=file.pk)
    if file.read_at is not None:
        return file
    pages = [
        FilePage(
            file=file, root_kind=file.root_kind, root_id=file.root_id, number=number, label=one.label[:100],
            text=one.text.replace("\x00", "")[:LONGEST], words=one.words, how=one.how,
        )
        for number, one in enumerate(found, start=1)
    ]  # fmt: skip
    write_many(pages, by=by, why=WHY)
    file.read_at = at
    file.write(by=by, why=WHY)
    trail.note(by, "file.read", on=file, at=at, pages=len(pages))
    return file
