"""Which notices wait for whom, and whether somebody has read one: asked of the record of looks itself."""

from datetime import datetime

from django.db.models import Case, Exists, IntegerField, OuterRef, Q, QuerySet, Value, When

from audit.models import Viewing
from audit.moves import Refused
from intake import facts
from intake.codes import Rating
from intake.daily.rules import IN_HAND, TO_DO, TO_END, UNREAD
from intake.models import Contact, ContactChild, DailyList, DailyNotice, Decision, RepeatReview
from intake.models.daily import Grade
from intake.repeat import LIMIT
from intake.workflow import State

TO_SCREEN = frozenset({State.RECEIVED, State.TRIAGED})
UNDECIDED = TO_SCREEN | {State.SCREENING}


def in_order(rows: QuerySet[DailyNotice]) -> QuerySet[DailyNotice]:
    """Notices in the order they are worked: reds first, then the oldest."""
    red = Q(contact__is_urgent=True) | Q(contact__rating=Rating.RED) | Q(contact__rating="", grade=Grade.HIGH)
    amber = Q(contact__rating=Rating.AMBER) | Q(contact__rating="", grade=Grade.MEDIUM)
    rank = Case(When(red, then=Value(0)), When(amber, then=Value(1)), default=Value(2), output_field=IntegerField())
    return rows.annotate(rank=rank).order_by("rank", "contact__received_at", "line")


def list_of(contact: Contact) -> DailyList | None:
    """The batch a contact came in; None for one that came by itself."""
    return DailyList.objects.filter(notices__contact=contact).first()


def waiting(listed: DailyList, *, among: QuerySet[Contact], by, at: datetime) -> QuerySet[DailyNotice]:
    """The notices of a batch that this person could work on now, the next one first.

    A third contact in a year waits for a manager; what is decided waits for a manager to end it; what an officer has
    proposed waits for somebody qualified.
    """
    who = facts.who(by)
    mine = Q(taken_by=None) | Q(taken_by=by) | Q(taken_at__lt=at - IN_HAND)
    rows = DailyNotice.objects.filter(mine, daily_list=listed, contact__in=among).select_related("contact")
    to_do = Q(contact__stage__in=TO_DO)
    if not who.is_manager:
        reviewed = Exists(RepeatReview.objects.filter(contact=OuterRef("contact")))
        to_do &= Q(contact__repeat_count__lt=LIMIT) | Q(reviewed)
    if not who.is_qualified:
        proposed = Decision.objects.filter(child__contact=OuterRef("contact"), is_proposal=True)
        to_do &= ~Q(Exists(proposed))
    if who.is_manager:
        to_do |= Q(contact__stage__in=TO_END)
    return in_order(rows.filter(to_do))


def is_read(contact: Contact, *, by, at: datetime) -> bool:
    """Whether this person has had this contact open before now, as the record of looks has it."""
    children = ContactChild.objects.filter(contact=contact).values_list("pk", flat=True)
    here = Q(kind="contact", record_id=contact.pk) | Q(kind="contactchild", record_id__in=list(children))
    return Viewing.objects.filter(here, by_id=by.pk, outcome=Viewing.SHOWN, at__lte=at).exists()


def refuse_unread(contact: Contact, *, by, at: datetime) -> None:
    """Raise Refused where this person settles what they have not opened."""
    if not is_read(contact, by=by, at=at):
        raise Refused(UNREAD)


def children_of(contact: Contact) -> list[ContactChild]:
    """The children of a contact in order, with their names."""
    return list(ContactChild.objects.filter(contact=contact).select_related("person", "contact").order_by("place"))
