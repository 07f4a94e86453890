"""How a contact and a child in it read on a page. Prepared once; templates only print."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.contrib.auth import get_user_model
from django.urls import NoReverseMatch, reverse

from access.actions import Action
from deadlines.calendar import london_day
from deadlines.display import clock_shown
from deadlines.left import Shown
from deadlines.models import Deadline
from deadlines.policy import Policy
from deadlines.words import moment_words
from govuk.shapes import Identity, Kin, Reason, Task
from intake import births, facts, naming, steps, teams, workflow
from intake.codes import SOURCES, Channel, Outcome, Rating, Safe
from intake.file import OnFile
from intake.models import Contact, ContactChild
from intake.repeat import ordinal
from intake.still_to_ask import Item
from intake.workflow import State
from people import display as people
from people.codes import FLAG_KINDS
from people.display import Warned, short_day

# The action each page asks for, so that nobody is shown a door that is shut to their role.
ACTION_OF = {
    "triage": Action.ADD_TO_CONTACT, "screen": Action.SCREEN_CONTACT, "rate": Action.RATE_CONTACT,
    "threshold": Action.PROPOSE_DECISION, "propose": Action.PROPOSE_DECISION, "decide": Action.DECIDE_CONTACT,
    "decide_enquiry": Action.DECIDE_ENQUIRY, "enquiry": Action.OPEN_ENQUIRY, "ask": Action.ASK_AGENCY,
    "chase": Action.CHASE_REQUEST, "strategy": Action.DECIDE_ENQUIRY, "agreed": Action.DECIDE_ENQUIRY,
    "adult": Action.ADD_TO_CONTACT, "calls": Action.LOG_CALL, "narrative": Action.ADD_TO_CONTACT,
    "take_back": Action.DECIDE_CONTACT,
    "told": Action.ADD_TO_CONTACT, "statement": Action.ADD_TO_CONTACT, "feedback": Action.ADD_TO_CONTACT,
    "change": Action.ADD_TO_CONTACT, "link": Action.ADD_TO_CONTACT, "review_repeat": Action.REVIEW_REPEAT,
    "close": Action.CLOSE_CONTACT, "pass": Action.HAND_TO_SERVICE, "passings": Action.HAND_TO_SERVICE,
    "safety": Action.PROTECT_NOW, "family": Action.TELL_FAMILY,
    "escalate": Action.ESCALATE, "hand_on": Action.ADD_TO_CONTACT, "born": Action.RECORD_BIRTH,
}  # fmt: skip
ON_CHILD = {
    "take_back", "threshold", "decide", "decide_enquiry", "strategy", "agreed", "close", "protect", "propose", "pass",
    "passings", "safety", "born",
}  # fmt: skip
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
    owner = str(on_file.staff.get(on_file.contact.owner_id) or "Nobody has taken this yet")
    if ACTION_OF[step.page] not in user.standing.actions:
        reasons = [
            *reasons,
            teams.who_does(ACTION_OF[step.page], on_file.contact.queue_id, london_day(user.standing.at)),
        ]
    shown = [Reason(str(reason), _links(reason, child)) for reason in reasons]
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
    if contact.repeat_count >= contact.repeat_limit:
        flags.append((f"{ordinal(contact.repeat_count)} in 12 months", ""))
    if slip := births.unlikely(child.person.born_on, on):
        flags.append((slip, "danger"))
    if contact.withhold_identity:
        flags.append(("Keep caller’s name", ""))
    owner = on_file.staff.get(contact.owner_id)
    worker = [("Worker", str(owner))] if owner else []
    bar = people.identity_bar(
        child.person, at=at, family=family, rating=contact.rating or "", flags=flags, facts=worker
    )
    bar.kin = _kin(bar.kin, on_file, child, family)
    # Before a visit it does not matter whose brother's father somebody is: the whole household is warned of.
    warnings = people.visit_warnings(on_file.people.values(), at)
    warned = [(FLAG_KINDS[one.kind], "danger") for one in warnings]
    bar.flags = list(dict.fromkeys([*warned, *bar.flags]))
    return bar, warnings


def also_open(on_file: OnFile, child: ContactChild, user) -> list[Task]:
    """What else this user may do here, each with how it stands."""
    contact, level, may = on_file.contact, on_file.level_of(child.pk), user.standing.actions
    rows = [
        ("Level of need", "threshold", f"level {level.level}" if level else "not set", True),
        ("Regrade" if contact.rating else "Rate", "rate", contact.rating or "not rated", True),
        ("Add an adult", "adult", _adults_words(on_file), True),
        ("Told the family", "told", "recorded" if on_file.notices else "to record", True),
        ("Calls", "calls", f"{len(on_file.calls)} written down" if on_file.calls else "none yet", True),
        ("Add what was said", "statement", f"{len(on_file.statements)} kept", True),
        ("What differs for each child", "narrative", "said" if any(one.differs for one in on_file.children) else "",
         len(on_file.children) > 1),
        ("Repeat contacts", "review_repeat", "reviewed" if on_file.reviews else "to review",
         contact.repeat_count >= contact.repeat_limit),
        ("Propose a decision", "propose", "proposed" if on_file.proposal_for(child.pk) else "",
         Action.DECIDE_CONTACT not in may),
        ("Enquiry", "enquiry", "open" if on_file.enquiry else "not opened", bool(contact.rating)),
        ("Ask another agency", "ask", f"{len(on_file.asked)} asked" if on_file.asked else "none asked",
         bool(on_file.enquiry)),
        ("Call another discussion" if on_file.strategies else "Call a strategy discussion", "strategy", "", True),
        ("Immediate protection", "safety", "started" if on_file.protections else "not needed so far",
         bool(on_file.protections)),
        ("Hand over", "passings", f"{len(on_file.passings)} offered" if on_file.passings else "nothing offered",
         bool(child.outcome)),
        ("Close without early help", "close", "where the family says no", child.state == State.EARLY_HELP_OFFERED),
        ("Tell the family the outcome", "family", "", bool(child.outcome)),
        ("Referrer feedback", "feedback", "recorded" if on_file.feedback else "after decision", True),
        ("Decide again", "take_back", "with a reason", bool(child.outcome) and child.state != State.CLOSED),
        ("Somebody disagrees", "escalate", "", True),
        ("Put on the hand-over sheet", "hand_on", "", True),
        ("The child is born", "born", "", child.person.is_unborn),
        ("Change the answers", "change", "", True),
        ("Link an earlier contact", "link", "linked" if contact.earlier_id else "", True),
    ]  # fmt: skip
    found = [
        Task(label, url, status)
        for label, page, status, fits in rows
        if fits and ACTION_OF[page] in may and (url := url_of(page, child))
    ] + _consent(child, may)
    if not on_file.strategies or Action.HOLD_DISCUSSION not in may:
        return found
    held = reverse("intake:discussion", args=[on_file.strategies[-1].pk])
    return [Task("The strategy discussion", held, "called"), *found]


def _adults_words(on_file: OnFile) -> str:
    """How many adults are named; where a form came, it may name others to look for."""
    words = f"{len(on_file.adults)} named"
    return f"{words}; look at the form’s" if on_file.contact.channel == Channel.FORM else words


def _consent(child: ContactChild, may) -> list[Task]:
    found = Task("Agreement and consent", reverse("consent:consents", args=[child.person_id]), "")
    return [found] if Action.RECORD_CONSENT in may else []


def to_ask(on_file: OnFile) -> list[Task]:
    """The questions still to ask, one line each with how it stands for the children, and how many are settled."""
    page = reverse("intake:still_to_ask", args=[on_file.contact.pk])
    lines: dict[str, list] = {}
    for item in facts.still_to_ask(on_file):
        lines.setdefault(item.question.key, []).append(item)
    still = [items for items in lines.values() if any(item.open for item in items)]
    tasks = [Task(items[0].question.title, f"{page}#{anchor_of(items[0])}", _stands(items)) for items in still]
    settled = len(lines) - len(still)
    return [*tasks, Task("What is settled", page, f"{settled} of {len(lines)}")] if settled else tasks


def anchor_of(item: Item) -> str:
    """The place of a question on the page of all that is still to ask."""
    return f"q-{item.question.key}-{item.child.id if item.child else 'all'}"


def _stands(items: list[Item]) -> str:
    settled = sum(not item.open for item in items)
    return f"{settled} of {len(items)}" if settled else items[0].words


def safe_words(contact: Contact) -> str:
    """Safe tonight, and what makes them say so."""
    return ". ".join(filter(None, [Safe(contact.safe_tonight).label, contact.safe_why.rstrip(".")])) + "."


@dataclass(frozen=True)
class Earlier:
    """One earlier worry: when, from whom, what came of it, and where it can be read."""

    at: datetime
    source: str
    words: str
    url: str


def earlier(on_file: OnFile, at: datetime) -> list[Earlier]:
    """The earlier contacts of the children of this one, the newest first."""
    found, done = [], {on_file.contact.pk}
    for card in on_file.cards:
        if card.contact_id in done or card.received_at > at:
            continue
        done.add(card.contact_id)
        outcome = Outcome(card.outcome).mid if card.outcome else "not yet decided"
        day = short_day(london_day(card.received_at))
        words = f"{SOURCES[card.source].short}, {day}: {outcome}"
        url = reverse("intake:contact", args=[card.contact_id])
        found.append(Earlier(card.received_at, SOURCES[card.source].short, words, url))
    return found


def year_of(on_file: OnFile, past: list[Earlier]) -> list[tuple[date, str]]:
    """This contact and the earlier ones as dots of the year."""
    contact = on_file.contact
    here = (london_day(contact.received_at), SOURCES[contact.source].short)
    return [here, *((london_day(one.at), one.source) for one in past)]


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
