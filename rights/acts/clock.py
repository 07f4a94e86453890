"""Proof seen, meaning asked, time taken: everything that moves a request's clock (domain.md 4.3)."""

from datetime import date, datetime, timedelta

from django.db import transaction

from audit import trail
from audit.moves import Move, Refused, move
from deadlines import acts as deadlines
from deadlines.calendar import Calendar, end_of_day, london_day, start_of_day
from deadlines.clocks import Due, Rule, Unit
from deadlines.models import BankHoliday, Deadline
from deadlines.tasks import do_task, open_tasks, set_task
from deadlines.words import long_day
from rights import clocks
from rights.codes import Kind
from rights.first_edition import ALERT, GIVE_UP, INTERNAL, LAST_ALERT, days
from rights.models import Proof, RightsRequest, Wait
from rights.workflow import State, is_over, why_not

CLOCK = "rights request"
NEVER_CAME = "They never said; what can be given is given."


def reckon(request: RightsRequest, on: date) -> clocks.Clock:
    """Return the clock of this request as its rows say."""
    calendar = Calendar.of(BankHoliday.objects.values_list("day", flat=True))
    if request.kind == Kind.COMPLAINT:
        return clocks.complaint_clock(request.received_on, calendar, alert=days(ALERT, on))
    waits = list(request.waits.all())
    facts = clocks.Facts(
        request.received_on,
        proofs=tuple(clocks.Wait(one.asked_on, one.came_on) for one in waits if one.kind == Wait.PROOF),
        pauses=tuple(clocks.Wait(one.asked_on, one.came_on) for one in waits if one.kind == Wait.CLARIFICATION),
        extended=request.extended_on is not None,
    )
    return clocks.request_clock(facts, calendar, internal=days(INTERNAL, on))


@transaction.atomic
def set_clock(request: RightsRequest, *, by, at: datetime) -> clocks.Clock:
    """Work out the clock anew and keep it on the request and on the deadline everybody sees. Returns it."""
    clock = reckon(request, london_day(at))
    before = (request.due_on, request.notice_by, request.internal_on, request.due_why)
    request.due_on, request.notice_by, request.internal_on = clock.due_on, clock.notice_by, clock.internal_on
    request.due_why = clock.why[:500]
    if before != (request.due_on, request.notice_by, request.internal_on, request.due_why):
        request.write(by=by, why=clock.why)
    running = Deadline.objects.of(request).filter(kind=CLOCK).running().first()
    due = _due(clock)
    if running is not None:
        deadlines.replace(running, due, by=by, at=at, why=clock.why)
    elif due is not None and not is_over(request):
        deadlines.start(CLOCK, due, on=request, by=by, at=at)
    return clock


def _due(clock: clocks.Clock) -> Due | None:
    if clock.starts_on is None or clock.due_on is None:
        return None
    rule = Rule(CLOCK, 0, Unit.NONE)
    return Due(rule, start_of_day(clock.starts_on), end_of_day(clock.due_on), clock.why[:400], "one month")


@transaction.atomic
def ask(request: RightsRequest, kind: str, *, words: str, by, at: datetime) -> Wait:
    """Ask for proof (the clock waits for it) or for what they mean (the clock pauses), and return the question.

    Raises Refused while another of that kind is out, and for meaning asked before the request is open.
    """
    if not words.strip():
        raise Refused("Write down what you asked them.")
    if request.waits.filter(kind=kind, came_on=None).exists():
        raise Refused("You have asked already and wait for the answer.")
    to = State.AWAITING if kind == Wait.PROOF else State.PAUSED
    _move(request, to, by=by, at=at, why=words)
    wait = Wait(request=request, kind=kind, words=words, asked_on=london_day(at)).write(by=by, why=words)
    trail.note(by, "rights.waits", on=wait, at=at, kind=kind)
    if kind == Wait.CLARIFICATION:
        due = end_of_day(wait.asked_on + timedelta(days=days(GIVE_UP, wait.asked_on)))
        set_task(
            GIVE_UP, on=request, what="They have not said what they mean: go on with what can be given.", due_at=due,
            by=by, at=at, team=request.queue, route="rights:opened",
        )  # fmt: skip
    set_clock(request, by=by, at=at)
    return wait


@transaction.atomic
def came(wait: Wait, *, came_on: date, what: str, by, at: datetime) -> Wait:
    """Record that what was asked for came, on the day it came, and let the clock run. Raises Refused."""
    if wait.came_on is not None:
        raise Refused("This came already.")
    if came_on < wait.asked_on or came_on > london_day(at):
        raise Refused("It came between the day you asked and today.")
    wait.came_on, wait.came = came_on, what
    wait.write(by=by, why=what or "it came")
    trail.note(by, "rights.came", on=wait, at=at, kind=wait.kind)
    request = wait.request
    if wait.kind == Wait.CLARIFICATION:
        _done(request, GIVE_UP, by=by, at=at)
    set_clock(request, by=by, at=at)
    if wait.kind == Wait.CLARIFICATION and request.state == State.PAUSED:
        _move(request, State.OPEN, by=by, at=at, why="they said what they mean")
    return wait


