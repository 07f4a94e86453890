"""How a batch and a notice read on a page. Prepared once; templates only print."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.utils.html import format_html
from django.utils.safestring import SafeString

from deadlines.calendar import london_day
from deadlines.words import moment_words
from govuk.tags.status import flag
from intake import display, naming
from intake.daily.reading import UNDECIDED, in_order
from intake.daily.rules import TO_DO, TO_END
from intake.file import OnFile
from intake.models import Contact, ContactChild, DailyList, DailyNotice, RepeatReview
from intake.models.daily import Grade
from intake.repeat import ordinal
from intake.stage import Stage
from intake.workflow import State
from people.display import about
from people.models import CaseStanding

MOST_LISTS = 30


@dataclass(frozen=True)
class ListLine:
    """One batch on the page of batches."""

    id: UUID
    when: str
    by: str
    taken: int
    left: int
    wrong: int


@dataclass(frozen=True)
class NoticeLine:
    """One notice of a batch."""

    id: UUID
    first: SafeString
    children: str
    place: str
    stands: str
    hand: str
    breaks: bool


@dataclass(frozen=True)
class ChildShown:
    """One child of a notice, with what is known and the questions about it, if it is still to be decided."""

    id: UUID
    name: str
    about: str
    known: str
    stands: str
    form: object | None


def lists(rows: QuerySet[DailyList], among: QuerySet[Contact]) -> list[ListLine]:
    """The last batches, with how much of each is left to do."""
    left = Count("notices", filter=Q(notices__contact__stage__in=TO_DO, notices__contact__in=among))
    found = rows.annotate(left=left).select_related("brought_by")[:MOST_LISTS]
    return [
        ListLine(row.pk, moment_words(row.brought_at), str(row.brought_by), row.taken, row.left, row.wrong)
        for row in found
    ]


def notices(listed: DailyList, among: QuerySet[Contact], at: datetime) -> list[NoticeLine]:
    """Every notice of a batch that may be seen, reds first."""
    reviewed = Exists(RepeatReview.objects.filter(contact=OuterRef("contact")))
    rows = DailyNotice.objects.filter(daily_list=listed, contact__in=among).annotate(reviewed=reviewed)
    found = list(in_order(rows).select_related("contact", "taken_by"))
    children: dict[UUID, list[ContactChild]] = {row.contact_id: [] for row in found}
    for child in naming.with_names(ContactChild.objects.filter(contact__in=list(children)), "person", "mother"):
        children[child.contact_id].append(child)
    on, before, lines = london_day(at), None, []
    for row in found:
        lines.append(_line(row, children[row.contact_id], on, breaks=before not in (None, row.rank)))  # type: ignore[attr-defined]
        before = row.rank  # type: ignore[attr-defined]
    return lines


def _line(row: DailyNotice, children: list[ContactChild], on: date, *, breaks: bool) -> NoticeLine:
    contact = row.contact
    hand = str(row.taken_by) if row.taken_by_id and contact.stage in TO_DO else ""
    return NoticeLine(
        contact.pk, first_words(row), naming.children_words(children, on), contact.place, _stands(row), hand, breaks
    )


def first_words(row: DailyNotice) -> SafeString:
    """The rating, or how police graded it, as the first thing of a line."""
    if row.contact.is_urgent:
        return flag("In danger", "danger")
    if row.contact.rating:
        return flag(row.contact.rating, "danger" if row.contact.rating == "RED" else "")
    if not row.grade:
        return format_html("{}", "Not graded")
    return flag(f"Police: {Grade(row.grade).mid}", "danger" if row.grade == Grade.HIGH else "")


def _stands(row: DailyNotice) -> str:
    contact = row.contact
    if contact.stage in TO_DO:
        waits = contact.repeat_count >= contact.repeat_limit and not row.reviewed  # type: ignore[attr-defined]
        return f"{ordinal(contact.repeat_count)} in 12 months: a manager reads it first" if waits else "To decide"
    if contact.stage in TO_END:
        return "With the allocated worker" if contact.stage == Stage.OPEN_CASE else "Decided, to close"
    return Stage(contact.stage).label


def children(on_file: OnFile, forms: dict[UUID, object], at: datetime) -> list[ChildShown]:
    """The children of a notice, each with what is known of them and the questions still open."""
    people = [child.person_id for child in on_file.children]
    known = dict(CaseStanding.objects.filter(person__in=people).values_list("person_id", "words"))
    shown, on = [], london_day(at)
    for child in on_file.children:
        stands = display.state_words(child)
        if child.state == State.OPEN_CASE_ROUTED:
            stands = f"sent to {child.allocated_worker}, who has the case. No referral is made"
        shown.append(
            ChildShown(
                child.pk, naming.called(child.person), about(child.person, on),
                known.get(child.person_id, "") or "No contact on record", stands,
                forms.get(child.pk) if child.state in UNDECIDED else None,
            )
        )  # fmt: skip
    return shown
