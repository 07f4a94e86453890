"""What a desk does with a request besides taking and answering it: notes, corrections, news, disagreement."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.urls import reverse

from access.roles import Role
from audit import trail
from audit.moves import Refused
from audit.records import write_many
from deadlines.tasks import do_task, open_tasks, set_task
from post import outbox
from sharing import workflow
from sharing.acts import answering
from sharing.acts.answering import Found, Said
from sharing.answers import Held
from sharing.due import by_rule
from sharing.first_life import DISAGREEMENT
from sharing.models import AgencyResponse, Disagreement, InformationRequest, ShiftNote, Unasked
from sharing.workflow import State

CLOSED = "The hub has closed this enquiry. Ring the hub to tell it something new."
NEWS, DIFFERS = "news", "disagreement"


@transaction.atomic
def leave_note(request: InformationRequest, *, words: str, by, at: datetime) -> ShiftNote:
    """Leave a note for whoever at the desk goes on with this, and give it back to the desk. Raises ValidationError."""
    if not words.strip():
        raise ValidationError({"words": "Write what the next one must know."})
    kept = ShiftNote(request=request, words=words.strip(), left_at=at, left_by=by).write(
        by=by, why="for the next shift"
    )
    trail.note(by, "request.note_left", on=request, at=at)
    if request.taken_by_id == by.pk and State(request.state) == State.TAKEN:
        answering.hand_back(request, by=by, at=at)
    return kept


@transaction.atomic
def hand_over_all(requests: list[InformationRequest], *, words: str, by, at: datetime) -> int:
    """At the end of a shift: give back everything I took and did not answer, with one note on each. Returns how many.

    Raises ValidationError without a note, and nothing is given back.
    """
    mine = [one for one in requests if one.taken_by_id == by.pk and State(one.state) == State.TAKEN]
    for request in mine:
        leave_note(request, words=words, by=by, at=at)
    return len(mine)


@transaction.atomic
def correct(request: InformationRequest, said: Said, *, why: str, by, at: datetime) -> AgencyResponse:
    """Correct an answer that was sent: a new edition; the one before stays. Raises ValidationError and Refused."""
    if wrong := answering.faults(said, at) | ({} if why.strip() else {"why": "Say what was wrong in your answer."}):
        raise ValidationError(wrong)
    if State(request.state) not in workflow.ANSWERED:
        raise Refused("There is no answer yet. Answer it instead.")
    if request.closed_at is not None:
        raise Refused(CLOSED)
    kept = AgencyResponse.objects.select_for_update(of=("self",), no_key=True).get(request=request)
    fresh = answering.response_of(request, said, by=by, at=at)
    for field in answering.SAID:
        setattr(kept, field, getattr(fresh, field))
    kept.edition, kept.corrected_at, kept.why_corrected = kept.edition + 1, at, why.strip()
    kept.answered_by = by
    kept.write(by=by, why="the agency corrected its answer")
    write_many(answering.findings_of(kept, said), by=by, why="the agency corrected its answer")
    _settle_as(request, said, by=by, at=at)
    _tell_asker(request, "request.answered", by=by, at=at)
    trail.note(by, "request.corrected", on=request, at=at, held=said.held, edition=kept.edition)
    return kept


def _settle_as(request: InformationRequest, said: Said, *, by, at: datetime) -> None:
    # From declined to answered, or back: the state follows the newest edition, the moment of settling does not.
    to = State.DECLINED if said.held == Held.REFUSED else State.ANSWERED
    if State(request.state) != to:
        request.state = to.value
        request.write(by=by, why="the agency corrected its answer")


@transaction.atomic
def answer_together(
    request: InformationRequest, others: list[InformationRequest], said: Said, *, by, at: datetime
) -> list[AgencyResponse]:
    """Answer one request, and with the same words every other one of this family that was ticked.

    The others are taken first, where nobody has. Raises ValidationError and Refused, and then none is answered.
    """
    kept = [answering.answer(request, said, by=by, at=at)]
    for other in others:
        if other.taken_by_id != by.pk:
            answering.take(other, by=by, at=at)
        kept.append(answering.answer(other, said, by=by, at=at))
    return kept


@transaction.atomic
def send_unasked(request: InformationRequest, found: Found, *, by, at: datetime) -> Unasked:
    """Send something new nobody asked for, about a request of this desk. Raises ValidationError and Refused."""
    if not found.what.strip():
        raise ValidationError({"what": "Write what is new."})
    if request.closed_at is not None or State(request.state) == State.WITHDRAWN:
        raise Refused("This enquiry is closed. A new worry is a new contact: ring the hub.")
    kept = Unasked(
        request=request, what=found.what.strip(), own_number=found.own_number, on_day=found.on_day, sure=found.sure,
        handling=found.handling, regime=found.regime or answering.regime_of(request).value,
        information=found.information or answering.class_of(request).value, sent_at=at, sent_by=by,
    ).write(by=by, why="new information, not asked for")  # fmt: skip
    set_task(
        NEWS, on=request, what=f"Read what {request.agency.short_name} sent without being asked.", by=by, at=at,
        due_at=by_rule(f"answer {request.rating or 'AMBER'}", at), person=request.asked_by, route="sharing:opened",
    )  # fmt: skip
    _tell_asker(request, "request.news", by=by, at=at)
    trail.note(by, "request.news", on=request, at=at)
    return kept


@transaction.atomic
def disagree(request: InformationRequest, *, words: str, by, at: datetime) -> Disagreement:
    """Record that this agency disagrees as a professional: it gets an owner and a due date. Raises ValidationError."""
    if not words.strip():
        raise ValidationError({"words": "Say what you disagree with, and why."})
    due_at = by_rule(DISAGREEMENT, at)
    kept = Disagreement(
        request=request, words=words.strip(), raised_at=at, raised_by=by, due_at=due_at
    ).write(by=by, why="professional disagreement")  # fmt: skip
    set_task(
        DIFFERS, on=kept, what=f"{request.agency.short_name} disagrees: answer them as a manager.", by=by, at=at,
        due_at=due_at, role=Role.MASH_MANAGER, route="sharing:disagreement",
    )  # fmt: skip
    _tell_asker(request, "request.disagreed", by=by, at=at)
    trail.note(by, "request.disagreed", on=request, at=at, due=due_at.isoformat())
    return kept


def settle(kind: str, *, on, by, at: datetime, outcome: str) -> None:
    """Do the open task of this kind on a record, where there is one."""
    for task in open_tasks(on).filter(kind=kind):
        do_task(task, by=by, at=at, outcome=outcome)


def _tell_asker(request: InformationRequest, kind: str, *, by, at: datetime) -> None:
    page = reverse("sharing:opened", args=[request.pk])
    outbox.queue(kind, on=request, to=request.asked_by, at=at, by=by, link=page)
