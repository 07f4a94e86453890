"""What came in: a decision by an agency to tell us, or not, written into the same register as ours. domain.md 2.8

An answer is written by the agency, which sees nothing of the contact; the register hangs on the contact. So the line is
written by the timetable within a minute, and for news by whoever reads it. It rests on the basis on which we asked.
"""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Exists, OuterRef

from access.roles import Role
from audit import trail
from sharing.answers import Held
from sharing.minimisation import CLASS_WORDS, Class
from sharing.models import AgencyResponse, InformationRequest, SharingDecision, Unasked
from sharing.proposal import Decision

IN = "IN"
# The line of an answer is written within a minute; one that was missed, for as long as this.
LOOKED_BACK = timedelta(days=7)
AT_ONCE = 200
BASIS = ("function", "gateways", "art6", "art9", "art10", "no_consent_reason", "family_told", "threshold", "rating")
NOT_KNOWN = "Not known to us: they hold it, and say why they keep it."
WHY = "what came in"


@transaction.atomic
def write_answers(*, by, at: datetime) -> int:
    """Write the line of every answer that has none yet. Returns how many; a second run writes nothing twice."""
    there = SharingDecision.objects.filter(
        contact_id=OuterRef("request__contact_id"), desk_id=OuterRef("request__desk_id"), direction=IN,
        sent_at=OuterRef("answered_at"),
    )  # fmt: skip
    new = AgencyResponse.objects.filter(
        ~Exists(there), answered_at__gte=at - LOOKED_BACK, held__in=[Held.HELD, Held.REFUSED]
    ).select_related("request__asked_by", "answered_by")
    found = list(new.order_by("answered_at")[:AT_ONCE])
    for response in found:
        _of_answer(response, by=by, at=at)
    return len(found)


def _of_answer(response: AgencyResponse, *, by, at: datetime) -> None:
    refused = response.held == Held.REFUSED
    _write(
        response.request, decision=Decision.NOT_SHARE if refused else Decision.SHARE,
        what="" if refused else _in_words([one.information for one in response.findings_now]),
        refusal=response.refusal, refusal_words=response.refusal_words, sender=response.answered_by,
        sent_at=response.answered_at, by=by, at=at,
    )  # fmt: skip


def news_came(news: Unasked, *, by, at: datetime) -> None:
    """Write the line of something an agency sent unasked, once it is read."""
    _write(
        news.request, decision=Decision.SHARE, what=_in_words([news.information]), refusal="", refusal_words="",
        sender=news.sent_by, sent_at=news.sent_at, by=by, at=at,
    )  # fmt: skip


def _in_words(classes: list[str]) -> str:
    kinds = ", ".join(sorted({CLASS_WORDS[Class(one)].lower() for one in classes if one}))
    return f"{len(classes)} finding{'' if len(classes) == 1 else 's'}: {kinds or 'kind not said'}"


def _write(
    request: InformationRequest, *, decision: Decision, what: str, refusal: str, refusal_words: str, sender,
    sent_at: datetime, by, at: datetime,
) -> None:  # fmt: skip
    ours = SharingDecision.objects.filter(request=request).first()
    kept = SharingDecision(
        contact_id=request.contact_id, agency_id=request.agency_id, desk_id=request.desk_id, direction=IN,
        decision=decision.value, purpose=request.purpose, requested_by=request.asked_by.display_name,
        requested_at=request.asked_at, requested_what=what or request.questions[:5000], refusal=refusal,
        refusal_words=refusal_words, harm_if_withheld=NOT_KNOWN if decision == Decision.NOT_SHARE else "",
        recipient=f"The hub, request {request.reference}", decided_at=sent_at, decided_by=sender,
        decided_as=Role.PARTNER_OFFICER.value, sent_at=sent_at,
        **{name: getattr(ours, name) for name in BASIS if ours is not None},
    )  # fmt: skip
    kept.write(by=by, why=WHY)
    trail.note(by, "sharing.came_in", on=kept, at=at, decision=kept.decision)
