"""Who wants to know that a household changed.

Apps above register the dotted path of a function in their AppConfig.ready, and it is imported when first asked.
"""

from datetime import datetime
from uuid import UUID

from django.utils.module_loading import import_string

# Each does changed(person_ids, by=, at=).
CHANGED: list[str] = []


def changed(person_ids: list[UUID], *, by, at: datetime) -> None:
    """Tell whoever registered that these people left a home."""
    for path in CHANGED:
        import_string(path)(person_ids, by=by, at=at)
