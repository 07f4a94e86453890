"""A question from outside: written down, verified, looked for, decided, answered."""

from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from audit import trail
from audit.moves import Refused
from deadlines import clocks, policy
from deadlines.calendar import london_day
from deadlines.words import long_day, moment_words
from intake import facts
from intake.calls.rules import same_number
from people.drawing import under_a_reference
from people.models import Person
from sharing.incoming import rules
from sharing.incoming.codes import Came
from sharing.incoming.rules import Choice, Stands
from sharing.models import FamilyQuestion, OutsidePacket, SharingDecision

RULE = "question from outside"


@transaction.atomic
def write_down(said: dict[str, Any], *, by, at: datetime) -> FamilyQuestion:
    """Keep a question and start its clock. Raises ValidationError.

    said: the answers by the names of the columns; `due_at` where they name a day of their own.
    """
    if said["asked_at"] > at:
        raise ValidationError({"asked_at": "It cannot have been asked in the future. Check the day and time."})
    if not (said.get("family") or said.get("given") or said.get("others")):
        raise ValidationError({"family": "Write down whom they ask about, as they said it."})
    office = policy.in_force(london_day(at))
    due_at = said.pop("due_at", None) or clocks.due_after(office.rule(RULE), said["asked_at"], office.office)

    def write(reference: str) -> FamilyQuestion:
        row = FamilyQuestion(reference=reference, due_at=due_at, recorded_at=at, recorded_by=by, **said)
        return row.write(by=by, why="asked from outside")

    row = under_a_reference(write)
    trail.note(by, "question.asked", on=row, at=at, asker=row.asker, reference=row.reference)
    return row


@transaction.atomic
def verify(
    question: FamilyQuestion, *, number: str, number_from: str, spoke_to: str, by, at: datetime
) -> FamilyQuestion:
    """Record that who asks was rung back on a number we had already. Raises ValidationError for the one they gave."""
    if same_number(number, question.number_given):
        raise ValidationError({"number": rules.SAME_NUMBER})
    row = _open(question)
    row.verified_at, row.verified_by, row.verified_with = at, by, spoke_to.strip()
    row.number_rung, row.number_from = number.strip(), number_from.strip()
    row.write(by=by, why="rung back")
    trail.note(by, "question.verified", on=row, at=at)
    return row


@transaction.atomic
def looked(question: FamilyQuestion, *, person: Person | None, by, at: datetime) -> FamilyQuestion:
    """Record that the family was looked for, and who of ours they may be. person: None where nobody is like them."""
    row = _open(question)
    row.looked_at, row.looked_by, row.person = at, by, person
    row.write(by=by, why="looked for the family")
    trail.note(by, "question.looked", on=row, at=at, found=person is not None)
    return row


@transaction.atomic
def decide(question: FamilyQuestion, choice: Choice, *, decision: SharingDecision | None, by, at) -> FamilyQuestion:
    """Decide a question: refuse, answer that nothing is held, or go by a sharing decision. Raises Refused."""
    row = FamilyQuestion.objects.select_for_update(of=("self",), no_key=True).get(pk=question.pk)
    against = rules.why_not_decide(
        stands(row), choice, asked_at=row.asked_at, is_manager=facts.who(by).is_manager
    )  # fmt: skip
    if against:
        raise Refused(against)
    row.decided_at, row.decided_by, row.came = at, by, choice.came
    row.ground, row.reasons, row.decision = choice.ground, choice.reasons.strip(), decision
    row.write(by=by, why=f"decided: {Came(choice.came).mid}")
    trail.note(by, "question.decided", on=row, at=at, came=choice.came, ground=choice.ground)
    return row


@transaction.atomic
def send(question: FamilyQuestion, *, how: str, by, at: datetime) -> FamilyQuestion:
    """Record that the answer went, word for word as the rule writes it. Raises Refused before it is decided."""
    row = FamilyQuestion.objects.select_for_update(of=("self",), no_key=True).get(pk=question.pk)
    if against := rules.why_not_send(stands(row)):
        raise Refused(against)
    row.sent_at, row.sent_by, row.sent_how, row.answer = at, by, how.strip(), words_of(row)
    row.write(by=by, why="answered")
    trail.note(by, "question.answered", on=row, at=at, came=row.came, in_time=at <= row.due_at)
    return row


def stands(row: FamilyQuestion) -> Stands:
    """How far a question is."""
    return Stands(
        bool(row.verified_at), bool(row.looked_at), bool(row.decided_at), bool(row.sent_at), bool(row.person_id)
    )


def words_of(row: FamilyQuestion) -> str:
    """The words of the answer to a decided question."""
    packet = OutsidePacket.objects.filter(decision=row.decision_id).first() if row.decision_id else None
    return rules.answer(
        row.came, reference=row.reference, ground=row.ground, searched=searched(row),
        packet=packet.reference if packet else "sent to you through this service",
    )  # fmt: skip


def searched(row: FamilyQuestion) -> str:
    """What was looked for, where and when: part of an answer that nothing is held."""
    if row.looked_at is None:
        return ""
    born = f", born {long_day(row.born_on)}" if row.born_on else ""
    who = " ".join(filter(None, [row.given, row.family])) or "the people you named"
    return f"The front door’s records were searched for {who}{born} on {moment_words(row.looked_at)}."


def _open(question: FamilyQuestion) -> FamilyQuestion:
    row = FamilyQuestion.objects.select_for_update(of=("self",), no_key=True).get(pk=question.pk)
    if row.decided_at is not None:
        raise Refused("This question is decided already.")
    return row
