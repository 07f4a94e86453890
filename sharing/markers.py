"""The sealed markers of a contact, as one strip: whom to ask, by when. Never how many things there are, nor what."""

from django.urls import reverse

from deadlines.words import moment_words
from intake.models import Contact
from sharing.models import SealedMarker


def of_contact(contact: Contact) -> list[dict]:
    """Each person to ask, once, the soonest first; settled ones are left off."""
    found = SealedMarker.objects.filter(request__contact=contact, settled_at=None).order_by("reply_by")
    people: dict[tuple[str, str], dict] = {}
    for one in found:
        shown = {
            "whom": one.ask_whom,
            "reply_by": moment_words(one.reply_by),
            "url": reverse("sharing:marker", args=[one.pk]),
        }
        people.setdefault((one.ask_whom, one.telephone), shown)
    return list(people.values())
