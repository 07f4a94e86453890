"""Offering a child to a service or another authority; accepted in writing, returned with a reason, or started."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from access.models import Agency
from audit import trail
from audit.moves import Refused
from consent import standing as consents
from consent.codes import Agreed
from consent.models import ConsentPurpose, ConsentRecord, ServiceAgreement
from deadlines import acts as deadlines
from deadlines import clocks, tasks
from deadlines.calendar import london_day
from deadlines.clocks import Due
from deadlines.models import Deadline
from deadlines.words import moment_words
from intake import naming
from intake.acts import cards
from intake.acts.standing import FIRST_DECISION, clocks_by, move, refresh
from intake.codes import Outcome
from intake.models import Contact, ContactChild, Passing
from intake.models.passed import LIVE, Service, Stands, Way
from intake.passing.why_not import Facts, why_not_offer
from intake.workflow import MOVES, State

ANSWER, START, SILENT = "answer to a hand-over", "start of a service", "silent service"
# What a charity may be told on consent before anything else is: that there is a child, and how to ring.
ON_CONSENT = frozenset({"ID"})


@dataclass(frozen=True)
class Offer:
    """What is offered, to whom, for what."""

    service: str
    agency: Agency | None
    agency_name: str
    what_for: str
    purpose: str = ""


@transaction.atomic
def offer(child: ContactChild, said: Offer, *, by, at: datetime) -> Passing:
    """Offer a child to a service. Until it is accepted in writing the child stays ours.

    Raises Refused with every reason against it: the service ended, nobody agreed, no consent is in force.
    """
    if not said.what_for.strip():
        raise ValidationError({"what_for": "Say what is asked of them."})
    name = said.agency.name if said.agency else said.agency_name.strip()
    consent, lacks = _consent(child, said, at)
    if reasons := why_not_offer(_facts(child, said, name, lacks, at)):
        raise Refused(reasons)
    passing = Passing(
        child=child, service=said.service, agency=said.agency, agency_name=name, what_for=said.what_for.strip(),
        consent=consent, offered_at=at, offered_by=by,
    ).write(by=by, why=f"offered to {name}")  # fmt: skip
    deadlines.start(ANSWER, due(ANSWER, "Offered", at), on=passing, by=by, at=at)
    trail.note(by, "child.offered", on=passing, at=at, service=said.service)
    return passing


def _facts(child: ContactChild, said: Offer, name: str, lacks: str, at: datetime) -> Facts:
    on, agency = london_day(at), said.agency
    live = ServiceAgreement.objects.filter(subject_id=child.person_id, state=Agreed.AGREED, ended_on=None)
    return Facts(
        name=naming.first_name(child.person), state=child.state, outcome=child.outcome,
        service=said.service, agency=name,
        is_active=agency is None or agency.is_active(on), ended_on=agency.valid_to if agency else None,
        successor=_successor(agency, on), agreed=live.exists(), consent_lacks=lacks,
        waits=Passing.objects.filter(
            child=child, agency_name=name, service=said.service, state=Stands.OFFERED
        ).exists(),
    )  # fmt: skip


def _successor(agency: Agency | None, on: date) -> str:
    """Who does an ended agency's work on this day, through every change since; empty where nobody is known to."""
    while agency is not None and not agency.is_active(on):
        agency = agency.successors.first()
    return agency.name if agency else ""


def _consent(child: ContactChild, said: Offer, at: datetime) -> tuple[ConsentRecord | None, str]:
    """The consent a charity's help rests on, or the sentence that says why none does."""
    if said.service != Service.CHARITY:
        return None, ""
    if said.agency is None or not said.purpose:
        return None, "A charity is asked on consent: choose the charity, and what the family consented to."
    asked: dict[str, Any] = {
        "subject_id": child.person_id, "recipient_id": said.agency.pk, "purpose": said.purpose, "classes": ON_CONSENT,
        "at": at,
    }  # fmt: skip
    found = consents.in_force(**asked)
    return found, "" if found else consents.why_not(**asked)


def purposes() -> list[tuple[str, str]]:
    """What a family may consent to, as choices."""
    return [(one.key, str(one)) for one in ConsentPurpose.objects.order_by("key")]


def due(key: str, verb: str, at: datetime) -> Due:
    """When this clock of a hand-over runs out, started now by what `verb` says. Raises CalendarEnds."""
    rules = clocks_by(at)
    rule = rules.rule(key)
    due_at = clocks.due_after(rule, at, rules.office)
    return Due(
        rule, at, due_at, f"{verb} {moment_words(at)}. Due {moment_words(due_at)}.", f"{verb} {moment_words(at)}"
    )


