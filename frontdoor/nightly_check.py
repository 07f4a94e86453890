"""What becomes of the night's check of the trail: it is on record either way, and a fault rings the DPO."""

from datetime import datetime

from django.db import transaction

from access import rota
from access.identity import act_as
from access.models import robot
from audit import trail
from audit.verifier.verify import Report
from post import outbox

VERIFIER = "verifier"


def record(report: Report, *, at: datetime) -> bool:
    """Write what the verifier found, and tell the Data Protection Officer of a fault. Returns whether it holds.

    What is written are figures; the words of a fault stay in the log of the one who ran it.
    """
    by = robot(VERIFIER)
    with act_as(by, at), transaction.atomic():
        figures = {"seals": report.seals, "rows": report.rows, "unsealed": report.unsealed}
        if report.holds:
            trail.note(by, "trail.verified", at=at, **figures)
            return True
        trail.note(by, "trail.faulty", at=at, faults=len(report.faults), **figures)
        for lead in rota.privacy_leads(at):
            outbox.queue("trail.faulty", on=lead, to=lead, at=at, by=by, link="/console/")
    return False
