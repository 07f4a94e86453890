"""What somebody may still know of a contact they received, wherever it has gone since: their receipt."""

from uuid import UUID

from audit.models import Event
from intake.models import Contact

VERB = "contact.received"


def of(contact_id: UUID, *, by) -> UUID | None:
    """The id of this user's receipt of a contact; None where somebody else received it."""
    found = Event.objects.filter(by_id=by.pk, verb=VERB, record_id=contact_id)
    return found.values_list("pk", flat=True).first()


def moved_on(key: UUID, *, by) -> Contact | None:
    """The contact this user received by this very form, known by its receipt alone when it is out of their sight."""
    event = Event.objects.filter(by_id=by.pk, verb=VERB, codes__key=str(key)).order_by("-at").first()
    return None if event is None else Contact(pk=event.record_id, reference=event.codes.get("reference", ""))
