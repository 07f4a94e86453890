"""What went out about a child not yet born goes stale at the birth: every recipient of it is told the birth date."""

from datetime import datetime

from intake.models import Contact
from people.models import Person
from sharing import acts
from sharing.models import SharingItem


def correct(contact: Contact, person: Person, *, words: str, by, at: datetime) -> int:
    """Correct the expected date with everybody this contact told it to. Returns 1 where anybody was told; else 0."""
    key = f"due:{person.pk}"
    if not SharingItem.objects.filter(decision__contact=contact, key=key).exists():
        return 0
    acts.recall(contact, kind="corrected", keys=[key], words=words, why="The child is born.", by=by, at=at)
    return 1
