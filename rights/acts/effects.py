"""What a request changes: a fact corrected, words beside an opinion, data only stored, an objection looked at."""

from datetime import date, datetime, timedelta

from django.db import transaction

from access.roles import Role
from audit import trail
from audit.moves import Refused
from consent.models import ConsentRecord
from deadlines.calendar import london_day
from deadlines.tasks import set_task
from retention import acts as retention
from rights import owed
from rights.acts import telling
from rights.models import Contested, Disagreement, Owed, RightsRequest, StoredOnly
from rights.models.effect import CORRECTED, DISAGREED, FACT, OPINION, UNCHANGED
from rights.models.telling import ERASED, RESTRICTED

ERASE = "rights erasure"
A_WEEK = timedelta(days=7)


def _subject(request: RightsRequest):
    if request.subject is None:
        raise Refused("Say first whom it is about.")
    return request.subject


@transaction.atomic
def contest(request: RightsRequest, *, sort: str, recorded: str, said: str, by, at: datetime) -> Contested:
    """Write down what is said to be wrong. While it is looked into, what is held is only stored."""
    _subject(request)
    if not recorded.strip() or not said.strip():
        raise Refused("Write down what is recorded, and what they say.")
    row = Contested(request=request, sort=sort, recorded=recorded, said=said).write(by=by, why=said)
    trail.note(by, "rights.contested", on=row, at=at, sort=sort)
    if not request.limits.filter(ground="accuracy", lifted_at=None).exists():
        store_only(request, ground="accuracy", what="what they say is wrong", by=by, at=at)
    return row


@transaction.atomic
def decide_contested(row: Contested, *, outcome: str, how: str, by, at: datetime) -> Contested:
    """Decide about something contested. A fact is checked; an opinion is never overwritten. Raises Refused.

    A corrected fact is put right in the record by the front door, who tells everybody who was told (Article 19).
    """
    if row.outcome:
        raise Refused("This was decided. Something new is contested anew.")
    if not how.strip():
        raise Refused("Say how it was checked.")
    if row.sort == OPINION and outcome != DISAGREED:
        raise Refused("An opinion is not overwritten: their own words are put beside it.")
    if row.sort == FACT and outcome not in {CORRECTED, UNCHANGED}:
        raise Refused("A fact is checked: it is corrected, or right as it is.")
    row.outcome, row.checked_how, row.decided_by, row.decided_at = outcome, how, by, at
    row.write(by=by, why=how)
    trail.note(by, "rights.contested", on=row, at=at, outcome=outcome)
    if outcome == DISAGREED:
        Disagreement(
            person=_subject(row.request), request=row.request, opinion=row.recorded, words=row.said, added_at=at
        ).write(by=by, why="their own words")
    if outcome == CORRECTED:
        telling.begin(row.request, CORRECTED, wrong=row.recorded, right=row.said, by=by, at=at)
    return row


@transaction.atomic
def store_only(request: RightsRequest, *, ground: str, what: str, by, at: datetime) -> StoredOnly:
    """Restrict what is held about the person: stored and not used, but for the lawful exceptions."""
    person = _subject(request)
    if request.limits.filter(ground=ground, lifted_at=None).exists():
        raise Refused("It is only stored already, for that reason.")
    row = StoredOnly(person=person, request=request, ground=ground, what=what, from_at=at)
    row.write(by=by, why=what)
    trail.note(by, "rights.stored_only", on=row, at=at, ground=ground)
    telling.begin(request, RESTRICTED, wrong=what, by=by, at=at)
    return row


@transaction.atomic
def lift(row: StoredOnly, *, told_on: date | None, by, at: datetime) -> StoredOnly:
    """Let it be used again. They are told before that, never after: without the day it is refused."""
    if row.lifted_at is not None:
        raise Refused("It was lifted already.")
    if told_on is None or told_on > london_day(at):
        raise Refused("Tell them before it is lifted, and say on which day you did.")
    row.told_before_on, row.lifted_at, row.lifted_by = told_on, at, by
    row.write(by=by, why="they were told it ends")
    trail.note(by, "rights.limit_lifted", on=row, at=at)
    return row


@transaction.atomic
def object_to(request: RightsRequest, *, basis: str, what: str = "what they object to", by, at: datetime) -> Owed:
    """Take an objection: where the basis lets them, it is only stored while it is looked at. Returns what is owed."""
    row = _owed(request, owed.OBJECTION, owed.objection(basis), what=what, basis=basis, by=by, at=at)
    if row.is_owed and not request.limits.filter(ground="objection", lifted_at=None).exists():
        store_only(request, ground="objection", what=what, by=by, at=at)
    return row


@transaction.atomic
def erase(
    request: RightsRequest, *, basis: str, withdrawn: bool, unlawful: bool, past_keeping: bool = False,
    what: str = "everything held", is_whole: bool = True, by, at: datetime,
) -> Owed:  # fmt: skip
    """Answer an erasure letter, basis by basis. is_whole: it is everything held about them.

    Where it is owed, the whole file falls due for disposal at once; of a part, every consent they withdrew does, and
    what else it is goes to the information asset owner.
    """
    answer = owed.erasure(basis, withdrawn=withdrawn, unlawful=unlawful, past_keeping=past_keeping)
    row = _owed(request, owed.ERASURE, answer, what=what, basis=basis, by=by, at=at)
    if row.is_owed:
        telling.begin(request, ERASED, wrong=what, by=by, at=at)
    if row.is_owed and is_whole and not past_keeping:
        ground = "unlawful" if unlawful else "withdrawn"
        retention.owe_erasure(_subject(request).pk, ground=ground, reference=request.reference, by=by, at=at)
    elif row.is_owed and not (withdrawn and _owe_withdrawn(request, by=by, at=at)):
        said = "Erase what is owed: dispose of it, or have it taken out, and record which."
        set_task(ERASE, on=row, what=said, due_at=at + A_WEEK, by=by, at=at, role=Role.ASSET_OWNER)
    return row


def _owe_withdrawn(request: RightsRequest, *, by, at: datetime) -> int:
    """Have what was kept for each consent they withdrew fall due by itself. Returns how many there are."""
    withdrawn = ConsentRecord.objects.filter(subject=_subject(request), withdrawn_at__isnull=False)
    ids = list(withdrawn.order_by("withdrawn_at").values_list("pk", flat=True))
    for pk in ids:
        retention.owe_erasure(
            pk, kind=str(ConsentRecord._meta.model_name), ground="withdrawn", reference=request.reference, by=by, at=at
        )
    return len(ids)


@transaction.atomic
def carry(request: RightsRequest, *, what: str, basis: str, by, at: datetime) -> Owed:
    """Answer whether data is given to be taken elsewhere. Where it is, the data file of the pack is what they get."""
    return _owed(request, owed.PORTABILITY, owed.portability(basis), what=what, basis=basis, by=by, at=at)


def _owed(request: RightsRequest, right: str, answer: owed.Answer, *, what: str, basis: str, by, at: datetime) -> Owed:
    _subject(request)
    if not what.strip():
        raise Refused("Say what it is about.")
    row = Owed(
        request=request, right=right, what=what, basis=basis, is_owed=answer.is_owed, why=answer.why, decided_by=by,
        decided_at=at,
    ).write(by=by, why=answer.why)  # fmt: skip
    trail.note(by, "rights.owed", on=row, at=at, right=right, owed="yes" if answer.is_owed else "no")
    return row
