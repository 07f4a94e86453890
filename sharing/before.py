"""Asking the next desk the same without typing it again: "not ours: try X". domain.md 2.10, issue of requests

What was said before fills the page in; the lawful check, the items and the preview are made anew for the new desk.
"""

from dataclasses import dataclass, field
from uuid import UUID

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


def of_request(contact: Contact, wanted: str) -> Before:
    """What was said in one request of this contact; nothing where the id is none of its requests."""
    try:
        request_id = UUID(wanted)
    except ValueError:
        return NOTHING
    decision = SharingDecision.objects.filter(contact=contact, request_id=request_id).select_related("request").first()
    if decision is None or decision.request is None:
        return NOTHING
    said = {name: getattr(decision, name) for name in SAID}
    once = {"about": decision.request.about, **said, "risk": _risk(decision)}
    return Before(
        once={name: words for name, words in once.items() if words},
        questions=decision.request.questions,
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
