"""Each thing one does to a request from its page, as data: who may, which form, which act, what stands in the way."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from django.contrib import messages
from django.db import transaction
from django.shortcuts import redirect

from access.actions import Action
from access.gate import page, requires
from audit.moves import Refused
from audit.records import Stale
from govuk.forms import Form
from rights import effect_steps, forms
from rights.acts import clock
from rights.models import RightsRequest, Wait

CHANGED = "Somebody changed this a moment ago. Read it again."
AUTHORITY = tuple(forms.AuthorityForm.base_fields)
ADVICE = tuple(forms.AdviceForm.base_fields)


@dataclass(frozen=True)
class Step:
    """One thing to do: its words, its form, and the act that does it with what was said."""

    title: str
    lead: str
    button: str
    action: Action
    form: type[Form]
    act: Callable[..., object]
    initial: Callable[[RightsRequest, datetime], dict] = lambda request, at: {}


def _authority(request, said, *, by, at):
    return _written(request, said, by=by, why="who asks, and by what right")


def _advice(request, said, *, by, at):
    return _written(request, said, by=by, why="the Data Protection Officer advised")


@transaction.atomic
def _written(request, said, *, by, why):
    for name, value in said.items():
        setattr(request, name, value)
    return request.write(by=by, why=why)


def _proof(request, said, *, by, at):
    return clock.record_proof(request, by=by, at=at, **said)


def _ask(request, said, *, by, at):
    return clock.ask(request, said["kind"], words=said["words"], by=by, at=at)


def _came(request, said, *, by, at):
    waits = Wait.objects.filter(request=request, came_on=None).select_related("request").order_by("asked_on")
    if (wait := waits.first()) is None:
        raise Refused("Nothing was asked for that has not come.")
    return clock.came(wait, came_on=said["came_on"], what=said["what"], by=by, at=at)


def _go_on(request, said, *, by, at):
    return clock.go_on_without(request, by=by, at=at)


def _extend(request, said, *, by, at):
    return clock.extend(request, why=said["why"], by=by, at=at)


def _end(request, said, *, by, at):
    return clock.end(request, said["to"], outcome=said["outcome"], words=said["words"], by=by, at=at)


def _start(request, said, *, by, at):
    return clock.start_work(request, by=by, at=at)


def _as_recorded(*names):
    return lambda request, at: {name: getattr(request, name) for name in names}


STEPS = {
    "authority": Step(
        "Who asks, and by what right",
        "The right is the child’s. England has no set age: look at this child. Being a parent is not enough.",
        "Record this", Action.WORK_RIGHTS, forms.AuthorityForm, _authority, _as_recorded(*AUTHORITY),
    ),
    "proof": Step(
        "Record proof", "Ask for proof only where there is a reason to doubt. A worker who knows them will do.",
        "Record what you saw", Action.WORK_RIGHTS, forms.ProofForm, _proof,
    ),
    "ask": Step(
        "Ask them", "Proof starts the month again. What they mean only pauses it.", "Record what you asked",
        Action.WORK_RIGHTS, forms.AskForm, _ask,
    ),
    "came": Step(
        "It came", "The clock is worked out again from the day it came.", "Record that it came",
        Action.WORK_RIGHTS, forms.CameForm, _came,
    ),
    "go_on": Step(
        "They never said what they mean", "After the Trust’s own time the month runs on: what can be given is given.",
        "Go on without it", Action.WORK_RIGHTS, Form, _go_on,
    ),
    "start": Step(
        "Start the work", "Who asks is known and may ask.", "Start the work", Action.WORK_RIGHTS, Form, _start
    ),
    "extend": Step(
        "Take two months more", "Three months from the start in all. They are told why before the first date.",
        "Extend", Action.DECIDE_RIGHTS, forms.ExtendForm, _extend,
    ),
    "advice": Step(
        "What the Data Protection Officer advised", "They advise; you decide, and say where you did not follow.",
        "Record the advice", Action.DECIDE_RIGHTS, forms.AdviceForm, _advice, _as_recorded(*ADVICE),
    ),
    "end": Step(
        "End this request", "The answer goes with its reasons, and says how to complain.", "End it",
        Action.DECIDE_RIGHTS, forms.EndForm, _end,
    ),
}  # fmt: skip


STEPS |= {key: Step(*row) for key, row in effect_steps.ROWS.items()}


def view_of(key: str):
    """Return the view of one step, behind its gate."""
    step = STEPS[key]

    @requires(step.action, on=RightsRequest)
    def do(http, request):
        initial = step.initial(request, http.at)
        form = step.form(http.POST if http.method == "POST" else None, initial=initial)
        if http.method == "POST" and form.is_valid():
            try:
                with transaction.atomic():
                    step.act(request, form.cleaned_data, by=http.user, at=http.at)
                messages.success(http, f"{request.reference}: recorded.")
                return redirect("rights:opened", request.pk)
            except Refused as refused:
                for reason in refused.reasons:
                    form.add_error(None, reason)
            except Stale:
                form.add_error(None, CHANGED)
        return page(http, "rights/step.html", request_shown=request, step=step, form=form)

    do.__name__ = key
    return do
