"""Placing a hold, asking for its release, and releasing it: the release takes a second person."""

from collections.abc import Iterable
from datetime import date, datetime
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import connection, transaction

from audit import trail
from audit.moves import Refused
from retention import settling
from retention.models import HeldRoot, Hold, KeptFile


@transaction.atomic
def place(
    kind: str, *, authority: str, reason: str, owner: str, review_on: date, by, at: datetime,
    on: Iterable[tuple[str, UUID]] = (), marks: Iterable[str] = (), reach: str = Hold.Reach.ONE,
    closed_from: date | None = None, closed_to: date | None = None, note: str = "",
) -> Hold:  # fmt: skip
    """Place a hold, on these roots or on every file that bears one of these marks or rules. Returns it.

    on: (kind, id) of roots. A hold of reach "rule" takes in new files by itself. Raises ValidationError.
    """
    roots, marks = list(on), sorted(set(marks))
    wrong = _wrong(authority, reason, owner, review_on, at, reach=reach, roots=roots, narrowed=marks or closed_from)
    if closed_from and closed_to and closed_to < closed_from:
        wrong["closed_to"] = "The last day is before the first."
    if wrong:
        raise ValidationError(wrong)
    hold = Hold(
        kind=kind, reach=reach, authority=authority.strip(), reason=reason.strip(), owner=owner.strip(), marks=marks,
        closed_from=closed_from, closed_to=closed_to, review_on=review_on, placed_at=at, placed_by_id=by.pk,
    ).write(by=by, why=reason)  # fmt: skip
    for root_kind, root_id in roots:
        HeldRoot(hold=hold, root_kind=root_kind, root_id=root_id, joined_at=at, note=note[:200]).write(
            by=by, why="Named in the hold"
        )
    if reach != Hold.Reach.ONE:
        _take_in(hold, by=by, at=at)
    trail.note(by, "hold.placed", at=at, hold=str(hold.pk), kind=kind, reach=reach, roots=len(roots))
    return hold


def _wrong(authority, reason, owner, review_on, at, *, reach, roots, narrowed) -> dict[str, str]:
    wrong = {}
    for name, value, sentence in (
        ("authority", authority, "Say by whose authority."), ("reason", reason, "Say why."),
        ("owner", owner, "Say who answers for it."),
    ):  # fmt: skip
        if not value.strip():
            wrong[name] = sentence
    if review_on <= at.date():
        wrong["review_on"] = "Give a day ahead, when somebody looks at it again."
    if reach == Hold.Reach.ONE and not roots:
        wrong["on"] = "Say which file."
    if reach != Hold.Reach.ONE and not narrowed:
        wrong["marks"] = "Choose what the files have in common."
    return wrong


def _take_in(hold: Hold, *, by, at: datetime) -> None:
    """Every file that matches today, each child by name, so that the database holds it from now on."""
    for person_id in found(hold):
        facts = settling.facts_of(person_id)
        if facts is None or not settling.matches(hold, facts):
            continue
        HeldRoot(
            hold=hold, root_kind=facts.get("kind", "person"), root_id=person_id, of_itself=True, joined_at=at
        ).write(by=by, why="It matches the hold")


def found(hold: Hold) -> list[UUID]:
    """The children whose files may match: those that bear a mark, or whose file attracts a rule among them."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT wall.marked(%s)", [list(hold.marks)])
        ids = set(cursor.fetchone()[0] or ())
    files = KeptFile.objects.all()
    if hold.marks:
        by_rule = [
            files.filter(dates__contains=[{"key": mark}]).values_list("root_id", flat=True) for mark in hold.marks
        ]
        return sorted(ids.union(*by_rule))
    return sorted(files.values_list("root_id", flat=True))


@transaction.atomic
def ask_release(hold: Hold, *, by, at: datetime, why: str) -> Hold:
    """Ask that a hold be released. Somebody else does it. Raises Refused and ValidationError."""
    if hold.released_at:
        raise Refused("This hold was released.")
    if not why.strip():
        raise ValidationError({"why": "Say why it is no longer needed."})
    hold.release_asked_at, hold.release_asked_by_id, hold.release_why = at, by.pk, why.strip()[:400]
    hold.write(by=by, why=why)
    trail.note(by, "hold.release_asked", at=at, hold=str(hold.pk))
    return hold


@transaction.atomic
def release(hold: Hold, *, by, at: datetime) -> Hold:
    """Release a hold that somebody else asked to be released. Other holds on the same files stay. Raises Refused."""
    if reason := why_not_release(hold, by):
        raise Refused(reason)
    hold.released_at, hold.released_by_id = at, by.pk
    hold.write(by=by, why=hold.release_why)
    trail.note(by, "hold.released", at=at, hold=str(hold.pk), kind=hold.kind)
    return hold


def why_not_release(hold: Hold, by) -> str:
    """Why this person cannot release this hold now; empty where they can."""
    if hold.released_at:
        return "This hold was released."
    if not hold.release_asked_by_id:
        return "Nobody has asked for its release yet. One person asks, another releases."
    if hold.release_asked_by_id == by.pk:
        return "You asked for this release. A second person decides it."
    return ""
