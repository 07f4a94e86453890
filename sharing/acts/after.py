"""What comes after telling: the rest of an emergency, a second person's review, a correction as a new version."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from audit import trail
from audit.moves import Refused
from deadlines import tasks
from sharing.acts.deciding import COMPLETE, REVIEW
from sharing.models import Completion, DisclosureReview, SharingDecision
from sharing.proposal import Pattern
from sharing.rules.questions import QUESTIONS

REST = ("necessity", "proportionality", "less_intrusive", "family_told")
NAMES = dict(QUESTIONS)


@dataclass(frozen=True)
class Correction:
    """The reasoning of a decision as it should have read. What was told stays: that is another packet."""

    necessity: str
    proportionality: str
    less_intrusive: str
    family_told: str
    handling: str
    correction: str


@transaction.atomic
def complete(decision: SharingDecision, said: dict[str, str], *, by, at: datetime) -> Completion:
    """Write what an emergency left to be said, within a day of it. Raises Refused. domain.md 2.8 V14"""
    if decision.pattern != Pattern.EMERGENCY.value:
        raise Refused("Only an emergency leaves something to be said.")
    if Completion.objects.filter(decision=decision).exists():
        raise Refused("The rest of this is written already.")
    if missing := [NAMES[name] for name in REST if not said.get(name, "").strip()]:
        raise Refused(missing)
    kept = Completion(
        decision=decision, completed_at=at, completed_by=by, **{name: said[name].strip() for name in REST}
    ).write(by=by, why="the rest of an emergency")  # fmt: skip
    for task in tasks.open_tasks(decision).filter(kind__startswith=COMPLETE):
        tasks.do_task(task, by=by, at=at, outcome="written")
    trail.note(by, "decision.completed", on=decision, at=at)
    return kept


@transaction.atomic
def review(decision: SharingDecision, *, found: str, words: str, by, at: datetime) -> DisclosureReview:
    """Say whether what went past the matrix was right. Nobody reviews their own. Raises Refused."""
    if not decision.reviews:
        raise Refused("Nothing in this went past the matrix.")
    if decision.decided_by_id == by.pk:
        raise Refused("Somebody other than whoever decided looks at it.")
    if DisclosureReview.objects.filter(decision=decision).exists():
        raise Refused("This was looked at already.")
    kept = DisclosureReview(
        decision=decision, found=found, words=words.strip(), reviewed_at=at, reviewed_by=by
    ).write(by=by, why="looked at afterwards")  # fmt: skip
    for task in tasks.open_tasks(decision).filter(kind__startswith=REVIEW):
        tasks.do_task(task, by=by, at=at, outcome=found)
    trail.note(by, "decision.reviewed", on=decision, at=at, found=found)
    return kept


@transaction.atomic
def correct_decision(decision: SharingDecision, said: Correction, *, by, at: datetime) -> SharingDecision:
    """Write a new version of a sent decision's reasoning, which supersedes it. Raises Refused.

    What was told, to whom and on which basis stands as it was sent, with the version that sent it; another packet is
    another decision.
    """
    if SharingDecision.objects.filter(supersedes=decision).exists():
        raise Refused("A newer version stands already. Correct that one.")
    if not said.correction.strip():
        raise Refused("Say what was wrong in the version before.")
    if missing := [NAMES[name] for name in REST if not getattr(said, name).strip()]:
        raise Refused(missing)
    newer = _copy(decision)
    for name, words in vars(said).items():
        setattr(newer, name, words.strip())
    newer.supersedes, newer.request = decision, None
    newer.decided_at, newer.decided_by, newer.decided_as = at, by, by.standing.role
    newer.write(by=by, why="a correction is a new version")
    trail.note(by, "decision.corrected", on=newer, at=at, before=str(decision.pk))
    return newer


def newest(decision: SharingDecision) -> SharingDecision:
    """The version of this decision that stands."""
    while (newer := SharingDecision.objects.filter(supersedes=decision).first()) is not None:
        decision = newer
    return decision


def _copy(row):
    """A new, unsaved row with the same fields."""
    names = [field.attname for field in row._meta.concrete_fields if field.name not in ("id", "version")]
    return type(row)(**{name: getattr(row, name) for name in names})
