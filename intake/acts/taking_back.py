"""Taking a decision back: within five minutes at a press, later with a reason, and never once it was sent."""

from datetime import datetime, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction

from audit import moves, trail
from audit.models import Move
from audit.moves import Refused
from deadlines import acts as deadlines
from deadlines.display import as_due
from deadlines.models import Deadline
from intake import facts
from intake.acts import cards
from intake.acts.deciding import THEN
from intake.acts.standing import ENQUIRY, FIRST_DECISION, refresh
from intake.models import ContactChild, Decision, Enquiry, Passing, Referral, ReferrerFeedback
from intake.models.passed import LIVE, Way
from intake.workflow import State

FIVE_MINUTES = timedelta(minutes=5)
UNDONE = "Undone within five minutes."
SENT = "The referrer has been told of this decision. Decide on what is new in a new contact."
FOLLOWED = "Something was done on this decision already, so it is not taken back. A manager says what follows."


def standing(child: ContactChild) -> Decision | None:
    """The decision that stands for a child; None where there is none."""
    found = Decision.objects.filter(child=child, is_proposal=False, taken_back_at=None)
    return found.order_by("decided_at").last()


def may_undo(child: ContactChild, decision: Decision | None, *, by, at: datetime) -> bool:
    """Whether this person may still take this decision back at a press: it is theirs, young, and nothing followed."""
    return (
        decision is not None
        and decision.decided_by_id == by.pk
        and at - decision.decided_at <= FIVE_MINUTES
        and not why_not(child, decision)
    )


def undo_until(child: ContactChild, decision: Decision | None, *, by, at: datetime) -> datetime | None:
    """Until when this person may undo the decision at a press; None where they may not."""
    if decision is None or not may_undo(child, decision, by=by, at=at):
        return None
    return decision.decided_at + FIVE_MINUTES


def why_not(child: ContactChild, decision: Decision) -> str:
    """What stands in the way of taking a decision back, as a sentence; empty where nothing does."""
    if child.state == State.CLOSED:
        return "This child is closed in this contact, and closed is never reopened. Receive a new contact."
    if ReferrerFeedback.objects.filter(contact=child.contact_id, recorded_at__gte=decision.decided_at).exists():
        return SENT
    if Passing.objects.filter(child=child, way=Way.OUT, state__in=LIVE).exists():
        return FOLLOWED
    decided = State.MASH_DECIDED if decision.after_enquiry else State.SPOC_DECIDED
    return "" if child.state == (decided, *THEN[decision.outcome])[-1] else FOLLOWED


@transaction.atomic
def take_back(child: ContactChild, *, why: str, by, at: datetime) -> Decision:
    """Take the decision on a child back, so that it is decided anew. The decision stays on record, with why.

    Without a reason it must be one's own and five minutes old at most. Raises ValidationError and Refused.
    """
    child = ContactChild.objects.select_for_update(of=("self",), no_key=True).select_related("contact").get(pk=child.pk)
    decision = standing(child)
    if decision is None:
        raise Refused("There is no decision on this child to take back.")
    if against := why_not(child, decision):
        raise Refused(against)
    if not why.strip():
        if not may_undo(child, decision, by=by, at=at):
            raise ValidationError(
                {"why": "Five minutes have passed, or it is a colleague’s. Say why it is taken back."}
            )
        why = UNDONE
    if decision.after_enquiry and not facts.who(by).is_manager:
        raise Refused("A MASH manager takes back what was decided after an enquiry.")
    decision.taken_back_at, decision.taken_back_by, decision.why_taken_back = at, by, why.strip()
    decision.write(by=by, why=why.strip())
    _stand_as_before(child, decision, why=why.strip(), by=by, at=at)
    trail.note(by, "child.decision_taken_back", on=child, at=at, outcome=decision.outcome, undone=why == UNDONE)
    cards.keep(child, by=by, at=at)
    refresh(child.contact, by=by, at=at, why="a decision was taken back")
    return decision


def _stand_as_before(child: ContactChild, decision: Decision, *, why: str, by, at: datetime) -> None:
    """State, outcome, referral, enquiry and clocks as they were before the decision."""
    came_from = set(
        Move.objects.filter(record_id=child.pk, at=decision.decided_at).values_list("from_state", flat=True)
    )
    danger = State.IMMEDIATE_PROTECTION in came_from
    before = State.MASH_ENQUIRY if decision.after_enquiry else State.IMMEDIATE_PROTECTION if danger else State.SCREENING
    child.outcome = ""
    moves.move(child, to=before, by=by, why=why, at=at, why_not=lambda *_: [])
    for referral in Referral.objects.filter(child=child, taken_back_at=None):
        referral.taken_back_at, referral.taken_back_by = at, by
        referral.write(by=by, why=why)
    for enquiry in Enquiry.objects.filter(contact=child.contact_id, decided_at=decision.decided_at):
        enquiry.decided_at = None
        enquiry.write(by=by, why=why)
    _clocks_run_again(child, decision, by=by, at=at)


def _clocks_run_again(child: ContactChild, decision: Decision, *, by, at: datetime) -> None:
    contact = child.contact
    met = Deadline.objects.of(contact).filter(kind__in=[FIRST_DECISION, ENQUIRY], met_at=decision.decided_at)
    running = set(Deadline.objects.of(contact).running().values_list("kind", flat=True))
    for deadline in met:
        if deadline.kind not in running:
            deadlines.start(deadline.kind, as_due(deadline), on=contact, by=by, at=at)
