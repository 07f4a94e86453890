"""The hub's list of forms that arrived: rows prepared once, what is not safe first."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.safestring import SafeString

from access.actions import Action
from access.decide import visible
from deadlines import clocks, policy
from deadlines.calendar import CalendarEnds, london_day
from deadlines.left import Shown, State, length_words, shown
from deadlines.words import moment_words
from govuk.tags.status import clock, flag
from intake.acts.standing import FIRST_DECISION
from intake.codes import SOURCES, Safe
from intake.models import ArrivedForm
from intake.referring import steps
from intake.referring.questions import source_of

SHOWN = 100
RANK = {Safe.NO: 0, Safe.UNKNOWN: 1, Safe.YES: 2}


@dataclass(frozen=True)
class Row:
    """One form, ready to print."""

    url: str
    children: str
    reference: str
    source: str
    safe: SafeString | str
    age: str
    left: SafeString
    read: str


def waiting(user, at: datetime) -> list[Row]:
    """The forms in sight that wait, those about a child who is not safe first, then by age."""
    found = visible(user, Action.OPEN_FORM).filter(state=ArrivedForm.WAITING).select_related("opened_by")
    rows = sorted(found.order_by("arrived_at")[:SHOWN], key=lambda form: (RANK[form.safe_tonight], form.arrived_at))
    rules = policy.in_force(london_day(at)) if rows else None
    return [_row(form, at, rules) for form in rows]


def settled(user) -> list[ArrivedForm]:
    """The last forms that were settled."""
    found = visible(user, Action.OPEN_FORM).exclude(state=ArrivedForm.WAITING)
    return list(found.select_related("settled_by", "contact").order_by("-settled_at")[:20])


def how_many(user) -> tuple[int, int]:
    """How many forms wait, at most a hundred, and how many of them are about a child who is not safe tonight."""
    found = visible(user, Action.OPEN_FORM).filter(state=ArrivedForm.WAITING)
    safes = list(found.order_by("arrived_at").values_list("safe_tonight", flat=True)[:SHOWN])
    return len(safes), safes.count(Safe.NO)


def _row(form: ArrivedForm, at: datetime, rules) -> Row:
    you = {name: values[0] for name, values in form.answers.get("you", {}).items() if values}
    try:
        due = clocks.first_decision(rules.rule(FIRST_DECISION), form.arrived_at, rules.office)
        left = shown(starts_at=form.arrived_at, due_at=due.due_at, at=at, unit=due.rule.unit, office=rules.office)
    except CalendarEnds as end:
        left = Shown(State.PLAIN, "not counted", why=str(end))
    names = steps.names_of({"kind": form.kind, "answers": form.answers})
    safe = flag("Not safe tonight", "danger") if form.safe_tonight == Safe.NO else Safe(form.safe_tonight).label
    return Row(
        url=f"/contacts/forms/{form.pk}", children=", ".join(names) or "Not named", reference=form.reference,
        source=SOURCES[source_of(you)].short, safe=safe, age=length_words(max(at - form.arrived_at, at - at)),
        left=clock(left), read=f"{form.opened_by}, {moment_words(form.opened_at)}" if form.opened_at else "Nobody yet",
    )  # fmt: skip
