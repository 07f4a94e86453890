"""Documents as items: a described file as an offer, its class, and the copy that goes with a packet. domain.md 2.9"""

from collections.abc import Callable, Iterator
from uuid import UUID, uuid5

from django.urls import reverse

from documents.kinds import KINDS
from documents.models import StoredFile
from sharing.file import File
from sharing.minimisation import Class
from sharing.models import DescribedFile, InformationRequest
from sharing.packet import DOCUMENT, Offer
from sharing.proposal import Origin

# What is guarded most comes first: a document is called by it, and every other class is written beside.
GUARDED = (
    Class.LEGAL, Class.REFERRER, Class.LOCATION, Class.CRIM, Class.SC_SEXLIFE, Class.SC_HEALTH_ADULT, Class.SC_HEALTH,
    Class.SC_BELIEF, Class.SC_ETHNIC, Class.NARR, Class.LIFESTYLE, Class.STATUS, Class.IDENTIFIER, Class.CONSENT,
    Class.AGENCY, Class.CONTACT, Class.META, Class.RISK, Class.ID,
)  # fmt: skip


def documents(file: File) -> Iterator[Offer]:
    """Every document on a file that was described and may be opened, as something that could be told."""
    for one in file.documents:
        first, *rest = sorted((Class(key) for key in one.classes), key=GUARDED.index)
        yield Offer(
            f"{DOCUMENT}{one.file_id}", first, f"Document: {one.title}",
            (one.title, what(one.file), one.sha256),
            person_id=str(one.person_id) if one.person_id else "", accuracy=one.accuracy, also=frozenset(rest),
            origin=_origin(one),
        )  # fmt: skip


def _origin(one: DescribedFile) -> Origin | None:
    if one.originator is None:
        return None
    return Origin(one.originator.short_name, one.regime or "UKGDPR", may_pass=one.may_pass)


def what(file: StoredFile) -> str:
    """Its kind and size in words."""
    kind = KINDS[file.kind].word if file.kind in KINDS else "file"
    size = f"{file.size / 1_048_576:.1f} MB" if file.size >= 1_048_576 else f"{max(1, round(file.size / 1024))} KB"
    return f"{kind}, {size}"


def stored_id(key: str) -> UUID:
    """The id of the file a document's key names."""
    return UUID(key.removeprefix(DOCUMENT))


def copy_id(request_id: UUID, key: str) -> UUID:
    """The id of the copy of this document that went with this request: one a request and a document."""
    return uuid5(request_id, key)


def sent_with(request: InformationRequest) -> Callable[[str], str]:
    """Where the copies that went with this request are opened, by the key of each document."""
    return lambda key: reverse("sharing:enclosure", args=[copy_id(request.pk, key)])
