"""What the rows say of each recipient at this moment: the agreement with it, and who agreed to which item."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from uuid import UUID

from access.models import Agency
from access.roles import Role
from intake.models import Contact
from sharing.choice import Known
from sharing.law import agreements_with
from sharing.minimisation import Permission
from sharing.models import Approval, OnwardLeave
from sharing.proposal import Level

# How far an agreement given to what the matrix says of an item reaches.
REACHES = {Permission.MANAGER: Level.MANAGER, Permission.GUARDIAN: Level.GUARDIAN}


def level_of(user) -> Level:
    """How far this person may agree to an item past the matrix's first answer."""
    return Level.MANAGER if Role.MASH_MANAGER in user.standing.roles else Level.WORKER


def known(contact: Contact, agencies: Iterable[Agency], at: datetime) -> Mapping[UUID, Known]:
    """What is known of each of these agencies, by id, in three queries however many there are."""
    agencies = list(agencies)
    agreements, approved = agreements_with(agencies, at), _approved(contact, at)
    leave = _leave(contact)
    return {
        agency.pk: Known(
            at=at, agreement=agreements.get(agency.pk), approved=approved.get(agency.pk, {}),
            may_pass=frozenset(leave.get(agency.pk, ())),
        )
        for agency in agencies
    }  # fmt: skip


def _leave(contact: Contact) -> dict[UUID, set[str]]:
    """The findings of this contact, as item keys, that their originators agreed may be told, by agency. V15"""
    found: dict[UUID, set[str]] = {}
    asked = OnwardLeave.objects.filter(finding__response__request__contact=contact, answer="yes")
    for agency_id, finding_id in asked.values_list("agency_id", "finding_id"):
        found.setdefault(agency_id, set()).add(f"finding:{finding_id}")
    return found


def _approved(contact: Contact, at: datetime) -> dict[UUID, dict[tuple[str, str], Level]]:
    """The level agreed for each item of this contact, by agency. An agreement holds for exactly what was read."""
    found: dict[UUID, dict[tuple[str, str], Level]] = {}
    for one in Approval.objects.filter(contact=contact, outcome="agreed", holds_until__gt=at):
        level = REACHES.get(Permission(one.needs), Level.WORKER)
        of_agency = found.setdefault(one.agency_id, {})
        of_agency[one.key, one.sha256] = max(level, of_agency.get((one.key, one.sha256), level))
    return found
