"""What rests on a consent, and telling whoever was sent it that it was taken back (domain.md 3.4).

`consent` stands below and asks whoever has put their name down there.
"""

from datetime import datetime

from django.urls import reverse

from consent.models import ConsentRecord
from consent.resting import Share
from deadlines.calendar import end_of_day, london_day
from deadlines.tasks import set_task
from post import outbox
from sharing.models import SharingDecision, SharingSubject

BY_HAND = "Tell an agency by hand that a consent was taken back: nothing further is to be done with it."


def resting_on(consent: ConsentRecord, at: datetime) -> list[Share]:
    """Every decision of which facts about somebody rested on this consent."""
    ids = SharingSubject.objects.filter(consent_id=consent.pk).values("decision_id")
    decisions = SharingDecision.objects.filter(pk__in=ids).select_related("agency", "desk").order_by("decided_at")
    return [
        Share(
            "sharingdecision", one.pk, f"{one.agency.name}: {one.purpose}", sent_at=one.sent_at,
            url=reverse("sharing:decision", args=[one.pk]), afresh=_afresh(one),
        )
        for one in decisions
    ]  # fmt: skip


def _afresh(decision: SharingDecision) -> str:
    """The page of a fresh decision about the same recipient, filled in with what was said and what changed."""
    if decision.desk is not None and decision.request_id:
        page = reverse("sharing:ask", args=[decision.contact_id])
        return f"{page}?desk={decision.desk.key}&afresh={decision.pk}"
    return (
        f"{reverse('sharing:tell_outside', args=[decision.contact_id])}?to={decision.agency.key}&afresh={decision.pk}"
    )


def taken_back(consent: ConsentRecord, shares: list[Share], *, by, at: datetime) -> None:
    """Each desk that was sent something is told once, without a name; where there is no desk, telling is a task."""
    ids = [share.id for share in shares if share.sent_at is not None and share.kind == "sharingdecision"]
    for decision in SharingDecision.objects.filter(pk__in=ids).select_related("request", "desk"):
        if decision.request is not None and decision.desk is not None:
            outbox.queue("request.consent_back", on=decision.request, to=decision.desk, at=at, by=by)
        else:
            due_at = end_of_day(london_day(at))
            set_task(f"back {decision.pk.hex}", on=decision, what=BY_HAND, due_at=due_at, by=by, at=at, person=by)