@transaction.atomic
def accept(passing: Passing, *, who: str, words: str, their_reference: str, by, at: datetime) -> Passing:
    """Record that it was accepted in writing: from now on the responsibility is theirs. Raises Refused."""
    _still_offered(passing)
    if not who.strip():
        raise ValidationError({"who": "Say who accepted, and where it is in writing."})
    passing.their_reference = their_reference.strip()
    _answered(passing, Stands.ACCEPTED, who=who, words=words, by=by, at=at)
    deadlines.start(START, due(START, "Accepted", at), on=passing, by=by, at=at)
    child = passing.child
    if passing.way == Way.OUT and State.HANDED_OVER in _next(child):
        move(child, to=State.HANDED_OVER, by=by, why=f"accepted in writing by {who.strip()}", at=at)
        cards.keep(child, by=by, at=at)
    trail.note(by, "child.accepted", on=passing, at=at, service=passing.service)
    refresh(child.contact, by=by, at=at, why="hand-over accepted")
    return passing


def _next(child: ContactChild) -> frozenset[State]:
    """Where the child may go; a child who stays with our own assessment goes nowhere."""
    to_other = child.outcome in {Outcome.OTHER_LA, Outcome.EARLY_HELP}
    return MOVES[State(child.state)] if to_other else frozenset()


@transaction.atomic
def send_back(passing: Passing, *, who: str, words: str, by, at: datetime) -> Passing:
    """Record that they return it, with the reason: the child is ours, and where it was accepted ours again.

    Raises Refused where it was returned already, and where the child is closed in this contact.
    """
    if not words.strip():
        raise ValidationError({"words": "Say why it comes back."})
    if passing.state not in LIVE:
        raise Refused("This hand-over is over. Offer it again.")
    child = ContactChild.objects.select_related("contact", "person").get(pk=passing.child_id)
    if child.state == State.CLOSED:
        raise Refused(
            f"{naming.first_name(child.person)} is closed in this contact. Receive a new contact and link it."
        )
    _answered(passing, Stands.RETURNED, who=who, words=words, by=by, at=at)
    if passing.way == Way.OUT and child.state == State.HANDED_OVER:
        move(child, to=State.SCREENING, by=by, why=f"returned: {words.strip()}", at=at)
        _restart(child.contact, by=by, at=at)
    trail.note(by, "child.returned", on=passing, at=at, service=passing.service)
    refresh(child.contact, by=by, at=at, why="hand-over returned")
    return passing


def _restart(contact: Contact, *, by, at: datetime) -> None:
    """A child who comes back is decided within one working day of coming back; the first clock stays as it was met."""
    if not Deadline.objects.of(contact).filter(kind=FIRST_DECISION).running().exists():
        rules = clocks_by(at)
        due = clocks.first_decision(rules.rule(FIRST_DECISION), at, rules.office)
        deadlines.start(FIRST_DECISION, due, on=contact, by=by, at=at)


@transaction.atomic
def start(passing: Passing, *, started_on: date, by, at: datetime) -> Passing:
    """Record that the service started. Raises Refused before it was accepted, ValidationError for a day to come."""
    if passing.state != Stands.ACCEPTED:
        raise Refused("It is started once it was accepted in writing.")
    if started_on > london_day(at) or started_on < london_day(passing.offered_at):
        raise ValidationError({"started_on": "Give a day since it was offered, and not in the future."})
    passing.state, passing.started_on = Stands.STARTED, started_on
    passing.write(by=by, why="started")
    _settle(passing, by=by, at=at, why="started")
    trail.note(by, "child.service_started", on=passing, at=at, service=passing.service)
    return passing


@transaction.atomic
def withdraw(passing: Passing, *, words: str, by, at: datetime) -> Passing:
    """Take an offer back before it is accepted, with the reason. Raises Refused."""
    _still_offered(passing)
    if not words.strip():
        raise ValidationError({"words": "Say why it is taken back."})
    _answered(passing, Stands.WITHDRAWN, who="", words=words, by=by, at=at)
    trail.note(by, "child.offer_withdrawn", on=passing, at=at, service=passing.service)
    return passing


def _still_offered(passing: Passing) -> None:
    if passing.state != Stands.OFFERED:
        raise Refused(f"This hand-over is {Stands(passing.state).mid} already.")


def _answered(passing: Passing, state: Stands, *, who: str, words: str, by, at: datetime) -> None:
    passing.state, passing.answered_at = state, at
    passing.answered_by = who.strip()[:300] or passing.answered_by
    passing.words = words.strip()
    passing.write(by=by, why=state.mid)
    _settle(passing, by=by, at=at, why=state.mid)


def _settle(passing: Passing, *, by, at: datetime, why: str) -> None:
    for clock in Deadline.objects.of(passing).running():
        deadlines.meet(clock, by=by, at=at, why=why)
    for task in tasks.open_tasks(passing).filter(kind=SILENT):
        tasks.do_task(task, by=by, at=at, outcome=why)
