"""Recording a yes or a no to one purpose and one recipient. domain.md 3.1 to 3.4"""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from hashlib import sha256
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from access.models import Agency
from audit import trail
from audit.moves import Refused
from consent import authority, validity
from consent.acts import reviews
from consent.authority import Competence, Reason, Speaker, Whom
from consent.codes import GIVEN, Authority, Status
from consent.models import CompetenceAssessment, ConsentPurpose, ConsentRecord, Notice
from consent.models.agreeing import ANSWERS
from deadlines.calendar import london_day, start_of_day
from deadlines.words import moment_words
from people.models import Person, Relationship

TO_COME = "Nobody can have answered in the future. Check the day and time."
BESIDE = "Somebody recorded an answer to this a moment ago. Read it first; what you typed is still here."
YOUNG_PERSON = "They answered this themselves. Nobody else’s answer replaces theirs."


@dataclass(frozen=True)
class Answer:
    """What somebody answered, by whom and how, as the page took it down. Names are those of ConsentRecord."""

    purpose: ConsentPurpose
    recipient: Agency
    authority: str
    collected_at: datetime
    method: str
    language: str
    given_by: Person | None = None
    given_by_name: str = ""
    classes: frozenset[str] = frozenset()
    tests: dict[str, str] = field(default_factory=dict)
    five: dict[str, bool] = field(default_factory=dict)
    assessed_on: date | None = None
    competence_words: str = ""
    expires_on: date | None = None
    notice: Notice | None = None
    words: dict[str, Any] = field(default_factory=dict)


WORDS = (
    "evidence_kind", "evidence_seen_on", "evidence_seen_by", "capacity_words", "other_holder", "other_holder_words",
    "interpreter", "witness", "place", "explicit", "why_free", "refusal_reason",
)  # fmt: skip


@transaction.atomic
def give(subject: Person, answer: Answer, *, seen: str, by, at: datetime) -> ConsentRecord:
    """Record a yes, which carries from the moment it was given. An older yes by the same person ends there.

    seen: the id of the consent in force on the page that was sent, empty for none. Raises ValidationError with the
    sentence for each question, and Refused where somebody answered meanwhile or the young person's own yes stands.
    """
    reasons = [*_who(subject, answer, at), *validity.why_not(_asked(answer))]
    if answer.expires_on and answer.expires_on < london_day(answer.collected_at):
        reasons.append(Reason("expires_on", "It would have run out before it was given."))
    _raise(reasons)
    before = _before(subject, answer, seen, at)
    if before is not None:
        before.status, before.valid_until = Status.SUPERSEDED, answer.collected_at
        before.write(by=by, why="given again")
    row = _row(subject, answer, by=by, at=at)
    row.status, row.valid_from, row.supersedes = Status.ACTIVE, answer.collected_at, before
    row.valid_until = start_of_day(answer.expires_on + timedelta(days=1)) if answer.expires_on else None
    row.review_on = reviews.due_on(row, subject)
    _keep(row, by=by, why="consent given")
    trail.note(by, "consent.given", on=row, at=at, purpose=answer.purpose.key, recipient=answer.recipient.key)
    reviews.set_for(row, by=by, at=at)
    return row


@transaction.atomic
def refuse(subject: Person, answer: Answer, *, seen: str, by, at: datetime) -> ConsentRecord:
    """Record a no, which is a record like a yes. Raises ValidationError, and Refused where a yes stands."""
    _raise(_who(subject, answer, at))
    if _before(subject, answer, seen, at) is not None:
        raise Refused("A yes to this is in force. To stop it, take it back.")
    row = _row(subject, answer, by=by, at=at)
    row.status = Status.REFUSED
    _keep(row, by=by, why="consent refused")
    trail.note(by, "consent.refused", on=row, at=at, purpose=answer.purpose.key, recipient=answer.recipient.key)
    return row


def whom(subject: Person, on: date, *, lacks_capacity: bool = False) -> Whom:
    """The person it is about, as the rules read them on a day."""
    return Whom(subject.age_on(on), subject.born_on, lacks_capacity)


def speaker(subject: Person, given_by: Person | None, claimed: str, **said: Any) -> Speaker:
    """Who answers, as the rules read them: what they are to the person is read from the family on record."""
    tie = Relationship.objects.filter(person=subject, other=given_by, until_on=None).first() if given_by else None
    outside = given_by is None and claimed == Authority.PARENT
    return Speaker(
        authority=claimed,
        is_subject=given_by is not None and given_by.pk == subject.pk,
        relation=tie.kind if tie else "",
        # The council under a care order and the like are not people on record: the order seen is what shows it.
        responsibility="yes" if outside else tie.responsibility if tie else "unknown",
        **said,
    )


