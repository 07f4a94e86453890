"""Two records are compared, joined, and parted again. Two people join them, one a manager; both say why."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q

from access import grants
from access.actions import Action
from access.decide import may, visible
from access.incidents import open_incident
from audit import trail
from audit.moves import Refused
from people.alike import alike
from people.described import descriptions
from people.masks import OWN_REASON
from people.matching import Description, likeness
from people.models import Person
from people.models.joining import DIFFERENT, SAME, VERDICTS, Joining, Pair
from people.written import Written

SHORTEST_REASON = 10
ORIGIN = "joined records"
NOT_BOTH = "One of the two records cannot be used. Search again."
DONE = "These two records were joined already."


@transaction.atomic
def put_side_by_side(person: Person, other: Person, *, by, at: datetime) -> Pair:
    """Put two records among those to decide on, and return the pair; one there already stays as it is.

    Raises Refused for the same record twice, or one the asker may not be shown.
    """
    if person.pk == other.pk:
        raise Refused("This is one record. Choose another beside it.")
    known = descriptions(Person.objects.filter(pk__in=[person.pk, other.pk]))
    if len(known) < 2:
        raise Refused(NOT_BOTH)
    if there := Pair.objects.of_both(person, other).first():
        return there
    first, second = sorted((person, other), key=lambda one: one.pk)
    weight = likeness(known[first.pk], known[second.pk]).weight
    pair = Pair(person=first, other=second, weight=weight, found_at=at).write(by=by, why="they may be one person")
    trail.note(by, "pair.found", on=pair, at=at, other=str(second.pk))
    return pair


def put_beside_alike(person: Person, who: Description, *, by, at: datetime) -> None:
    """Put a record beside those it may be one with, as far as the one who registers it may see them."""
    found = alike({"": who}, besides={person.pk}).get("")
    for other in [found.same, *(pk for pk, _ in found.possible)] if found else ():
        if other is not None:
            put_side_by_side(person, Person(pk=other), by=by, at=at)


@transaction.atomic
def decide_pair(pair: Pair, *, verdict: str, by, at: datetime, why: str, version: int) -> Pair:
    """Say whether two records are one person, and return the pair. “Different” is remembered and never asked again.

    Raises ValidationError for a verdict or reason missing, Refused where they are joined, Stale where somebody else
    was first.
    """
    reason = _reason(why)
    if verdict not in VERDICTS:
        raise ValidationError({"verdict": "Say whether they are the same person."})
    if pair.joinings.standing().exists():
        raise Refused(DONE)
    row = pair.refresh()
    row.version = version
    row.verdict, row.why, row.decided_at, row.decided_by = verdict, reason, at, by
    row.settled = verdict == DIFFERENT
    row.write(by=by, why=reason)
    trail.note(by, "pair.decided", on=row, at=at, verdict=verdict)
    return row


def why_not_join(pair: Pair, by) -> list[str]:
    """Return the sentences that stand in the way of joining these two now. Empty means it can be done."""
    if pair.joinings.standing().exists():
        return [DONE]
    if pair.verdict != SAME:
        return ["Somebody says first that they are the same person, with a reason."]
    found = []
    if pair.decided_by_id == by.pk:
        found.append("You said they are the same. Another manager joins them.")
    if not may(by, Action.JOIN_PEOPLE):
        found.append("A manager joins records.")
    if visible(by, Action.FIND_PERSON).filter(pk__in=[pair.person_id, pair.other_id]).count() < 2:
        found.append(NOT_BOTH)
    return found


@transaction.atomic
def join(pair: Pair, *, keep: Person, by, at: datetime, why: str) -> Joining:
    """Read two records as one from now on, under the one kept, and return the joining. Nothing is moved or lost.

    If either is restricted both are, and only those on its list may open them; otherwise whoever may open one may open
    both. Raises Refused with what stands in the way, ValidationError for a reason too short.
    """
    reason = _reason(why)
    if reasons := why_not_join(pair, by):
        raise Refused(reasons)
    people = {one.pk: one for one in Person.objects.select_for_update().filter(pk__in=[pair.person_id, pair.other_id])}
    kept, other = people[keep.pk], people[pair.other_id if keep.pk == pair.person_id else pair.person_id]
    joining = Joining(
        person=kept, other=other, pair=pair, why=reason, joined_at=at, joined_by=by,
        was_restricted=[str(pk) for pk, one in people.items() if one.restricted],
    )  # fmt: skip
    joining.grants = _as_strict(kept, other, by=by, at=at, why=reason)
    joining.write(by=by, why=reason)
    _point(other, kept, by=by, why=reason)
    for one in Person.objects.filter(joined_to=other):
        _point(one, kept, by=by, why=reason)
    pair = pair.refresh()
    pair.settled = True
    pair.write(by=by, why=reason)
    trail.note(by, "person.joined", on=joining, at=at, other=str(other.pk), restricted=len(joining.was_restricted))
    return joining


def _point(one: Person, to: Person | None, *, by, why: str) -> None:
    row = one.refresh()
    row.joined_to = to
    row.write(by=by, why=why)


def _as_strict(kept: Person, other: Person, *, by, at: datetime, why: str) -> dict[str, Any]:
    """Make both as closed as the more closed of them; return the ends grants had before, by their kind and id."""
    closed = [one for one in (kept, other) if one.restricted]
    if not closed:
        for one, beside in ((kept, other), (other, kept)):
            _share(one, beside, by=by, at=at, why=why)
        return {}
    named = [{grant.user_id for grant in _on_the_list(one, at)} for one in closed]
    on_the_list = set.intersection(*named)
    before: dict[str, Any] = {}
    for one in (kept, other):
        out = [grant for grant in _live(one, at) if getattr(grant, "user_id", None) not in on_the_list]
        for grant in out:
            before[_label(grant)] = grant.until.isoformat() if grant.until else ""
        grants.end(out, until=at, by=by, why=why, at=at)
    for one in (kept, other):
        for grant in _on_the_list(closed[0], at):
            grants.give(grant.user, on=one, by=by, why=why, until=grant.until, origin=ORIGIN, at=at)
        if not one.restricted:
            one.restricted = True
            one.write(by=by, why=why)
    return before


def _share(one: Person, beside: Person, *, by, at: datetime, why: str) -> None:
    """Let whoever may open one record open the other for as long."""
    from access.models import Team

    for grant in _live(one, at):
        # A reason of one's own opens what it was given for, and no more.
        if grant.origin in {ORIGIN, OWN_REASON}:
            continue
        to = grant.user if hasattr(grant, "user_id") else Team.objects.filter(group_id=grant.group_id).first()
        if to is not None:
            grants.give(to, on=beside, by=by, why=why, until=grant.until, origin=ORIGIN, at=at)


def _live(person: Person, at: datetime) -> list:
    return [grant for grant in grants.grants_on(person) if grant.until is None or grant.until > at]


def _on_the_list(person: Person, at: datetime) -> list:
    return [grant for grant in _live(person, at) if hasattr(grant, "user_id") and grant.origin != OWN_REASON]


def _label(grant) -> str:
    return f"{grant._meta.model_name}:{grant.pk}"


@transaction.atomic
def part(joining: Joining, *, was_wrong: bool, by, at: datetime, why: str, to_other: Iterable[Written] = ()) -> Joining:
    """Undo a joining: each record is as it was, and what came after stays with the one it belongs to. Returns it.

    was_wrong: they were two people all along, which is a breach and opens an incident. to_other: what was written
    since that belongs to the record parted. Raises Refused when it was undone before, ValidationError for a reason
    too short.
    """
    reason = _reason(why)
    if joining.parted_at:
        raise Refused("These records were parted already.")
    if not may(by, Action.JOIN_PEOPLE):
        raise Refused("A manager parts records.")
    given = list(to_other)
    for one in given:
        one.hand_over(joining.other, by=by, at=at, why=reason)
    _open_again(joining, by=by, at=at, why=reason)
    _point(joining.other, None, by=by, why=reason)
    for earlier in Joining.objects.standing().filter(person=joining.other):
        _point(earlier.other, joining.other, by=by, why=reason)
    joining.parted_at, joining.parted_by, joining.parted_why, joining.was_wrong = at, by, reason, was_wrong
    joining.write(by=by, why=reason)
    pair = joining.pair.refresh()
    pair.verdict, pair.why, pair.decided_at, pair.decided_by = DIFFERENT if was_wrong else "unsure", reason, at, by
    pair.settled = was_wrong
    pair.write(by=by, why=reason)
    if was_wrong:
        what = "Two people were read as one."
        open_incident("changed_wrongly", on=joining.person, by=by, at=at, why=what, aware_at=at)
    trail.note(by, "person.parted_again", on=joining, at=at, wrong=was_wrong, moved=len(given))
    return joining


def _open_again(joining: Joining, *, by, at: datetime, why: str) -> None:
    """Access stands as it did before, as far as it had not run out."""
    both = Person.objects.filter(Q(pk=joining.person_id) | Q(pk=joining.other_id))
    for one in both:
        given = [grant for grant in _live(one, at) if grant.origin == ORIGIN]
        for grant in grants.grants_on(one):
            if (end := joining.grants.get(_label(grant))) is not None:
                until = datetime.fromisoformat(end) if end else None
                if until is None or until > at:
                    _give_back(grant, one, until=until, by=by, at=at, why=why)
        if one.restricted and str(one.pk) not in joining.was_restricted:
            one.restricted = False
            one.write(by=by, why=why)
        grants.end(given, until=at, by=by, why=why, at=at)


def _give_back(grant, person: Person, *, until, by, at: datetime, why: str) -> None:
    from access.models import Team

    to = grant.user if hasattr(grant, "user_id") else Team.objects.filter(group_id=grant.group_id).first()
    if to is not None:
        grants.give(to, on=person, by=by, why=why, until=until, origin=grant.origin, at=at)


def _reason(why: str) -> str:
    reason = " ".join(why.split())
    if len(reason) < SHORTEST_REASON:
        raise ValidationError({"why": f"Say why in at least {SHORTEST_REASON} characters."})
    return reason
