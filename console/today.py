"""What needs the office today, the most pressing first."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import QuerySet
from django.urls import reverse

from access import ends
from access.actions import Action
from access.decide import may, visible
from access.incident import Incident
from audit import sealed
from consent import policy_documents
from console import advising
from console.models import (
    AccountLine,
    ConsentLine,
    DisposalLine,
    HoldLine,
    ImpactAssessment,
    OpeningLine,
    ReviewLine,
    RightsLine,
)
from console.opened.acts import open_to as open_cases
from console.reference import acts as changes
from console.waiting import A_MONTH, due
from deadlines.calendar import end_of_day, london_day
from deadlines.models import BankHoliday, Task
from deadlines.words import counted, moment_words
from govuk.shapes import Clock, capped, clock_until
from post import relay
from sharing.models import Agreement

AHEAD = timedelta(days=30)
A_WEEK, A_YEAR = timedelta(days=7), timedelta(days=365)
MOST = 50


@dataclass(frozen=True)
class Need:
    """One line of the list: what, how many, until when and why then, whose it is, and what comes next."""

    what: str
    href: str
    due_at: datetime
    why: str
    next: str
    clock: Clock | None
    how_many: str = ""
    owner: str = "The office"


def needs(user, at: datetime) -> list[Need]:
    """Everything that waits for whoever reads this, the earliest due first."""
    found = [need for ask in ASKED for need in ask(user, at)]
    return sorted(found, key=lambda need: need.due_at)


def _incidents(user, at: datetime) -> list[Need]:
    if not may(user, Action.SEE_INCIDENT):
        return []
    open_ones = visible(user, Action.SEE_INCIDENT).filter(closed_at=None).select_related("opened_by").order_by("due_at")
    return [_incident(incident, at) for incident in open_ones[:20]]


def _incident(incident: Incident, at: datetime) -> Need:
    decided = bool(incident.regulator)
    return Need(
        what=incident.get_kind_display(), href=reverse("console:incident", args=[incident.pk]),
        due_at=incident.due_at, how_many=incident.reference, owner=incident.opened_by.display_name,
        why=f"72 hours from {moment_words(incident.aware_at)}", clock=clock_until(incident.due_at, at),
        next="Carry on and close" if decided else "Tell the Commissioner, or say why not",
    )  # fmt: skip


def _tasks(user, at: datetime) -> list[Need]:
    found = []
    for task in Task.objects.for_(user).open()[:50]:
        href = (
            reverse(task.route, args=[task.subject_id])
            if task.route
            else reverse("console:record", args=[task.root_id])
        )
        found.append(
            Need(task.what, href, task.due_at, moment_words(task.due_at), "Do it", clock_until(task.due_at, at))
        )
    return found


def _agreements(user, at: datetime) -> list[Need]:
    lapsing = Agreement.objects.filter(ends_at__gt=at, ends_at__lte=at + AHEAD, renewed_by=None).order_by("ends_at")
    return [
        Need(
            "Agreement lapses", reverse("sharing:agreement", args=[one.pk]), one.ends_at,
            f"Ends {moment_words(one.ends_at)}; routine sharing under it stops then", "Ask for the signed copy",
            clock_until(one.ends_at, at), one.name,
        )
        for one in lapsing[:20]
    ]  # fmt: skip


@dataclass(frozen=True)
class Batch:
    """Lines of one register that wait together: one need, dated by the first of them, that leads to just these."""

    what: str
    action: Action
    waiting: Callable[[datetime], QuerySet]
    order: str
    place: str
    why: str
    next: str
    within: timedelta = timedelta(0)

    def needs(self, user, at: datetime) -> list[Need]:
        """The need, or nothing."""
        if not may(user, self.action):
            return []
        waiting = self.waiting(at)
        first, many = waiting.order_by(self.order).first(), waiting.order_by()[:100].count()
        if first is None:
            return []
        value = getattr(first, self.order)
        begun = value if isinstance(value, datetime) else end_of_day(value)
        due_at = begun + self.within
        page, _, narrowed = self.place.partition("?")
        href = reverse(page) + (f"?{narrowed}" if narrowed else "")
        why = self.why.format(moment_words(begun))
        return [Need(self.what, href, due_at, why, self.next, clock_until(due_at, at), capped(many))]


BATCHES = (
    Batch(
        "Rights requests due", Action.READ_RIGHTS_REGISTER,
        lambda at: due(RightsLine.objects.all(), "due_on", at, closed_at=None), "due_on",
        "console:register_rights?due=week", "The first by {}", "Ask its owner",
    ),
    Batch(
        "Disposals to advise on or decide", Action.READ_DISPOSAL_REGISTER,
        lambda at: DisposalLine.objects.filter(state="proposed"), "at",
        "console:register_disposals?state__exact=proposed", "The first proposed {}", "Read it", A_WEEK,
    ),
    Batch(
        "Holds to look at again", Action.READ_HOLD_REGISTER,
        lambda at: due(HoldLine.objects.all(), "review_on", at, released_at=None), "review_on",
        "console:register_holds?due=week", "The first by {}", "Ask its owner",
    ),
    Batch(
        "Access reviews, no answer yet", Action.READ_REVIEW_REGISTER,
        lambda at: ReviewLine.objects.filter(answered_on=None), "at",
        "console:register_reviews?answered=no", "Asked {}; silence suspends them", "Remind the sponsor",
        timedelta(days=ends.SILENT_DAYS),
    ),
    Batch(
        "Openings with a reason to review", Action.READ_OPENING_REGISTER,
        lambda at: OpeningLine.objects.filter(reviewed_at=None), "review_due_at",
        "console:register_openings?reviewed=no", "The first by {}", "Ask the manager",
    ),
    Batch(
        "Training about to lapse", Action.READ_ACCOUNT_REGISTER,
        lambda at: due(AccountLine.objects.all(), "training_until", at, A_MONTH, ended_on=None), "training_until",
        "console:register_accounts?due=week", "The first by {}; the account rests from then", "Tell the sponsor",
    ),
    Batch(
        "Consents to review", Action.READ_CONSENT_REGISTER,
        lambda at: due(ConsentLine.objects.all(), "review_on", at, status="ACTIVE"), "review_on",
        "console:register_consents?due=week", "The first by {}", "Ask the worker",
    ),
)  # fmt: skip


def _opened(user, at: datetime) -> list[Need]:
    """Cases open to whoever reads this, while they last."""
    return [
        Need("A case is open to you", reverse("console:case", args=[one.pk]), one.until, one.why,
             "Read it, and close it", clock_until(one.until, at), one.reference)
        for one in (open_cases(user, at) if may(user, Action.READ_CASE) else [])
    ]  # fmt: skip


def _exports(user, at: datetime) -> list[Need]:
    if not may(user, Action.AGREE_EXPORT):
        return []
    waiting = visible(user, Action.AGREE_EXPORT).filter(agreed_at=None).order_by("asked_at")
    many, first = waiting.count(), waiting.first()
    if first is None:
        return []
    due = first.asked_at + timedelta(days=1)
    why = f"Asked for {moment_words(first.asked_at)}"
    href = reverse("console:registers")
    return [Need("Exports to agree to", href, due, why, "Agree, or talk to them", clock_until(due, at), str(many))]


def _messages(user, at: datetime) -> list[Need]:
    since = relay.waiting_since(at=at) if may(user, Action.WATCH_MESSAGES) else None
    if since is None:
        return []
    why = f"Waiting since {moment_words(since)}"
    return [Need("Messages do not go out", reverse("console:messages"), since, why, "Look", clock_until(since, at))]


def _given_up(user, at: datetime) -> list[Need]:
    rows = list(relay.given_up()[:MOST]) if may(user, Action.WATCH_MESSAGES) else []
    if not rows:
        return []
    since = min(row.dead_at or row.queued_at for row in rows)
    why = f"Returned or refused, the first {moment_words(since)}"
    return [
        Need("Messages given up", reverse("console:messages"), since, why, "Send again, or tell them another way",
             clock_until(since, at), capped(len(rows)))
    ]  # fmt: skip


def _queries(user, at: datetime) -> list[Need]:
    waiting = visible(user, Action.SETTLE_QUERY).filter(outcome="").order_by("found_at")
    many, first = waiting.order_by()[:MOST].count(), waiting.first()
    if first is None:
        return []
    by = first.found_at + timedelta(days=7)
    why = f"The first found {moment_words(first.found_at)}"
    return [
        Need("Looks that stand out", reverse("console:queries"), by, why, "Ask, and say what came of it",
             clock_until(by, at), capped(many))
    ]  # fmt: skip


def _advice(user, at: datetime) -> list[Need]:
    if not may(user, Action.GIVE_ADVICE):
        return []
    return [
        Need("Advice asked for", reverse("console:one_advice", args=[one.pk]), by, f"{one.asked_by.display_name} asked",
             "Advise", clock_until(by, at), one.number)
        for one in advising.waiting(at)[:20]
        for by in [end_of_day(one.wanted_by or london_day(one.asked_at + timedelta(days=7)))]
    ]  # fmt: skip


def _documents(user, at: datetime) -> list[Need]:
    """Conditions without their policy document, assessments to look at again, changes that could not be made."""
    today, found = london_day(at), []
    if not may(user, Action.SEE_RULES):
        return []
    documents = reverse("console:rules_of", args=["policy-documents"])
    for row in policy_documents.missing(today):
        found.append(
            Need("Condition without its policy document", documents, end_of_day(today), "What is told on it stands "
                 "without one", "Write it, or renew it", clock_until(end_of_day(today), at), row.name)
        )  # fmt: skip
    for one in ImpactAssessment.objects.filter(review_on__lte=today + AHEAD).order_by("review_on")[:20]:
        by, place = end_of_day(one.review_on), reverse("console:rule", args=["assessments", one.pk])
        found.append(
            Need("Impact assessment to look at again", place, by, "Its review date", "Read it", clock_until(by, at),
                 one.name)
        )  # fmt: skip
    for change in changes.due(today):
        by, place = end_of_day(change.from_on), reverse("console:rules_of", args=[change.kind])
        if at - change.asked_at > timedelta(hours=1):
            found.append(Need("Planned change not made", place, by, change.why, "Take it back, and ask anew",
                              clock_until(by, at), change.name))  # fmt: skip
    return found


def _holidays(user, at: datetime) -> list[Need]:
    last = BankHoliday.objects.order_by("-day").values_list("day", flat=True).first()
    ends = date(last.year, 12, 31) if last else london_day(at)
    if ends - london_day(at) > A_YEAR:
        return []
    due = end_of_day(ends)
    why = "Clocks are refused past the end of the table, never guessed"
    href = reverse("console:rules_of", args=["bank-holidays"])
    return [Need("Bank holidays run out", href, due, why, "Add the next years", clock_until(due, at), str(ends.year))]


ASKED: tuple[Callable[..., list[Need]], ...] = (
    _opened, _incidents, _tasks, *(batch.needs for batch in BATCHES), _agreements, _exports, _messages, _given_up,
    _queries, _advice, _documents, _holidays,
)  # fmt: skip


def seal_words(at: datetime) -> str:
    """How far the trail is sealed, in a sentence."""
    newest = sealed.newest()
    if newest is None:
        return "The trail has not been sealed yet."
    late = " The sealer may have stopped: tell whoever runs the service." if newest.is_late else ""
    return f"The trail was last sealed {moment_words(newest.seal.at)}, checkpoint {newest.seal.reference}.{late}"


def said(many: int) -> str:
    """How much there is to do, in words."""
    return f"{counted(many, 'thing')}, the most pressing first." if many else "Nothing waits."
