"""How rights requests read on a page: rows prepared once, clocks in words."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q

from deadlines.calendar import Calendar, london_day
from deadlines.models import BankHoliday
from deadlines.words import counted, day_words, moment_words
from govuk.shapes import Clock
from people.search import name_of
from rights import clocks, codes
from rights.models import Asked, RightsRequest, Wait
from rights.workflow import ENDS, MOVES, WORDS, State, why_not

SHOWN = 100
SOON = 7


@dataclass
class Row:
    """One line of the queue."""

    url: str
    reference: str
    what: str
    who: str
    state: str
    clock: Clock
    why: str
    owner: str


def clock_of(due_on: date | None, today: date, state: str = "") -> Clock:
    """Return the days left as a clock chip."""
    if state in ENDS or state == State.RELEASED:
        return Clock("Answered", state="met")
    if due_on is None:
        return Clock("Not running", state="none")
    left = (due_on - today).days
    if left < 0:
        return Clock(f"{counted(-left, 'day')} late", state="late")
    share = min(1.0, left / 30)
    if left == 0:
        return Clock("Today", share=share, state="soon")
    return Clock(f"{counted(left, 'day')} left", share=share, state="soon" if left <= SOON else "plain")


def queue_rows(requests, at: datetime) -> list[Row]:
    """Return the rows of the queue; the requests come with their owners."""
    today = london_day(at)
    return [_row(request, today) for request in requests[:SHOWN]]


def _row(request: RightsRequest, today: date) -> Row:
    return Row(
        url=f"/rights/{request.pk}", reference=request.reference, what=codes.KINDS[request.kind],
        who=f"{request.requester_name}, {codes.RELATIONS[request.relation]}", state=WORDS[request.state],
        clock=clock_of(request.due_on, today, request.state), why=request.due_why,
        owner=request.owner.display_name if request.owner else "Nobody yet",
    )  # fmt: skip


def asked_rows(waiting, at: datetime) -> list[dict]:
    """Return what somebody asked and nobody has taken up: its clock runs from the day it came."""
    calendar, today = Calendar.of(BankHoliday.objects.values_list("day", flat=True)), london_day(at)
    found = []
    for asked in waiting[:SHOWN]:
        came = london_day(asked.received_at)
        due = clocks.rolled(clocks.month_later(came, 1), calendar)
        found.append(
            {
                "url": f"/rights/asked/{asked.pk}", "reference": asked.reference, "asker": asked.asker,
                "channel": codes.CHANNELS[asked.channel], "came": day_words(came), "clock": clock_of(due, today),
            }
        )  # fmt: skip
    return found


def asked_facts(asked: Asked) -> list[tuple[str, str]]:
    """Return everything written down of what was asked, as rows."""
    rows = [
        ("Came", f"{moment_words(asked.received_at)}, by {codes.CHANNELS[asked.channel]}"),
        ("Heard by", asked.heard_by.display_name if asked.heard_by else "the public form"),
        ("Who asks", asked.asker),
        ("Whom it is about", asked.about),
        ("How to reach them", asked.reach),
        ("What is not safe", asked.not_safe),
        ("Help wanted", asked.support),
    ]
    return [(label, value) for label, value in rows if value]


def request_facts(request: RightsRequest) -> list[tuple[str, str]]:
    """Return the request as rows for its page."""
    rows = [
        ("Asked for", f"{codes.KINDS[request.kind]} ({codes.ARTICLES[request.kind]})"),
        ("About", name_of(request.subject) if request.subject else "Not yet said"),
        ("Who asks", f"{request.requester_name}, {codes.RELATIONS[request.relation]}"),
        ("What they want", request.wish),
        ("Received", day_words(request.received_on)),
        ("The child understands", request.competence_note),
        ("What the child says", request.childs_view),
        ("Safety check", request.safety_check),
        ("Must not be told", request.keep_from),
        ("Help", ", ".join(filter(None, [request.support, request.support_offered]))),
        ("The answer goes", _reply(request)),
        ("Told that we have it", day_words(request.acknowledged_on) if request.acknowledged_on else ""),
        ("Extended", request.extended_why),
        ("Advice of the Data Protection Officer", _advice(request)),
        ("Outcome", request.outcome),
    ]
    return [(label, value) for label, value in rows if value]


def _reply(request: RightsRequest) -> str:
    if not request.reply_how:
        return ""
    checked = f"; checked: {request.reply_checked}" if request.reply_checked else "; not checked yet"
    return f"{codes.REPLIES[request.reply_how]}: {request.reply_to or 'no address yet'}{checked}"


def _advice(request: RightsRequest) -> str:
    if not request.advice:
        return ""
    followed = "followed" if request.advice_followed == "yes" else f"not followed: {request.advice_why}"
    return f"{request.advice} ({followed})"


def together(request: RightsRequest, at: datetime) -> list[dict]:
    """Return the requests asked together with this one, and the others about the same person, each with its clock."""
    beside = Q(subject=request.subject_id) if request.subject_id else Q(pk=None)
    if request.asked_id:
        beside |= Q(asked=request.asked_id)
    rows = RightsRequest.objects.filter(beside).exclude(pk=request.pk).select_related("subject").order_by("received_on")
    today = london_day(at)
    return [
        {"url": f"/rights/{one.pk}", "reference": one.reference, "what": codes.KINDS[one.kind],
         "about": name_of(one.subject) if one.subject else "not yet said", "state": WORDS[one.state],
         "clock": clock_of(one.due_on, today, one.state),
         "why": "asked together" if one.asked_id and one.asked_id == request.asked_id else "about the same person"}
        for one in rows[:SHOWN]
    ]  # fmt: skip


def waits_of(request: RightsRequest) -> list[str]:
    """Return what was asked of the requester, as sentences."""
    found = []
    for wait in request.waits.all():
        what = "proof" if wait.kind == Wait.PROOF else "what they mean"
        came = f"came {day_words(wait.came_on)}: {wait.came}" if wait.came_on else "has not come"
        found.append(f"Asked for {what} on {day_words(wait.asked_on)}: {wait.words} It {came}.")
    return found


def still_to_do(request: RightsRequest, by) -> list[str]:
    """Return what stands in the way of starting the work; empty once it is open or over."""
    if State.OPEN not in MOVES[State(request.state)] or request.state == State.SEARCHING:
        return []
    return why_not(request, State.OPEN, by)
