"""How a contact and a child in it read on a page. Prepared once; templates only print."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from urllib.parse import quote

from django.contrib.auth import get_user_model
from django.urls import NoReverseMatch, reverse

from deadlines.calendar import london_day
from deadlines.display import clock_shown
from deadlines.left import Shown
from deadlines.models import Deadline
from deadlines.policy import Policy
from deadlines.words import moment_words
from govuk.shapes import Identity, Kin, Reason, Task
from intake import facts, naming, steps, workflow
from intake.codes import SOURCES, Outcome, Rating, Safe
from intake.file import OnFile
from intake.models import Contact, ContactChild
from intake.repeat import LIMIT, ordinal
from intake.workflow import State
from people import display as people
from people.display import Warned, short_day

ON_CHILD = {"threshold", "decide", "decide_enquiry", "strategy", "agreed", "close", "protect", "propose"}
IN_SHARING = {"ask", "chase"}


@dataclass(frozen=True)
class NextStep:
    """The button, why it cannot be pressed yet, and what is in place already."""

    title: str
    who: str
    button: str
    url: str
    reasons: list[Reason]
    met: list[str]


@dataclass(frozen=True)
class ClockShown:
    """One of the two clocks of a contact, side by side and never merged."""

    name: str
    clock: Shown
    why: str


def url_of(page: str, child: ContactChild) -> str:
    """Where a page of this child or its contact is; empty where the app that has it is not there."""
    if page == "receive":
        return reverse("intake:receive")
    space, name = ("sharing", page) if page in IN_SHARING else ("intake", page)
    wanted = child.pk if name in ON_CHILD else child.contact_id
    try:
        return reverse(f"{space}:{name}", args=[wanted])
    except NoReverseMatch:
        return ""


def next_step(on_file: OnFile, child: ContactChild, user) -> NextStep | None:
    """The next step for this child as this user may take it."""
    here = facts.facts_of(on_file, child)
    step = steps.next_step(here)
    if step is None:
        return None
    by = facts.who(user)
    reasons = workflow.why_not(here, step.to, by) if step.to else []
    shown = [Reason(str(reason), _links(reason, child)) for reason in reasons]
    owner = str(on_file.staff.get(on_file.contact.owner_id) or "Nobody has taken this yet")
    met = workflow.met(here, step.to, by) if step.to else []
    met += [one.words for one in here.asked if one.state != "waiting" and one.words]
    return NextStep(step.title, owner, step.button, url_of(step.page, child), shown, met)


def clocks(on_file: OnFile, rules: Policy, at: datetime) -> list[ClockShown]:
    """First decision and the rating's own clock."""
    contact, rows = on_file.contact, {row.kind: row for row in on_file.deadlines}
    first, enquiry = rows.get("first decision"), rows.get("enquiry")
    rated = f"{contact.rating} enquiry" if contact.rating else "Enquiry"
    not_rated = "BLUE has no clock of its own." if contact.rating == Rating.BLUE else "Starts when it is rated."
    return [
        _clock("First decision", first, rules, at, ""),
        _clock(rated, enquiry, rules, at, not_rated),
    ]


def identity(on_file: OnFile, child: ContactChild, at: datetime) -> tuple[Identity, list[Warned]]:
    """The identity bar of a child in this contact, and the warnings before a visit to anyone of the family."""
    contact, on = on_file.contact, london_day(at)
    family = on_file.family_of(child, on)
    flags = []
    if child.is_rereferral and child.last_referred_on:
        flags.append((f"Re-referral: last {short_day(child.last_referred_on)}", ""))
    if contact.repeat_count >= LIMIT:
        flags.append((f"{ordinal(contact.repeat_count)} in 12 months", ""))
    if contact.withhold_identity:
        flags.append(("Keep caller’s name", ""))
    owner = on_file.staff.get(contact.owner_id)
    worker = [("Worker", str(owner))] if owner else []
    bar = people.identity_bar(
        child.person, at=at, family=family, rating=contact.rating or "", flags=flags, facts=worker
    )
    bar.kin = _kin(bar.kin, on_file, child, family)
    return bar, people.visit_warnings(family.people, at)


