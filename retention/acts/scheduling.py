"""What changing a line of the schedule would do, said before it is saved; and saying what lengthens one file."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction

from audit import trail
from retention import arithmetic, reckoning, settling
from retention.models import KeptFile, KeptLonger, RetentionRule
from retention.reckoning import Line
from retention.schedule import DEATH, NEVER

LONGEST = {"years": 200, "days": 3650}


@dataclass(frozen=True)
class Effect:
    """What a change of one line would do: files whose date moves, by how many days at most, and who would be due."""

    files: int
    earlier: int
    later: int
    most_earlier: int
    most_later: int
    due_now: int
    people: tuple[UUID, ...] = ()

    @property
    def sentence(self) -> str:
        """The effect as it is read before the change is saved."""
        if not self.files:
            return "No file would move: nothing is kept by this line yet, or a longer rule stands."
        said = []
        if self.earlier:
            said.append(f"{_files(self.earlier)} would fall due earlier, by up to {_days(self.most_earlier)}")
        if self.later:
            said.append(f"{_files(self.later)} would fall due later, by up to {_days(self.most_later)}")
        due = f" {_files(self.due_now)} would be due today." if self.due_now else " None would be due today."
        return "; ".join(said) + "." + due


def _files(number: int) -> str:
    return f"{number:,} file" if number == 1 else f"{number:,} files"


def _days(number: int) -> str:
    if number < 365:
        return f"{number} day" if number == 1 else f"{number} days"
    return f"{number // 365} years" if number >= 730 else "a year"


def preview(rule: RetentionRule, *, count: int | None, unit: str, on: date, after: str = "") -> Effect:
    """What changing this line to this period would do to the dates that stand. Changes nothing.

    after: what it would be counted from, where that changes too; each file is then worked out by it.
    """
    line, moved, due = str(rule.pk), [], 0
    people = []
    is_other = bool(after) and after != rule.after
    touched = KeptFile.objects.filter(dates__contains=[{"line": line}], due_on__isnull=False)
    schedule = settling.lines() if is_other else {}
    if is_other:
        schedule[line] = replace(schedule[line], after=after, count=count, unit=unit)
    for root_id, due_on, dates in touched.values_list("root_id", "due_on", "dates").iterator():
        new = _again(root_id, schedule) if is_other else _longest(dates, line, count, unit)
        people.append(root_id)
        if new and due_on and new != due_on:
            moved.append((new - due_on).days)
            due += new <= on < due_on
    earlier, later = [-days for days in moved if days < 0], [days for days in moved if days > 0]
    return Effect(
        len(moved), len(earlier), len(later), max(earlier, default=0), max(later, default=0), due, tuple(people)
    )


def _again(root_id: UUID, schedule: Mapping[str, Line]) -> date | None:
    facts = settling.facts_of(root_id)
    return reckoning.reckon(facts, schedule).due_on if facts else None


def _longest(dates, line: str, count: int | None, unit: str) -> date | None:
    ends = []
    for one in dates:
        if one["line"] != line:
            ends.append(date.fromisoformat(one["due_on"]))
        elif count is not None:
            ends.append(arithmetic.due_on(date.fromisoformat(one["trigger_on"]), count=count, unit=unit))
    return arithmetic.longest(ends)


@transaction.atomic
def attach(
    person_id: UUID, *, by, at: datetime, why: str, rule: RetentionRule | None = None, trigger_on: date | None = None,
    until_on: date | None = None, kind: str = "person",
) -> KeptLonger:  # fmt: skip
    """Keep a child's file longer: by a further rule counted from a day, or until a day. Returns the row.

    Looked-after children, adoption orders and allegations are not recorded at the front door; they are said here.
    Raises ValidationError.
    """
    wrong = {}
    if rule is None and until_on is None:
        wrong["rule"] = "Choose a rule, or a day it is kept until at least."
    if until_on and until_on <= at.date():
        wrong["until_on"] = "The day lies ahead."
    if rule is not None and trigger_on is None and rule.after != DEATH:
        wrong["trigger_on"] = "Give the day it is counted from."
    if not why.strip():
        wrong["words"] = "Say why."
    if wrong:
        raise ValidationError(wrong)
    row = KeptLonger(
        root_kind=kind, root_id=person_id, rule=rule, trigger_on=trigger_on if rule else None,
        until_on=None if rule else until_on, words=why.strip()[:300], recorded_at=at, recorded_by_id=by.pk,
    ).write(by=by, why="Kept longer")  # fmt: skip
    settling.unsettle([person_id])
    trail.note(by, "retention.lengthened", on=row, at=at, rule=rule.key if rule else "extension")
    return row


def is_automatic(rule: RetentionRule) -> bool:
    """Whether a file under this line comes up for disposal by itself when it is due."""
    return rule.at_end != NEVER
