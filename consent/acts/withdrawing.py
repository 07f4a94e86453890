"""Taking a consent back, what that leaves to decide, and finding that one was never valid. domain.md 3.4"""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from audit import trail
from audit.moves import Refused
from consent import authority, resting
from consent.acts import reviews
from consent.acts.giving import speaker, whom
from consent.codes import EXPIRED, Authority, Choice, Status
from consent.models import ConsentRecord, RippleChoice
from deadlines.calendar import end_of_day, london_day
from deadlines.tasks import do_task, open_tasks, set_task
from deadlines.words import counted, moment_words
from documents.models import StoredFile
from people.models import Person

RIPPLE = "consent taken back"
WHAT = "A consent was taken back: decide about each share that rested on it."
NOT_LIVE = {
    Status.REFUSED: "This was a no. There is nothing to take back.",
    Status.SUPERSEDED: "It was given again since. Take the newer one back.",
    Status.INVALID: "It was found never to be valid. There is nothing to take back.",
    EXPIRED: "It ran out, so nothing goes on it. There is nothing to take back.",
}


@transaction.atomic
def withdraw(
    consent: ConsentRecord,
    *,
    person: Person | None,
    method: str,
    by,
    at: datetime,
    said_at: datetime | None = None,
    person_name: str = "",
    words: str = "",
) -> ConsentRecord:
    """Take a consent back from the moment somebody said so. What still waits stops at sending; what went stays lawful.

    Raises Refused where it is not in force (it says so and changes nothing), and ValidationError for who may not or
    when cannot be.
    """
    row = _locked(consent)
    since = said_at or at
    _check(row, person, person_name, since, at)
    shares = resting.resting_on(row, at)
    row.status, row.valid_until = Status.WITHDRAWN, since
    row.withdrawn_at, row.withdrawn_by, row.withdrawn_person = since, by, person
    row.withdrawn_person_name, row.withdrawal_method, row.withdrawal_words = person_name.strip(), method, words.strip()
    row.withdrawal_effect = effect(shares)
    row.write(by=by, why="consent taken back")
    trail.note(by, "consent.withdrawn", on=row, at=at, shares=len(shares))
    reviews.settle(row, by=by, at=at, outcome="taken back")
    resting.tell_recipients(row, shares, by=by, at=at)
    if shares:
        due_at = end_of_day(london_day(at))
        set_task(RIPPLE, on=row, what=WHAT, due_at=due_at, by=by, at=at, person=by, route="consent:consent")
    return row


def effect(shares: list[resting.Share]) -> str:
    """What follows from taking it back, in words."""
    sent = sum(share.sent_at is not None for share in shares)
    waiting = len(shares) - sent
    went = f"{counted(sent, 'share')} went before and {'stays' if sent == 1 else 'stay'} lawful." if sent else ""
    stops = f"{counted(waiting, 'share')} still waiting will not go." if waiting else ""
    return " ".join(filter(None, ["Nothing further goes on it.", stops, went]))


@transaction.atomic
def choose(
    consent: ConsentRecord, share: resting.Share, *, choice: str, reason: str, by, at: datetime, what_changed: str = ""
) -> RippleChoice:
    """Record what becomes of one share that rested on a consent taken back. The last one settles the task.

    Another basis is no silent switch: it needs what changed, and a fresh decision. Raises ValidationError and Refused.
    """
    if consent.status != Status.WITHDRAWN:
        raise Refused("This consent was not taken back, so nothing needs deciding.")
    if not reason.strip():
        raise ValidationError({"reason": "Say why."})
    if choice == Choice.OTHER_BASIS and not what_changed.strip():
        raise ValidationError({"what_changed": "Say what changed, so that another basis truly applies now."})
    if choice == Choice.LEAVE and share.sent_at is None:
        raise ValidationError({"choice": "This has not been sent, so there is nothing to leave. Stop it."})
    row = RippleChoice(
        consent=consent, share_kind=share.kind, share_id=share.id, choice=choice, reason=reason.strip(),
        what_changed=what_changed.strip() if choice == Choice.OTHER_BASIS else "", decided_at=at, decided_by=by,
    )  # fmt: skip
    try:
        with transaction.atomic():
            row.write(by=by, why="decided after a consent was taken back")
    except IntegrityError:
        raise Refused("This was decided already. It stands as it was recorded.") from None
    trail.note(by, "consent.ripple_decided", on=row, at=at, choice=choice)
    if not resting.undecided(consent, at):
        for task in open_tasks(consent).filter(kind=RIPPLE):
            do_task(task, by=by, at=at, outcome="each share decided")
    return row


