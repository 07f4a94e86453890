"""Keeping a contact's own row true: its stage, its next deadline, its clocks. Called by the other acts."""

from datetime import datetime

from audit import moves
from audit.moves import Move
from deadlines import acts as deadlines
from deadlines import policy
from deadlines.calendar import london_day
from deadlines.models import Deadline
from intake import facts, stage, workflow
from intake.models import Contact, ContactChild, PoliceProtection

FIRST_DECISION = "first decision"
ENQUIRY = "enquiry"


def move(child: ContactChild, *, to: str, by, why: str, at: datetime) -> Move:
    """Move one child by the table. Raises Refused with the sentences that stand in the way."""
    return moves.move(child, to=to, by=by, why=why, at=at, why_not=why_not)


def why_not(child: ContactChild, to: str, by) -> list[str]:
    """The workflow's question, with the facts fetched afresh where a guard needs them."""
    if not workflow.NEEDS.get(workflow.State(to)):
        bare = workflow.Facts(state=child.state, name=facts.name_of(child))
        return workflow.why_not(bare, to, facts.who(by))
    file = facts.on_file(Contact.objects.get(pk=child.contact_id), only=facts.LISTS_FOR[workflow.State(to)])
    here = next(one for one in file.children if one.pk == child.pk)
    return workflow.why_not(facts.facts_of(file, here), to, facts.who(by))


def refresh(contact: Contact, *, by, at: datetime, why: str, **changes) -> Contact:
    """Bring a contact's row up to date with its children and clocks, and set `changes` on it. Returns the row.

    The row is locked and read afresh, so that two people working on one contact do not trip over each other.
    """
    row = Contact.objects.select_for_update(of=("self",), no_key=True).get(pk=contact.pk)
    children = list(ContactChild.objects.filter(contact=row))
    _meet_clocks(row, children, by=by, at=at)
    running = Deadline.objects.of(row, *_timed(children)).running().order_by("due_at").first()
    changes |= {
        "stage": stage.stage_of(stage.Standing(one.state, one.level, one.outcome) for one in children),
        "next_due_at": running.due_at if running else None,
        "next_due_from": running.starts_at if running else None,
        "next_due_unit": running.unit if running else "",
        "next_due_why": (running.short or running.why)[:200] if running else "",
    }
    changed = {name: value for name, value in changes.items() if getattr(row, name) != value}
    if changed:
        for name, value in changed.items():
            setattr(row, name, value)
        row.write(by=by, why=why)
    return row


def _timed(children: list[ContactChild]) -> list:
    """What else of a contact has a clock of its own: each child, and police protection of one."""
    return [*children, *PoliceProtection.objects.filter(child__in=children, ended_at=None)]


def clocks_by(at: datetime) -> policy.Policy:
    """The clock rules in force on the London day of this moment."""
    return policy.in_force(london_day(at))


def _meet_clocks(row: Contact, children: list[ContactChild], *, by, at: datetime) -> None:
    states = {child.state for child in children}
    met = []
    if not states & stage.AWAITS_FIRST_DECISION:
        met.append(FIRST_DECISION)
    if not states & stage.AWAITS_DECISION:
        met.append(ENQUIRY)
    for deadline in Deadline.objects.of(row).running().filter(kind__in=met) if met else ():
        deadlines.meet(deadline, by=by, at=at, why="Every child of this contact is decided.")
