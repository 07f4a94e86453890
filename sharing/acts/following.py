"""What the hub does after an answer: reads what is new, tells what came of it, answers those who disagree."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from access.bodies import Column
from access.roles import Role
from audit import trail
from audit.moves import Refused
from audit.records import write_many
from deadlines.tasks import hand_task, open_tasks, set_task
from intake.escalating import acts as escalating
from intake.models import Contact, ContactChild, Escalation
from post import outbox
from sharing import outcome, workflow
from sharing.acts.coming_in import news_came
from sharing.acts.living import DIFFERS, NEWS, settle
from sharing.due import by_rule
from sharing.first_life import OUTCOME
from sharing.law import law_in_force
from sharing.minimisation import Class, cell
from sharing.models import Disagreement, InformationRequest, OutcomeTold, SharingDecision, SharingItem, Unasked
from sharing.workflow import State

TELL = "tell outcome"
WHAT_CAME = "What was decided"
# What a decision rests on, copied where the same basis carries a short word back.
BASIS = (
    "function", "gateways", "art6", "art9", "art10", "no_consent_reason", "confidence", "necessity",
    "less_intrusive", "family_told", "threshold", "rating", "handling",
)  # fmt: skip


@transaction.atomic
def read_news(news: Unasked, *, by, at: datetime) -> Unasked:
    """Record that the hub read what an agency sent unasked. Read once, it stays read."""
    if news.read_at is None:
        news.read_at, news.read_by = at, by
        news.write(by=by, why="read")
        news_came(news, by=by, at=at)
        if not Unasked.objects.filter(request=news.request, read_at=None).exists():
            settle(NEWS, on=news.request, by=by, at=at, outcome="read")
        trail.note(by, "request.news_read", on=news.request, at=at)
    return news


def outcome_words(request: InformationRequest, *, by) -> tuple[str, bool]:
    """What this agency would be told now, and whether that is the kind of outcome or only thanks."""
    kinds = ContactChild.objects.filter(contact_id=request.contact_id).values_list("outcome", flat=True)
    column = Column(request.agency.matrix_column) if request.agency.matrix_column else Column.OTHER
    allowed = cell(law_in_force().matrix, Class.STATUS, column).permission
    full = outcome.in_full(allowed, is_manager=Role.MASH_MANAGER in by.standing.roles)
    return outcome.words(list(kinds), reference=request.reference, full=full), full


def why_not_tell(request: InformationRequest) -> list[str]:
    """What stands in the way of telling an agency what came of its answer, in sentences."""
    if State(request.state) not in workflow.ANSWERED:
        return ["They have not answered."]
    outcomes = list(ContactChild.objects.filter(contact_id=request.contact_id).values_list("outcome", flat=True))
    told = OutcomeTold.objects.filter(request=request).exists()
    checks = [
        (not outcomes or not all(outcomes), "Decide for every child first."),
        (told, "They have been told."),
    ]
    return [sentence for is_so, sentence in checks if is_so]


@transaction.atomic
def tell_outcome(request: InformationRequest, *, by, at: datetime) -> OutcomeTold:
    """Tell an agency what came of its answer, as far as the matrix lets it know; a disclosure like any other.

    Raises Refused with each reason against it.
    """
    if reasons := why_not_tell(request):
        raise Refused(reasons)
    words, full = outcome_words(request, by=by)
    why = f"what came of request {request.reference}"
    if full:
        _decide(request, by=by, at=at, why=why)
    kept = OutcomeTold(request=request, words=words, in_full=full, told_at=at, told_by=by).write(by=by, why=why)
    outbox.queue("request.outcome", on=request, to=request.desk, at=at, by=by)
    settle(TELL, on=request, by=by, at=at, outcome="told")
    trail.note(by, "request.outcome_told", on=request, at=at, full="yes" if full else "no")
    return kept


def _decide(request: InformationRequest, *, by, at: datetime, why: str) -> None:
    """The kind of outcome rests on the basis on which they were asked. Thanks alone tells of nobody."""
    before = SharingDecision.objects.get(request=request)
    decision = SharingDecision(
        contact_id=request.contact_id, agency=request.agency, desk=request.desk, direction="OUT", decision="SHARE_PART",
        purpose="So that it can act within its own work on what was decided.", guidance=before.guidance,
        decided_at=at, decided_by=by, decided_as=by.standing.role, sent_at=at,
        **{name: getattr(before, name) for name in BASIS},
    ).write(by=by, why=why)  # fmt: skip
    item = SharingItem(
        decision=decision, key=f"outcome:{request.contact_id}", information=Class.STATUS.value, label=WHAT_CAME,
        permission="R", why_needed="to act within its own work on what was decided",
    )  # fmt: skip
    write_many([item], by=by, why=why)


@transaction.atomic
def outcomes_to_tell(contact: Contact, *, by, at: datetime) -> int:
    """Set a task for each agency that answered and was not told, once every child is decided. Returns how many."""
    waiting = [one for one in InformationRequest.objects.filter(contact=contact) if not why_not_tell(one)]
    for request in waiting:
        set_task(
            TELL, on=request, what=f"Tell the agency what came of {request.reference}.", by=by, at=at,
            due_at=by_rule(OUTCOME, at), person=request.asked_by, route="sharing:tell_outcome",
        )  # fmt: skip
    return len(waiting)


@transaction.atomic
def own(disagreement: Disagreement, *, by, at: datetime) -> Disagreement:
    """Become the owner of a disagreement. Raises Refused when it is answered."""
    if disagreement.replied_at is not None:
        raise Refused("This has been answered.")
    disagreement.owner = by
    disagreement.write(by=by, why="taken")
    for task in open_tasks(disagreement).filter(kind=DIFFERS):
        hand_task(task, to=by, by=by, at=at, why="taken")
    trail.note(by, "disagreement.owned", on=disagreement, at=at)
    return disagreement


@transaction.atomic
def take_up(disagreement: Disagreement, *, by, at: datetime) -> Escalation:
    """Take what an agency disagrees with to the levels above the hub, once. Whoever does so deals with it there.

    A manager who answered was the first level, so it begins at the second. Raises Refused where it was taken up.
    """
    if Escalation.objects.filter(disagreement_id=disagreement.pk).exists():
        raise Refused("This was taken up already.")
    request = disagreement.request
    raised_for = f"{disagreement.raised_by.display_name}, {request.agency.short_name}"
    kept = escalating.raise_(
        request.contact, words=disagreement.words, raised_for=raised_for, owner=by, owner_name="", by=by, at=at,
        agency=request.agency, level=2, disagreement_id=disagreement.pk,
    )  # fmt: skip
    trail.note(by, "disagreement.taken_up", on=disagreement, at=at)
    return kept


@transaction.atomic
def reply(disagreement: Disagreement, *, words: str, by, at: datetime) -> Disagreement:
    """Answer an agency that disagrees. Whoever answers owns it. Raises ValidationError and Refused."""
    if not words.strip():
        raise ValidationError({"reply": "Write the answer."})
    if disagreement.replied_at is not None:
        raise Refused("This has been answered.")
    disagreement.reply, disagreement.replied_at, disagreement.replied_by = words.strip(), at, by
    disagreement.owner = disagreement.owner or by
    disagreement.write(by=by, why="answered")
    settle(DIFFERS, on=disagreement, by=by, at=at, outcome="answered")
    outbox.queue("request.replied", on=disagreement.request, to=disagreement.request.desk, at=at, by=by)
    trail.note(by, "disagreement.answered", on=disagreement, at=at)
    return disagreement
