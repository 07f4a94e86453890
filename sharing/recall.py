"""Who was ever told something, and how a recall stands: the evidence of UK GDPR Article 19."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q, QuerySet
from django.urls import reverse

from deadlines.words import moment_in_full
from sharing.models import Recall, RecallByHand, RecallNotice, SharingDecision, SharingItem

TOLD = ("SHARE", "SHARE_PART")
MOST = 200
COLUMNS = ("Recipient", "What they were told", "Told", "Notice", "What they did", "Acknowledged", "Reference")


def past_recipients(keys: Iterable[str]) -> list[SharingDecision]:
    """Every decision in sight that told any of these items, oldest first: each is one past recipient."""
    told = SharingItem.objects.filter(key__in=list(keys), decision__decision__in=TOLD).values("decision_id")
    return list(with_desk(SharingDecision.objects.filter(pk__in=told, sent_at__isnull=False)).order_by("sent_at", "pk"))


def with_desk(decisions: QuerySet) -> QuerySet:
    """These decisions with everything that telling their recipient again asks for."""
    return decisions.select_related("agency", "request__desk", "contact__queue", "decided_by").prefetch_related("items")


@dataclass(frozen=True)
class Recipient:
    """One past recipient in a recall: what was told when, how the notice went, and what they did."""

    agency: str
    what: list[str]
    told: str
    notice: str
    done: str
    acknowledged: str
    reference: str
    waits: bool
    hand_url: str = ""


def recipients(recall: Recall) -> list[Recipient]:
    """Every recipient of a recall in sight, those who have not replied first."""
    notices = {one.request_id: one for one in RecallNotice.objects.filter(recall_id=recall.pk)}
    by_hand = {one.decision_id: one for one in RecallByHand.objects.filter(recall_id=recall.pk)}
    wanted = set(recall.keys)
    found = []
    for decision in past_recipients(recall.keys):
        what = [item.label for item in decision.items.all() if item.key in wanted]
        if (line := by_hand.get(decision.pk)) is not None:
            found.append(_told_by_hand(decision, what, line, recall.contact_id))
        elif decision.request_id and (notice := notices.get(decision.request_id)) is not None:
            found.append(_told_inside(decision, what, notice))
    return sorted(found, key=lambda one: not one.waits)


def _told_inside(decision: SharingDecision, what: list[str], notice: RecallNotice) -> Recipient:
    done = f"{notice.get_done_display()}. {notice.done_words}".strip() if notice.done else ""
    return Recipient(
        agency=_name(decision),
        what=what,
        told=moment_in_full(decision.sent_at or decision.decided_at),
        notice=f"Sent {moment_in_full(notice.sent_at)}",
        done=done,
        acknowledged=_when(notice.acknowledged_at),
        reference=decision.request.reference if decision.request else "",
        waits=notice.acknowledged_at is None,
    )


def _told_by_hand(decision: SharingDecision, what: list[str], line: RecallByHand, contact_id) -> Recipient:
    return Recipient(
        agency=_name(decision),
        what=what,
        told=moment_in_full(decision.sent_at or decision.decided_at),
        notice=f"{line.how}, {moment_in_full(line.told_at)}" if line.told_at else "To be told by hand",
        done=f"{line.get_done_display()}. {line.done_words}".strip() if line.done else "",
        acknowledged=_when(line.acknowledged_at),
        reference=decision.request.reference if decision.request else "",
        waits=line.acknowledged_at is None,
        hand_url=reverse("sharing:recall_by_hand", args=[contact_id, line.pk]),
    )


def _name(decision: SharingDecision) -> str:
    desk = decision.request.desk.name if decision.request else ""
    return f"{decision.agency.name}, {desk}" if desk else decision.agency.name


def _when(moment: datetime | None) -> str:
    return moment_in_full(moment) if moment else "Not acknowledged"


def evidence(recall: Recall) -> list[tuple[str, ...]]:
    """The recall as rows for a sheet, under COLUMNS."""
    return [
        (one.agency, "; ".join(one.what), one.told, one.notice, one.done, one.acknowledged, one.reference)
        for one in recipients(recall)
    ]


def found_elsewhere(contact) -> list[tuple[RecallNotice | RecallByHand, Recipient]]:
    """Who was told from this contact what was found wrong in another one, those who have not replied first."""
    own = Recall.objects.filter(contact=contact).values("pk")
    by_hand = RecallByHand.objects.filter(decision__contact=contact).exclude(recall_id__in=own)
    notices = RecallNotice.objects.filter(request__contact=contact).exclude(recall_id__in=own)
    found: list[tuple[RecallNotice | RecallByHand, Recipient]] = []
    for line in by_hand.select_related("decision__agency", "decision__request__desk")[:MOST]:
        found.append((line, _told_by_hand(line.decision, line.labels, line, contact.pk)))
    told = SharingDecision.objects.filter(contact=contact, decision__in=TOLD, supersedes=None)
    told_in = {one.request_id: one for one in with_desk(told.filter(request__in=notices.values("request_id")))}
    for notice in notices[:MOST]:
        if (decision := told_in.get(notice.request_id)) is not None:
            found.append((notice, _told_inside(decision, notice.labels, notice)))
    return sorted(found, key=lambda pair: not pair[1].waits)


def lines_of(contact) -> QuerySet:
    """The lines to be told by hand that may be written down from this contact, as a query."""
    keys = {key for one in Recall.objects.filter(contact=contact) for key in one.keys}
    reached = SharingItem.objects.filter(key__in=keys, decision__decision__in=TOLD).values("decision_id")
    return RecallByHand.objects.filter(Q(decision__in=reached) | Q(decision__contact=contact))
