"""What a partner's desk does: take a request, hand it back, answer it. None of it touches the contact."""

from dataclasses import dataclass
from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.urls import reverse

from access.bodies import HEALTH, Body
from access.models import Desk
from audit import moves, trail
from audit.moves import Refused
from audit.records import write_many
from deadlines import acts as deadlines
from deadlines.calendar import london_day
from deadlines.models import Deadline
from post import outbox
from sharing import workflow
from sharing.acts.asking import ANSWER
from sharing.answers import Held, Regime
from sharing.minimisation import Class
from sharing.models import AgencyResponse, Finding, InformationRequest, ShiftNote
from sharing.proposal import DUTY_REFUSALS
from sharing.workflow import State

MOST_FINDINGS = 40
PART_3_BODIES = frozenset({Body.POLICE, Body.PROBATION})
OFFENCES = PART_3_BODIES | {Body.YOUTH_JUSTICE}
# What an edition of an answer holds besides its findings.
SAID = (
    "held", "systems", "identities", "dates", "refusal", "refusal_words", "try_instead", "try_desk", "worker_risk",
    "regime",
)  # fmt: skip


@dataclass(frozen=True)
class Found:
    """One finding as it was written."""

    what: str
    sure: str
    handling: str
    own_number: str = ""
    on_day: date | None = None
    regime: str = ""
    information: str = ""


@dataclass(frozen=True)
class Said:
    """An answer as it was written. Which of the rest must be filled follows from `held`."""

    held: str
    findings: tuple[Found, ...] = ()
    systems: str = ""
    identities: str = ""
    dates: str = ""
    refusal: str = ""
    refusal_words: str = ""
    try_instead: str = ""
    try_desk: Desk | None = None
    worker_risk: str = ""


def why_not_at(at: datetime):
    """The workflow's question, asked at this moment."""
    return lambda request, to, by: workflow.why_not(request, to, by, at)


@transaction.atomic
def take(request: InformationRequest, *, by, at: datetime) -> InformationRequest:
    """Take a request, or take it over from a colleague: recorded, and then the names open. Raises Refused, Stale."""
    if request.settled_at is not None and State(request.state) in workflow.ANSWERED:
        raise Refused("This request has been answered.")
    if request.taken_by_id == by.pk:
        return request
    before, request.taken_at, request.taken_by = request.taken_by_id, at, by
    if State(request.state) == State.SENT:
        moves.move(request, to=State.TAKEN.value, by=by, why="taken", at=at, why_not=why_not_at(at))
    else:
        request.write(by=by, why="taken over")
    _read_notes(request, by=by, at=at)
    trail.note(by, "request.taken", on=request, at=at, before=str(before or ""))
    return request


def _read_notes(request: InformationRequest, *, by, at: datetime) -> None:
    """Whoever takes a request over has the notes of the shift before: acknowledged by name."""
    for note in ShiftNote.objects.filter(request=request, read_at=None).exclude(left_by=by):
        note.read_at, note.read_by = at, by
        note.write(by=by, why="taken over from the shift before")


@transaction.atomic
def hand_back(request: InformationRequest, *, by, at: datetime) -> InformationRequest:
    """Give a request that I took back to my desk, for instance at the end of a shift. Raises Refused."""
    if request.taken_by_id != by.pk:
        raise Refused("Only whoever took it hands it back. Take it over instead.")
    request.taken_at = request.taken_by = None
    moves.move(request, to=State.SENT.value, by=by, why="handed back to the desk", at=at, why_not=why_not_at(at))
    trail.note(by, "request.handed_back", on=request, at=at)
    return request


@transaction.atomic
def answer(request: InformationRequest, said: Said, *, by, at: datetime) -> AgencyResponse:
    """Record what the agency says: held, nothing held, refused with a lawful reason, or not theirs.

    Raises ValidationError with a sentence for each field that is missing, and Refused where it cannot be answered now.
    """
    if missing := faults(said, at):
        raise ValidationError(missing)
    to = State.DECLINED if said.held == Held.REFUSED else State.ANSWERED
    request.settled_at = at
    moves.move(request, to=to.value, by=by, why="the agency answered", at=at, why_not=why_not_at(at))
    kept = response_of(request, said, by=by, at=at).write(by=by, why="the agency answered")
    write_many(findings_of(kept, said), by=by, why="the agency answered")
    for clock in Deadline.objects.of(request).filter(kind=ANSWER).running():
        deadlines.meet(clock, by=by, at=at, why="the agency answered")
    outbox.queue(
        "request.answered",
        on=request,
        to=request.asked_by,
        at=at,
        by=by,
        link=reverse("sharing:opened", args=[request.pk]),
    )
    trail.note(by, "request.answered", on=request, at=at, held=said.held, findings=len(said.findings))
    return kept


