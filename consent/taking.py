"""A page's answers become an `Answer`: ids become people, agencies and purposes that may be chosen."""

from datetime import datetime
from uuid import UUID

from django.core.exceptions import ValidationError

from access.models import Agency
from audit.moves import Refused
from audit.records import Stale
from consent import notices
from consent.acts import Answer
from consent.forms import ELSEWHERE
from consent.models import ConsentPurpose, ConsentRecord
from consent.models.agreeing import ANSWERS
from consent.validity import TESTS
from people.models import Person

PLAIN = ("interpreter", "witness", "place", "why_free", "refusal_reason", "capacity_words", "other_holder_words")


def answer_of(found: dict, at: datetime) -> Answer:
    """What a RecordForm took down, as the acts take it."""
    five = {name: found[name] == "yes" for name in ANSWERS if found.get(name)}
    words = {name: found.get(name) or "" for name in PLAIN}
    words |= {"other_holder": found.get("other_holder") or "", "explicit": bool(found.get("explicit"))}
    kind = "deputy" if found["authority"] == "DEPUTY" else "evidence"
    words["evidence_kind"] = found.get(f"{kind}_kind") or ""
    words["evidence_seen_on"] = found.get(f"{kind}_seen_on")
    words["evidence_seen_by"] = found.get(f"{kind}_seen_by") or ""
    return Answer(
        purpose=ConsentPurpose.objects.get(key=found["purpose"]), recipient=Agency.objects.get(key=found["recipient"]),
        authority=found["authority"], collected_at=found["collected_at"], method=found["method"],
        language=found["language"], given_by=person_of(found["given_by"]),
        given_by_name=found.get("given_by_name") or "", classes=frozenset(found.get("classes") or ()),
        tests={key: found[key] for key in TESTS if found.get(key)} if found["answer"] == "yes" else {}, five=five,
        assessed_on=found.get("assessed_on"), competence_words=found.get("competence_words") or "",
        expires_on=found.get("expires_on"), notice=notices.in_force(at), words=words,
    )  # fmt: skip


def person_of(chosen: str) -> Person | None:
    """The person chosen in a list made from the family; None for somebody not on record."""
    return None if chosen == ELSEWHERE else Person.objects.get(pk=UUID(chosen))


def seen_of(rows: list[ConsentRecord]) -> str:
    """The ids of the answers a page shows, to be sent back with it."""
    return " ".join(str(row.pk) for row in rows)


def seen_for(person: Person, answer: Answer, seen: str) -> str:
    """The id of the latest answer to this question if the page showed it; empty where there is none or it did not."""
    rows = ConsentRecord.objects.filter(subject=person, purpose=answer.purpose, recipient=answer.recipient)
    latest = rows.order_by("collected_at").last()
    return str(latest.pk) if latest is not None and str(latest.pk) in seen.split() else ""


def yes_or_no(answer: str) -> bool | None:
    """A yes or a no as true or false; None where it was not asked."""
    return None if not answer else answer == "yes"


def beside(error: ValidationError | Refused | Stale, authority: str) -> ValidationError | Refused | Stale:
    """The same refusal, its sentences beside the questions this authority was asked."""
    if authority != "DEPUTY" or not isinstance(error, ValidationError) or not hasattr(error, "error_dict"):
        return error
    found = {name.replace("evidence_", "deputy_"): lines for name, lines in error.message_dict.items()}
    return ValidationError(found)
