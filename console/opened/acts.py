"""The Data Protection Officer opens a case through a request or an incident, for a time. domain.md 2.10 P8

What they were told to look at leads to the case; there is no other way in. The grants are theirs alone, end by
themselves, and the database lets this role give itself none that lasts longer or lets in anybody else.
"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import ProgrammingError, transaction

from access import grants, rota
from access.actions import Action
from access.decide import visible
from audit import trail
from audit.moves import Refused
from console.models import Belonging, CaseOpening
from console.models.opening import INCIDENT, RIGHTS
from deadlines import policy
from deadlines.calendar import london_day
from deadlines.clocks import due_after
from intake.models import Contact
from people.acts.opening import fault_of
from people.models import Person
from post import outbox

RULE = "opened from the console"
MOST = 60
ROOTS: dict[str, type] = {"person": Person, "contact": Contact}
CLOSED = "It is closed. A case is opened through a request or an incident that is open."
NO_CASE = "It is about no case yet. Whoever works on it says whom it is about."
OPEN_ALREADY = "It is open to you already."
NOTHING = "Nothing of it can be opened from here. Ask whoever keeps the record."


@dataclass(frozen=True)
class Through:
    """The open request or incident that leads to a case: which, and to what."""

    kind: str
    id: UUID
    reference: str
    is_open: bool
    case: tuple[str, UUID] | None


def through(kind: str, wanted: UUID, user) -> Through | None:
    """What this request or incident leads to; None where there is none that this user may read."""
    if kind == RIGHTS:
        line = visible(user, Action.READ_RIGHTS_REGISTER).filter(pk=wanted).first()
        whom = Belonging.objects.filter(part_id=wanted, kind="rights", whole_id__isnull=False).first()
        case = ("person", whom.whole_id) if line and whom and whom.whole_id else None
        return Through(kind, wanted, line.reference, line.closed_at is None, case) if line else None
    found = visible(user, Action.SEE_INCIDENT).filter(pk=wanted).first() if kind == INCIDENT else None
    if found is None:
        return None
    return Through(kind, wanted, found.reference, found.closed_at is None, _case_of(found.root_kind, found.root_id))


def _case_of(kind: str, root_id: UUID | None) -> tuple[str, UUID] | None:
    if kind == "request" and root_id:
        above = Belonging.objects.filter(part_id=root_id, kind="request").first()
        return ("contact", above.whole_id) if above and above.whole_id else None
    return (kind, root_id) if kind in ROOTS and root_id else None


def why_not(found: Through, user, at: datetime) -> list[str]:
    """The sentences that stand in the way of opening. Empty means it may be opened."""
    if not found.is_open:
        return [CLOSED]
    if found.case is None:
        return [NO_CASE]
    mine = CaseOpening.objects.filter(opened_by=user, through_id=found.id, ended_at=None, until__gt=at)
    return [OPEN_ALREADY] if mine.exists() else []


@transaction.atomic
def open_case(found: Through, *, by, at: datetime, why: str) -> CaseOpening:
    """Open the case a request or incident is about to the one who asks; tell the asset owners; return what it was.

    Raises ValidationError for a reason too short or the same as last time, Refused where something stands in the way.
    """
    reason = " ".join(why.split())
    latest = CaseOpening.objects.filter(opened_by=by).order_by("-opened_at").values_list("why", flat=True).first()
    if fault := fault_of(reason, latest or "").replace("A manager", "The information asset owner"):
        raise ValidationError({"why": fault})
    if reasons := why_not(found, by, at):
        raise Refused(reasons)
    kind, case_id = found.case  # type: ignore[misc]  # why_not has said that there is one
    rules = policy.in_force(london_day(at))
    opening = CaseOpening(
        reference=found.reference, through=found.kind, through_id=found.id, case_kind=kind, case_id=case_id,
        why=reason, opened_at=at, opened_by=by, until=due_after(rules.rule(RULE), at, rules.office),
    ).write(by=by, why=reason)  # fmt: skip
    if not _let_in(opening, by=by, at=at):
        raise Refused(NOTHING)
    for owner in rota.asset_owners(at):
        outbox.queue("access.opened", on=opening, to=owner, at=at, by=by, link="/console/registers/cases/")
    trail.note(by, "case.opened", on=opening, at=at, through=found.reference, until=opening.until.isoformat())
    return opening


def _let_in(opening: CaseOpening, *, by, at: datetime) -> int:
    """Give the grants; what is restricted stays shut. Returns how many."""
    given = 0
    for kind, root_id in _roots(opening):
        root = ROOTS[kind](pk=root_id)  # by its id alone: the record itself is not in sight yet
        try:
            with transaction.atomic():
                grants.give(by, on=root, by=by, why=opening.why, until=opening.until, origin=opening.origin, at=at)
        except ProgrammingError:
            continue  # the database's own word that what is restricted is opened by those who may open it
        given += 1
    return given


def _roots(opening: CaseOpening) -> list[tuple[str, UUID]]:
    """The case itself, and a child's contacts or a contact's children."""
    ties = Belonging.objects.filter(kind="contact")
    if opening.case_kind == "person":
        beside: list[tuple[str, UUID | None]] = [
            ("contact", one) for one in ties.filter(whole_id=opening.case_id).values_list("part_id", flat=True)
        ]
    else:
        beside = [("person", one) for one in ties.filter(part_id=opening.case_id).values_list("whole_id", flat=True)]
    known = [(kind, root_id) for kind, root_id in dict.fromkeys(beside[:MOST]) if root_id is not None]
    return [(opening.case_kind, opening.case_id), *known]


@transaction.atomic
def close_case(opening: CaseOpening, *, by, at: datetime) -> CaseOpening:
    """End an opening before its time. Raises Refused where it has ended."""
    if not opening.is_open(at):
        raise Refused("It has ended already.")
    opening.ended_at = at
    opening.write(by=by, why="closed by hand")
    for model in ROOTS.values():
        mine = [one for one in grants.given_by_origin(model, opening.origin) if getattr(one, "user_id", None) == by.pk]
        for grant in mine:
            grant.content_object = model(pk=grant.content_object_id)  # out of sight once the grant has ended
        grants.end(mine, until=at, by=by, why="closed by hand", at=at)
    trail.note(by, "case.closed", on=opening, at=at, through=opening.reference)
    return opening


def open_to(user, at: datetime) -> list[CaseOpening]:
    """The cases open to this user at this moment, the first to end on top."""
    return list(CaseOpening.objects.filter(opened_by=user, ended_at=None, until__gt=at).order_by("until"))
