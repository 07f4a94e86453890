"""What stands out in who looked at what: a queue, one sentence of why each, settled by a person."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from access.actions import Action
from access.decide import visible
from access.gate import page, requires
from access.models import AccessQuery
from audit.moves import Refused
from console import display, reading, watching
from console.curious import RULES
from console.forms import LookersForm, SettleForm
from people.models import Person
from people.search import name_of

MOST = 50


@requires(Action.SETTLE_QUERY)
@require_safe
def queries(request):
    """The queries to settle, the weightiest first, and how often each rule was a false alarm."""
    rows = visible(request.user, Action.SETTLE_QUERY)
    waiting = rows.filter(outcome="").select_related("user").order_by("-weight", "-found_at")[:MOST]
    return page(
        request, "console/queries.html", rows=[(row, RULES.get(row.rule, row.rule)) for row in waiting],
        alarms=[(RULES.get(rule, rule), total, false) for rule, total, false in watching.false_alarms(rows)],
    )  # fmt: skip


@requires(Action.SETTLE_QUERY, on=AccessQuery)
def query(request, query):
    """Say what came of one."""
    form = SettleForm(request.POST or None)
    if form.is_valid():
        try:
            watching.settle(query, by=request.user, at=request.at, **form.cleaned_data)
        except (ValidationError, Refused) as refused:
            form.add_error(None, refused if isinstance(refused, ValidationError) else " ".join(refused.reasons))
        else:
            messages.success(request, "Settled.")
            return redirect("console:queries")
    return page(request, "console/query.html", query=query, rule=RULES.get(query.rule, query.rule), form=form)


@requires(Action.SEE_LOOKERS, on=Person)
@require_safe
def lookers(request, person):
    """Who looked at this child, for the manager who answers for it."""
    want = reading.wanted(request.GET)
    rows, more = reading.looks_at(person.pk, want, at=request.at)
    narrow = LookersForm(
        people=display.people_at_work(), agencies=display.agencies(), purposes=reading.purposes_of(person.pk),
        initial={"person": want.person, "day": want.day, "agency": want.agency, "purpose": want.purpose},
    )  # fmt: skip
    return page(
        request, "console/lookers.html", person=person, name=name_of(person), lines=display.trail(rows), more=more,
        lookers=display.lookers(reading.lookers([person.pk])), narrow=narrow, place=request.path,
    )  # fmt: skip
