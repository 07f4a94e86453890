"""Levels, proposals, decisions for each child, and immediate protection (domain.md 1.2, 1.3, 1.6)."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from audit import trail
from audit.moves import Refused
from deadlines.calendar import london_day
from intake import facts, rereferral
from intake.acts import cards
from intake.acts.standing import move, refresh
from intake.codes import ACCEPTED, ENQUIRY_OUTCOMES, FIRST_OUTCOMES, Level, Outcome
from intake.models import ContactChild, Decision, Enquiry, Protection, Referral, ThresholdDecision
from intake.workflow import State

# Where each outcome takes a child once it is decided. A MASH enquiry waits until an agency is asked.
THEN: dict[str, tuple[State, ...]] = {
    Outcome.NFA: (State.NFA,),
    Outcome.DUPLICATE: (State.NFA,),
    Outcome.INFO_ADVICE: (State.ADVICE,),
    Outcome.SIGNPOSTED: (State.SIGNPOSTED,),
    Outcome.EARLY_HELP: (State.EARLY_HELP_OFFERED,),
    # The responsibility stays here until the other authority accepts in writing (domain.md 9, scenario 39).
    Outcome.OTHER_LA: (),
    Outcome.ASSESSMENT: (State.REFERRAL_ACCEPTED, State.ASSESSMENT),
    Outcome.STRATEGY: (State.REFERRAL_ACCEPTED,),
    Outcome.MASH_ENQUIRY: (),
}


def outcomes_from(state: str) -> tuple[Outcome, ...]:
    """What may be decided for a child who stands here."""
    if state == State.MASH_ENQUIRY:
        return ENQUIRY_OUTCOMES
    if state == State.IMMEDIATE_PROTECTION:
        return (Outcome.STRATEGY, Outcome.ASSESSMENT)
    return FIRST_OUTCOMES


@transaction.atomic
def set_threshold(child: ContactChild, *, level: str, rationale: str, by, at: datetime) -> ThresholdDecision:
    """Set one child's level with reasons; an officer's is kept as a proposal. Raises ValidationError."""
    if not rationale.strip():
        raise ValidationError({"rationale": "Say why this level."})
    is_proposal = not facts.who(by).is_qualified
    if not is_proposal and not by.registration_no:
        raise ValidationError("Your social work registration number is not on your account. Ask an administrator.")
    kept = ThresholdDecision(
        child=child, level=level, rationale=rationale.strip(), is_proposal=is_proposal,
        registration_no=by.registration_no, decided_at=at, decided_by=by,
    )  # fmt: skip
    kept.write(by=by, why=f"{'proposed' if is_proposal else 'set'} {Level(level).mid}")
    if not is_proposal:
        child.level = level
        child.write(by=by, why=f"{Level(level).mid} set")
    trail.note(by, "child.level_set", on=child, at=at, level=level, proposal=is_proposal)
    refresh(child.contact, by=by, at=at, why="level set")
    return kept


@transaction.atomic
def propose(child: ContactChild, *, outcome: str, rationale: str, by, at: datetime) -> Decision:
    """Keep what an officer would decide, for a qualified person to decide. Changes no state."""
    return keep_decision(child, outcome, rationale, is_proposal=True, by=by, at=at)


@transaction.atomic
def decide_child(child: ContactChild, *, outcome: str, rationale: str, by, at: datetime) -> Decision:
    """Decide for one child, at the front desk or after a MASH enquiry. Brothers and sisters may differ.

    Raises Refused with every reason that stands in the way, and ValidationError for an outcome that does not fit.
    """
    after_enquiry = child.state == State.MASH_ENQUIRY
    if outcome not in outcomes_from(child.state):
        raise ValidationError({"outcome": "Choose an outcome that fits where this child stands."})
    if facts.who(by).is_qualified and not by.registration_no:
        raise ValidationError("Your social work registration number is not on your account. Ask an administrator.")
    if child.state != State.IMMEDIATE_PROTECTION:
        decided = State.MASH_DECIDED if after_enquiry else State.SPOC_DECIDED
        move(child, to=decided, by=by, why=rationale.strip() or "decided", at=at)
    decision = keep_decision(child, outcome, rationale, after_enquiry=after_enquiry, by=by, at=at)
    child.outcome = outcome
    child.write(by=by, why=f"decided: {Outcome(outcome).mid}")
    if outcome in ACCEPTED:
        accept(child, by=by, at=at)
    for step in THEN[outcome]:
        move(child, to=step, by=by, why=f"decided: {Outcome(outcome).mid}", at=at)
    if after_enquiry:
        _end_enquiry(child, by=by, at=at)
    cards.keep(child, by=by, at=at)
    refresh(child.contact, by=by, at=at, why="decided")
    return decision


@transaction.atomic
def protect(child: ContactChild, *, action: str, by, at: datetime, police_told: bool = False) -> Protection:
    """Put a child under immediate protection. Nothing else has to be answered first. Raises Refused when closed."""
    if not action.strip():
        raise ValidationError({"action": "Say what is being done."})
    if child.state != State.IMMEDIATE_PROTECTION:
        move(child, to=State.IMMEDIATE_PROTECTION, by=by, why=action.strip(), at=at)
    protection = Protection(child=child, action=action.strip(), police_told=police_told, started_at=at, started_by=by)
    protection.write(by=by, why="immediate protection")
    trail.note(by, "child.protected", on=child, at=at, police_told=police_told)
    refresh(child.contact, by=by, at=at, why="immediate protection", is_urgent=True)
    return protection


def keep_decision(child, outcome, rationale, *, by, at, is_proposal=False, after_enquiry=False) -> Decision:
    """Keep one decision or proposal for a child; changes no state. Raises ValidationError without a reason."""
    if not rationale.strip():
        raise ValidationError({"rationale": "Say why."})
    decision = Decision(
        child=child, outcome=outcome, rationale=rationale.strip(), is_proposal=is_proposal, after_enquiry=after_enquiry,
        registration_no=by.registration_no, decided_at=at, decided_by=by,
    )  # fmt: skip
    decision.write(by=by, why=f"{'proposed' if is_proposal else 'decided'}: {Outcome(outcome).mid}")
    verb = "child.decision_proposed" if is_proposal else "child.decided"
    trail.note(by, verb, on=child, at=at, outcome=outcome, after_enquiry=after_enquiry)
    return decision


def accept(child: ContactChild, *, by, at: datetime) -> Referral:
    """A referral exists only now, and only where no case is open (domain.md 1.1)."""
    if child.allocated_worker_id:
        raise Refused("This child has an open case: send it to the allocated worker. No referral is made.")
    on = london_day(child.contact.received_at)
    earlier = cards.referral_days(child.person, before=child.contact)
    last = rereferral.last_within(earlier, on)
    # A referral that was taken back stands again, with what is known now.
    referral = Referral.objects.filter(child=child).first() or Referral(child=child)
    referral.taken_back_at = referral.taken_back_by = None
    referral.referred_on, referral.source, referral.accepted_at, referral.accepted_by = on, child.contact.source, at, by
    referral.is_rereferral, referral.last_referred_on = last is not None, last
    referral.rereferral_why = rereferral.sentence(earlier, on)
    referral.in_last_12_months = rereferral.count_last_12_months(earlier, on)
    referral.write(by=by, why="accepted as a referral")
    trail.note(by, "referral.accepted", on=child, at=at, rereferral=last is not None)
    return referral


def _end_enquiry(child: ContactChild, *, by, at: datetime) -> None:
    waiting = ContactChild.objects.filter(contact_id=child.contact_id, state=State.MASH_ENQUIRY).exists()
    enquiry = Enquiry.objects.filter(contact_id=child.contact_id, decided_at=None).first()
    if enquiry and not waiting:
        enquiry.decided_at = at
        enquiry.write(by=by, why="decided for every child")
