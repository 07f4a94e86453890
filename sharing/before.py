"""Asking the next desk the same without typing it again: "not ours: try X". domain.md 2.10, issue of requests

What was said before fills the page in; the lawful check, the items and the preview are made anew for the new desk.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from uuid import UUID

from consent.models import RippleChoice
from intake.models import Contact
from sharing.models import SharingDecision

SAID = (
    "purpose", "function", "necessity", "proportionality", "less_intrusive", "family_told", "change_of_circumstances",
    "advice_from",
)  # fmt: skip


@dataclass(frozen=True)
class Before:
    """What was said to the desk that passed it on: once for all, its questions, its items and why each was needed."""

    once: dict[str, str] = field(default_factory=dict)
    questions: str = ""
    keys: frozenset[str] = frozenset()


NOTHING = Before()


def of_page(contact: Contact, asked: Mapping[str, str]) -> Before:
    """What fills a page in: a request that was passed on, or a decision taken afresh as consent was taken back."""
    if asked.get("afresh"):
        return taken_afresh(contact, asked["afresh"])
    return of_request(contact, asked.get("before", ""))


def taken_afresh(contact: Contact, wanted: str) -> Before:
    """What was told on a consent since taken back, with what changed as it was said when another basis was chosen.

    The basis itself is not carried over: it is chosen anew. Nothing where the id is none of this contact's decisions.
    """
    if (decision := _decision(contact, pk=_id(wanted))) is None:
        return NOTHING
    choice = RippleChoice.objects.filter(share_id=decision.pk).order_by("decided_at").last()
    before = _said_in(decision)
    changed = {"change_of_circumstances": choice.what_changed} if choice and choice.what_changed else {}
    return replace(before, once=before.once | changed)


def _id(wanted: str) -> UUID | None:
    try:
        return UUID(wanted)
    except ValueError:
        return None


def _decision(contact: Contact, **which) -> SharingDecision | None:
    if None in which.values():
        return None
    return SharingDecision.objects.filter(contact=contact, **which).select_related("request__packet").first()


def of_request(contact: Contact, wanted: str) -> Before:
    """What was said in one request of this contact; nothing where the id is none of its requests."""
    decision = _decision(contact, request_id=_id(wanted))
    return NOTHING if decision is None else _said_in(decision)


def _said_in(decision: SharingDecision) -> Before:
    asked = decision.request
    said = {name: getattr(decision, name) for name in SAID}
    once = {"about": asked.about if asked else "", **said, "risk": _risk(decision)}
    return Before(
        once={name: words for name, words in once.items() if words},
        questions=asked.questions if asked else "",
        keys=frozenset(decision.items.values_list("key", flat=True)),
    )


def _risk(decision: SharingDecision) -> str:
    """The sentences of risk as they were sent, where nothing else of the packet was a passage; else none."""
    content = decision.request.packet.content if decision.request else {}
    keys = [item["key"] for item in content.get("items", [])]
    passages = [key for key in keys if key in ("risk", "worry") or key.startswith(("said:", "finding:"))]
    if passages != ["risk"]:
        return ""
    return "\n".join(one["text"] for one in content["passages"])
