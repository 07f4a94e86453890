"""Taking a contact, screening it, rating it, and a manager's look at repeats (domain.md 1.2, 1.5)."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from audit import trail
from audit.moves import Refused
from deadlines import acts as deadlines
from deadlines import clocks
from deadlines.display import as_due
from deadlines.models import Deadline
from intake import facts
from intake.acts.allocating import rung_for
from intake.acts.standing import ENQUIRY, clocks_by, move, refresh
from intake.codes import RANK, Rating
from intake.models import BragRating, Contact, ContactChild, RepeatReview, Screening
from intake.workflow import State


@transaction.atomic
def take_it(contact: Contact, *, by, at: datetime, version: int | None = None) -> Contact:
    """Make somebody the owner of a contact. Raises Refused where another person took it first."""
    row = Contact.objects.select_for_update(of=("self",), no_key=True).get(pk=contact.pk)
    if row.owner_id and version is not None and row.version != version and row.owner_id != by.pk:
        raise Refused(f"{row.owner} took this first. Ask before you take it over.")
    if row.owner_id != by.pk:
        row.owner = by
        row.write(by=by, why="took it to work on")
        rung_for(row, by=by, at=at)
        trail.note(by, "contact.taken", on=row, at=at)
    return row


@transaction.atomic
def screen(contact: Contact, *, words: str, by, at: datetime) -> Screening:
    """Record what a qualified person makes of a contact, and begin screening every child that waits for it.

    Raises Refused where a child cannot be screened, for instance because its case is open.
    """
    if not words.strip():
        raise ValidationError({"words": "Say what you make of it."})
    if not facts.who(by).is_qualified:
        raise Refused("A qualified social worker or a manager screens.")
    screening = Screening(contact=contact, words=words.strip(), screened_at=at, screened_by=by)
    screening.write(by=by, why="screened")
    for child in ContactChild.objects.filter(contact=contact, state__in=[State.TRIAGED, State.IMMEDIATE_PROTECTION]):
        move(child, to=State.SCREENING, by=by, why="screened", at=at)
    trail.note(by, "contact.screened", on=contact, at=at)
    refresh(contact, by=by, at=at, why="screened")
    return screening


@transaction.atomic
def rate(contact: Contact, *, rating: str, rationale: str, by, at: datetime) -> BragRating:
    """Rate a contact and start or regrade its own clock, apart from the first decision's (domain.md 1.5).

    Raises ValidationError without a rationale and Refused where somebody but a manager lowers a rating.
    """
    if not rationale.strip():
        raise ValidationError({"rationale": "Say why this rating."})
    row = Contact.objects.select_for_update(of=("self",), no_key=True).get(pk=contact.pk)
    before = row.rating
    if before and RANK[Rating(rating)] < RANK[Rating(before)] and not facts.who(by).is_manager:
        raise Refused(f"Lowering {before} to {rating} is for a manager.")
    kept = BragRating(contact=row, rating=rating, before=before, rationale=rationale.strip(), rated_at=at, rated_by=by)
    kept.write(by=by, why=f"rated {rating}")
    _set_clock(row, before, rating, by=by, at=at)
    trail.note(by, "contact.rated", on=row, at=at, before=before, after=rating)
    refresh(row, by=by, at=at, why=f"rated {rating}", rating=rating)
    return kept


@transaction.atomic
def review_repeat(contact: Contact, *, words: str, by, at: datetime) -> RepeatReview:
    """A manager looks at three or more contacts together. Raises Refused for anybody else."""
    if not facts.who(by).is_manager:
        raise Refused("A MASH manager reviews repeat contacts.")
    if not words.strip():
        raise ValidationError({"words": "Say what the contacts show when read together."})
    review = RepeatReview(contact=contact, words=words.strip(), reviewed_at=at, reviewed_by=by)
    review.write(by=by, why="repeat contacts reviewed")
    trail.note(by, "contact.repeat_reviewed", on=contact, at=at, count=contact.repeat_count)
    return review


def _set_clock(row: Contact, before: str, rating: str, *, by, at: datetime) -> None:
    rules = clocks_by(at)
    running = Deadline.objects.of(row).running().filter(kind=ENQUIRY).first()
    if not before or before == rating and running is None:
        due = clocks.enquiry(rules.rule(rating), at, rules.office)
        if due and running is None:
            deadlines.start(ENQUIRY, due, on=row, by=by, at=at)
        return
    if before == rating:
        return
    was = as_due(running) if running else None
    due = clocks.regrade(rules.rule(before), was, rules.rule(rating), at, rules.office)
    if running:
        deadlines.replace(running, due, by=by, at=at, why=f"regraded from {before} to {rating}")
    elif due:
        deadlines.start(ENQUIRY, due, on=row, by=by, at=at)
