"""What is on record already about the questions still to ask, so that nobody asks blind or twice (domain.md 1.9)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from consent.codes import NotTold
from deadlines.words import moment_words
from intake.codes import Encompass, StatementKind
from intake.file import OnFile, latest
from intake.models import ContactChild
from people import codes
from people.display import name_of, visit_warnings

# A question and the id of the child it is about; empty where it is about the whole contact.
Key = tuple[str, str]


def settled(file: OnFile) -> dict[Key, str]:
    """The questions that something recorded elsewhere settles, each with what was recorded."""
    found = {}
    for one in file.statements:
        if one.kind == StatementKind.CHILD:
            found["child_said", str(one.child_id)] = f"“{one.text}” {one.said_by}".strip()
    apart = [one for one in file.statements if one.kind != StatementKind.CHILD]
    if apart:
        found["facts_apart", ""] = " ".join(f"{StatementKind(one.kind).label}: {one.text}" for one in apart)
    if (notice := latest(file.notices)) is not None:
        found["family_told", ""] = f"{_told(notice)} Recorded {moment_words(notice.recorded_at)}."
    if file.contact.encompass:
        found["encompass", ""] = f"{Encompass(file.contact.encompass).label}."
    return found


def beside(file: OnFile, at: datetime) -> dict[Key, list[str]]:
    """What the records of the people say about a question that is still to be asked."""
    found: dict[Key, list[str]] = {}
    if warned := visit_warnings(file.people.values(), at):
        found["worker_risk", ""] = [f"{one.title.rpartition(': ')[2]}: {one.text} {one.meta}" for one in warned]
    if adults := [_adult(file, one) for one in file.adults if one.person_id in file.people]:
        found["household", ""] = adults
    for child in file.children:
        if known := list(_responsible(file, child)):
            found["parental_responsibility", str(child.pk)] = known
        if involved := [row for row in child.person.involvements.all() if row.until_on is None]:
            found["agencies", str(child.pk)] = [f"{row.get_kind_display()}: {row.organisation}" for row in involved]
    return found


def _told(notice) -> str:
    if notice.told:
        return f"Told: {notice.who.rstrip('.')}."
    day = f"{notice.review_on:%-d %b %Y}"
    return f"Not told: {NotTold(notice.why_not).mid}. {notice.why_words} To look at again on {day}."


def _adult(file: OnFile, adult) -> str:
    lives = "lives with the children" if adult.lives_here else "lives elsewhere, or it is not known"
    return f"{name_of(file.people[adult.person_id])}, {adult.get_role_display().lower()}: {lives}"


def _responsible(file: OnFile, child: ContactChild) -> Iterator[str]:
    for tie in file.ties:
        if tie.person_id == child.person_id and tie.kind in codes.MAY_HAVE_RESPONSIBILITY:
            other = file.people.get(tie.other_id)
            if other is not None and tie.responsibility != "unknown":
                known = codes.YES_NO_UNKNOWN[tie.responsibility].lower()
                how = f", {tie.how_known}" if tie.how_known else ""
                yield f"{name_of(other)}, {codes.relation_words(tie.kind, other.sex)}: {known}{how}"
