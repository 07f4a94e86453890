"""The hub's worklist and a person's own work: one question for the rows, capped counts, rows prepared once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from access.actions import Action
from access.decide import visible
from audit.together import count_together
from deadlines import policy
from deadlines.calendar import end_of_day, london_day
from deadlines.left import NO_CLOCK, shown
from govuk.shapes import MOST_COUNTED, Tab, in_words
from govuk.tags.status import brag, clock, flag
from intake import naming, stage
from intake.codes import SOURCES
from intake.models import Contact, ContactChild
from intake.repeat import ordinal
from intake.stage import Stage
from people.models import PersonFlag
from sharing.models import InformationRequest
from sharing.workflow import WAITING

PAGE = 20
PRINTED = 200
LAST_PAGE = 500
SOON = timedelta(hours=4)
# Written out, since turning a name into an address for each row is what made long lists slow.
PLACE = "/contacts/"


def _any_request(**which) -> Exists:
    return Exists(InformationRequest.objects.filter(contact=OuterRef("pk"), **which))


def _waiting() -> Q:
    return Q(_any_request(state__in=sorted(WAITING))) | ~Q(_any_request())


def _came_back() -> Q:
    return Q(_any_request()) & ~Q(_any_request(state__in=sorted(WAITING)))


@dataclass(frozen=True)
class TabOf:
    """One tab of the hub: its words, the contacts in it, and what an empty one says."""

    label: str
    which: Q
    empty: str


# Whether an agency has answered is read from the requests, never written by the partner (house.md row 4).
TABS: dict[str, TabOf] = {
    "deadline": TabOf("By deadline", ~Q(stage__in=[Stage.CLOSED, Stage.OPEN_CASE]), "Nothing waits in the hub."),
    "new": TabOf("New", Q(stage=Stage.NEW), "Every contact has been searched for and taken on."),
    "screen": TabOf("To screen", Q(stage=Stage.TO_SCREEN), "Nothing waits to be screened."),
    "agencies": TabOf("With agencies", Q(stage=Stage.WITH_AGENCIES) & _waiting(), "No agency is being waited for."),
    "decide": TabOf("To decide", Q(stage__in=[Stage.TO_DECIDE, Stage.TO_CLOSE]), "Nothing waits for a decision."),
    "back": TabOf("Came back", Q(stage=Stage.WITH_AGENCIES) & _came_back(), "No enquiry has all its answers back."),
    "open": TabOf("Open cases", Q(stage=Stage.OPEN_CASE), "No contact stands with an allocated worker."),
    "night": TabOf(
        "Night", Q(is_night=True, stage__in=[Stage.NEW, Stage.TO_SCREEN]), "Nothing came in outside the hub's hours."
    ),
}
FIRST_TAB = "deadline"


@dataclass
class Row:
    """One line of the worklist, ready to print."""

    rating: SafeString
    children: SafeString
    source: str
    step: str
    clock: SafeString
    why: str
    owner: SafeString
    breaks: bool


@dataclass
class Worklist:
    """The page: tabs, rows, and where one is in the list."""

    tabs: list[Tab]
    rows: list[Row]
    shown: str
    previous: str
    next: str
    empty: str
    caption: str
    print: str


def worklist(user, tab: str, number: int, at: datetime, path: str, *, whole: bool = False) -> Worklist:
    """The hub's worklist as this user sees it: the earliest deadline first, twenty to a page.

    whole: as much as is printed, on one page.
    """
    tab = tab if tab in TABS else FIRST_TAB
    contacts = visible(user, Action.OPEN_CONTACT)
    counts = _counts(contacts)
    tabs = [Tab(one.label, f"{path}?tab={key}", counts[key], key == tab) for key, one in TABS.items()]
    return _listed(
        contacts.filter(TABS[tab].which), user, number, at, f"{path}?tab={tab}", tabs, TABS[tab].empty, counts[tab],
        PRINTED if whole else PAGE,
    )  # fmt: skip


def my_work(user, number: int, at: datetime, path: str) -> Worklist:
    """What this user owns, or was sent as the allocated worker, by deadline."""
    nothing = "Nothing is yours. Take something from the hub."
    return _listed(belonging(user), user, number, at, f"{path}?", [], nothing, None)


def belonging(user) -> QuerySet[Contact]:
    """The contacts not yet closed that this user owns, or was sent as the allocated worker of a child."""
    sent = ContactChild.objects.filter(allocated_worker_id=user.pk).values("contact_id")
    mine = Q(owner_id=user.pk) | Q(pk__any=sent)
    return visible(user, Action.OPEN_CONTACT).filter(mine).exclude(stage=Stage.CLOSED)


def _counts(contacts: QuerySet) -> dict[str, int]:
    """How many stand under each tab, none counted past the cap."""
    counted = count_together(*(contacts.filter(one.which) for one in TABS.values()), at_most=MOST_COUNTED + 1)
    return dict(zip(TABS, counted, strict=True))


def _listed(contacts, user, number, at, link, tabs, empty, count, size=PAGE) -> Worklist:
    number = max(1, min(number, LAST_PAGE))
    start = (number - 1) * size
    ordered = contacts.select_related("owner").order_by(F("next_due_at").asc(nulls_last=True), "received_at", "id")
    found = list(ordered[start : start + size + 1])
    rows = _rows(found[:size], user, at)
    more = len(found) > size
    last = start + len(rows)
    total = f"{MOST_COUNTED}+" if (count or 0) > MOST_COUNTED else f"{last}+" if more else str(last)
    if count is not None and count <= MOST_COUNTED:
        total = str(count)
    return Worklist(
        tabs=tabs, rows=rows, shown=f"{start + 1} to {last} of {total}" if rows else "",
        previous=f"{link}&page={number - 1}" if number > 1 else "", next=f"{link}&page={number + 1}" if more else "",
        empty=empty, caption=f"Children with work to do, the earliest deadline first. {len(rows)} shown.",
        print="" if size == PRINTED or not (tabs and rows) else f"{link}&print=list",
    )  # fmt: skip


def _rows(contacts: list[Contact], user, at: datetime) -> list[Row]:
    ids = [contact.pk for contact in contacts]
    children: dict = {pk: [] for pk in ids}
    for child in naming.with_names(ContactChild.objects.filter(contact__in=ids), "person", "mother").order_by("place"):
        children[child.contact_id].append(child)
    risky = _risky([child for family in children.values() for child in family], at)
    waiting = _waiting_for(ids)
    rules = policy.in_force(london_day(at)) if contacts else None
    rows, before = [], None
    for contact in contacts:
        part = _part(contact, at)
        family = children[contact.pk]
        rows.append(_row(contact, family, user, at, rules, risky, waiting.get(contact.pk), before not in (None, part)))
        before = part
    return rows


def _part(contact: Contact, at: datetime) -> str:
    """Late, soon, today or later: thick rules part them."""
    due = contact.next_due_at
    if due is None:
        return "later"
    if due < at:
        return "late"
    if due - at < SOON:
        return "soon"
    return "today" if due <= end_of_day(london_day(at)) else "later"


def _row(contact, family, user, at, rules, risky, waiting, breaks) -> Row:
    words = naming.children_words(family, london_day(at))
    flags = _flags(contact, family, risky)
    link = format_html('<a href="{}">{}</a>', f"{PLACE}{contact.pk}", words)
    return Row(
        rating=brag(contact.rating),
        children=format_html("{} {}", link, flags),
        source=SOURCES[contact.source].short,
        step=_step(contact, family, waiting),
        clock=clock(_clock(contact, at, rules)),
        why=contact.next_due_why,
        owner=_owner(contact, user),
        breaks=breaks,
    )


def _flags(contact: Contact, family, risky) -> SafeString:
    """At most two: the gravest first."""
    found = []
    if any(child.person_id in risky for child in family):
        found.append(("Risk to workers", "danger"))
    if contact.withhold_identity:
        found.append(("Keep caller’s name", ""))
    if contact.repeat_count >= contact.repeat_limit:
        found.append((f"{ordinal(contact.repeat_count)} in 12 months", ""))
    if contact.is_rereferral:
        found.append(("Re-referral", ""))
    return format_html_join(" ", "{}", ((flag(text, kind),) for text, kind in found[:2]))


def _step(contact: Contact, family, waiting: list[str] | None) -> str:
    if contact.stage == Stage.WITH_AGENCIES and waiting is not None:
        if not waiting:
            return "Decide"
        who = waiting[0] if len(waiting) == 1 else f"{in_words(len(waiting)).capitalize()} agencies"
        return f"{who} yet to answer"
    standings = [stage.Standing(child.state, child.level, child.outcome) for child in family]
    unknown = any(child.person.is_placeholder for child in family)
    return stage.next_step(standings, repeat_unreviewed=contact.repeat_count >= contact.repeat_limit, unknown=unknown)


def _clock(contact: Contact, at: datetime, rules):
    if contact.next_due_at is None or contact.next_due_from is None:
        return NO_CLOCK
    return shown(
        starts_at=contact.next_due_from,
        due_at=contact.next_due_at,
        at=at,
        unit=contact.next_due_unit,
        office=rules.office,
    )


def _owner(contact: Contact, user) -> SafeString:
    if contact.owner_id == user.pk:
        return mark_safe('<span class="mine">You</span>')
    if contact.owner_id:
        return format_html("{}", contact.owner)
    return format_html('<a href="{}">Take it</a>', f"{PLACE}{contact.pk}")


def _waiting_for(ids: list) -> dict:
    """The agencies that have not answered, by contact; an empty list where all have."""
    found: dict = {}
    requests = InformationRequest.objects.filter(contact__in=ids).values_list(
        "contact_id", "state", "agency__short_name"
    )
    for contact_id, state, agency in requests:
        names = found.setdefault(contact_id, [])
        if state in WAITING:
            names.append(agency)
    return found


def _risky(children, at: datetime) -> set:
    """The children around whom a visit needs care: a flag on them, or on somebody of their family."""
    people = {child.person_id for child in children}
    if not people:
        return set()
    flags = PersonFlag.objects.standing(london_day(at)).filter(kind="risk_to_workers")
    own = flags.filter(person__in=people).values_list("person_id", flat=True)
    family = flags.filter(person__related_to__person__in=people).values_list("person__related_to__person_id", flat=True)
    return set(own) | set(family)
