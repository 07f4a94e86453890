"""Putting it in front of each past recipient that something told was wrong: a notice at its desk, or a line by hand."""

from datetime import datetime, timedelta

from access import grants
from deadlines.tasks import set_task
from post import outbox
from sharing.due import by_rule
from sharing.models import Recall, RecallByHand, RecallNotice, SharingDecision
from sharing.workflow import State

# A desk whose way in has ended gets it back for as long as it takes to read the notice.
OPEN_AGAIN = timedelta(days=28)


def has_desk(decision: SharingDecision) -> bool:
    """Whether the recipient reads a notice here; the others are told by hand."""
    return decision.request is not None and State(decision.request.state) != State.WITHDRAWN


def send_notice(kept: Recall, decision: SharingDecision, *, by, at: datetime) -> None:
    """Put the notice in front of the desk that was told, once, and e-mail it the reference."""
    request = decision.request
    if request is None or RecallNotice.objects.filter(request=request, recall_id=kept.pk).exists():
        return
    why = "something told was wrong"
    RecallNotice(
        request=request, recall_id=kept.pk, kind=kept.kind, labels=_told_of(kept, decision),
        words=kept.words, sent_at=at, sent_by=by,
    ).write(by=by, why=why)  # fmt: skip
    grants.give(request.desk, on=request, by=by, why=why, until=at + OPEN_AGAIN, origin=f"recall {kept.pk}", at=at)
    outbox.queue("request.recalled", on=request, to=request.desk, at=at, by=by)


def list_by_hand(kept: Recall, decision: SharingDecision, *, by, at: datetime, person=None, team=None) -> None:
    """List a recipient without a sign-in, and set somebody who may open the contact the task of telling them."""
    line = RecallByHand(
        decision=decision, recall_id=kept.pk, listed_at=at, kind=kept.kind, labels=_told_of(kept, decision),
        words=kept.words,
    ).write(by=by, why="to be told by hand")  # fmt: skip
    set_task(
        by_hand(line), on=decision.contact, by=by, at=at, due_at=by_rule("told by hand", at), person=person, team=team,
        what=f"Tell {decision.agency.short_name} by hand that something was wrong.", route="sharing:recalls",
    )  # fmt: skip


def _told_of(kept: Recall, decision: SharingDecision) -> list[str]:
    """What this recipient was told of it, as it was called when they were told."""
    labels = {item.key: item.label for item in decision.items.all()}
    return [labels[key] for key in kept.keys if key in labels]


def by_hand(line: RecallByHand) -> str:
    """The kind of task that stands for this line."""
    return f"recall {line.pk.hex}"