@transaction.atomic
def go_on_without(request: RightsRequest, *, by, at: datetime) -> Wait:
    """They never said what they mean: after the Trust's own time the clock runs on, and what can be given is given."""
    today = london_day(at)
    wait = request.waits.filter(kind=Wait.CLARIFICATION, came_on=None).first()
    if wait is None:
        raise Refused("Nothing was asked for that has not come.")
    first = wait.asked_on + timedelta(days=days(GIVE_UP, today))
    if today < first:
        raise Refused(f"Give them until {long_day(first)}: then go on with what can be given.")
    return came(wait, came_on=today, what=NEVER_CAME, by=by, at=at)


@transaction.atomic
def acknowledge(request: RightsRequest, *, on_day: date, by, at: datetime) -> RightsRequest:
    """Record that they were told we have it. It meets the clock of a complaint, which goes on being looked into."""
    if request.acknowledged_on is None:
        request.acknowledged_on = on_day
        request.write(by=by, why="told that we have it")
        trail.note(by, "rights.acknowledged", on=request, at=at)
    if request.kind == Kind.COMPLAINT:
        answered(request, by=by, at=at, why="acknowledged")
    return request


def remind(request: RightsRequest, *, by, at: datetime) -> None:
    """Set the tasks of a complaint: look into it from the first day, and two alerts while there is no outcome."""
    if request.kind != Kind.COMPLAINT:
        return
    start, today = start_of_day(request.received_on), london_day(at)
    team = {"team": request.queue, "on": request, "by": by, "at": at, "route": "rights:opened"}
    look = "Look into this complaint: that begins the day it came, not when it is acknowledged."
    set_task("complaint", what=look, due_at=start + timedelta(days=1), **team)
    for key in (ALERT, LAST_ALERT):
        due = start + timedelta(days=days(key, today))
        set_task(key, what="A complaint has no outcome yet: tell them how it goes, or answer.", due_at=due, **team)


@transaction.atomic
def record_proof(request: RightsRequest, *, what: str, evidence: str, is_enough: bool, by, at: datetime) -> Proof:
    """Record what was seen of who they are or of their right to ask. No copy is kept."""
    if not evidence.strip():
        raise Refused("Say what you saw.")
    proof = Proof(
        request=request, what=what, evidence=evidence, seen_on=london_day(at), seen_by=by, is_enough=is_enough
    ).write(by=by, why=evidence)
    trail.note(by, "rights.proof", on=proof, at=at, what=what)
    return proof


@transaction.atomic
def extend(request: RightsRequest, *, why: str, by, at: datetime) -> RightsRequest:
    """Take two months more, having told them why before the first date. Raises Refused when it is too late."""
    if request.kind == Kind.COMPLAINT:
        raise Refused("A complaint has no extension: tell them how it goes, and answer without undue delay.")
    if not why.strip():
        raise Refused("Say why: it is complex, or there are several requests. It goes into the letter.")
    if request.extended_on is not None:
        raise Refused("This was extended already. It is extended once.")
    today = london_day(at)
    if request.notice_by is None or today > request.notice_by:
        raise Refused("They must be told before the first date. It has passed, or the clock is not running.")
    request.extended_on, request.extended_why = today, why
    request.write(by=by, why=why)
    trail.note(by, "rights.extended", on=request, at=at)
    set_clock(request, by=by, at=at)
    return request


@transaction.atomic
def start_work(request: RightsRequest, *, by, at: datetime) -> Move:
    """Open a request: who asks is known and may ask. Raises Refused with what stands in the way."""
    return _move(request, State.OPEN, by=by, at=at, why="identity and authority are in order")


@transaction.atomic
def end(request: RightsRequest, to: str, *, outcome: str, words: str, by, at: datetime) -> Move:
    """Close, refuse, transfer or record as withdrawn, with the answer given. Meets or stops the clock."""
    if not outcome.strip() or (to != State.WITHDRAWN and not words.strip()):
        raise Refused("Say what came of it, and what they were told. The answer says how to complain.")
    request.outcome, request.outcome_words, request.closed_at = outcome[:300], words, at
    step = _move(request, to, by=by, at=at, why=outcome)
    _done(request, GIVE_UP, "complaint", ALERT, LAST_ALERT, by=by, at=at)
    answered(request, by=by, at=at, why=outcome)
    return step


def _done(request: RightsRequest, *kinds: str, by, at: datetime) -> None:
    """Put away the tasks of these kinds: what they reminded of has happened."""
    for task in open_tasks(request).filter(kind__in=kinds):
        do_task(task, by=by, at=at, outcome="it came")


def answered(request: RightsRequest, *, by, at: datetime, why: str) -> None:
    """Meet the clock: the answer has gone."""
    for running in Deadline.objects.of(request).filter(kind=CLOCK).running():
        deadlines.meet(running, by=by, at=at, why=why)


def _move(request: RightsRequest, to: str, *, by, at: datetime, why: str) -> Move:
    return move(request, to=to, by=by, why=why, at=at, why_not=why_not)