def also_open(on_file: OnFile, child: ContactChild) -> list[Task]:
    """What else may be done, each with how it stands."""
    contact, level = on_file.contact, on_file.level_of(child.pk)
    rows = [
        ("Level of need", "threshold", f"level {level.level}" if level else "not set"),
        ("Regrade" if contact.rating else "Rate", "rate", contact.rating or "not rated"),
        ("Told the family", "told", "recorded" if on_file.notices else "to record"),
        ("Add what was said", "statement", f"{len(on_file.statements)} kept" if on_file.statements else "none yet"),
        ("Enquiry", "enquiry", "open" if on_file.enquiry else "not opened"),
        ("Ask another agency", "ask", f"{len(on_file.asked)} asked" if on_file.asked else "none asked"),
        ("Strategy discussion", "strategy", "called" if on_file.strategies else "not called"),
        ("Referrer feedback", "feedback", "recorded" if on_file.feedback else "after decision"),
        ("Repeat contacts", "review_repeat", "reviewed" if on_file.reviews else "for a manager"),
        ("Change the six answers", "change", ""),
        ("Link an earlier contact", "link", "linked" if contact.earlier_id else ""),
        ("Propose a decision", "propose", "proposed" if on_file.proposal_for(child.pk) else ""),
    ]
    if contact.repeat_count < LIMIT:
        rows = [row for row in rows if row[1] != "review_repeat"]
    return [Task(label, url, status) for label, page, status in rows if (url := url_of(page, child))]


def to_ask(on_file: OnFile) -> list[Task]:
    """The questions still to ask, and how each stands."""
    page = reverse("intake:still_to_ask", args=[on_file.contact.pk])
    several = len(on_file.children) > 1
    tasks = []
    for line in facts.still_to_ask(on_file):
        about = f": {line.child.name}" if line.child and several else ""
        anchor = quote(f"q-{line.question.key}-{line.child.id if line.child else 'all'}")
        tasks.append(Task(f"{line.question.title}{about}", f"{page}#{anchor}", line.words))
    return tasks


def referrer_words(on_file: OnFile, user) -> str:
    """Who told us, as this user may read it (domain.md "Read first" 5)."""
    contact, agency = on_file.contact, on_file.agency_name
    source = SOURCES[contact.source].short
    if contact.withhold_identity:
        if not (facts.who(user).is_qualified or contact.owner_id == user.pk):
            return f"{source}, who wants their name kept from the family"
        return f"{', '.join(filter(None, [contact.referrer_name, agency or source]))}. DO NOT DISCLOSE to the family"
    return ", ".join(filter(None, [contact.referrer_name, agency or source]))


def safe_words(contact: Contact) -> str:
    """Safe tonight, and what makes them say so."""
    return ". ".join(filter(None, [Safe(contact.safe_tonight).label, contact.safe_why.rstrip(".")])) + "."


@dataclass(frozen=True)
class Earlier:
    """One earlier worry: when, from whom, what came of it, and where it can be read."""

    at: datetime
    words: str
    url: str


def earlier(on_file: OnFile, at: datetime) -> list[Earlier]:
    """The earlier contacts of the children of this one, the newest first."""
    found, done = [], {on_file.contact.pk}
    for card in on_file.cards:
        if card.contact_id in done or card.received_at > at:
            continue
        done.add(card.contact_id)
        outcome = Outcome(card.outcome).label.lower() if card.outcome else "not yet decided"
        day = short_day(london_day(card.received_at))
        words = f"{SOURCES[card.source].short}, {day}: {outcome}"
        found.append(Earlier(card.received_at, words, reverse("intake:contact", args=[card.contact_id])))
    return found


def people_by_id(ids: set) -> dict:
    """The names of members of staff by their id."""
    return {user.pk: str(user) for user in get_user_model().objects.filter(pk__in=[one for one in ids if one])}


def _clock(name: str, row: Deadline | None, rules: Policy, at: datetime, none: str) -> ClockShown:
    shown = clock_shown(row, at=at, office=rules.office)
    return ClockShown(name, shown, shown.why or none)


def _links(reason: str, child: ContactChild) -> list[tuple[str, str]]:
    fix = getattr(reason, "fix", "")
    url = url_of(fix, child) if fix in steps.FIXES else ""
    return [(steps.FIXES[fix], url)] if url else []


def _kin(strip: list[Kin], on_file: OnFile, child: ContactChild, family) -> list[Kin]:
    """The family strip; brothers and sisters in this contact lead to their own page of it."""
    pages = {reverse("people:person", args=[one.person_id]): one for one in on_file.children}
    shown = []
    for kin in strip:
        sibling = pages.pop(kin.url, None)
        if sibling is not None:
            kin.url = reverse("intake:child", args=[sibling.pk])
        shown.append(kin)
    for sibling in pages.values():
        if sibling.pk != child.pk:
            words = "in this contact" if not sibling.person.is_unborn else people.age_words(sibling.person, family.on)
            shown.insert(1, Kin(naming.called(sibling.person), words, reverse("intake:child", args=[sibling.pk])))
    return shown


def state_words(child: ContactChild) -> str:
    """Where a child stands, in words."""
    return State(child.state).label


def received_words(contact: Contact) -> str:
    """When it was received: `Fri 20 Nov 16:50`."""
    return moment_words(contact.received_at)
