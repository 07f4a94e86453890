"""What rests on a consent: the apps above say, since they share and this one does not.

They register the dotted path of a function in their AppConfig.ready, and it is imported when first asked.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.module_loading import import_string

from consent.models import ConsentRecord, RippleChoice

# Each answers resting_on(consent, at) -> list[Share]: what was or is to be sent on the strength of it.
SHARES: list[str] = []
# Each does taken_back(consent, shares, by=, at=): whoever was sent something is told, without a name.
TELLERS: list[str] = []


@dataclass(frozen=True)
class Share:
    """One thing that rests on a consent: its kind and id, what it is, when it went (None: not yet), where to decide."""

    kind: str
    id: UUID
    what: str
    sent_at: datetime | None = None
    url: str = ""
    afresh: str = ""


def resting_on(consent: ConsentRecord, at: datetime) -> list[Share]:
    """Everything that rests on this consent, what was sent first."""
    found = [share for ask in _called(SHARES) for share in ask(consent, at)]
    return sorted(found, key=lambda share: (share.sent_at is None, share.sent_at or at))


def undecided(consent: ConsentRecord, at: datetime) -> list[Share]:
    """The shares resting on a consent taken back that nobody has decided about."""
    decided = set(RippleChoice.objects.filter(consent=consent).values_list("share_id", flat=True))
    return [share for share in resting_on(consent, at) if share.id not in decided]


def tell_recipients(consent: ConsentRecord, shares: list[Share], *, by, at: datetime) -> None:
    """Let whoever was sent something on this consent be told that it was taken back."""
    for tell in _called(TELLERS):
        tell(consent, shares, by=by, at=at)


def _called(paths: list[str]) -> list[Callable]:
    return [import_string(path) for path in paths]