@transaction.atomic
def find_invalid(consent: ConsentRecord, *, by, at: datetime, why: str) -> ConsentRecord:
    """Record that a consent was never valid, so that it carries nothing at any moment. Raises as `withdraw` does."""
    row = _locked(consent)
    if row.status not in {Status.ACTIVE, Status.SUPERSEDED}:
        raise Refused("Only a consent that was given can be found not to be valid.")
    if not why.strip():
        raise ValidationError({"why": "Say what was wrong with it."})
    row.status = Status.INVALID
    row.write(by=by, why=why)
    trail.note(by, "consent.found_invalid", on=row, at=at)
    reviews.settle(row, by=by, at=at, outcome="never valid")
    return row


@transaction.atomic
def give_receipt(consent: ConsentRecord, *, given: bool, by, at: datetime) -> ConsentRecord:
    """Record that whoever answered has their receipt. Raises ValidationError where they do not."""
    if not given:
        raise ValidationError({"given": "Tick this when they have it."})
    row = _locked(consent)
    row.receipt_given_at, row.receipt_given_by = at, by
    row.write(by=by, why="receipt given")
    trail.note(by, "consent.receipt_given", on=row, at=at)
    return row


@transaction.atomic
def keep_evidence(consent: ConsentRecord, file: StoredFile, *, by, at: datetime) -> ConsentRecord:
    """Keep a file taken in as what shows the answer or the authority; it is checked before it can be opened."""
    row = _locked(consent)
    row.evidence_file = file
    row.write(by=by, why="evidence kept")
    trail.note(by, "consent.evidence_kept", on=row, at=at, file=str(file.pk))
    return row


def _locked(consent: ConsentRecord) -> ConsentRecord:
    return ConsentRecord.objects.select_for_update(of=("self",), no_key=True).get(pk=consent.pk)


def _check(row: ConsentRecord, person: Person | None, person_name: str, since: datetime, at: datetime) -> None:
    if row.status == Status.WITHDRAWN and row.withdrawn_at:
        raise Refused(f"This was taken back already, {moment_words(row.withdrawn_at)}. Nothing was changed.")
    if (standing := row.standing(at)) in NOT_LIVE:
        raise Refused(NOT_LIVE[standing])
    if since > at:
        raise ValidationError({"said_at": "Nobody can have taken it back in the future. Check the day and time."})
    if row.valid_from and since < row.valid_from:
        raise ValidationError({"said_at": f"It was given {moment_words(row.valid_from)}, after this. Check the day."})
    if person is None and not person_name.strip():
        raise ValidationError({"person": "Say who took it back."})
    _who(row, person, person_name, london_day(since))


def _who(row: ConsentRecord, person: Person | None, person_name: str, on) -> None:
    gave_it = person.pk == row.given_by_id if person else person_name.strip().casefold() == row.given_by_name.casefold()
    speaks = speaker(row.subject, person, Authority.SELF)
    about = whom(row.subject, on, lacks_capacity=bool(row.capacity_words))
    by_subject = row.given_by_id == row.subject_id
    if reasons := authority.why_not_take_back(speaks, about, gave_it=gave_it, given_by_subject=by_subject):
        raise ValidationError({reasons[0].question: reasons[0].sentence})
