"""How questions from outside read on the desk and on their page."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from deadlines import policy
from deadlines.calendar import london_day
from deadlines.left import Shown, shown
from deadlines.words import long_day, moment_words
from govuk.shapes import Tab
from sharing.incoming.codes import Asker, By, Came, Ground
from sharing.models import FamilyQuestion, SharingDecision

MOST = 100
TABS: dict[str, tuple[str, dict[str, Any]]] = {
    "open": ("To answer", {"sent_at": None}),
    "answered": ("Answered", {"sent_at__isnull": False}),
}


HEADINGS = {
    "verify": "Next: ring back", "looked": "Next: look for the family", "decide": "Next: decide",
    "send": "Next: send the answer", "": "What was answered",
}  # fmt: skip


@dataclass(frozen=True)
class QuestionLine:
    """One question on the desk."""

    id: UUID
    who: str
    about: str
    clock: Shown
    stands: str
    reference: str


def tabs(rows, current: str, path: str) -> list[Tab]:
    """The two tabs of the desk, with capped counts."""
    return [
        Tab(label, f"{path}?tab={key}", len(rows.filter(**which).values_list("pk", flat=True)[:100]), key == current)
        for key, (label, which) in TABS.items()
    ]


def lines(rows, current: str, at: datetime) -> list[QuestionLine]:
    """The questions under a tab, the earliest due first; of the answered, the newest first."""
    order = "due_at" if current == "open" else "-sent_at"
    found = list(rows.filter(**TABS[current][1]).order_by(order)[:MOST])
    office = policy.in_force(london_day(at)).office if found else None
    return [
        QuestionLine(row.pk, f"{Asker(row.asker).label}: {row.organisation}", about(row), _clock(row, at, office),
                     stands(row), row.reference)
        for row in found
    ]  # fmt: skip


def _clock(row: FamilyQuestion, at: datetime, office) -> Shown:
    return shown(
        starts_at=row.asked_at, due_at=row.due_at, at=at, unit="working days", office=office, met_at=row.sent_at
    )


def about(row: FamilyQuestion) -> str:
    """Whom they ask about, as they said it."""
    born = f", born {long_day(row.born_on)}" if row.born_on else ""
    return (" ".join(filter(None, [row.given, row.family])) or row.others) + born


def stands(row: FamilyQuestion) -> str:
    """The next thing to do, in a word or two."""
    if row.sent_at:
        return f"Answered {moment_words(row.sent_at)}: {Came(row.came).mid}"
    if row.decided_at:
        return "Send the answer"
    if not row.verified_at:
        return "Ring back"
    return "Decide" if row.looked_at else "Look for the family"


def asked(row: FamilyQuestion) -> list[tuple[str, str]]:
    """What was asked, as terms and words."""
    who = ", ".join(filter(None, [row.name, row.role, row.organisation, row.number_given]))
    return [
        ("Who asks", f"{Asker(row.asker).label}. {who}"),
        ("How and when", f"{By(row.came_by).label}, {moment_words(row.asked_at)}"),
        ("About", ", ".join(filter(None, [about(row), row.others if row.family or row.given else ""]))),
        ("What they ask", row.what), ("Why they say they need it", row.purpose),
        ("The power or order they name", row.power or "None named"),
        ("Written down", f"{row.recorded_by}, {moment_words(row.recorded_at)}"),
    ]  # fmt: skip


def done(row: FamilyQuestion) -> list[tuple[str, str]]:
    """What was done about it so far."""
    found = []
    if row.verified_at:
        words = f"{row.verified_with} on {row.number_rung}, from {row.number_from}"
        found.append(("Rung back", f"{words}. {row.verified_by}, {moment_words(row.verified_at)}"))
    if row.looked_at:
        words = "Somebody like them is on record" if row.person_id else "Nobody like them was found"
        found.append(("Looked for", f"{words}. {row.looked_by}, {moment_words(row.looked_at)}"))
    if row.decided_at:
        ground = f": {Ground(row.ground).mid}" if row.ground else ""
        words = f"{Came(row.came).label}{ground}. {row.reasons}"
        found.append(("Decided", f"{words} {row.decided_by}, {moment_words(row.decided_at)}"))
    if row.sent_at:
        found.append(("Answered", f"{row.sent_how}. {row.sent_by}, {moment_words(row.sent_at)}"))
    return found


def decisions(rows, question: FamilyQuestion) -> list[tuple[str, str]]:
    """The decisions on contacts about this person that may answer the question, as choices."""
    if question.person_id is None:
        return []
    found = rows.filter(contact__children__person=question.person_id, decided_at__gte=question.asked_at)
    found = found.select_related("agency", "contact").distinct()[:20]
    return [(str(one.pk), _decision(one)) for one in found]


def _decision(one: SharingDecision) -> str:
    what = one.get_decision_display().lower()
    return f"{one.contact.reference}, {one.agency.short_name}: {what}, {moment_words(one.decided_at)}"
