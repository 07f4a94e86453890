"""Whether something is held: the one question everybody may ask before they anonymise, erase or dispose."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import connection

from retention.models import Hold


@dataclass(frozen=True)
class Held:
    """One live hold on a root or on the file it belongs to. The rest is told only to who may see holds."""

    id: UUID
    kind: str = ""
    authority: str = ""

    def __str__(self) -> str:
        return f"{self.kind}: {self.authority}" if self.kind else "A hold"


def held(root_kind: str, root_id: UUID, at: datetime) -> list[Held]:
    """Every live hold on this contact, person or request, or on the file it is part of. Empty where there is none."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT wall.holds_on(%s)", [root_id])
        ids = cursor.fetchone()[0] or []
    told = {hold.pk: hold for hold in Hold.objects.filter(pk__in=ids, placed_at__lte=at)}
    return [
        Held(one, str(told[one].get_kind_display()), told[one].authority) if one in told else Held(one)
        for one in sorted(ids)
    ]
