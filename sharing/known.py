"""What the rows say of each recipient at this moment: the agreement with it, and who agreed to which item."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from access.models import Agency
from access.roles import Role
from audit.together import read_together
from intake.models import Contact
from sharing.choice import Known
from sharing.consents import answers_about, refused_before
from sharing.file import File
from sharing.law import agreements_with, newest
from sharing.minimisation import Permission
from sharing.models import Approval, OnwardLeave
from sharing.proposal import Consents, Level

# How far an agreement given to what the matrix says of an item reaches.
REACHES = {Permission.MANAGER: Level.MANAGER, Permission.GUARDIAN: Level.GUARDIAN}


def level_of(user) -> Level:
    """How far this person may agree to an item past the matrix's first answer."""
    return Level.MANAGER if Role.MASH_MANAGER in user.standing.roles else Level.WORKER


def known(file: File, agencies: Iterable[Agency], at: datetime) -> Mapping[UUID, Known]:
    """What is known of each of these agencies, by id, in two queries however many there are."""
    agencies = list(agencies)
    if not agencies:
        return {}
    parties, sharing, approvals, answers = read_together(
        *agreements_with(agencies), _agreed_to(file.contact, at), answers_about(file, agencies, at)
    )
    agreements, approved = newest(parties, sharing, at), _approved(approvals)
    refused, leave = refused_before(answers, at), _leave(file, agencies)
    return {
        agency.pk: Known(
            at=at,
            agreement=agreements.get(agency.pk),
            approved=approved.get(agency.pk, {}),
            may_pass=leave.get(agency.pk, frozenset()),
            consents=Consents(refused=refused.get(agency.pk, ())),
        )
        for agency in agencies
    }  # fmt: skip


def _leave(file: File, agencies: list[Agency]) -> dict[UUID, frozenset[str]]:
    """The findings whose originator agreed that an agency is told of them, by agency. No query where nothing came."""
    if not file.findings:
        return {}
    found: dict[UUID, frozenset[str]] = {}
    given = OnwardLeave.objects.filter(finding__in=file.findings, agency__in=agencies, answer="yes")
    for finding, agency in given.values_list("finding_id", "agency_id"):
        found[agency] = found.get(agency, frozenset()) | {f"finding:{finding}"}
    return found


def _agreed_to(contact: Contact, at: datetime) -> QuerySet[Approval]:
    return Approval.objects.filter(contact=contact, outcome="agreed", holds_until__gt=at)


def _approved(approvals: Iterable[Approval]) -> dict[UUID, dict[tuple[str, str], Level]]:
    """The level agreed for each item, by agency. An agreement holds for exactly what was read."""
    found: dict[UUID, dict[tuple[str, str], Level]] = {}
    for one in approvals:
        level = REACHES.get(Permission(one.needs), Level.WORKER)
        of_agency = found.setdefault(one.agency_id, {})
        of_agency[one.key, one.sha256] = max(level, of_agency.get((one.key, one.sha256), level))
    return found