def _who(subject: Person, answer: Answer, at: datetime) -> list[Reason]:
    on, words = london_day(answer.collected_at), answer.words
    said = {name: words.get(name) or "" for name in ("other_holder", "other_holder_words")}
    if answer.collected_at > at:
        return [Reason("collected_at", TO_COME)]
    if answer.given_by is None and not answer.given_by_name.strip():
        return [Reason("given_by", "Say who answered.")]
    speaks = speaker(
        subject, answer.given_by, answer.authority, evidence=words.get("evidence_kind") or "",
        seen_on=words.get("evidence_seen_on"), seen_by=words.get("evidence_seen_by") or "", **said,
    )  # fmt: skip
    about = whom(subject, on, lacks_capacity=bool((words.get("capacity_words") or "").strip()))
    found = authority.why_not(speaks, about, on, _competence(answer))
    if _competence(answer) and not answer.competence_words.strip():
        found.append(Reason("competence_words", "Say what they said or did that shows it."))
    return found


def _competence(answer: Answer) -> Competence | None:
    if set(answer.five) != set(ANSWERS) or answer.assessed_on is None:
        return None
    return Competence(all(answer.five.values()), answer.assessed_on)


def _asked(answer: Answer) -> validity.Asked:
    words = answer.words
    return validity.Asked(
        tests=answer.tests, classes=answer.classes, explicit=bool(words.get("explicit")), method=answer.method,
        witness=words.get("witness") or "", why_free=words.get("why_free") or "",
        has_notice=answer.notice is not None, language=answer.language, allowed=frozenset(answer.purpose.classes),
    )  # fmt: skip


def _raise(reasons: list[Reason]) -> None:
    if reasons:
        found: dict[str, list[str]] = {}
        for reason in reasons:
            found.setdefault(reason.question, []).append(reason.sentence)
        raise ValidationError(found)


def _before(subject: Person, answer: Answer, seen: str, at: datetime) -> ConsentRecord | None:
    """The yes now in force, locked, if the page saw it; Refused where it did not, or where it is the person's own."""
    # Two who answer at once about one person wait for each other here, whether either is the first answer or not.
    Person.objects.select_for_update(of=("self",), no_key=True).get(pk=subject.pk)
    rows = ConsentRecord.objects.filter(subject=subject, purpose=answer.purpose, recipient=answer.recipient)
    latest = rows.select_for_update(of=("self",), no_key=True).order_by("collected_at").last()
    if latest is not None and str(latest.pk) != seen:
        raise Refused(BESIDE)
    if latest is not None and latest.collected_at > answer.collected_at:
        raise Refused(f"A later answer is on record, of {moment_words(latest.collected_at)}. It stands.")
    if latest is None or latest.status not in GIVEN or not latest.is_live(at):
        return None
    if latest.authority == Authority.SELF and answer.authority != Authority.SELF:
        raise Refused(YOUNG_PERSON)
    return latest


def _row(subject: Person, answer: Answer, *, by, at: datetime) -> ConsentRecord:
    purpose = answer.purpose
    tie = Relationship.objects.filter(person=subject, other=answer.given_by).first() if answer.given_by else None
    child = answer.authority == Authority.SELF and (subject.age_on(london_day(at)) or 99) < authority.OF_AGE_TO_ANSWER
    wording = purpose.child_wording if child else purpose.wording
    return ConsentRecord(
        subject=subject, purpose=purpose, recipient=answer.recipient, classes=sorted(answer.classes),
        processing=purpose.processing, given_by=answer.given_by, given_by_name=answer.given_by_name.strip(),
        relationship=tie.get_kind_display() if tie else "", authority=answer.authority,
        competence=_assessed(subject, answer, by=by, at=at), notice=answer.notice, wording=wording,
        wording_version=purpose.wording_version, wording_sha256=sha256(wording.encode()).hexdigest(),
        language=answer.language, method=answer.method, tests=answer.tests, expires_on=answer.expires_on,
        collected_at=answer.collected_at, collected_by=by,
        **{name: value for name, value in answer.words.items() if name in WORDS and value is not None},
    )  # fmt: skip


def _assessed(subject: Person, answer: Answer, *, by, at: datetime) -> CompetenceAssessment | None:
    if _competence(answer) is None or answer.assessed_on is None:
        return None
    decision = f"{answer.purpose.name}: {answer.recipient.name}"[:300]
    found = CompetenceAssessment(
        subject=subject, decision=decision, evidence=answer.competence_words.strip(), assessed_on=answer.assessed_on,
        assessed_by=by, **answer.five,
    ).write(by=by, why="competence assessed for this decision")  # fmt: skip
    if found.is_competent:
        reviews.because(subject.pk, "competence", by=by, at=at)
    return found


def _keep(row: ConsentRecord, *, by, why: str) -> None:
    try:
        with transaction.atomic():
            row.write(by=by, why=why)
    except IntegrityError:
        raise Refused(BESIDE) from None