def preview(request: InformationRequest, said: Said, *, by, at: datetime) -> tuple[AgencyResponse, list[Finding]]:
    """The answer as the hub would read it, not kept. Raises ValidationError as `answer` does."""
    if missing := faults(said, at):
        raise ValidationError(missing)
    response = response_of(request, said, by=by, at=at)
    return response, findings_of(response, said)


def response_of(request: InformationRequest, said: Said, *, by, at: datetime) -> AgencyResponse:
    """The answer with only what its kind asks for, so that a stale half-typed answer is not kept."""
    nothing, refused, not_ours = (said.held == one for one in (Held.NOTHING, Held.REFUSED, Held.NOT_OURS))
    return AgencyResponse(
        request=request, held=said.held,
        systems=said.systems if nothing else "", identities=said.identities if nothing else "",
        dates=said.dates if nothing else "", refusal=said.refusal if refused else "",
        refusal_words=said.refusal_words if refused else "", try_instead=said.try_instead if not_ours else "",
        try_desk=said.try_desk if not_ours else None,
        worker_risk=said.worker_risk if said.held == Held.HELD else "", regime=regime_of(request).value,
        answered_at=at, answered_by=by,
    )  # fmt: skip


def findings_of(kept: AgencyResponse, said: Said) -> list[Finding]:
    """The findings of an answer, each with the regime and the kind of information it is held as."""
    if said.held != Held.HELD:
        return []
    request = kept.request
    return [
        Finding(
            response=kept, edition=kept.edition, place=place, what=one.what, own_number=one.own_number,
            on_day=one.on_day, sure=one.sure, handling=one.handling,
            regime=one.regime or regime_of(request).value, information=one.information or class_of(request).value,
        )
        for place, one in enumerate(said.findings, start=1)
    ]  # fmt: skip


def regime_of(request: InformationRequest) -> Regime:
    """The regime this agency ordinarily holds things under: police and probation for law enforcement. domain.md 2.5"""
    return Regime.PART_3 if request.agency.body_type in PART_3_BODIES else Regime.UK_GDPR


def class_of(request: InformationRequest) -> Class:
    """What kind of information this agency's own words are, until it says otherwise."""
    body = Body(request.agency.body_type)
    if body in OFFENCES:
        return Class.CRIM
    return Class.SC_HEALTH if body in HEALTH else Class.NARR


def faults(said: Said, at: datetime) -> dict[str, str]:
    """What is missing or wrong in an answer, a sentence for each question. Silence is not reassurance."""
    wrong = {}
    if said.held == Held.HELD:
        if not said.findings:
            wrong["findings"] = "Write at least one finding."
        if len(said.findings) > MOST_FINDINGS:
            wrong["findings"] = f"Write {MOST_FINDINGS} findings or fewer. Ring the hub about the rest."
        if any(one.on_day and one.on_day > london_day(at) for one in said.findings):
            wrong["findings"] = "The day of a finding cannot be in the future."
        if not said.worker_risk:
            wrong["worker_risk"] = "Say whether there is a risk to workers."
    elif said.held == Held.NOTHING:
        asked = {"systems": "systems", "identities": "names and birth dates", "dates": "dates"}
        blank = [name for name in asked if not getattr(said, name).strip()]
        wrong = {name: f"Say which {asked[name]} you searched." for name in blank}
    elif said.held == Held.REFUSED:
        wrong = _refusal_faults(said)
    elif said.held != Held.NOT_OURS:
        wrong["held"] = "Say what you hold."
    return wrong


def _refusal_faults(said: Said) -> dict[str, str]:
    wrong = {}
    if said.refusal not in DUTY_REFUSALS:
        wrong["refusal"] = "Choose one of the four lawful reasons."
    if not said.refusal_words.strip():
        wrong["refusal_words"] = "Say in a sentence why that reason holds here."
    return wrong
