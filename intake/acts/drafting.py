"""A contact half taken, kept on the server for the one who types it, under the key of its form (security.md 7.6).

Its words are kept like those of any long page (access/keeping): locked, for 72 hours, and without history.
"""

from datetime import datetime
from uuid import UUID

from access import keeping
from access.kept import KeptWork
from intake import receipts
from intake.models import Contact

TITLE = "Contact half taken"
HERE = "/contacts/receive/"


def place_of(key: UUID) -> str:
    """The address at which a contact half taken is gone on with."""
    return f"{HERE}{key}"


def keep_draft(
    *, key: UUID, reference: str, content: dict[str, list[str]], by, at: datetime, number: int | None = None
) -> KeptWork | None:
    """Keep what has been typed under this form's key. None where the form has been received already.

    number: how often it had been kept when the page was opened; without it, the words go over whatever is kept. Raises
    keeping.Elsewhere where another window kept other words since, and ValueError for more than a page can hold.
    """
    if Contact.objects.filter(idempotency_key=key).exists() or receipts.moved_on(key, by=by) is not None:
        return None
    there = keeping.of(by, place_of(key), at)
    known = (there.number if there else 0) if number is None else number
    title = f"{TITLE}, {reference}"
    try:
        return keeping.save(by, place_of(key), title, keeping.as_sent(content), number=known, at=at)
    except keeping.Elsewhere as other:
        if number is not None:
            raise
        # The button was pressed twice: what the other press kept stands, and this one goes on to receive.
        return other.kept


def of_key(key: UUID, *, by, at: datetime) -> KeptWork | None:
    """What this user keeps under a form's key; None where there is nothing."""
    return keeping.of(by, place_of(key), at)


def finish(*, key: UUID, by) -> None:
    """Forget what was kept of a contact: it was received."""
    keeping.forget(by, place_of(key))


def live(user, at: datetime) -> list[keeping.Line]:
    """What this user left half taken in the last 72 hours, the newest first."""
    return [line for line in keeping.lines(user, at) if line.href.startswith(HERE)]
