"""What consents say of one recipient at the moment something would be told. domain.md 2.8 V6 and V13

`consent.standing` is the door: it is asked again each time, so that a share waiting since before a withdrawal stops.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from access.models import Agency
from consent import standing
from consent.codes import Status
from consent.models import ConsentRecord
from deadlines.words import moment_words
from sharing.choice import Choice, Known
from sharing.file import File
from sharing.packet import Offer
from sharing.proposal import Consents, Law

NO_PURPOSE = "Say which optional purpose the consent is for."
NOBODY = "Nobody gave consent for this: it is about no one person."


@dataclass(frozen=True)
class Asked:
    """One question to the door of consent: whose, for whom, for what, which classes, when."""

    subject_id: UUID
    recipient_id: UUID
    purpose: str
    classes: frozenset[str]
    at: datetime

    def in_force(self) -> ConsentRecord | None:
        """The consent that carries it."""
        return standing.in_force(
            subject_id=self.subject_id, recipient_id=self.recipient_id, purpose=self.purpose, classes=self.classes,
            at=self.at,
        )  # fmt: skip

    def why_not(self) -> str:
        """Why none does."""
        return standing.why_not(
            subject_id=self.subject_id, recipient_id=self.recipient_id, purpose=self.purpose, classes=self.classes,
            at=self.at,
        )  # fmt: skip


def answers_about(file: File, agencies: Iterable[Agency], at: datetime) -> QuerySet[ConsentRecord]:
    """Every answer anybody of this file gave about these recipients, the oldest first."""
    people = [member.person.pk for member in file.members]
    return ConsentRecord.objects.filter(
        subject_id__in=people, recipient_id__in=[one.pk for one in agencies], collected_at__lte=at
    ).order_by("collected_at")


def refused_before(answers: Iterable[ConsentRecord], at: datetime) -> dict[UUID, tuple[str, ...]]:
    """For each agency, by id: what was refused or taken back and not given again since."""
    newest = {(one.subject_id, one.recipient_id, one.purpose_id): one for one in answers}
    found: dict[UUID, tuple[str, ...]] = {}
    for one in newest.values():
        if words := _said_no(one, at):
            found[one.recipient_id] = (*found.get(one.recipient_id, ()), words)
    return found


def _said_no(answer: ConsentRecord, at: datetime) -> str:
    if answer.withdrawn_at is not None and answer.withdrawn_at <= at:
        return f"Consent for this recipient was taken back {moment_words(answer.withdrawn_at)}"
    if answer.standing(at) == Status.REFUSED:
        return f"Consent for this recipient was refused {moment_words(answer.collected_at)}"
    return ""


def asked_again(known: Known, choice: Choice, told: list[Offer], law: Law, at: datetime) -> Known:
    """What is known, with the consents this choice rests on as they stand at this moment. No query where none does."""
    if not _rests_on_consent(choice, law):
        return known
    live, explicit, wanting, ids = set(), set(), {}, {}
    for person, classes in _by_person(told).items():
        if not choice.consent_purpose or not person:
            wanting[person] = NOBODY if choice.consent_purpose else NO_PURPOSE
            continue
        asked = Asked(UUID(person), choice.agency.pk, choice.consent_purpose, frozenset(classes), at)
        record = asked.in_force()
        if record is None:
            wanting[person] = asked.why_not()
            continue
        live.add(person)
        ids[person] = str(record.pk)
        if record.explicit:
            explicit.add(person)
    seen = Consents(frozenset(live), frozenset(explicit), wanting, known.consents.refused, ids)
    return replace(known, consents=seen)


def _rests_on_consent(choice: Choice, law: Law) -> bool:
    bases = [*choice.art6, *(one.art6 for one in choice.adults)]
    conditions = [choice.art9, *(one.art9 for one in choice.adults)]
    return any(law.bases[key].is_consent for key in bases if key in law.bases) or any(
        law.conditions[key].is_consent for key in conditions if key in law.conditions
    )


def _by_person(told: list[Offer]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for offer in told:
        found.setdefault(offer.person_id, set()).update(one.value for one in (offer.class_, *offer.also))
    return found
