"""Asking an originator whether something it told us may be told to one other agency. domain.md 2.8 V15"""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from access.models import Agency
from audit import trail
from audit.moves import Refused
from post import outbox
from sharing.models import Finding, OnwardLeave


@transaction.atomic
def ask_leave(finding: Finding, agency: Agency, *, why: str, by, at: datetime) -> OnwardLeave:
    """Ask who told us whether this agency may be told. Asked twice while unanswered, the first stands.

    Raises ValidationError without a reason, and Refused where the agency is the originator itself.
    """
    request = finding.response.request
    if agency.pk == request.agency_id:
        raise Refused("They told us this themselves.")
    if not why.strip():
        raise ValidationError({"why": "Say why that agency needs it."})
    if there := OnwardLeave.objects.filter(finding=finding, agency=agency, answer="").first():
        return there
    kept = OnwardLeave(finding=finding, agency=agency, why=why.strip(), asked_at=at, asked_by=by).write(
        by=by, why="asked the originator"
    )
    outbox.queue("request.leave_asked", on=request, to=request.desk, at=at, by=by)
    trail.note(by, "leave.asked", on=kept, at=at, agency=agency.key)
    return kept


@transaction.atomic
def answer_leave(leave: OnwardLeave, *, answer: str, conditions: str, by, at: datetime) -> OnwardLeave:
    """The originator says yes or no. A later answer replaces an earlier one. Raises ValidationError."""
    if answer not in ("yes", "no"):
        raise ValidationError({"answer": "Say whether it may be passed on."})
    if answer == "no" and not conditions.strip():
        raise ValidationError({"conditions": "Say in a sentence why not."})
    leave.answer, leave.conditions, leave.answered_at, leave.answered_by = answer, conditions.strip(), at, by
    leave.write(by=by, why="the originator answered")
    request = leave.finding.response.request
    link = f"/requests/{request.pk}"
    outbox.queue("request.leave_answered", on=request, to=request.asked_by, at=at, by=by, link=link)
    trail.note(by, "leave.answered", on=leave, at=at, answer=answer)
    return leave


def agreed(findings, agency_id) -> set:
    """The ids of those of these findings that their originators agreed may be told to this agency."""
    ids = [finding.pk for finding in findings]
    rows = OnwardLeave.objects.filter(finding_id__in=ids, agency_id=agency_id, answer="yes")
    return set(rows.values_list("finding_id", flat=True))
